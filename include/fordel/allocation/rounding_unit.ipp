// Rounding units as numbers and as words.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL rounding_unit rounding_unit::checked(std::int64_t count, any_currency in) {
    if (count <= 0) throw error(errors::allocation_bad_unit, any_money::from_minor(count, in).to_string());
    return {scale::minor, count, in};
}

FORDEL_DECL rounding_unit rounding_unit::of_minor(std::int64_t count) { return checked(count, {}); }

FORDEL_DECL rounding_unit rounding_unit::parse(std::string_view written, std::optional<notation> style) {
    std::string const name = detail::fold(written.substr(0, 80));
    if (name == "minor" || name == "oere") return minor;
    if (name == "major" || name == "krone" || name == "kroner") return major;
    if (name == "thousand" || name == "1000") return thousand;
    std::string_view const number =
        std::string_view(name).substr(0, name.find('-')); // fold() writes the space as a hyphen
    std::string_view const noun = std::string_view(name).substr(number.size());
    if ((noun == "-minor" || noun == "-oere") && detail::all_digits(number))
        return of_minor(to_int64(detail::parse_digits(number)));
    if (name.find_first_of("0123456789") == name.npos)
        detail::throw_unknown_name(errors::allocation_unknown_unit, written);
    return rounding_unit(style ? any_money::parse(written, *style) : any_money::parse(written));
}

FORDEL_DECL std::int64_t rounding_unit::minor_units(any_currency in) const {
    if (in_ != any_currency{} && in_ != in)
        throw error(errors::currency_mismatch,
                    "a unit of " + to_string(*this) + " for an amount in " + std::string(in.code()));
    std::int64_t units = scale_ == scale::thousand ? 1000 * count_ : count_;
    if (scale_ != scale::minor)
        for (int i = 0; i < in.minor_digits(); ++i)
            units *= 10;
    return units;
}

FORDEL_DECL std::string to_string(rounding_unit const& unit) {
    if (unit == rounding_unit::major) return "major";
    if (unit == rounding_unit::thousand) return "thousand";
    if (unit.in_ != any_currency{}) return any_money::from_minor(unit.count_, unit.in_).to_string();
    return unit.count_ == 1 ? "minor" : std::to_string(unit.count_) + " minor";
}

namespace detail {

// The count and the name of the currency's unit: "100 kr.", "5 øre", "0.05 CHF"; one alone is "kr." or "øre".
FORDEL_DECL std::string unit_in(any_currency in, std::int64_t minor, language lang) {
    bool const danish_money = in == any_currency(dkk{});
    fraction const major = any_money::from_minor(minor, in).exact();
    std::string major_name = danish_money ? "kr." : std::string(in.code());
    if (major == fraction(1)) return major_name;
    if (major.is_whole()) return major.to_decimal(0, notation_of(lang)) + ' ' + major_name;
    std::string minor_name = danish_money ? "øre" : lang == language::da ? "mindste enhed" : "minor unit";
    if (minor == 1) return minor_name;
    if (danish_money) return fraction(minor).to_decimal(0, notation_of(lang)) + " øre";
    return any_money::from_minor(minor, in).to_string(notation_of(lang));
}

} // namespace detail

FORDEL_DECL text describe(rounding_unit const& unit, any_currency in) {
    std::int64_t const minor = unit.minor_units(in);
    return {detail::unit_in(in, minor, language::da), detail::unit_in(in, minor, language::en)};
}

} // namespace v0
} // namespace fordel
