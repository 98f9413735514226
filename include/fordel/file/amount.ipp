#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/amount.hpp>
#include <fordel/file/detail/amount_maps.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/forms/amounts.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<std::string> read_list_of_names(reading& into, node const& written, address const& where) {
    if (written.is_text()) return listed_in(written.text());
    return read_each(into, written, where, read_text).value_or(std::vector<std::string>{});
}

FORDEL_DECL amounts_needed read_amounts_needed(reading& into, map_reader const& map, std::string_view key) {
    amounts_needed of{read_list_of_names(into, *map.find(key), map.where(key))};
    auto const second = [&](std::string_view name, std::array<std::string_view, 2> const& choices) {
        return map.read(name, [&](reading& r, node const& n, address const& a) {
            return read_choice(r, n, a, choices);
        }) == 1;
    };
    if (second("in", forms::amount_year_choices)) of.year = amount_year::before;
    if (second("by", forms::amount_side_choices)) of.side = amount_side::recipients;
    if (map.read("exact", read_yes_or_no) == true) of.precision = amount_precision::exact;
    return of;
}

FORDEL_DECL std::optional<amount_rule> read_percent_amount(reading& into, percent_part const& said, node const& written,
                                                           address const& where) {
    auto const part = into.attempt(written, where, [&] { return percent_in(into, said.percent); });
    if (!part) return std::nullopt;
    fraction const percent = *part * fraction(100);
    if (said.of.empty()) return into.attempt(written, where, [&] { return fordel::percent(percent); });
    auto const names = after(said.of, "of ");
    if (!names) {
        into.report(errors::file_amount_unsaid, detail::quoted(written.text()), written, where);
        return std::nullopt;
    }
    return into.attempt(written, where, [&] { return percent_of(percent, amounts_needed{listed_in(*names)}); });
}

FORDEL_DECL std::optional<amount_rule> read_stated_amount(reading& into, std::string_view said, node const& written,
                                                          address const& where) {
    money_for const parts = money_for_what(said);
    if (!parts.what) {
        into.report(errors::file_amount_unsaid, detail::quoted(said), written, where);
        return std::nullopt;
    }
    return into.attempt(written, where,
                        [&] { return amount_rule(stated_amount{money_in(into, parts.money), {}, *parts.what}); });
}

FORDEL_DECL std::optional<amount_rule> read_amount_text(reading& into, node const& written, address const& where) {
    std::string_view const said = trimmed(written.text());
    if (said == "rest") return rest();
    if (auto const names = after(said, "sum of "))
        return into.attempt(written, where, [&] { return fordel::sum_of(listed_in(*names)); });
    if (auto const percent = percent_first(said)) return read_percent_amount(into, *percent, written, where);
    return read_stated_amount(into, said, written, where);
}

} // namespace detail

FORDEL_DECL std::optional<amount_rule> read_amount(reading& into, node const& written, address const& where,
                                                   known_names const& names) {
    if (written.is_text()) return detail::read_amount_text(into, written, where);
    return detail::read_amount_map(into, written, where, names);
}

FORDEL_DECL std::optional<tranche_amount> read_tranche_amount(reading& into, node const& written, address const& where,
                                                              known_names const& names) {
    std::string_view const said = detail::trimmed(written.text());
    bool const plain = written.is_text() && said != "rest" && !said.starts_with("sum of ") &&
                       !detail::percent_first(said) && !detail::money_for_what(said).what;
    if (plain) {
        auto const money = fordel::read_money(into, written, where);
        return money ? std::optional(tranche_amount(*money)) : std::nullopt;
    }
    auto const rule = read_amount(into, written, where, names);
    return rule ? std::optional(tranche_amount(*rule)) : std::nullopt;
}

} // namespace v0
} // namespace fordel
