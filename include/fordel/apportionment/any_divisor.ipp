// The power means for a power that is known at run time.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <memory>

namespace fordel {
inline namespace v0 {
namespace detail {

// As power_mean_sequence says, in big integers.
struct power_mean_divisors final : divisor_model {
    explicit power_mean_divisors(int given) : mean(given) {}

    natural_256 numerator(natural_64 const&) const override { return {}; }
    natural_256 denominator(natural_64 const&) const override { return {}; }
    natural_big numerator(natural_big const& k) const override {
        big_integer const product = k.value * (k.value + 1);
        if (mean == 0) return natural_big(product);
        return natural_big(mean > 0 ? sum_of_powers(k.value) : big_integer(2 * raised(product)));
    }
    natural_big denominator(natural_big const& k) const override {
        if (mean < 0) return natural_big(sum_of_powers(k.value));
        return natural_big(big_integer(mean == 0 ? 1 : 2));
    }
    std::uint64_t turn(natural_64 const&) const override { return 0; }
    std::uint64_t turn(natural_big const&) const override { return 0; }
    bool ends() const override { return false; }
    std::uint64_t length() const override { return 0; }
    char const* check() const override { return nullptr; }
    int power() const override { return mean == 0 ? 2 : mean < 0 ? -mean : mean; }
    bool fits_256_bits() const override { return false; }
    bool equals(divisor_model const& other) const override {
        auto const* same = dynamic_cast<power_mean_divisors const*>(&other);
        return same != nullptr && same->mean == mean;
    }

    big_integer raised(big_integer const& base) const {
        return boost::multiprecision::pow(base, static_cast<unsigned>(power()));
    }
    big_integer sum_of_powers(big_integer const& k) const { return raised(k) + raised(k + 1); }

    int mean;
};

FORDEL_DECL std::shared_ptr<divisor_model const> power_mean_model(int mean) {
    return std::make_shared<power_mean_divisors const>(mean);
}

} // namespace detail
} // namespace v0
} // namespace fordel
