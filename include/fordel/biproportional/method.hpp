// The divisor methods that a table of seats can be shared by: where a quotient of votes is rounded up.
#pragma once

#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace fordel::inline v0 {

// A divisor method by its signposts d(0) < d(1) < …, each within k <= d(k) <= k + 1: a quotient between d(k - 1) and
// d(k) is rounded to k seats. Huntington-Hill's are square roots, so signposts come with a power that makes them exact:
// signpost(k) is d(k) to the power of power(), and votes and divisors are compared in the same power.
// Where d(0) = 0 (Adams, Huntington-Hill, Dean) every list with votes is served once.
// Source: Pukelsheim, Proportional Representation (2017), ch. 3; Balinski and Young, Fair Representation (1982).
class biproportional_method {
public:
    biproportional_method() : biproportional_method(webster()) {}

    // d(k) = k + 1/2: standard rounding, the only one of these without bias between large and small.
    static biproportional_method webster() { return stationary("webster", half); }
    static biproportional_method dhondt() { return stationary("dhondt", fraction(1)); }
    static biproportional_method adams() { return stationary("adams", fraction(0)); }
    static biproportional_method danish() { return stationary("danish", third); }
    static biproportional_method huntington_hill() { return {"huntington-hill", shape::rooted, 0, 0}; }
    static biproportional_method dean() { return {"dean", shape::averaged, 0, 0}; }
    // d(k) = k + shift, the shift within 0 and 1. Throws fordel.biproportional.unknown_method.
    static biproportional_method stationary(fraction const& shift) {
        return stationary("stationary:" + shift.to_string(), shift);
    }
    // Sainte-Laguë with a first divisor of its own in 1, 3, 5, …: 7/5, or 6/5 as in Sweden; within 0 and 2.
    // Throws fordel.biproportional.unknown_method.
    static biproportional_method modified_sainte_lague(fraction const& first = ratio{7, 5}) {
        std::string const name = "modified-sainte-lague:" + first.to_string();
        if (first < 0 || first > 2) throw error(errors::biproportional_unknown_method, name);
        return {name, shape::shifted, half, first * half};
    }

    // webster or sainte-lague, dhondt or jefferson, adams, huntington-hill, dean, danish, modified-sainte-lague (with
    // another first divisor behind a colon: modified-sainte-lague:6/5), stationary:1/3.
    // Throws fordel.biproportional.unknown_method, fordel.exact.malformed.
    static biproportional_method from_name(std::string_view name);

    std::string const& name() const noexcept { return name_; }
    unsigned power() const noexcept { return shape_ == shape::rooted ? 2 : 1; }

    // d(k) to the power of power(); k is not negative.
    fraction signpost(big_integer const& k) const {
        if (shape_ == shape::rooted) return fraction(big_integer(k * (k + 1)));
        if (shape_ == shape::averaged) return {big_integer(2 * k * (k + 1)), big_integer(2 * k + 1)};
        return k == 0 ? first_ : fraction(k) + shift_;
    }

    // How many signposts are not above a quotient of zero or more (in the power): the seats it is rounded to, up where
    // it stands on a signpost. O(1) operations.
    big_integer rounded(fraction const& quotient) const {
        big_integer const whole = quotient.floor();
        big_integer const least = power() == 2 ? big_integer(boost::multiprecision::sqrt(whole)) : whole;
        return signpost(least) <= quotient ? big_integer(least + 1) : least;
    }

    friend bool operator==(biproportional_method const&, biproportional_method const&) = default;

private:
    enum class shape { shifted, rooted, averaged };

    biproportional_method(std::string name, shape s, fraction shift, fraction first)
        : name_(std::move(name)), shape_(s), shift_(std::move(shift)), first_(std::move(first)) {}

    static biproportional_method stationary(std::string name, fraction const& shift) {
        if (shift < 0 || shift > 1) throw error(errors::biproportional_unknown_method, name);
        return {std::move(name), shape::shifted, shift, shift};
    }

    std::string name_;
    shape shape_;
    fraction shift_;
    fraction first_; // d(0)
};

inline biproportional_method biproportional_method::from_name(std::string_view name) {
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
    throw error(errors::biproportional_unknown_method, '"' + std::string(name) + '"');
}

} // namespace fordel::inline v0
