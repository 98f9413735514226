// A lot is drawn by the bytes of texts: a number has many spellings.
// expect: ids are a contiguous range of texts
#include <fordel/kernel/lot.hpp>

#include <array>
#include <cstdint>

int main() {
    std::array<std::uint32_t, 2> rank{};
    std::array<fordel::lot_scratch, 2> scratch{};
#ifdef FORDEL_MUST_NOT_COMPILE
    fordel::rank_by_lot("seed", std::array{101, 147}, rank, scratch);
#else
    fordel::rank_by_lot("seed", std::array{"101", "147"}, rank, scratch);
#endif
}
