// The form of what always holds of a programme, whatever it comes to.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/value_form.hpp>

#include <array>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace forms {

inline constexpr std::array invariant_keys{
    format_key{"total of", "text", "the sum of what is paid by this stream, or family of streams", how_many::one, false,
               false},
    format_key{"each", "text", "payer or recipient: what every one of them pays, or receives, in each year",
               how_many::one, false, false},
    format_key{"payer", "party name", "only what this party pays", how_many::one, false, false},
    format_key{"recipient", "party name", "only what this party receives", how_many::one, false, false},
    format_key{"in", "year", "in these years; left out: in all of them, together", how_many::one_or_list, false, false},
    format_key{"is", "money", "exactly this", how_many::one, false, false},
    format_key{"at least", "money", "this or more", how_many::one, false, false},
    format_key{"at most", "money", "this or less", how_many::one, false, false},
    format_key{"why", "words", "where it follows from", how_many::one, false, false}};
inline constexpr std::array<std::string_view, 4> invariant_choices{"sums-exactly", "within-quota", "not-negative",
                                                                   "keeps-order"};
inline constexpr value_form invariant{.name = "invariant",
                                      .says = "what holds of every settlement: an axiom by its name, or an amount",
                                      .keys = invariant_keys,
                                      .choices = invariant_choices};

} // namespace forms
} // namespace v0
} // namespace fordel
