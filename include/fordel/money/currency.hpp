// Currencies by ISO 4217: as types, and as one type whose code is known at run time.
#pragma once

#include <fordel/detail/config.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Code and minor digits: ISO 4217, list one.
struct dkk {
    static constexpr char code[] = "DKK";
    static constexpr int minor_digits = 2;
};
struct nok {
    static constexpr char code[] = "NOK";
    static constexpr int minor_digits = 2;
};
struct sek {
    static constexpr char code[] = "SEK";
    static constexpr int minor_digits = 2;
};
struct isk {
    static constexpr char code[] = "ISK";
    static constexpr int minor_digits = 0;
};
struct eur {
    static constexpr char code[] = "EUR";
    static constexpr int minor_digits = 2;
};
struct usd {
    static constexpr char code[] = "USD";
    static constexpr int minor_digits = 2;
};
struct gbp {
    static constexpr char code[] = "GBP";
    static constexpr int minor_digits = 2;
};
struct chf {
    static constexpr char code[] = "CHF";
    static constexpr int minor_digits = 2;
};
struct jpy {
    static constexpr char code[] = "JPY";
    static constexpr int minor_digits = 0;
};

// Satisfied when the currency is known at compile time: its code and number of minor digits are constants of the type.
template <class C>
concept static_currency = requires {
    { std::string_view(C::code) };
    requires std::same_as<decltype(C::minor_digits), int const>;
    requires std::string_view(C::code).size() == 3 && C::minor_digits >= 0 && C::minor_digits <= 4;
};

namespace detail {
[[noreturn]] void throw_unknown_currency(std::string_view code);
} // namespace detail

// A currency known at run time. Default: XXX, ISO 4217's code for no currency.
class any_currency {
public:
    constexpr any_currency() = default;

    template <static_currency C>
    constexpr explicit any_currency(C) : any_currency(C::code, C::minor_digits) {}

    // An active currency of ISO 4217; throws fordel.currency.unknown, which says when a historic one ended.
    static any_currency from_code(std::string_view code);

    // Any other currency, by its code; one that ISO 4217 lists has the digits it has there. Throws the same.
    static any_currency from_code(std::string_view code, int minor_digits);

    // Any currency, by its code of three capitals and 0 to 4 minor digits; throws fordel.currency.unknown.
    static constexpr any_currency of(std::string_view code, int minor_digits) {
        bool well_formed = code.size() == 3 && minor_digits >= 0 && minor_digits <= 4;
        for (char const c : code)
            well_formed = well_formed && c >= 'A' && c <= 'Z';
        if (!well_formed) detail::throw_unknown_currency(code);
        return any_currency(code, minor_digits);
    }

    constexpr std::string_view code() const noexcept { return {code_.data(), code_.size()}; }
    constexpr int minor_digits() const noexcept { return minor_digits_; }

    friend constexpr bool operator==(any_currency const&, any_currency const&) = default;

private:
    constexpr any_currency(std::string_view code, int minor_digits)
        : code_{code[0], code[1], code[2]}, minor_digits_(static_cast<signed char>(minor_digits)) {}

    std::array<char, 3> code_{'X', 'X', 'X'};
    signed char minor_digits_ = 0;
};

// Satisfied by the currencies known at compile time and by any_currency.
template <class C>
concept currency = static_currency<C> || std::same_as<C, any_currency>;

template <static_currency C>
constexpr any_currency as_any_currency(C c) noexcept {
    return any_currency(c);
}
constexpr any_currency as_any_currency(any_currency c) noexcept { return c; }

// The active currencies of ISO 4217 whose minor digits it states, by code.
std::vector<any_currency> currencies();

// A code that is no longer active, and the month or the span in which it ended: DEM, "2002-03"; ISJ, "1989/1990".
struct historic_currency {
    std::string code{};
    std::string ended{};
};

std::vector<historic_currency> historic_currencies();

} // namespace v0
} // namespace fordel

// NOLINTBEGIN(misc-include-cleaner): <string> declares std::hash as well, and <functional> is heavy
template <>
struct std::hash<fordel::any_currency> {
    std::size_t operator()(fordel::any_currency const& c) const {
        return std::hash<std::string_view>{}(c.code()) + static_cast<std::size_t>(c.minor_digits());
    }
};
// NOLINTEND(misc-include-cleaner)

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/money/currency.ipp>
#endif
