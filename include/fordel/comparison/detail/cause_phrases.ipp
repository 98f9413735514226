#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/both_states.hpp>
#include <fordel/comparison/detail/cause_phrases.hpp>
#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <set>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Whether the party has more heads in what it pays by, or less; nothing where that is said of neither.
enum class heads_change { none, more, fewer, unclear };

FORDEL_DECL heads_change change_of_heads(std::vector<schedule_entry> const* before,
                                         std::vector<schedule_entry> const* after, told_party const& who) {
    if (before == nullptr || after == nullptr) return heads_change::unclear;
    key const &one = key_of(before->front(), who.side), &other = key_of(after->front(), who.side);
    if (one == other) return heads_change::none;
    for (key const* const by : {&one, &other})
        if (!by->basis().what.en.starts_with("population") || !by->contains(who.id)) return heads_change::unclear;
    fraction const &were = one.weights()[one.index_of(who.id)], &are = other.weights()[other.index_of(who.id)];
    return were == are ? heads_change::unclear : were < are ? heads_change::more : heads_change::fewer;
}

// Wherever its entries differ, they have to agree.
FORDEL_DECL heads_change change_of_heads(both_states const& states, told_party const& who) {
    heads_change all = heads_change::none;
    for (entry_place const& place : states.places()) {
        heads_change const one = change_of_heads(states.before.at(place), states.after.at(place), who);
        if (one == heads_change::none) continue;
        if (all != heads_change::none && all != one) return heads_change::unclear;
        all = one;
    }
    return all;
}

FORDEL_DECL std::set<adjustment_kind> kinds_of_steps(both_states const& states, amount_side side) {
    std::set<adjustment_kind> kinds;
    for (placed_entries const* const state : {&states.before.entries(), &states.after.entries()})
        for (auto const& [place, entries] : *state)
            for (schedule_entry const& e : entries)
                if (adjusted const* const made = adjusted_of(e, side))
                    for (adjustment const& step : made->steps)
                        kinds.insert(step.kind());
    return kinds;
}

FORDEL_DECL text phrase_of_steps(std::set<adjustment_kind> const& kinds) {
    if (kinds == std::set{adjustment_kind::floor}) return {"ved bunden", "by the floor"};
    if (kinds == std::set{adjustment_kind::cap}) return {"ved loftet", "by the cap"};
    if (kinds == std::set{adjustment_kind::floor, adjustment_kind::cap})
        return {"ved bund og loft", "by floor and cap"};
    return {"ved justeringer", "by adjustments"};
}

FORDEL_DECL text phrase_of(cause why) {
    static text const words[]{{"ved andre nøgletal", "by the figures"},
                              {"ved prisindekset", "by the price index"},
                              {"ved andre deltagere", "by who takes part"},
                              {"ved andre poster eller perioder", "by other streams or periods"},
                              {"ved andre beløb", "by the amounts"},
                              {"ved andre nøgler", "by the keys"},
                              {"ved bund og loft", "by the adjustments"},
                              {"ved afrunding", "by rounding"}};
    return words[static_cast<std::size_t>(why)];
}

FORDEL_DECL text phrase_of(told_column const& column, told_party const& who, bool more) {
    std::vector<cause> const& causes = column.what.causes;
    if (causes.empty()) return sentence({"ved {0}", "by {0}"}, {column.what.label});
    if (causes == std::vector{cause::figures} &&
        change_of_heads(both_states(column, who), who) == (more ? heads_change::more : heads_change::fewer))
        return more ? text{"for flere indbyggere", "for more heads"} : text{"for færre indbyggere", "for fewer heads"};
    if (causes == std::vector{cause::adjustments})
        return phrase_of_steps(kinds_of_steps(both_states(column, who), who.side));
    std::vector<text> words;
    for (cause const why : causes)
        words.push_back(phrase_of(why));
    return listed(words);
}

} // namespace detail
} // namespace v0
} // namespace fordel
