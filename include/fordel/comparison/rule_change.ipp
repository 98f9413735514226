#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

inline text day_in_words(date day) { return {to_string(day, language::da), to_string(day, language::en)}; }

// ", from 1 January 2026 until 31 December 2027".
inline text days_of_change(rule_change const& change) {
    text said;
    if (change.from) said = joined(said, sentence({" fra {0}", " from {0}"}, {day_in_words(*change.from)}));
    if (change.until) said = joined(said, sentence({" til og med {0}", " until {0}"}, {day_in_words(*change.until)}));
    return said == text{} ? said : joined(same(","), said);
}

// Who says so: the decision, else the source; and the proposal.
inline text said_by(rule_change const& change) {
    text by;
    if (!change.decided.empty())
        by = {change.decided.in(language::da), change.decided.in(language::en)};
    else if (!change.source.empty())
        by = {change.source.in(language::da), change.source.in(language::en)};
    if (!change.proposal.empty()) by = joined(joined(by, same(by == text{} ? "" : "; ")), same(change.proposal));
    return by == text{} ? by : sentence({" ({0})", " ({0})"}, {by});
}

// A list that only lost names, or only won some, has nothing on the other side.
inline text values_in_words(rule_change const& change) {
    text const before = same(change.before), after = same(change.after);
    if (change.before.empty()) return change.after.empty() ? text{} : sentence({"med {0}", "with {0}"}, {after});
    if (change.after.empty()) return sentence({"uden {0}", "without {0}"}, {before});
    return sentence({"{0} → {1}", "{0} → {1}"}, {before, after});
}

inline text labelled(text const& label, std::string const& value) {
    return value.empty() ? label : joined(label, same(": " + value));
}

inline text form_in_words(rule_change const& change) {
    text const both = values_in_words(change);
    text const label{"skrevet anderledes; ingen ændring i betydning", "written otherwise; no change of meaning"};
    return both == text{} ? label : sentence({"{0}: {1}", "{0}: {1}"}, {both, label});
}

inline text change_in_words(rule_change const& change) {
    switch (change.kind) {
    case rule_change_kind::added:
        return labelled({"tilføjet", "added"}, change.after);
    case rule_change_kind::removed:
        return labelled({"fjernet", "removed"}, change.before);
    case rule_change_kind::form:
        return form_in_words(change);
    case rule_change_kind::changed:
        break;
    }
    return values_in_words(change);
}

} // namespace detail

FORDEL_DECL text describe(rule_change const& change) {
    text const what = detail::joined(detail::same(change.address + ": "), detail::change_in_words(change));
    if (change.kind == rule_change_kind::form) return what;
    return detail::joined(what, detail::joined(detail::days_of_change(change), detail::said_by(change)));
}

} // namespace v0
} // namespace fordel
