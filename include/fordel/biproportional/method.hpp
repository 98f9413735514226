// The divisor methods that a table of seats can be shared by: where a quotient of votes is rounded up.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/exact.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

class any_method;

// A divisor method by its signposts d(0) < d(1) < …, the kernel's sequences: a quotient between d(k - 1) and d(k) is
// rounded to k seats. Huntington-Hill's are square roots, so signposts come with a power that makes them exact:
// signpost(k) is d(k) to the power of power(), and votes and divisors are compared in the same power.
// Where d(0) = 0 (Adams, Huntington-Hill, Dean) every list with votes is served once.
// Source: Pukelsheim, Proportional Representation (2017), ch. 3; Balinski and Young, Fair Representation (1982).
class biproportional_method {
public:
    biproportional_method(); // webster

    // Standard rounding, the only one of these without bias between large and small.
    static biproportional_method webster();
    static biproportional_method dhondt();
    static biproportional_method adams();
    static biproportional_method danish();
    static biproportional_method huntington_hill();
    static biproportional_method dean();
    static biproportional_method imperiali_divisor();

    // d(k) = k + shift, the shift within 0 and 1. Throws fordel.biproportional.unknown_method.
    static biproportional_method stationary(fraction const& shift);
    // Sainte-Laguë with a first divisor of its own in 1, 3, 5, …: 7/5, or 6/5 as in Sweden; above 0 and below 3, as
    // equal signposts would be two seats at once. Throws fordel.biproportional.unknown_method.
    static biproportional_method modified_sainte_lague(fraction const& first = ratio{7, 5});

    // The known methods that share tables, and their settings: "webster", "modified-sainte-lague:6/5",
    // "stationary:1/3". Throws fordel.biproportional.unknown_method, fordel.exact.malformed.
    static biproportional_method from_name(std::string_view name);

    std::string const& name() const noexcept { return name_; }
    unsigned power() const noexcept { return static_cast<unsigned>(divisors_.power); }

    // d(k) to the power of power(); k is not negative.
    fraction signpost(big_integer const& k) const { return divisors_.divisor(k); }

    // How many signposts are not above a quotient of zero or more (in the power): the seats it is rounded to, up where
    // it stands on a signpost. A few operations, as d(k) is never far from k.
    big_integer rounded(fraction const& quotient) const;

    friend bool operator==(biproportional_method const& a, biproportional_method const& b) {
        return a.name_ == b.name_;
    }

private:
    explicit(false) biproportional_method(any_method const& method);

    std::string name_;
    divisor_rule divisors_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/biproportional/method.ipp>
#endif
