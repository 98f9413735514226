#pragma once

#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/detail/sha256.hpp>
#include <fordel/kernel/outcome.hpp>

#include <array>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>

// The lot that anyone can draw again. To the bit:
// - The ticket of a party is the SHA-256 digest (FIPS 180-4) of the bytes of the seed, one '/' (0x2F), and the bytes
//   of the party's id, with nothing before, between or after; fordel's own texts are UTF-8. In a shell:
//   printf '%s' 'seed/id' | sha256sum
// - A ticket is a number of 256 bits, first byte first (big-endian): the order of the 64 hexadecimal digits as text.
// - The party with the lowest ticket has rank 0, the next rank 1, and so on. Equal ids have equal tickets: the one that
//   comes first in the caller's order then goes first.
//
// One seed gives one ranking of all parties: whichever of them tie, and for whichever unit, the lot among them is the
// ranking's order. A published seed that nobody could choose to suit (a date's lottery numbers, a meeting's file
// number) makes it fair.
namespace fordel {
inline namespace v0 {

// Characters that somebody else holds: a literal or other text that ends in a zero byte (which is left out), or any
// object with data() and size(), such as std::string_view.
class lot_text {
public:
    constexpr explicit(false) lot_text(char const* text) noexcept : data_{text} {
        while (text[size_] != '\0')
            ++size_;
    }
    template <class Text>
        requires requires(Text const& text) {
            { text.data() } -> std::convertible_to<char const*>;
            { text.size() } -> std::convertible_to<std::size_t>;
        }
    constexpr explicit(false) lot_text(Text const& text) : data_{text.data()}, size_{text.size()} {}

    constexpr std::span<char const> bytes() const noexcept { return {data_, size_}; }

private:
    char const* data_;
    std::size_t size_ = 0;
};

using ticket = std::array<std::uint8_t, 32>;

constexpr ticket lot_ticket(lot_text seed, lot_text id) noexcept {
    detail::sha256 hash;
    for (char const byte : seed.bytes())
        hash.update(static_cast<std::uint8_t>(byte));
    hash.update(0x2F);
    for (char const byte : id.bytes())
        hash.update(static_cast<std::uint8_t>(byte));
    return hash.finish();
}

// Memory that rank_by_lot works in, one for each party.
struct lot_scratch {
    fordel::ticket ticket{};
    std::uint32_t party = 0;
};

// Writes the rank of each id to `rank`, for by_ranking. Ids are a contiguous range of texts, fewer than 2^32, one rank
// and one scratch for each; otherwise fordel.apportionment.size_mismatch and nothing is written. O(n log n).
template <class Ids>
[[nodiscard("it may be an error")]] constexpr outcome
try_rank_by_lot(lot_text seed, Ids const& ids, std::span<std::uint32_t> rank, std::span<lot_scratch> scratch) {
    static_assert(
        requires { lot_text(std::span(ids).front()); },
        "ids are a contiguous range of texts, such as a vector of strings");
    std::span const texts(ids);
    std::size_t const parties = texts.size();
    if (rank.size() != parties || scratch.size() < parties || parties > UINT32_MAX)
        return {.error = apportionment_errors::size_mismatch};
    auto const drawn = scratch.first(parties);
    for (std::size_t i = 0; i < parties; ++i)
        drawn[i] = {lot_ticket(seed, texts[i]), static_cast<std::uint32_t>(i)};
    detail::heap_sort(drawn, [](lot_scratch const& a, lot_scratch const& b) {
        auto const order = a.ticket <=> b.ticket;
        return order != 0 ? order < 0 : a.party < b.party;
    });
    for (std::size_t i = 0; i < parties; ++i)
        rank[drawn[i].party] = static_cast<std::uint32_t>(i);
    return {};
}

#if FORDEL_HAS_EXCEPTIONS
// The same; throws apportionment_error.
template <class Ids>
constexpr void rank_by_lot(lot_text seed, Ids const& ids, std::span<std::uint32_t> rank,
                           std::span<lot_scratch> scratch) {
    detail::or_throw(try_rank_by_lot(seed, ids, rank, scratch));
}
#endif

} // namespace v0
} // namespace fordel
