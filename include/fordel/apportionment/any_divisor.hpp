// A divisor sequence of the kernel, chosen at run time: one compiled form of the divisor methods serves them all.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/divisor_sequence.hpp>
#include <fordel/kernel/method/divisor_list.hpp>
#include <fordel/kernel/method/power_mean.hpp>
#include <fordel/kernel/natural.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// The kernel's divisor_list, with the list its own.
struct divisor_series_sequence {
    std::vector<std::uint64_t> first{};
    std::uint64_t step = 0;

    static constexpr char const* name() { return divisor_list_sequence::name(); }
    divisor_list_sequence list() const { return {first, step}; }
    char const* check() const { return list().check(); }
    auto numerator(natural_number auto const& k) const { return list().numerator(k); }
    auto denominator(natural_number auto const& k) const { return list().denominator(k); }
    std::uint64_t turn(natural_number auto const& k) const { return list().turn(k); }
    bool ends() const { return list().ends(); }
    std::uint64_t length() const { return list().length(); }
    friend bool operator==(divisor_series_sequence const&, divisor_series_sequence const&) = default;
};

using divisor_series = divisor_method<divisor_series_sequence>;

namespace detail {

using natural_64 = natural<1>;  // a unit number of up to 64 bits,
using natural_256 = natural<4>; // and what the divisors of most sequences come to
using natural_big = brought_natural<big_integer>;

template <std::size_t From>
natural_256 widened(natural<From> const& n) {
    natural_256 wide;
    for (std::size_t i = 0; i < From && i < 4; ++i)
        wide.limb[i] = n.limb[i];
    return wide;
}

// What the kernel asks of a sequence, for both kinds of numbers.
struct divisor_model {
    virtual ~divisor_model() = default;
    virtual natural_256 numerator(natural_64 const& k) const = 0;
    virtual natural_256 denominator(natural_64 const& k) const = 0;
    virtual natural_big numerator(natural_big const& k) const = 0;
    virtual natural_big denominator(natural_big const& k) const = 0;
    virtual linear_divisors line() const { return {}; }
    virtual std::uint64_t turn(natural_64 const& k) const = 0;
    virtual std::uint64_t turn(natural_big const& k) const = 0;
    virtual bool ends() const = 0;
    virtual std::uint64_t length() const = 0;
    virtual char const* check() const = 0;
    virtual int power() const = 0;
    virtual bool fits_256_bits() const = 0;
    virtual bool equals(divisor_model const&) const = 0;
};

template <divisor_sequence Sequence>
struct divisor_model_of final : divisor_model {
    explicit divisor_model_of(Sequence s) : divisors{std::move(s)} {}

    static constexpr bool fits_256 =
        sizeof(std::declval<divisor_reader<Sequence>>().numerator(natural_64())) <= sizeof(natural_256) &&
        sizeof(std::declval<divisor_reader<Sequence>>().denominator(natural_64())) <= sizeof(natural_256);

    natural_256 numerator(natural_64 const& k) const override {
        if constexpr (fits_256) return widened(divisors.numerator(k));
        return {};
    }
    natural_256 denominator(natural_64 const& k) const override {
        if constexpr (fits_256) return widened(divisors.denominator(k));
        return {};
    }
    natural_big numerator(natural_big const& k) const override { return divisors.numerator(k); }
    natural_big denominator(natural_big const& k) const override { return divisors.denominator(k); }
    linear_divisors line() const override { return divisors.line(); }
    std::uint64_t turn(natural_64 const& k) const override { return divisors.turn(k); }
    std::uint64_t turn(natural_big const& k) const override { return divisors.turn(k); }
    bool ends() const override { return divisors.ends(); }
    std::uint64_t length() const override { return divisors.length(); }
    char const* check() const override { return divisors.check(); }
    int power() const override { return divisors.power(); }
    bool fits_256_bits() const override { return fits_256; }
    bool equals(divisor_model const& other) const override {
        auto const* same = dynamic_cast<divisor_model_of const*>(&other);
        return same != nullptr && same->divisors == divisors;
    }

    divisor_reader<Sequence> divisors;
};

// By way of a unique_ptr, so that what counts the owners is compiled once and not for each sequence.
template <divisor_sequence Sequence>
std::shared_ptr<divisor_model const> model_of(Sequence const& sequence) {
    return std::unique_ptr<divisor_model const>(new divisor_model_of<Sequence>(sequence));
}

// One model for all power means, whose divisors are too wide for 256 bits anyway.
std::shared_ptr<divisor_model const> power_mean_model(int mean);

template <int P>
std::shared_ptr<divisor_model const> model_of(power_mean_sequence<P> const&) {
    return power_mean_model(P);
}

} // namespace detail

// The divisors of a method: d(k) to the power, as a fraction.
class divisor_rule {
public:
    explicit divisor_rule(std::shared_ptr<detail::divisor_model const> model)
        : power(model->power()), model_(std::move(model)) {}

    int power;

    fraction divisor(big_integer const& k) const {
        detail::natural_big const n{k};
        return {model_->numerator(n).value, model_->denominator(n).value};
    }
    // Whether there is no d(k).
    bool ends_before(big_integer const& k) const { return model_->ends() && model_->length() <= k; }

private:
    std::shared_ptr<detail::divisor_model const> model_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/any_divisor.ipp>
#endif
