// Which methods tables take, and how a quotient is rounded by them.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/method_registry.hpp>
#include <fordel/biproportional/method.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/method/adams.hpp>
#include <fordel/kernel/method/danish.hpp>
#include <fordel/kernel/method/dean.hpp>
#include <fordel/kernel/method/dhondt.hpp>
#include <fordel/kernel/method/huntington_hill.hpp>
#include <fordel/kernel/method/imperiali.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// Sainte-Laguë's method is Webster's where tables are shared.
FORDEL_DECL biproportional_method::biproportional_method(any_method const& method)
    : name_(method == any_method(sainte_lague{}) ? "webster" : method.name()), divisors_(*method.divisors()) {
    if (signpost(0) == signpost(1)) throw error(errors::biproportional_unknown_method, name_);
}

FORDEL_DECL biproportional_method::biproportional_method() : biproportional_method(webster()) {}

FORDEL_DECL biproportional_method biproportional_method::webster() { return any_method(sainte_lague{}); }
FORDEL_DECL biproportional_method biproportional_method::dhondt() { return any_method(fordel::dhondt{}); }
FORDEL_DECL biproportional_method biproportional_method::adams() { return any_method(fordel::adams{}); }
FORDEL_DECL biproportional_method biproportional_method::danish() { return any_method(danish_divisor{}); }
FORDEL_DECL biproportional_method biproportional_method::huntington_hill() {
    return any_method(fordel::huntington_hill{});
}
FORDEL_DECL biproportional_method biproportional_method::dean() { return any_method(fordel::dean{}); }
FORDEL_DECL biproportional_method biproportional_method::imperiali_divisor() {
    return any_method(fordel::imperiali_divisor{});
}
FORDEL_DECL biproportional_method biproportional_method::stationary(fraction const& shift) {
    return from_name("stationary:" + shift.to_string());
}
FORDEL_DECL biproportional_method biproportional_method::modified_sainte_lague(fraction const& first) {
    return from_name("modified-sainte-lague:" + first.to_string());
}

FORDEL_DECL biproportional_method biproportional_method::from_name(std::string_view name) {
    known_method const* const known = find_known_method(name);
    if (known == nullptr || !known->shares_tables)
        throw error(errors::biproportional_unknown_method, detail::unknown_method_seen(name, true));
    try {
        return any_method::from_name(name);
    } catch (error const& unfit) {
        if (unfit.id() == std::string_view(errors::exact_malformed.id)) throw;
        throw error(errors::biproportional_unknown_method, unfit.seen());
    }
}

FORDEL_DECL big_integer biproportional_method::rounded(fraction const& quotient) const {
    big_integer const whole = quotient.floor();
    big_integer seats = power() == 2 ? big_integer(boost::multiprecision::sqrt(whole)) : whole;
    while (seats > 0 && signpost(seats - 1) > quotient)
        --seats;
    while (signpost(seats) <= quotient)
        ++seats;
    return seats;
}

} // namespace v0
} // namespace fordel
