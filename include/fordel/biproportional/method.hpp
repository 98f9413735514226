// The divisor methods that a table of seats can be shared by: where a quotient of votes is rounded up.
#pragma once

#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

// A divisor method by its signposts d(0) < d(1) < …, the kernel's sequences: a quotient between d(k - 1) and d(k) is
// rounded to k seats. Huntington-Hill's are square roots, so signposts come with a power that makes them exact:
// signpost(k) is d(k) to the power of power(), and votes and divisors are compared in the same power.
// Where d(0) = 0 (Adams, Huntington-Hill, Dean) every list with votes is served once.
// Source: Pukelsheim, Proportional Representation (2017), ch. 3; Balinski and Young, Fair Representation (1982).
class biproportional_method {
public:
    biproportional_method() : biproportional_method(webster()) {}

    // Standard rounding, the only one of these without bias between large and small.
    static biproportional_method webster() { return {"webster", sainte_lague_sequence{}}; }
    static biproportional_method dhondt() { return {"dhondt", dhondt_sequence{}}; }
    static biproportional_method adams() { return {"adams", adams_sequence{}}; }
    static biproportional_method danish() { return {"danish", danish_sequence{}}; }
    static biproportional_method huntington_hill() { return {"huntington-hill", huntington_hill_sequence{}}; }
    static biproportional_method dean() { return {"dean", dean_sequence{}}; }
    static biproportional_method imperiali_divisor() { return {"imperiali-divisor", imperiali_sequence{}}; }

    // d(k) = k + shift, the shift within 0 and 1. Throws fordel.biproportional.unknown_method, fordel.exact.too_large.
    static biproportional_method stationary(fraction const& shift) {
        std::string const name = "stationary:" + shift.to_string();
        if (shift < 0) throw error(errors::biproportional_unknown_method, name);
        return {name, stationary_sequence{natural_part(shift.numerator()), natural_part(shift.denominator())}};
    }
    // Sainte-Laguë with a first divisor of its own in 1, 3, 5, …: 7/5, or 6/5 as in Sweden; above 0 and below 3, as
    // equal signposts would be two seats at once. Throws fordel.biproportional.unknown_method, fordel.exact.too_large.
    static biproportional_method modified_sainte_lague(fraction const& first = ratio{7, 5}) {
        std::string const name = "modified-sainte-lague:" + first.to_string();
        if (first <= 0 || first >= 3) throw error(errors::biproportional_unknown_method, name);
        return {name,
                modified_sainte_lague_sequence{natural_part(first.numerator()), natural_part(first.denominator())}};
    }

    // webster or sainte-lague, dhondt or jefferson, adams, huntington-hill, dean, danish, imperiali-divisor,
    // modified-sainte-lague (with another first divisor behind a colon: modified-sainte-lague:6/5), stationary:1/3.
    // Throws fordel.biproportional.unknown_method, fordel.exact.malformed.
    static biproportional_method from_name(std::string_view name);

    std::string const& name() const noexcept { return name_; }
    unsigned power() const noexcept { return power_; }

    // d(k) to the power of power(); k is not negative.
    fraction signpost(big_integer const& k) const { return signpost_(k); }

    // How many signposts are not above a quotient of zero or more (in the power): the seats it is rounded to, up where
    // it stands on a signpost. A few operations, as d(k) is never far from k.
    big_integer rounded(fraction const& quotient) const {
        big_integer const whole = quotient.floor();
        big_integer seats = power_ == 2 ? big_integer(boost::multiprecision::sqrt(whole)) : whole;
        while (seats > 0 && signpost(seats - 1) > quotient)
            --seats;
        while (signpost(seats) <= quotient)
            ++seats;
        return seats;
    }

    friend bool operator==(biproportional_method const& a, biproportional_method const& b) {
        return a.name_ == b.name_;
    }

private:
    template <divisor_sequence Sequence>
    biproportional_method(std::string name, Sequence const& sequence) : name_(std::move(name)) {
        static_assert(Sequence::power == 1 || Sequence::power == 2, "roots higher than square ones are not taken here");
        if (sequence.check() != nullptr) throw error(errors::biproportional_unknown_method, name_);
        power_ = static_cast<unsigned>(Sequence::power);
        signpost_ = [sequence](big_integer const& k) {
            return fraction(big_integer(sequence.numerator(k)), big_integer(sequence.denominator(k)));
        };
    }

    static std::uint64_t natural_part(big_integer const& part) { return static_cast<std::uint64_t>(to_int64(part)); }

    std::string name_;
    unsigned power_ = 1;
    std::function<fraction(big_integer const&)> signpost_{};
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
    if (name == "imperiali-divisor") return imperiali_divisor();
    throw error(errors::biproportional_unknown_method, '"' + std::string(name) + '"');
}

} // namespace v0
} // namespace fordel
