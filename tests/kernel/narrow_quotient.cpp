#include <fordel/kernel/detail/narrow_quotient.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <vector>

#include "kernel_support.hpp"

using kernel_support::big;

namespace {

template <class Quotient>
void check(std::uint64_t numerator, std::uint64_t denominator, std::uint64_t weight) {
    big const product = big(weight) * numerator;
    auto const parts = Quotient{numerator, denominator}(weight);
    CAPTURE(numerator, denominator, weight);
    REQUIRE(big(parts.whole) == big(product / denominator));
    REQUIRE(big(parts.remainder) == big(product % denominator));
}

bool short_products(std::uint64_t weight, std::uint64_t denominator) {
    return big(weight) * denominator <= big(1) << 64;
}

// Both, where the ranges allow; the weights round every corner of the range up to the denominator.
void check_all(std::uint64_t numerator, std::uint64_t denominator, kernel_support::random_bits& bits) {
    std::vector<std::uint64_t> weights{0, 1, 2, denominator / 2, denominator / 2 + 1, denominator - 1, denominator};
    weights.push_back(denominator >> 32 == 0 ? denominator : UINT64_MAX / denominator); // the longest short product
    weights.push_back(bits() % denominator);
    weights.push_back(kernel_support::number(bits) % denominator);
    for (auto const weight : weights) {
        if (denominator < weight) continue;
        check<fordel::detail::narrow_quotient>(numerator, denominator, weight);
        if (short_products(weight, denominator)) check<fordel::detail::short_quotient>(numerator, denominator, weight);
    }
}

constexpr std::uint64_t at_compile_time() { return fordel::detail::short_quotient{10, 3}(2).whole; }
static_assert(at_compile_time() == 6);
static_assert(fordel::detail::narrow_quotient{UINT64_MAX, 3}(1).whole == UINT64_MAX / 3);

} // namespace

TEST_CASE("quotients without division agree with arbitrary precision at both sides of each edge", "[narrow_quotient]") {
    kernel_support::random_bits bits{128};
    std::vector<std::uint64_t> denominators{1, 2, 3, 5, 7};
    for (int const edge : {16, 31, 32, 33, 48, 62, 63})
        for (int const beside : {-2, -1, 0, 1, 2}) {
            auto const near = (std::uint64_t{1} << edge) + static_cast<std::uint64_t>(beside);
            if (near <= fordel::detail::narrow_quotient::largest_denominator) denominators.push_back(near);
        }
    for (auto const denominator : denominators)
        for (auto const numerator :
             {std::uint64_t{0}, std::uint64_t{1}, denominator - 1, denominator, denominator + 1, UINT64_MAX,
              UINT64_MAX - 1, UINT64_MAX / denominator * denominator, UINT64_MAX / denominator * denominator - 1})
            check_all(numerator, denominator, bits);
}

TEST_CASE("quotients without division agree with arbitrary precision on random input", "[narrow_quotient]") {
    kernel_support::random_bits bits{129};
    for (int round = 0; round < 20'000; ++round) {
        auto const denominator = 1 + (kernel_support::number(bits) >> 1);
        check_all(kernel_support::number(bits), denominator, bits);
    }
}

// Exact shares that are whole, and those one unit beside: a quotient that is off by one shows itself there.
TEST_CASE("quotients without division are exact where the remainder is nothing or all but nothing",
          "[narrow_quotient]") {
    kernel_support::random_bits bits{130};
    for (int round = 0; round < 20'000; ++round) {
        auto const denominator = 1 + (kernel_support::number(bits) >> 1);
        auto const weight = bits() % denominator + 1;
        auto a = denominator, b = weight; // the numerators at which weight × numerator is a multiple of the denominator
        while (b != 0) {
            auto const r = a % b;
            a = b;
            b = r;
        }
        auto const whole = denominator / a;
        for (auto const numerator : {whole, whole - 1, whole + 1}) {
            check<fordel::detail::narrow_quotient>(numerator, denominator, weight);
            if (short_products(weight, denominator))
                check<fordel::detail::short_quotient>(numerator, denominator, weight);
        }
    }
}
