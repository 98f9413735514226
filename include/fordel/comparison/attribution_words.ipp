// How the sentence and its lines are made.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/attribution_words.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/amount_words.hpp>
#include <fordel/comparison/detail/both_states.hpp>
#include <fordel/comparison/detail/cause_facts.hpp>
#include <fordel/comparison/detail/cause_phrases.hpp>
#include <fordel/comparison/detail/fact_lines.hpp>
#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// As the later programme has it, or else the earlier one.
FORDEL_DECL party const& party_told(comparison const& between, std::string_view who) {
    std::vector<party> const &after = between.after().programme().parties(),
                             &before = between.before().programme().parties();
    if (who == uncovered_party().id) return uncovered_party();
    try {
        return after[find_party(after, who)];
    } catch (error const&) {
        return before[find_party(before, who)];
    }
}

// Zero where the attribution has no such difference: the party is in no entry.
FORDEL_DECL attributed_difference difference_of(attribution const& why, party const& who, std::optional<int> year,
                                                amount_side side) {
    for (attributed_difference const& one : year ? why.by_party_and_year(side) : why.by_party(side))
        if (one.who.id == who.id && one.year == year) return one;
    any_money const nothing = any_money::from_minor(0, why.comparison().before().programme().in());
    return {who,     year,    side,
            nothing, nothing, std::vector<attributed_part>(why.columns().size(), {fraction(0), nothing})};
}

// "more" goes without saying where the phrase says it.
FORDEL_DECL text part_in_words(attributed_part const& part, text const& phrase) {
    bool const says_itself = phrase.en.starts_with("for ");
    text const amount =
        says_itself ? in_decimals(part.amount.minor() < 0 ? -part.amount : part.amount) : more_or_less(part.amount);
    return sentence(both("{0} {1}"), {amount, phrase});
}

// The difference before the rounding and after it: "without rounding 5,229.4961 … less, rounded 5,229.50 less".
FORDEL_DECL text rounding_fact(attributed_difference const& all, attributed_part const& rounding) {
    return sentence({"uden afrunding {0}, afrundet {1}", "without rounding {0}, rounded {1}"},
                    {more_or_less(all.difference().exact() - rounding.exact), more_or_less(all.difference())});
}

// Which causes are still as before at both ends of a column.
FORDEL_DECL told_column told_column_of(attribution const& why, std::size_t column) {
    told_column told{.what = why.columns()[column], .years_apart = why.comparison().years_apart()};
    for (std::size_t i = 0; i < why.columns().size(); ++i)
        for (cause const one : why.columns()[i].causes) {
            if (why.method() == attribution_method::average || i >= column) told.open_before.insert(one);
            if (why.method() != attribution_method::average && i > column) told.open_after.insert(one);
        }
    return told;
}

FORDEL_DECL told_part told_of(attribution const& why, attributed_difference const& of, std::size_t column) {
    told_column const what = told_column_of(why, column);
    told_party const who{of.who.id, of.side, of.year};
    told_part told{.column = column, .part = of.parts[column]};
    told.says = part_in_words(told.part, phrase_of(what, who, told.part.amount.minor() > 0));
    if (column + 1 == why.columns().size())
        told.figures = {rounding_fact(of, told.part)};
    else
        told.figures = facts_of(what, who);
    if (!what.what.error.empty())
        told.figures.push_back(sentence({"under ét, da ordningen imellem ikke kan opgøres: {0}",
                                         "taken together, as the programme between them cannot be settled: {0}"},
                                        {same(what.what.error)}));
    return told;
}

FORDEL_DECL text opening(attribution const& why, attributed_difference const& of) {
    bool const pays = of.side == amount_side::payers;
    text const verb = pays ? text{"betaler", "pays"} : text{"modtager", "receives"};
    text const amount = of.difference().minor() == 0 ? text{"det samme", "the same"} : more_or_less(of.difference());
    text const words = sentence(both("{0} {1} {2}"), {name_in_words(of.who), verb, amount});
    if (!of.year) return words;
    return sentence({"{0} i {1}", "{0} in {1}"}, {words, same(why.comparison().year_label(*of.year))});
}

} // namespace detail

FORDEL_DECL told_difference told(attribution const& why, std::string_view who, std::optional<int> year,
                                 amount_side side) {
    using namespace detail;
    told_difference all{.difference = difference_of(why, party_told(why.comparison(), who), year, side)};
    text words = opening(why, all.difference);
    for (std::size_t column = 0; column < why.columns().size(); ++column) {
        if (all.difference.parts[column].amount.minor() == 0) continue;
        all.parts.push_back(told_of(why, all.difference, column));
        words = joined(words, joined(same(all.parts.size() == 1 ? ": " : ", "), all.parts.back().says));
    }
    all.says = joined(words, same("."));
    return all;
}

FORDEL_DECL text explain(attribution const& why, std::string_view who, std::optional<int> year, amount_side side) {
    using namespace detail;
    told_difference const all = told(why, who, year, side);
    text lines = joined(all.says, same("\n"));
    for (told_part const& one : all.parts) {
        text line = why.columns()[one.column].label;
        for (std::size_t i = 0; i < one.figures.size(); ++i)
            line = joined(line, joined(same(i == 0 ? ": " : "\n  "), one.figures[i]));
        lines = joined(lines, joined(line, same("\n")));
    }
    return lines;
}

} // namespace v0
} // namespace fordel
