// The kernel alone: no Boost, no exceptions, no memory but what stands here.
#include <fordel/kernel.hpp>

#include <array>
#include <cstdint>
#include <cstdio>

int main() {
    std::array<std::int64_t, 3> const heads{12'480, 7'311, 4'205};
    std::array<std::int64_t, 3> seats{};
    using method = fordel::largest_remainder;
    std::array<fordel::scratch_for<method, std::int64_t, std::int64_t>, 3> scratch{};

    fordel::outcome const reached = fordel::try_apportion(method{}, 25, heads, seats, scratch);
    if (!reached) {
        std::printf("%s\n", reached.error); // fordel.apportionment.all_zero, …
        return 1;
    }
    for (std::int64_t const got : seats)
        std::printf("%lld\n", static_cast<long long>(got));

    // Two parties tie for the one seat that is left; a lot with a public seed settles it.
    std::array<std::int64_t, 3> const equal{5, 5, 2};
    std::array<char const*, 3> const ids{"klitby", "engby", "havnby"};
    std::array<std::uint32_t, 3> rank{};
    std::array<fordel::lot_scratch, 3> lots{};
    if (!fordel::try_rank_by_lot("2025-06-30/7", ids, rank, lots)) return 1;
    fordel::outcome const drawn = fordel::try_apportion(method{}, 11, equal, seats, scratch, fordel::by_ranking{rank});
    if (!drawn) return 1;
    std::printf("%zu tied for %zu\n", drawn.ties.tied, drawn.ties.won);
    for (std::int64_t const got : seats)
        std::printf("%lld\n", static_cast<long long>(got));
}
