#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/amount.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/clearings.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/lookups.hpp>
#include <fordel/file/detail/unread_keys.hpp>
#include <fordel/file/forms/agreements.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/settling.hpp>
#include <fordel/file/streams.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/programme/spending.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::optional<spending> read_spent_by_party(reading& into, map_reader const& map,
                                                        known_names const& names) {
    std::vector<spent> all;
    node const& table = *map.find("by party");
    for (node_member const& one : table.members()) {
        address const where = map.where("by party") / one.key;
        auto const who = read_party(into, part_of(one.value, one.key), where, names.parties);
        if (!one.value.is_map())
            into.report(errors::file_not_a_map, "spending by year: " + detail::quoted(one.value.text()), one.value,
                        where);
        for (node_member const& of_year : one.value.members()) {
            auto const year = read_year(into, part_of(of_year.value, of_year.key), where / of_year.key);
            auto const amount = fordel::read_money(into, of_year.value, where / of_year.key);
            if (who && year && amount) all.emplace_back(*who, *year, *amount);
        }
    }
    return into.attempt(table, map.where("by party"), [&] { return spending(std::move(all)); });
}

FORDEL_DECL std::optional<spending> read_spending(reading& into, node const& written, address const& where,
                                                  known_names const& names) {
    if (written.is_text()) {
        auto const of = read_figures_named(into, written, where, names);
        return of ? into.attempt(written, where, [&] { return spending(of->of); }) : std::nullopt;
    }
    map_reader const map(into, written, where, forms::spending);
    if (map.has("by party") == map.has("amounts of")) {
        into.report(errors::file_one_of, "by party, amounts of", written, where);
        return std::nullopt;
    }
    if (map.has("by party")) report_unread(into, map, "by party", {"in", "by", "exact"});
    if (map.has("by party")) return read_spent_by_party(into, map, names);
    return spending(read_amounts_needed(into, map, "amounts of"));
}

} // namespace detail

FORDEL_DECL std::optional<clearing> read_clearing(reading& into, std::string const& id, node const& written,
                                                  address const& where, known_names const& names,
                                                  allocation_options const& rounding) {
    map_reader const map(into, written, where, forms::clearing);
    auto const spent = map.read(
        "spent", [&](reading& r, node const& n, address const& a) { return detail::read_spending(r, n, a, names); });
    auto const shares = map.read("shared by", [&](reading& r, node const& n, address const& a) {
        return detail::read_recipients(r, n, a, names);
    });
    auto const with = map.read(
        "with", [&](reading& r, node const& n, address const& a) { return read_party(r, n, a, names.parties); });
    auto const during = map.read("period", read_period);
    auto const due = map.read("due month", detail::read_month_number);
    auto const settling =
        says_settling(map) ? std::optional(read_settling(map, rounding, names.parties)) : std::nullopt;
    if (!spent || !shares || !with || !during) return std::nullopt;
    return clearing{.id = id,
                    .name = map.read("name", fordel::read_words).value_or(text{}),
                    .group = map.read("group", fordel::read_words).value_or(text{}),
                    .spending = *spent,
                    .shares = *shares,
                    .clearing_party = *with,
                    .period = *during,
                    .status = map.read("status", read_status).value_or(status::unspecified),
                    .decision = map.read("decision", read_decision).value_or(decision{}),
                    .citation = map.read("source", read_citation).value_or(citation{}),
                    .assumptions = detail::read_ids(map, "assumptions"),
                    .rounding = settling,
                    .due_month = due};
}

} // namespace v0
} // namespace fordel
