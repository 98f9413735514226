// How stated values are found, read and written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL text describe(value_status s) {
    constexpr std::array da{"offentliggjort", "foreløbig", "prognose", "antaget", ""};
    return {da.at(static_cast<std::size_t>(s)), s == value_status::unspecified ? "" : to_string(s)};
}

FORDEL_DECL bool past_next(stated_value const& stated, date used_on) {
    return stated.next && *stated.next <= used_on && stated.in_force(used_on);
}

namespace detail {

FORDEL_DECL reading reading_dates_of(node const& document) {
    reading into;
    reading apart; // who reads the whole document reports it
    if (node const* const month = document.find("year begins"))
        into.year_begins = read_month_of_year(apart, *month, address("year begins")).value_or(1);
    return into;
}

FORDEL_DECL std::optional<value_status> read_value_status(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::value_status, [](std::string const& written) {
        for (auto const& [status, name] : value_status_names)
            if (written == name && status != value_status::unspecified) return status;
        throw_unknown_name(errors::file_unknown_value_status, written);
    });
}

// The same day a year later; the last of February for the 29th.
FORDEL_DECL date year_after(date day) {
    date const same = day + std::chrono::years(1);
    return same.ok() ? same : date(same.year() / same.month() / std::chrono::last);
}

// `next`: a day, or yearly, from `from` or from a later check.
FORDEL_DECL std::optional<date> read_next(reading& into, map_reader const& map, stated_value const& stated) {
    node const* const next = map.find("next");
    if (next == nullptr) return std::nullopt;
    if (!next->is_text() || next->text() != "yearly") return map.read("next", read_date);
    std::optional<date> const since = std::max(stated.from, stated.checked); // none comes first
    if (since) return year_after(*since);
    into.report(errors::file_nothing_to_renew, "next: yearly, without from and checked", *next, map.where("next"));
    return std::nullopt;
}

FORDEL_DECL stated_value read_stated(reading& into, node const& map_node, address const& place, address const& where) {
    map_reader const map(into, map_node, place, is_removed(map_node) ? forms::removed_value : forms::stated_value);
    stated_value stated{.where = where, .value = value_in(map_node), .file = map_node.file(), .at = map_node.at()};
    stated.from = map.read("from", read_beginning);
    stated.status = map.read("status", read_value_status).value_or(value_status::unspecified);
    stated.source = map.read("source", read_citation).value_or(citation{});
    if (map.has("page")) stated.source.page = map.read("page", read_text).value_or(std::string());
    stated.decided = map.read("decision", read_decision).value_or(decision{});
    stated.published = map.read("published", read_date);
    stated.checked = map.read("checked", read_date);
    stated.next = read_next(into, map, stated);
    return stated;
}

// Finds them in the order of the document; inside a value that is stated as well.
class stated_finder {
public:
    stated_finder(reading& into, std::vector<stated_value>& found) : into_(into), found_(found) {}

    // Where a value stands in the document is its place; where it is without dates, its address.
    void look(node const& n, address const& place, address const& where) {
        if (is_stated(n)) return take(n, place, where);
        if (is_dated(n)) return take_dated(n, place, where);
        for (std::size_t i = 0; i < n.items().size(); ++i)
            look(n.items()[i], place / (i + 1), where / (i + 1));
        for (node_member const& m : n.members())
            look(m.value, place / m.key, where / m.key);
    }

private:
    void take(node const& n, address const& place, address const& where) {
        found_.push_back(read_stated(into_, n, place, where));
        look(value_in(n), place / "value", where);
    }

    void take_dated(node const& list, address const& place, address const& where) {
        std::optional<std::size_t> before;
        for (std::size_t i = 0; i < list.items().size(); ++i) {
            node const& item = list.items()[i];
            node const* const from = item.find("from");
            bool const begins = i == 0 && from == nullptr; // the first may have been there from the beginning
            if (!is_stated(item) || (!begins && (from == nullptr || from->is_nothing()))) {
                into_.report(errors::file_undated, is_stated(item) ? "a value without from" : "no value and no from",
                             item, place / (i + 1));
                continue;
            }
            std::size_t const at = found_.size();
            take(item, place / (i + 1), where);
            if (before) follow(found_[*before], found_[at], item, place / (i + 1));
            before = at;
        }
    }

    void follow(stated_value& earlier, stated_value const& later, node const& item, address const& place) {
        using namespace std::chrono;
        if (!later.from) return; // reported
        if (!earlier.from || *earlier.from < *later.from)
            earlier.until = date(sys_days(*later.from) - days(1));
        else
            into_.report(errors::file_dates_order, to_string(*later.from) + " after " + to_string(*earlier.from),
                         *item.find("from"), place / "from");
    }

    reading& into_;
    std::vector<stated_value>& found_;
};

} // namespace detail

FORDEL_DECL std::vector<stated_value> stated_values(reading& into, node const& document) {
    std::vector<stated_value> found;
    detail::stated_finder(into, found).look(document, {}, {});
    return found;
}

FORDEL_DECL std::vector<stated_value> stated_values(node const& document) {
    reading into = detail::reading_dates_of(document);
    std::vector<stated_value> found = stated_values(into, document);
    into.require_none();
    return found;
}

FORDEL_DECL node to_node(stated_value const& stated, writing const& as) {
    std::vector<node_member> members;
    auto const add = [&](char const* key, node value) { members.push_back({key, std::move(value), {}}); };
    if (stated.from) add("from", beginning_node(*stated.from, as));
    add("value", stated.value);
    if (!stated.source.empty()) add("source", to_node(stated.source, as));
    if (stated.source.empty() && !stated.source.page.empty()) add("page", node(stated.source.page));
    if (stated.status != value_status::unspecified) add("status", node(std::string(to_string(stated.status))));
    if (stated.published) add("published", to_node(*stated.published, as));
    if (stated.checked) add("checked", to_node(*stated.checked, as));
    if (stated.next) add("next", to_node(*stated.next, as));
    if (!stated.decided.empty()) add("decision", to_node(stated.decided, as));
    return node(std::move(members));
}

} // namespace v0
} // namespace fordel
