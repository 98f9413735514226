// The kernel's divisor sequences as methods for tables.
#pragma once

#include <fordel/biproportional/method.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/divisor_sequence.hpp>
#include <fordel/kernel/method/adams.hpp>
#include <fordel/kernel/method/danish.hpp>
#include <fordel/kernel/method/dean.hpp>
#include <fordel/kernel/method/dhondt.hpp>
#include <fordel/kernel/method/huntington_hill.hpp>
#include <fordel/kernel/method/imperiali.hpp>
#include <fordel/kernel/method/modified_sainte_lague.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>
#include <fordel/kernel/method/stationary.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::uint64_t natural_part(big_integer const& part) { return static_cast<std::uint64_t>(to_int64(part)); }

} // namespace detail

FORDEL_DECL biproportional_method::biproportional_method(std::string name, unsigned power, signpost_rule signpost)
    : name_(std::move(name)), power_(power), signpost_(std::move(signpost)) {}

template <class Sequence>
biproportional_method biproportional_method::of(std::string name, Sequence const& sequence) {
    constexpr int power = divisor_reader<Sequence>().power();
    static_assert(power <= 2, "roots higher than square ones are not taken here");
    divisor_reader<Sequence> const divisors{sequence};
    if (divisors.check() != nullptr) throw error(errors::biproportional_unknown_method, name);
    return {std::move(name), power, [divisors](big_integer const& k) {
                brought_natural<big_integer> const n{k};
                return fraction(divisors.numerator(n).value, divisors.denominator(n).value);
            }};
}

FORDEL_DECL biproportional_method::biproportional_method() : biproportional_method(webster()) {}

FORDEL_DECL biproportional_method biproportional_method::webster() { return of("webster", sainte_lague_sequence{}); }
FORDEL_DECL biproportional_method biproportional_method::dhondt() { return of("dhondt", dhondt_sequence{}); }
FORDEL_DECL biproportional_method biproportional_method::adams() { return of("adams", adams_sequence{}); }
FORDEL_DECL biproportional_method biproportional_method::danish() { return of("danish", danish_sequence{}); }
FORDEL_DECL biproportional_method biproportional_method::huntington_hill() {
    return of("huntington-hill", huntington_hill_sequence{});
}
FORDEL_DECL biproportional_method biproportional_method::dean() { return of("dean", dean_sequence{}); }
FORDEL_DECL biproportional_method biproportional_method::imperiali_divisor() {
    return of("imperiali-divisor", imperiali_sequence{});
}

FORDEL_DECL biproportional_method biproportional_method::stationary(fraction const& shift) {
    std::string const name = "stationary:" + shift.to_string();
    if (shift < 0) throw error(errors::biproportional_unknown_method, name);
    return of(name,
              stationary_sequence{detail::natural_part(shift.numerator()), detail::natural_part(shift.denominator())});
}

FORDEL_DECL biproportional_method biproportional_method::modified_sainte_lague(fraction const& first) {
    std::string const name = "modified-sainte-lague:" + first.to_string();
    if (first <= 0 || first >= 3) throw error(errors::biproportional_unknown_method, name);
    return of(name, modified_sainte_lague_sequence{detail::natural_part(first.numerator()),
                                                   detail::natural_part(first.denominator())});
}

FORDEL_DECL biproportional_method biproportional_method::from_name(std::string_view name) {
    std::string_view const family = name.substr(0, name.find(':'));
    bool const has_number = family.size() < name.size();
    std::string_view const number = has_number ? name.substr(family.size() + 1) : std::string_view();
    if (family == "modified-sainte-lague")
        return has_number ? modified_sainte_lague(fraction::parse(number)) : modified_sainte_lague();
    if (family == "stationary" && has_number) return stationary(fraction::parse(number));
    if (name == "webster" || name == "sainte-lague") return webster();
    if (name == "dhondt" || name == "jefferson") return dhondt();
    if (name == "adams") return adams();
    if (name == "huntington-hill") return huntington_hill();
    if (name == "dean") return dean();
    if (name == "danish") return danish();
    if (name == "imperiali-divisor") return imperiali_divisor();
    throw error(errors::biproportional_unknown_method, '"' + std::string(name) + '"');
}

FORDEL_DECL big_integer biproportional_method::rounded(fraction const& quotient) const {
    big_integer const whole = quotient.floor();
    big_integer seats = power_ == 2 ? big_integer(boost::multiprecision::sqrt(whole)) : whole;
    while (seats > 0 && signpost(seats - 1) > quotient)
        --seats;
    while (signpost(seats) <= quotient)
        ++seats;
    return seats;
}

} // namespace v0
} // namespace fordel
