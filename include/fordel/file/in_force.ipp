// How a document is cut to a day.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/in_force.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/stated_value.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What becomes of a list or a map when `change` is applied to all in it: nothing where none of it changes, so that it
// is shared. What `change` makes no node of is left out.
struct revision {
    bool kept_as_it_is = true;
    std::optional<node> made{}; // none: left out
};

template <class Change>
revision changed_within(node const& n, Change&& change) {
    std::vector<revision> parts;
    for (node const& item : n.items())
        parts.push_back(change(item));
    for (node_member const& m : n.members())
        parts.push_back(change(m.value));
    if (std::all_of(parts.begin(), parts.end(), [](revision const& r) { return r.kept_as_it_is; })) return {};
    std::vector<node> items;
    std::vector<node_member> members;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].kept_as_it_is && !parts[i].made) continue;
        if (n.is_list()) {
            items.push_back(parts[i].kept_as_it_is ? n.items()[i] : std::move(*parts[i].made));
        } else {
            members.push_back(n.members()[i]);
            if (!parts[i].kept_as_it_is) members.back().value = std::move(*parts[i].made);
        }
    }
    return {false, (n.is_list() ? node(std::move(items)) : node(std::move(members))).like(n)};
}

class resolver {
public:
    resolver(reading dates, date on) : dates_(std::move(dates)), on_(on) {}

    revision operator()(node const& n) {
        if (is_stated(n)) return resolved(n);
        if (is_dated(n)) return resolved(latest_of(n));
        return changed_within(n, *this);
    }

private:
    std::optional<date> from(node const& stated) {
        node const* const written = stated.find("from");
        return written == nullptr ? std::nullopt : read_beginning(dates_, *written, {});
    }

    static node not_yet(node const& stated, date first) {
        return node::nothing("it is in force from " + to_string(first)).like(stated);
    }

    // A key whose value is taken out is left out, as if it had never stood there.
    revision resolved(node const& stated) {
        if (is_removed(stated)) return {false, std::nullopt};
        std::optional<date> const first = from(stated);
        if (first && on_ < *first) return {false, not_yet(stated, *first)};
        revision inner = (*this)(value_in(stated));
        return inner.kept_as_it_is ? revision{false, value_in(stated)} : inner;
    }

    node const& latest_of(node const& list) {
        node const* latest = &list.items().front();
        for (node const& item : list.items())
            if (auto const first = from(item); first && *first <= on_) latest = &item;
        return *latest;
    }

    reading dates_;
    date on_;
};

// Leaves out what was not known on the day.
class known_by {
public:
    explicit known_by(date day) : day_(day) {}

    revision operator()(node const& n) {
        bool const later_decision = is_stated(n) && value_in(n).find("body") != nullptr && was_made_later(n);
        if (later_decision || was_decided_later(n) || later(n.find("published"))) return {false, std::nullopt};
        revision within = changed_within(n, *this);
        if (!within.made) return within;
        if (is_dated(n)) return those_left(*within.made);
        return is_stated(n) && !is_stated(*within.made) ? revision{false, std::nullopt} : within;
    }

private:
    // Of values that follow one another: one that was there from the beginning, if it is left alone, never changes.
    static revision those_left(node const& list) {
        if (list.items().empty()) return {false, std::nullopt};
        return {false, is_dated(list) ? list : list.items().front()};
    }

    bool later(node const* written) const {
        reading apart; // what is no day is reported where it is read
        if (written != nullptr && is_stated(*written)) return later(&value_in(*written));
        std::optional<date> const day = written == nullptr ? std::nullopt : read_date(apart, *written, {});
        return day && day_ < *day;
    }

    // Of several decisions, each from its day on, one that was made by then is enough.
    bool was_made_later(node const& decided) const {
        if (is_stated(decided)) return was_made_later(value_in(decided));
        if (is_dated(decided))
            return std::ranges::all_of(decided.items(), [&](node const& item) { return was_made_later(item); });
        return later(decided.find("date"));
    }

    bool was_decided_later(node const& n) const {
        node const* const decided = n.find("decision");
        return decided != nullptr && was_made_later(*decided);
    }

    date day_;
};

FORDEL_DECL node cut_to(node const& document, date on) {
    revision cut = resolver(reading_dates_of(document), on)(document);
    return cut.kept_as_it_is ? document : std::move(*cut.made);
}

FORDEL_DECL std::vector<date> days_of_change(std::vector<stated_value> const& all) {
    std::vector<date> days;
    for (stated_value const& stated : all)
        if (stated.from) days.push_back(*stated.from);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace detail

FORDEL_DECL node in_force(node const& document, date on, std::optional<date> known_by) {
    if (known_by) return in_force(as_of(document, *known_by), on);
    return stated_values(document).empty() ? document : detail::cut_to(document, on);
}

FORDEL_DECL node as_of(node const& document, date day) {
    // A decision on the whole document is none of its parts'.
    detail::revision known = detail::changed_within(document, detail::known_by(day));
    return known.kept_as_it_is ? document : std::move(*known.made);
}

FORDEL_DECL std::vector<date> changes(node const& document) { return detail::days_of_change(stated_values(document)); }

} // namespace v0
} // namespace fordel
