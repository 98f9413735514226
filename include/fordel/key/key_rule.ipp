// How a key is made anew for a year and month.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL reference_date reference_date::fixed(date on) {
    if (!on.ok()) throw error(errors::calendar_bad_date, to_string(on));
    return {0, on};
}

FORDEL_DECL date reference_date::for_year(int year) const {
    return fixed_ ? *fixed_ : make_date(year + years_from_, 1, 1);
}

FORDEL_DECL text reference_date::describe() const {
    if (fixed_)
        return {to_string(*fixed_, language::da) + " for alle år", to_string(*fixed_, language::en) + " for all years"};
    if (years_from_ == -1)
        return {"1. januar året før betalingen, fornyet årligt",
                "1 January of the year before the payment, renewed yearly"};
    return {"1. januar i betalingsåret, fornyet årligt", "1 January of the year of the payment, renewed yearly"};
}

namespace detail {

// Those who do not pay, by their ids.
FORDEL_DECL population_rule with_known_payers(population_rule rule) {
    std::vector<party> const who = who_ever(rule.participants);
    std::vector<std::string> ids;
    for (std::size_t const place : find_parties(who, rule.not_paying))
        ids.push_back(who[place].id);
    rule.not_paying = std::move(ids);
    return rule;
}

} // namespace detail

FORDEL_DECL key_rule::key_rule(key fixed) : rule_(std::move(fixed)) {}
FORDEL_DECL key_rule::key_rule(population_rule renewed) : rule_(detail::with_known_payers(std::move(renewed))) {}
FORDEL_DECL key_rule::key_rule(party only) : rule_(key::single(std::move(only))) {}

FORDEL_DECL key key_rule::at(int year, int month) const {
    static_cast<void>(make_date(year, static_cast<unsigned>(month), 1)); // refuses a month 13
    if (auto const* fixed = std::get_if<key>(&rule_)) return *fixed;
    auto const& rule = std::get<population_rule>(rule_);
    std::vector<party> present = taking_part(rule.participants, year, month);
    if (present.empty())
        throw error(errors::programme_no_participants, std::to_string(year) + ", month " + std::to_string(month));
    std::set<std::string_view> ids;
    for (party const& p : present)
        if (!ids.insert(p.id).second)
            throw error(errors::party_duplicate, detail::shortened(p.name) + ", who takes part twice in " +
                                                     std::to_string(year) + ", month " + std::to_string(month));
    return key::by_population(std::move(present), rule.counts, rule.as_of.for_year(year), rule.missing);
}

FORDEL_DECL std::vector<month_range> key_rule::segments(int year, month_range months) const {
    std::vector<month_range> parts{{months.first, months.first}};
    auto const* rule = std::get_if<population_rule>(&rule_);
    for (int month = months.first + 1; month <= months.last; ++month)
        if (rule == nullptr ||
            taking_part(rule->participants, year, month) == taking_part(rule->participants, year, month - 1))
            parts.back().last = month;
        else
            parts.push_back({month, month});
    return parts;
}

FORDEL_DECL bool key_rule::pays(party const& who) const {
    auto const* rule = std::get_if<population_rule>(&rule_);
    if (rule == nullptr) return who != uncovered_party();
    return std::find(rule->not_paying.begin(), rule->not_paying.end(), who.id) == rule->not_paying.end();
}

FORDEL_DECL std::vector<party> key_rule::parties() const {
    if (auto const* fixed = std::get_if<key>(&rule_)) return fixed->parties();
    std::vector<party> all;
    for (participation const& p : std::get<population_rule>(rule_).participants)
        all.push_back(p.who);
    return all;
}

} // namespace v0
} // namespace fordel
