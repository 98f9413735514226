#pragma once

#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/outcome.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {

// A divisor sequence of one's own: the first divisors as a list, and a tail that grows by a constant step. With a step
// of zero there is no tail: nobody can get more units than there are divisors (fordel.apportionment.divisors_exhausted
// when that leaves units over). Sainte-Laguë is {1} with step 2.
//
// The divisors must not decrease (fordel.apportionment.decreasing_divisors), and there must be one, or a step above
// zero (fordel.apportionment.bad_parameter). Equal ones may follow each other. The list is the caller's memory and must
// outlive the method.
//
// Guarantees, weakness: those of the divisor methods.
//
// Complexity: that of the divisor methods; O(parties × log parties × log units) where the divisors are far from
// 0, step, 2 × step, …
struct divisor_list_sequence {
    std::span<std::uint64_t const> first{};
    std::uint64_t step = 0;

    static constexpr char const* name() noexcept { return "divisor-sequence"; }
    constexpr char const* check() const noexcept {
        if (first.empty()) return apportionment_errors::bad_parameter;
        for (std::size_t k = 1; k < first.size(); ++k)
            if (first[k] < first[k - 1]) return apportionment_errors::decreasing_divisors;
        bool const all_zero = first.back() == 0 && step == 0;
        return all_zero ? apportionment_errors::bad_parameter : nullptr;
    }
    template <natural_number N>
    constexpr auto numerator(N const& k) const {
        auto const last = first.size() - 1;
        auto const divisor = minus_or_zero(k, last) * step + first.back();
        return k < last ? decltype(divisor){at(k)} : divisor;
    }
    constexpr auto denominator(natural_number auto const&) const { return step == 0 ? 1 : step; }
    // How many equal divisors come before d(k).
    constexpr std::uint64_t turn(natural_number auto const& k) const {
        if (k >= first.size()) return 0;
        std::uint64_t equal = 0;
        while (k > equal && at(minus_or_zero(k, equal + 1)) == at(k))
            ++equal;
        return equal;
    }
    constexpr bool ends() const { return step == 0; }
    constexpr std::uint64_t length() const { return first.size(); }

    friend constexpr bool operator==(divisor_list_sequence const& a, divisor_list_sequence const& b) {
        return a.first.data() == b.first.data() && a.first.size() == b.first.size() && a.step == b.step;
    }

private:
    constexpr std::uint64_t at(natural_number auto const& k) const {
        return first[static_cast<std::size_t>(static_cast<std::uint64_t>(k))];
    }
};

using divisor_list = divisor_method<divisor_list_sequence>;

} // namespace v0
} // namespace fordel
