#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/change.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/forms/proposal.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The last day of what is named.
FORDEL_DECL std::optional<date> read_last_day(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::beginning,
                       [&](std::string const& written) { return period_in(written, into.year_begins).last(); });
}

// What a date alone may mean, each as it is written.
FORDEL_DECL std::string both_readings(std::string const& from) {
    return "{from: " + from + ", onwards: yes} for good, or {from: " + from + ", until: " + from + "} for that time";
}

class change_reader {
public:
    change_reader(reading& into, address const& changed, node const& written, address const& where)
        : into_(into), map_(into, written, where, forms::change), changed_(changed) {}

    std::optional<fordel::change> read() {
        if (!map_.map().is_map()) return std::nullopt;
        fordel::change made{.where = changed_, .file = map_.map().file(), .at = map_.map().at()};
        read_value(made);
        read_days(made);
        made.replaces = map_.read("replaces", read_text).value_or(std::string());
        made.source = map_.read("source", read_citation).value_or(citation{});
        made.decided = map_.read("decision", read_decision).value_or(decision{});
        return made;
    }

private:
    bool says(std::string_view key) const { return map_.read(key, read_yes_or_no) == true; }

    void read_value(fordel::change& made) {
        bool const removed = says("removed");
        if (removed == map_.has("value"))
            into_.report(errors::file_one_of, removed ? "value and removed" : "neither value nor removed: yes",
                         map_.map(), map_.where());
        if (map_.has("value")) made.value = *map_.find("value");
    }

    void read_days(fordel::change& made) {
        bool const onwards = says("onwards"), throughout = says("throughout");
        made.from = map_.read("from", read_beginning);
        made.until = map_.read("until", read_last_day);
        if (throughout && (onwards || map_.has("from") || map_.has("until")))
            return one_of(onwards ? "throughout and onwards" : "throughout and a date");
        if (onwards && map_.has("until")) return one_of("onwards and until");
        if (throughout || (map_.has("from") && (onwards || map_.has("until")))) return require_order(made);
        if (map_.has("from") && !map_.find("from")->is_text()) return; // it is told
        std::string seen = changed_.written();
        if (map_.has("from"))
            seen += " from " + map_.find("from")->text() + ": " + both_readings(map_.find("from")->text());
        else if (map_.has("until"))
            seen += " until " + map_.find("until")->text() + ", and from when is not said";
        else
            seen += ", and no days: throughout: yes for all time, or {from: …, onwards: yes} for good";
        into_.report(errors::proposal_bare_date, std::move(seen), map_.map(), map_.where());
    }

    void require_order(fordel::change const& made) {
        if (made.from && made.until)
            into_.attempt(*map_.find("until"), map_.where("until"), [&] { return period(*made.from, *made.until); });
    }

    void one_of(std::string seen) { into_.report(errors::file_one_of, std::move(seen), map_.map(), map_.where()); }

    reading& into_;
    map_reader map_;
    address const& changed_;
};

// The shortest that names a last day: 2027, 2027-03, or the day itself.
FORDEL_DECL node end_node(date day, writing const& as) {
    for (node const& shorter :
         {node(year_text(programme_years{as.year_begins}.year_of(day), as)), node(to_string(day).substr(0, 7))}) {
        reading apart;
        apart.year_begins = as.year_begins;
        if (read_last_day(apart, shorter, {}) == day && !apart.failed()) return shorter;
    }
    return to_node(day, as);
}

} // namespace detail

FORDEL_DECL std::string days_of(change const& c) {
    if (c.throughout()) return "throughout";
    if (!c.until) return "from " + to_string(*c.from);
    return (c.from ? to_string(*c.from) : std::string("the beginning")) + " to " + to_string(*c.until);
}

FORDEL_DECL bool collide(change const& a, change const& b) {
    bool const one_place = detail::is_within(a.where, b.where) || detail::is_within(b.where, a.where);
    bool const apart = (a.until && b.from && *a.until < *b.from) || (b.until && a.from && *b.until < *a.from);
    return one_place && !apart;
}

FORDEL_DECL std::optional<change> read_change(reading& into, address const& changed, node const& written,
                                              address const& where) {
    return detail::change_reader(into, changed, written, where).read();
}

FORDEL_DECL node to_node(change const& c, writing const& as) {
    std::vector<node_member> all;
    auto const add = [&](char const* key, node value) { all.push_back({key, std::move(value), {}}); };
    add(c.removes() ? "removed" : "value", c.value.value_or(node("yes")));
    if (c.from) add("from", beginning_node(*c.from, as));
    if (c.until) add("until", detail::end_node(*c.until, as));
    if (!c.until) add(c.from ? "onwards" : "throughout", node("yes"));
    if (!c.replaces.empty()) add("replaces", node(c.replaces));
    if (c.source != citation{}) add("source", to_node(c.source, as));
    if (c.decided != decision{}) add("decision", to_node(c.decided, as));
    return node(std::move(all));
}

} // namespace v0
} // namespace fordel
