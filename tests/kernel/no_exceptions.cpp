// Built with exceptions off: the kernel's try_ forms are all there is. Returns 0 when they work.
#include <fordel/kernel.hpp>

#include <array>

#if defined(__cpp_exceptions)
#error "this file is to be compiled without exceptions"
#endif

int main() {
    using scratch_type = fordel::scratch_for<fordel::largest_remainder, long long, int>;
    std::array<int, 3> const weights{1, 1, 1};
    std::array<long long, 3> shares{};
    std::array<scratch_type, 3> scratch{};

    auto const split = fordel::try_apportion(fordel::largest_remainder{}, 10, weights, shares, scratch);
    if (!split || shares != std::array<long long, 3>{4, 3, 3} || split.ties.tied != 3) return 1;

    auto const refused =
        fordel::try_apportion(fordel::largest_remainder{}, 11, weights, shares, scratch, fordel::refuse_ties{});
    if (refused || !fordel::same_id(refused.error, "fordel.apportionment.tie_refused") || shares[0] != 4) return 1;

    auto const rounded = fordel::try_apportion(fordel::independent_rounding{}, 10, weights, shares, {});
    if (!rounded || rounded.residual != 1 || shares[0] != 3) return 1;

    using seats = fordel::huntington_hill;
    std::array<fordel::scratch_for<seats, long long, int>, 3> claims{};
    if (!fordel::try_apportion(seats{}, 10, weights, shares, claims) || shares[0] != 4) return 1;
    using house = fordel::quota_method;
    std::array<fordel::scratch_for<house, long long, int>, 6> twice{};
    if (!fordel::try_apportion(house{}, -11, weights, shares, twice) || shares[2] != -3) return 1;

    std::array<char const*, 2> const ids{"Faxe", "Holbæk"};
    std::array<std::uint32_t, 2> rank{};
    std::array<fordel::lot_scratch, 2> drawn{};
    if (!fordel::try_rank_by_lot("2022-03-23", ids, rank, drawn) || rank[0] != 1 || rank[1] != 0) return 1;
    return 0;
}
