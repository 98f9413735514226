// Why one party pays or receives another amount, in words: no more is claimed than what was calculated.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// A part that is not zero.
struct told_part {
    std::size_t column = 0; // among the attribution's
    attributed_part part{};
    text says{};                 // "765.44 less by the floor"
    std::vector<text> figures{}; // behind it, a line each

    friend bool operator==(told_part const&, told_part const&) = default;
};

struct told_difference {
    attributed_difference difference{};
    text says{}; // "Lejre pays 1,234.56 more: 2,000.00 for more heads, 765.44 less by the floor."
    std::vector<told_part> parts{};

    friend bool operator==(told_difference const&, told_difference const&) = default;
};

// Of a party, by id, name or code, over all years or of one: the sentence, its parts, and the figures behind each.
// Those of a cause are of the programmes right before and after it was taken; of an average, of the two that are
// compared. Throws fordel.party.unknown. O(entries × causes).
[[nodiscard]] told_difference told(attribution const& why, std::string_view who, std::optional<int> year = {},
                                   amount_side side = amount_side::payers);

// The same as lines, each ended by a newline: the sentence, and one for each cause with its figures; further ones of a
// cause are indented.
[[nodiscard]] text explain(attribution const& why, std::string_view who, std::optional<int> year = {},
                           amount_side side = amount_side::payers);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/attribution_words.ipp>
#endif
