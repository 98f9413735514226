#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/adjustments.hpp>
#include <fordel/file/amount.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/key_changes.hpp>
#include <fordel/file/detail/lookups.hpp>
#include <fordel/file/detail/unread_keys.hpp>
#include <fordel/file/forms/amounts.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/keys.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// "25 kr. per heads", at the date that stands beside it, or at the one that the figures have.
FORDEL_DECL std::optional<per_head> read_per_head(reading& into, std::string_view said, std::size_t per,
                                                  node const& written, map_reader const& map, address const& where,
                                                  known_names const& names) {
    std::string const name(trimmed(said.substr(per + 5)));
    auto const each = into.attempt(written, where, [&] { return money_in(into, trimmed(said.substr(0, per))); });
    auto const found = read_figures_named(into, part_of(written, name), where, names);
    if (!each || !found) return std::nullopt;
    named_figures const& of = *found;
    auto const at = map.has("at") ? map.read("at", read_reference_date) : of.at;
    if (!at) {
        if (!map.has("at"))
            into.report(errors::file_missing_key, "money per " + name + " without at, and the figures have none",
                        written, where);
        return std::nullopt;
    }
    auto const missing = map.read("missing", read_missing);
    return per_head{of.of, *each, *at, missing.value_or(of.missing)};
}

FORDEL_DECL std::optional<adjustment_amount> read_adjustment_amount(reading& into, node const& written,
                                                                    map_reader const& map, address const& where,
                                                                    known_names const& names) {
    std::string const* const text = scalar(into, written, where, forms::adjustment_amount);
    if (text == nullptr) return std::nullopt;
    std::string_view const said = trimmed(*text);
    if (auto const percent = percent_first(said)) {
        auto const part = into.attempt(written, where, [&] { return percent_in(into, percent->percent); });
        if (part && percent->of == "of the amount") return part_of_amount{*part};
        if (part && percent->of == "of last year") return part_of_last_year{*part};
        if (part) into.report(errors::file_percent_of_what, detail::quoted(said), written, where);
        return std::nullopt;
    }
    if (auto const per = said.find(" per "); per != said.npos) {
        auto const of = read_per_head(into, said, per, written, map, where, names);
        return of ? std::optional<adjustment_amount>(*of) : std::nullopt;
    }
    auto const money = into.attempt(written, where, [&] { return money_in(into, said); });
    return money ? std::optional<adjustment_amount>(*money) : std::nullopt;
}

// The day of figures is that of money per figure alone.
FORDEL_DECL void require_figures_for_days(reading& into, map_reader const& map,
                                          std::optional<adjustment_amount> const& amount) {
    if (amount && !std::holds_alternative<per_head>(*amount))
        report_unread(into, map, "an amount that is not per figure", {"at", "missing"});
}

inline constexpr std::array<std::string_view, 4> adjustment_kinds{"floor", "cap", "times", "plus"};

FORDEL_DECL std::string_view kind_of_adjustment(reading& into, map_reader const& map) {
    std::string_view kind;
    int said = 0;
    for (std::string_view const key : adjustment_kinds)
        if (map.has(key)) {
            kind = key;
            ++said;
        }
    if (said == 1) return kind;
    into.report(errors::file_one_of, (said == 0 ? "none" : "several") + std::string(" of floor, cap, times and plus"),
                map.map(), map.where());
    return {};
}

FORDEL_DECL std::optional<adjustment> read_bare_adjustment(reading& into, map_reader const& map,
                                                           known_names const& names) {
    std::string_view const kind = kind_of_adjustment(into, map);
    if (kind.empty()) return std::nullopt;
    node const& written = *map.find(kind);
    address const where = map.where(kind);
    if (kind == "times") {
        report_unread(into, map, kind, {"at", "missing"});
        auto const factor = read_fraction(into, written, where);
        return factor ? into.attempt(written, where, [&] { return times(*factor); }) : std::nullopt;
    }
    auto const amount = read_adjustment_amount(into, written, map, where, names);
    require_figures_for_days(into, map, amount);
    if (!amount) return std::nullopt;
    return into.attempt(written, where, [&] {
        return kind == "floor" ? floor(*amount) : kind == "cap" ? cap(*amount) : plus(*amount);
    });
}

// A party by whatever name stands there; a group by its parties, whenever they take part.
FORDEL_DECL std::vector<std::string> named_by(reading& into, node const& written, address const& where,
                                              known_names const& names) {
    if (names.groups.find(written.text()) == names.groups.end() || !written.is_text()) {
        auto const who = read_party(into, written, where, names.parties);
        return who ? std::vector{written.text()} : std::vector<std::string>{};
    }
    std::vector<std::string> all;
    if (auto const group = read_members(into, written, where, names))
        for (party const& p : group->ever())
            all.push_back(p.id);
    return all;
}

// Parties and groups by name, or whoever meets a condition.
FORDEL_DECL std::optional<party_choice> read_party_choice(reading& into, node const& written, address const& where,
                                                          known_names const& names) {
    if (written.is_map()) {
        auto const those = read_condition(into, written, where, figures_of(names));
        return those ? std::optional(party_choice(*those)) : std::nullopt;
    }
    if (!written.is_list()) return party_choice(named_by(into, written, where, names));
    std::vector<std::string> all;
    for (std::size_t i = 0; i < written.items().size(); ++i)
        for (std::string& one : named_by(into, written.items()[i], where / (i + 1), names))
            all.push_back(std::move(one));
    return party_choice(std::move(all));
}

FORDEL_DECL std::optional<adjustment::phases> read_phases(reading& into, node const& written, address const& where) {
    adjustment::phases all;
    for (node_member const& one : written.members()) {
        auto const year = read_year(into, part_of(one.value, one.key), where / one.key);
        auto const part = read_fraction(into, one.value, where / one.key);
        if (!year || !part) return std::nullopt;
        all.emplace_back(*year, *part);
    }
    return all;
}

FORDEL_DECL adjustment with_freed(reading& into, adjustment step, map_reader const& map, known_names const& names) {
    node const* const said = map.find("freed to");
    if (said == nullptr) return step;
    if (said->text() == "nobody") return step.freed_to_nobody();
    auto const who = read_party(into, *said, map.where("freed to"), names.parties);
    return who ? step.freed_to(*who) : step;
}

} // namespace detail

FORDEL_DECL std::optional<adjustment> read_adjustment(reading& into, node const& written, address const& where,
                                                      known_names const& names) {
    map_reader const map(into, written, where, forms::adjustment);
    auto made = detail::read_bare_adjustment(into, map, names);
    if (!made) return std::nullopt;
    adjustment step = std::move(*made);
    auto const choice = [&](reading& r, node const& n, address const& a) {
        return detail::read_party_choice(r, n, a, names);
    };
    auto const key = [&](reading& r, node const& n, address const& a) { return read_key(r, n, a, names); };
    auto const mergers = [&](reading& r, node const& n, address const& a) {
        return detail::read_succession(r, n, a, names.sources);
    };
    if (map.has("id") || map.has("name"))
        step =
            step.named(map.read("id", read_text).value_or(""), map.read("name", fordel::read_words).value_or(text{}));
    if (auto const whom = map.read("of", choice)) step = step.of(*whom);
    if (map.has("with")) step = step.with(detail::read_list_of_names(into, *map.find("with"), map.where("with")));
    if (auto const who = map.read("borne by", choice)) step = step.borne_by(*who);
    if (auto const by = map.read("by", key)) step = step.by(*by);
    step = detail::with_freed(into, step, map, names);
    if (auto const phases = map.read("in", detail::read_phases))
        step = into.attempt(*map.find("in"), map.where("in"), [&] { return step.phased(*phases); }).value_or(step);
    if (map.read("whole year", read_yes_or_no) == true) step = step.for_whole_year();
    if (auto const table = map.read("successors", mergers)) step = step.with_successors(*table);
    if (auto const source = map.read("source", read_citation)) step = step.citation(*source);
    return step;
}

FORDEL_DECL std::vector<adjustment> read_adjustments(reading& into, map_reader const& map, known_names const& names) {
    node const* const list = map.find("adjustments");
    if (list == nullptr) return {};
    auto const read = [&](reading& r, node const& n, address const& a) { return read_adjustment(r, n, a, names); };
    return read_each(into, *list, map.where("adjustments"), read).value_or(std::vector<adjustment>{});
}

} // namespace v0
} // namespace fordel
