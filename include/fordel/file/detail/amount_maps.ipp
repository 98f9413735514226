#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/amount.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/amount_maps.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/amounts_by_party.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/detail/lookups.hpp>
#include <fordel/file/detail/unread_keys.hpp>
#include <fordel/file/forms/amounts.hpp>
#include <fordel/file/keys.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/roundings.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::optional<stated_money> read_stated_money(reading& into, node const& written, address const& where) {
    auto const read = fordel::read_money(into, written, where);
    return read ? std::optional(stated_money(*read)) : std::nullopt;
}

// Reads `rounded`; of what is raised year by year it is said when.
FORDEL_DECL std::optional<rounding_point> read_rounding_point(reading& into, node const& written, address const& where,
                                                              bool year_by_year) {
    map_reader const map(into, written, where, forms::rounding_point);
    auto const to = map.read("to", read_rounding_unit);
    rounding const how = map.read("how", read_rounding).value_or(rounding::half_up);
    node const* const when = map.find("when");
    if (year_by_year && when == nullptr)
        into.report(errors::file_missing_key, "rounding point without when: each year, or at the end", written, where);
    if (!year_by_year && when != nullptr)
        into.report(errors::file_unknown_key, "when, of what is not raised year by year", *when, map.where("when"));
    auto const chosen =
        when == nullptr ? std::nullopt : read_choice(into, *when, map.where("when"), forms::rounding_times);
    if (!to || (year_by_year && !chosen)) return std::nullopt;
    return chosen == 0 ? rounding_point::each_year(*to, how) : rounding_point::at_end(*to, how);
}

FORDEL_DECL std::optional<rounding_point> read_rounded(reading& into, map_reader const& map, bool year_by_year) {
    node const* const said = map.find("rounded");
    if (said == nullptr) return rounding_point::never();
    return read_rounding_point(into, *said, map.where("rounded"), year_by_year);
}

FORDEL_DECL std::optional<amount_rule> read_continued(reading& into, amount_rule const& so_far, node const& written,
                                                      address const& where, known_names const& names) {
    map_reader const map(into, written, where, forms::continuation);
    auto const rounded = read_rounded(into, map, true);
    if (node const* const name = map.find("index")) {
        report_unread(into, map, "index", {"factor", "plus"});
        auto const index = read_index_named(into, *name, map.where("index"), names);
        if (!index || !rounded) return std::nullopt;
        return into.attempt(written, where, [&] { return so_far.indexed_from_last(*index, *rounded); });
    }
    if (!map.has("factor") && !map.has("plus")) {
        into.report(errors::file_missing_key, "continuation without factor, plus or index", written, where);
        return std::nullopt;
    }
    yearly_change change;
    auto const factor = map.read("factor", read_fraction);
    auto const plus = map.read("plus", read_stated_money);
    if ((map.has("factor") && !factor) || (map.has("plus") && !plus) || !rounded) return std::nullopt;
    if (factor) change.factor = *factor;
    change.plus = plus;
    change.rounded = *rounded;
    return into.attempt(written, where, [&] { return so_far.continued(change); });
}

FORDEL_DECL std::optional<amount_rule> read_by_year(reading& into, map_reader const& map, known_names const& names) {
    std::vector<year_amount> years;
    for (node_member const& one : map.find("by year")->members()) {
        address const where = map.where("by year") / one.key;
        auto const year = read_year(into, part_of(one.value, one.key), where);
        auto const amount = read_stated_money(into, one.value, where);
        if (year && amount) years.push_back({*year, *amount});
    }
    auto const made = into.attempt(*map.find("by year"), map.where("by year"), [&] { return by_year(years); });
    node const* const then = map.find("then");
    if (!made || then == nullptr) return made;
    return read_continued(into, *made, *then, map.where("then"), names);
}

FORDEL_DECL std::optional<amount_rule> read_on_dates(reading& into, map_reader const& map) {
    std::vector<dated_amount> dates;
    for (node_member const& one : map.find("on dates")->members()) {
        address const where = map.where("on dates") / one.key;
        auto const day = read_date(into, part_of(one.value, one.key), where);
        auto const amount = read_stated_money(into, one.value, where);
        if (day && amount) dates.push_back({*day, *amount});
    }
    return into.attempt(*map.find("on dates"), map.where("on dates"), [&] { return on_dates(dates); });
}

// Instalments are of one kind: of years or of days, percentages or amounts.
FORDEL_DECL std::optional<spread> read_instalments(reading& into, node const& written, address const& where) {
    std::vector<percent_of_year> percents;
    std::vector<percent_on_date> percents_on;
    std::vector<year_amount> amounts;
    std::vector<dated_amount> amounts_on;
    for (node_member const& one : written.members()) {
        address const here = where / one.key;
        node const key = part_of(one.value, one.key);
        bool const in_percent = percent_first(one.value.text()).has_value();
        auto const percent = in_percent ? read_percent(into, one.value, here) : std::nullopt;
        auto const amount = in_percent ? std::nullopt : read_stated_money(into, one.value, here);
        bool const of_day = std::count(one.key.begin(), one.key.end(), '-') == 2;
        auto const day = of_day ? read_date(into, key, here) : std::nullopt;
        auto const year = of_day ? std::nullopt : read_year(into, key, here);
        if (percent && year) percents.push_back({*year, *percent * fraction(100)});
        if (percent && day) percents_on.push_back({*day, *percent * fraction(100)});
        if (amount && year) amounts.push_back({*year, *amount});
        if (amount && day) amounts_on.push_back({*day, *amount});
    }
    int const kinds = !percents.empty() + !percents_on.empty() + !amounts.empty() + !amounts_on.empty();
    if (kinds > 1) {
        into.report(errors::file_mixed_instalments, "instalments of several kinds", written, where);
        return std::nullopt;
    }
    return into.attempt(written, where, [&] {
        if (!percents.empty()) return spread::percents(percents);
        if (!percents_on.empty()) return spread::percents(percents_on);
        return amounts_on.empty() ? spread::amounts(amounts) : spread::amounts(amounts_on);
    });
}

FORDEL_DECL std::optional<amount_rule> read_sum(reading& into, map_reader const& map) {
    auto const sum = map.read("sum", fordel::read_money);
    auto const over = map.read("instalments", read_instalments);
    if (!map.has("instalments"))
        into.report(errors::file_missing_key, "amount with sum and without instalments", map.map(), map.where());
    if (!sum || !over) return std::nullopt;
    return into.attempt(map.map(), map.where(),
                        [&] { return amount_rule(stated_amount{*sum, {}, per::whole_period(*over)}); });
}

FORDEL_DECL std::optional<per> read_per(reading& into, node const& written, address const& where) {
    auto const chosen = read_choice(into, written, where, forms::per_choices);
    return chosen ? per_from(forms::per_choices[*chosen]) : std::nullopt;
}

FORDEL_DECL std::optional<amount_rule> read_by_party(reading& into, map_reader const& map, known_names const& names) {
    auto const amounts = read_amounts_of_parties(into, *map.find("by party"), map.where("by party"), names);
    if (map.has("per") == map.has("instalments"))
        into.report(errors::file_missing_key, "amounts by party: either per or instalments", map.map(), map.where());
    auto const over = map.read("instalments", read_instalments);
    auto const what = over ? std::optional(per::whole_period(*over)) : map.read("per", read_per);
    if (!what || !amounts) return std::nullopt;
    return into.attempt(map.map(), map.where(), [&] { return by_party(*amounts, *what); });
}

FORDEL_DECL std::optional<amount_rule> read_product(reading& into, map_reader const& map, known_names const& names) {
    auto const points =
        map.read("points", [&](reading& r, node const& n, address const& a) { return read_key(r, n, a, names); });
    node const* const price = map.find("price");
    if (price == nullptr) {
        into.report(errors::file_missing_key, "points without price", map.map(), map.where());
        return std::nullopt;
    }
    money_for const said = money_for_what(trimmed(price->text()));
    if (!said.what || !said.what->is_year()) {
        into.report(errors::file_amount_unsaid, "a price that is not per year: " + detail::quoted(price->text()),
                    *price, map.where("price"));
        return std::nullopt;
    }
    auto const money = read_stated_money(into, part_of(*price, said.money), map.where("price"));
    if (!points || !money) return std::nullopt;
    return into.attempt(map.map(), map.where(), [&] { return product(*points, *money); });
}

FORDEL_DECL std::optional<amount_rule> read_derived(reading& into, map_reader const& map) {
    if (map.has("sum of")) {
        amounts_needed const of = read_amounts_needed(into, map, "sum of");
        return into.attempt(map.map(), map.where(), [&] { return fordel::sum_of(of); });
    }
    auto const percent = map.read("percent", read_percent);
    if (!percent) return std::nullopt;
    fraction const in_percent = *percent * fraction(100);
    if (!map.has("of")) return into.attempt(map.map(), map.where(), [&] { return fordel::percent(in_percent); });
    amounts_needed const of = read_amounts_needed(into, map, "of");
    return into.attempt(map.map(), map.where(), [&] { return percent_of(in_percent, of); });
}

// What an amount is made of.
inline constexpr std::array<std::string_view, 8> amount_kinds{"stated", "by year", "on dates", "by party",
                                                              "sum",    "points",  "percent",  "sum of"};

FORDEL_DECL bool stands_beside(std::string_view kind, std::string_view key) {
    bool const derived = kind == "percent" || kind == "sum of";
    if (key == "rounded") return true;
    if (key == "index" || key == "base year") return !derived;
    if (key == "then") return kind == "by year";
    if (key == "per") return kind == "by party";
    if (key == "instalments") return kind == "by party" || kind == "sum";
    if (key == "price") return kind == "points";
    if (key == "of") return kind == "percent";
    return derived; // in, by, exact
}

// The key that says which kind of amount it is; empty, and a finding, where none or several do.
FORDEL_DECL std::string_view kind_of(reading& into, map_reader const& map) {
    std::string_view kind;
    for (std::string_view const key : amount_kinds) {
        if (!map.has(key)) continue;
        if (!kind.empty()) {
            into.report(errors::file_one_of, std::string(kind) + " and " + std::string(key), map.map(), map.where());
            return {};
        }
        kind = key;
    }
    if (kind.empty())
        into.report(errors::file_one_of, "none of stated, by year, on dates, by party, sum, points, percent and sum of",
                    map.map(), map.where());
    for (node_member const& one : map.map().members())
        if (!kind.empty() && one.key != kind && find(forms::amount, one.key) != nullptr &&
            !stands_beside(kind, one.key))
            report_unread(into, map, kind, {one.key});
    return kind;
}

FORDEL_DECL std::optional<amount_rule> read_amount_of_kind(reading& into, map_reader const& map, std::string_view kind,
                                                           known_names const& names) {
    if (kind == "stated") return read_amount_text(into, *map.find(kind), map.where(kind));
    if (kind == "by year") return read_by_year(into, map, names);
    if (kind == "on dates") return read_on_dates(into, map);
    if (kind == "by party") return read_by_party(into, map, names);
    if (kind == "sum") return read_sum(into, map);
    if (kind == "points") return read_product(into, map, names);
    return read_derived(into, map);
}

// In prices of the base year, or rounded before it is divided.
FORDEL_DECL std::optional<amount_rule> read_prices(reading& into, amount_rule const& made, map_reader const& map,
                                                   known_names const& names) {
    if (!map.has("index")) {
        if (map.has("base year"))
            into.report(errors::file_missing_key, "base year without index", map.map(), map.where());
        auto const rounded = read_rounded(into, map, false);
        if (!rounded || !map.has("rounded")) return made;
        return into.attempt(map.map(), map.where(), [&] { return made.rounded(rounded->to(), rounded->how()); });
    }
    if (!map.has("base year")) into.report(errors::file_missing_key, "index without base year", map.map(), map.where());
    auto const index = read_index_named(into, *map.find("index"), map.where("index"), names);
    auto const base = map.read("base year", read_year);
    auto const rounded = read_rounded(into, map, true);
    if (!index || !base || !rounded) return std::nullopt;
    return into.attempt(map.map(), map.where(), [&] { return made.indexed(*index, *base, *rounded); });
}

FORDEL_DECL std::optional<amount_rule> read_amount_map(reading& into, node const& written, address const& where,
                                                       known_names const& names) {
    map_reader const map(into, written, where, forms::amount);
    std::string_view const kind = kind_of(into, map);
    if (kind.empty()) return std::nullopt;
    auto const made = read_amount_of_kind(into, map, kind, names);
    return made ? read_prices(into, *made, map, names) : made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
