// What of each entry belongs to which cause, and how equal lines are told once.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/calendar.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/amount_words.hpp>
#include <fordel/comparison/detail/both_states.hpp>
#include <fordel/comparison/detail/cause_facts.hpp>
#include <fordel/comparison/detail/fact_lines.hpp>
#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/adjustment_explanation.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/explanation.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a cause changes in an entry.
enum class fact_kind { share, members, index, amount, steps };

FORDEL_DECL std::vector<fact_kind> facts_behind(cause why) {
    switch (why) {
    case cause::figures:
    case cause::keys:
        return {fact_kind::share};
    case cause::participation:
        return {fact_kind::members, fact_kind::share};
    case cause::index:
        return {fact_kind::index};
    case cause::amounts:
        return {fact_kind::amount};
    case cause::adjustments:
        return {fact_kind::steps};
    case cause::streams:
    case cause::rounding:
        break;
    }
    return {};
}

// What the party spent itself, where that is cleared.
FORDEL_DECL text spent_fact(cleared const& made, told_party const& who) {
    for (cleared_party const& one : made.parties)
        if (one.party.id == who.id) return sentence({"eget forbrug {0}", "own spending {0}"}, {in_decimals(one.spent)});
    return {};
}

// "1 July"; the year is told beside it.
FORDEL_DECL std::string day_of_year(date day, language lang) {
    std::string const written = to_string(day, lang);
    return written.substr(0, written.rfind(' '));
}

// ", 1 July to 31 December", of a part of a year.
FORDEL_DECL text part_of_year_fact(schedule_entry const& e) {
    period const during = e.table().part(e.row()).during;
    if (during == e.programme().years().span(e.year())) return {};
    auto const day = [](date of) { return text{day_of_year(of, language::da), day_of_year(of, language::en)}; };
    return sentence({", {0} til {1}", ", {0} to {1}"}, {day(during.first()), day(during.last())});
}

// "28,173 / 705,145 = 3.9953…% (population 1 January 2021, FOLK1A)"; of a part of a year its days as well. Who bears
// all has no share to tell of.
FORDEL_DECL text share_fact(schedule_entry const& e, told_party const& who) {
    key const& by = key_of(e, who.side);
    if (by.size() == 1 || !by.contains(who.id)) return {};
    std::size_t const place = by.index_of(who.id);
    text const formula = key_formula(by, place), percent = share_percent(by, place);
    return joined(sentence(formula == percent ? text{same("{0} ({2})")} : text{same("{0} = {1} ({2})")},
                           {formula, percent, describe(by)}),
                  part_of_year_fact(e));
}

FORDEL_DECL text figures_fact(schedule_entry const& e, told_party const& who) {
    text const share = share_fact(e, who);
    if (e.cleared() == nullptr) return share;
    text const spent = spent_fact(*e.cleared(), who);
    return share.en.empty() ? spent : spent.en.empty() ? share : in_a_row({share, spent});
}

FORDEL_DECL void add_words(working_step const& step, std::vector<text>& words) {
    for (working_step const& below : step.steps)
        add_words(below, words);
    if (step.kind == working_kind::index || step.kind == working_kind::change)
        for (explanation_line const& line : step.words)
            words.push_back(line.says);
}

FORDEL_DECL text index_fact(schedule_entry const& e) {
    std::vector<text> words;
    add_words(step_of(e), words);
    return in_a_row(words);
}

// "600,000.00 DKK a year"; of a part of the stream's amount, that as well.
FORDEL_DECL text amount_fact(schedule_entry const& e) {
    if (e.cleared() != nullptr) return {};
    stream const& s = e.stream();
    amount_rule const own = amount_of(e.tranche(), s);
    bool const is_part = is_part_of_whole(own) && s.amount;
    return is_part ? sentence({"{0} af {1}", "{0} of {1}"}, {own.describe(), s.amount->describe()}) : own.describe();
}

FORDEL_DECL text steps_fact(schedule_entry const& e, told_party const& who) {
    adjusted const* const made = adjusted_of(e, who.side);
    if (made == nullptr) return {};
    auto const place =
        std::find_if(made->parties.begin(), made->parties.end(), [&](party const& one) { return one.id == who.id; });
    if (place == made->parties.end()) return {};
    std::vector<text> words;
    for (explanation_line const& line :
         explanation_of(*made, static_cast<std::size_t>(place - made->parties.begin()), e.amount().in()))
        words.push_back(line.says);
    return in_a_row(words);
}

FORDEL_DECL text fact_of(fact_kind kind, schedule_entry const& e, told_party const& who) {
    switch (kind) {
    case fact_kind::share:
        return share_fact(e, who);
    case fact_kind::index:
        return index_fact(e);
    case fact_kind::amount:
        return amount_fact(e);
    case fact_kind::steps:
        return steps_fact(e, who);
    case fact_kind::members:
        break;
    }
    return {};
}

// Of all the entries of a place, each fact once.
FORDEL_DECL text fact_of(fact_kind kind, std::vector<schedule_entry> const* entries, told_party const& who) {
    std::vector<text> facts;
    if (entries != nullptr)
        for (schedule_entry const& e : *entries)
            if (text fact = fact_of(kind, e, who);
                !fact.en.empty() && std::find(facts.begin(), facts.end(), fact) == facts.end())
                facts.push_back(std::move(fact));
    return in_a_row(facts);
}

FORDEL_DECL std::vector<party> sharers(std::vector<schedule_entry> const* entries, amount_side side) {
    std::vector<party> all;
    std::set<std::string> known;
    if (entries != nullptr)
        for (schedule_entry const& e : *entries)
            for (party const& one : key_of(e, side).parties())
                if (known.insert(one.id).second) all.push_back(one);
    return all;
}

FORDEL_DECL std::vector<text> names_without(std::vector<party> const& all, std::vector<party> const& others) {
    std::set<std::string> ids;
    for (party const& one : others)
        ids.insert(one.id);
    std::vector<text> names;
    for (party const& one : all)
        if (!ids.contains(one.id)) names.push_back(name_in_words(one));
    return names;
}

// "Greve shares in it no longer".
FORDEL_DECL text members_fact(std::vector<schedule_entry> const* before, std::vector<schedule_entry> const* after,
                              amount_side side) {
    if (before == nullptr || after == nullptr) return {};
    std::vector<party> const were = sharers(before, side), are = sharers(after, side);
    std::vector<text> const joined_it = names_without(are, were), left_it = names_without(were, are);
    std::vector<text> words;
    if (!joined_it.empty()) words.push_back(sentence({"nu også {0}", "now also {0}"}, {listed(joined_it)}));
    if (!left_it.empty()) words.push_back(sentence({"ikke længere {0}", "no longer {0}"}, {listed(left_it)}));
    return in_a_row(words);
}

FORDEL_DECL text amount_text_of(std::vector<schedule_entry> const& entries) {
    any_money sum = any_money::from_minor(0, entries.front().amount().in());
    for (schedule_entry const& e : entries)
        sum += e.amount();
    return in_decimals(sum);
}

FORDEL_DECL text name_of_stream(std::vector<schedule_entry> const* before, std::vector<schedule_entry> const* after) {
    stream const& s = (after != nullptr ? after : before)->front().stream();
    return s.name.en.empty() ? same(s.id) : s.name;
}

// Whose dates a fact is told by.
FORDEL_DECL cause subject_of(fact_kind kind) {
    switch (kind) {
    case fact_kind::share:
        return cause::figures;
    case fact_kind::members:
        return cause::participation;
    case fact_kind::index:
        return cause::index;
    case fact_kind::amount:
        return cause::amounts;
    case fact_kind::steps:
        break;
    }
    return cause::adjustments;
}

FORDEL_DECL void add_facts(fact_lines& lines, both_states const& states, fact_kind kind, told_party const& who) {
    for (entry_place const& place : states.places()) {
        auto const *before = states.before.at(place, subject_of(kind)),
                   *after = states.after.at(place, subject_of(kind));
        text const line = kind == fact_kind::members ? members_fact(before, after, who.side)
                                                     : from_to(fact_of(kind, before, who), fact_of(kind, after, who));
        lines.add(place.year, name_of_stream(before, after), line);
    }
}

// Streams, or years of them, that only one of the two has.
FORDEL_DECL void add_streams(fact_lines& lines, both_states const& states) {
    for (entry_place const& place : states.places()) {
        auto const *before = states.before.at(place), *after = states.after.at(place);
        if ((before == nullptr) == (after == nullptr)) continue;
        lines.add(place.year, name_of_stream(before, after),
                  before == nullptr ? sentence({"kommet til: {0}", "added: {0}"}, {amount_text_of(*after)})
                                    : sentence({"faldet bort: {0}", "removed: {0}"}, {amount_text_of(*before)}));
    }
}

FORDEL_DECL void add_amounts(fact_lines& lines, both_states const& states) {
    text const nothing = same("0");
    for (entry_place const& place : states.places()) {
        auto const *before = states.before.at(place), *after = states.after.at(place);
        lines.add(place.year, name_of_stream(before, after),
                  from_to(before == nullptr ? nothing : amount_text_of(*before),
                          after == nullptr ? nothing : amount_text_of(*after)));
    }
}

// Of a step, whatever it changes.
FORDEL_DECL std::vector<cause> causes_of(attribution_column const& column) {
    if (!column.causes.empty()) return column.causes;
    return {cause::participation, cause::streams, cause::index, cause::amounts, cause::keys, cause::adjustments};
}

FORDEL_DECL std::vector<text> facts_of(told_column const& column, told_party const& who) {
    both_states const states(column, who);
    fact_lines lines;
    std::set<fact_kind> told;
    for (cause const why : causes_of(column.what)) {
        if (why == cause::streams) add_streams(lines, states);
        for (fact_kind const kind : facts_behind(why))
            if (told.insert(kind).second) add_facts(lines, states, kind, who);
    }
    if (lines.empty()) add_amounts(lines, states);
    return lines.told(who.year.has_value());
}

} // namespace detail
} // namespace v0
} // namespace fordel
