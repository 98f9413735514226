#pragma once

#include <fordel/calendar.hpp>
#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string value_and_days(rule_change const& change) {
    std::string said = change.after.empty() ? (change.before.empty() ? "added" : "removed") : change.after;
    if (change.kind == rule_change_kind::changed && change.after.empty()) said = "without " + change.before;
    if (!change.from && !change.until) return said;
    std::string days = change.from ? "from " + to_string(*change.from) : "";
    if (change.until) days += (days.empty() ? "until " : " until ") + to_string(*change.until);
    return said + " (" + days + ")";
}

} // namespace detail

FORDEL_DECL std::vector<std::string> compared_clause::values() const {
    std::vector<std::string> all;
    for (std::vector<rule_change> const& of_one : changes) {
        std::string& said = all.emplace_back();
        for (rule_change const& one : of_one)
            said += (said.empty() ? "" : "; ") + detail::value_and_days(one);
    }
    return all;
}

FORDEL_DECL all_comparisons::all_comparisons(std::string base, std::vector<std::pair<std::string, comparison>> others)
    : base_(std::move(base)), all_(std::move(others)) {
    if (all_.empty()) throw error(errors::comparison_names, "nothing to compare with " + detail::quoted(base_));
    std::vector<std::string> taken{base_};
    for (auto const& [name, one] : all_) {
        if (std::ranges::find(taken, name) != taken.end())
            throw error(errors::comparison_names, detail::quoted(name) + " twice");
        taken.push_back(name);
    }
}

FORDEL_DECL std::vector<std::string> all_comparisons::names() const {
    std::vector<std::string> all;
    for (auto const& [name, one] : all_)
        all.push_back(name);
    return all;
}

FORDEL_DECL std::vector<compared_clause> all_comparisons::clauses() const {
    std::vector<compared_clause> rows;
    for (std::size_t i = 0; i < all_.size(); ++i)
        for (rule_change const& change : all_[i].second.rules()) {
            if (change.kind == rule_change_kind::form) continue;
            auto row = std::ranges::find(rows, change.address, &compared_clause::address);
            if (row == rows.end())
                row = rows.insert(rows.end(),
                                  {change.address, change.before, std::vector<std::vector<rule_change>>(all_.size())});
            row->changes[i].push_back(change);
        }
    return rows;
}

FORDEL_DECL std::vector<compared_party> all_comparisons::parties(amount_side side) const {
    any_money const nothing = any_money::from_minor(0, all_.front().second.before().programme().in());
    std::vector<compared_party> rows;
    compared_party total{std::nullopt, nothing, std::vector(all_.size(), nothing)};
    for (std::size_t i = 0; i < all_.size(); ++i)
        for (party_difference const& one : all_[i].second.by_party(side)) {
            auto row = std::ranges::find_if(rows, [&](auto const& known) { return known.who->id == one.who.id; });
            if (row == rows.end()) row = rows.insert(rows.end(), {one.who, one.before, total.differences});
            row->differences[i] = one.difference();
        }
    detail::sort_stably(rows, [](auto const& a, auto const& b) { return official_order(*a.who, *b.who); });
    for (compared_party const& row : rows) {
        total.before += row.before;
        for (std::size_t i = 0; i < all_.size(); ++i)
            total.differences[i] += row.differences[i];
    }
    rows.push_back(std::move(total));
    return rows;
}

} // namespace v0
} // namespace fordel
