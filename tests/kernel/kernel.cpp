#include <fordel/kernel.hpp>

#if defined(BOOST_VERSION) || defined(_GLIBCXX_STRING) || defined(_GLIBCXX_ALGORITHM)
#error "the kernel's umbrella includes more than it may"
#endif

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <vector>

#include "kernel_oracle.hpp"

namespace {

// FNV-1a over the bytes of numbers, lowest first: one figure for many results.
class fingerprint {
public:
    void add(std::uint64_t number) {
        for (int shift = 0; shift < 64; shift += 8)
            value_ = (value_ ^ ((number >> shift) & 0xff)) * 0x100000001b3U;
    }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 0xcbf29ce484222325U;
};

} // namespace

TEST_CASE("the umbrella offers the whole kernel", "[kernel]") {
    static_assert(fordel::method<fordel::largest_remainder> && fordel::method<fordel::independent_rounding>);
    static_assert(fordel::method<fordel::huntington_hill> && fordel::method<fordel::quota_method>);
    static_assert(fordel::method<fordel::base_plus<fordel::adams>> && fordel::method<fordel::rounded_with_residual>);
    static_assert(fordel::tie_policy<fordel::by_ranking> && fordel::integer<int>);
    static_assert(fordel::lot_ticket("seed", "id").size() == 32);
    CHECK(fordel::round_quotient(3, 2, fordel::rounding::half_even) == 2);
}

TEST_CASE("a lot settles a tie", "[kernel]") {
    // Ranks by Python's hashlib for this seed: Faxe 1, Greve 2, Holbæk 0.
    std::vector<char const*> const parties{"Faxe", "Greve", "Holbæk"};
    std::vector<std::uint32_t> rank(3);
    std::vector<fordel::lot_scratch> scratch(3);
    fordel::rank_by_lot("2022-03-23", parties, rank, scratch);
    auto const result = kernel_support::apportion(fordel::largest_remainder{}, std::int64_t{10},
                                                  std::vector<int>{1, 1, 1}, fordel::by_ranking{rank});
    CHECK(result.shares == std::vector<std::int64_t>{3, 3, 4});
    CHECK(result.tied == std::vector<std::size_t>{0, 1, 2});
}

// With and without __int128 the kernel must agree with the same oracle, and so with itself: the input does not depend
// on the build.
TEST_CASE("all of 64 bits agrees with arbitrary precision in every build", "[kernel]") {
    kernel_support::random_bits bits{2021};
    fingerprint kernel;
    fingerprint oracle;
    for (int round = 0; round < 1000; ++round) {
        auto const weights = kernel_support::weights(bits);
        auto const units = kernel_support::number(bits);
        for (auto const share : kernel_support::apportion(fordel::largest_remainder{}, units, weights).shares)
            kernel.add(share);
        for (auto const& share :
             kernel_oracle::largest_remainder(kernel_support::big(units), kernel_support::bigs(weights)).shares)
            oracle.add(static_cast<std::uint64_t>(share));
    }
    CHECK(kernel.value() == oracle.value());
}
