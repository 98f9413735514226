// How spending is looked up.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/spending.hpp>

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Each party once in a year.
FORDEL_DECL void require_spent_once(std::set<std::pair<int, std::string>>& seen, party const& who, int year) {
    if (!seen.emplace(year, who.id).second)
        throw error(errors::clearing_spent_twice, shown_name(who) + ", " + std::to_string(year));
}

} // namespace detail

FORDEL_DECL spending::spending(std::vector<spent> stated) : made_of_(std::move(stated)) {
    std::set<std::pair<int, std::string>> seen;
    for (spent const& one : std::get<std::vector<spent>>(made_of_))
        detail::require_spent_once(seen, one.who, one.year);
}

FORDEL_DECL spending::spending(figures stated) : made_of_(std::move(stated)) {
    figures const& given = std::get<figures>(made_of_);
    std::set<std::pair<int, std::string>> seen;
    for (party const& who : given.parties())
        for (date const on : given.dates(who))
            detail::require_spent_once(seen, who, static_cast<int>(on.year()));
}

FORDEL_DECL std::vector<party_amount> spending::stated_in(int year) const {
    std::vector<party_amount> found;
    if (auto const* const stated = std::get_if<std::vector<spent>>(&made_of_)) {
        for (spent const& one : *stated)
            if (one.year == year) found.push_back({one.who, one.amount.exact()});
        return found;
    }
    figures const& given = std::get<figures>(made_of_);
    for (party const& who : given.parties())
        for (date const on : given.dates(who))
            if (static_cast<int>(on.year()) == year) found.push_back({who, given.at(who, on).value});
    return found;
}

FORDEL_DECL std::vector<party_amount> spending::in(int year, key const& of, known_amounts const& known) const {
    auto const* const of_streams = std::get_if<amounts_needed>(&made_of_);
    if (of_streams != nullptr && !known)
        throw error(errors::programme_amounts_unknown, "a clearing of what streams pay");
    std::unordered_map<std::string, party_amount> by_id;
    std::vector<party_amount> const all = of_streams != nullptr ? known(*of_streams, year) : stated_in(year);
    for (party_amount const& one : all)
        by_id.emplace(one.who.id, one);
    std::vector<party_amount> ordered;
    for (party const& who : of.parties()) {
        auto const found = by_id.extract(who.id);
        if (!found && of_streams == nullptr && who != uncovered_party())
            throw error(errors::clearing_missing_spending, shown_name(who) + ", " + std::to_string(year));
        ordered.push_back({who, found ? found.mapped().amount : fraction(0)});
    }
    for (party_amount const& one : all)
        if (by_id.contains(one.who.id)) ordered.push_back(one);
    return ordered;
}

FORDEL_DECL std::vector<party> spending::parties() const {
    if (auto const* const given = std::get_if<figures>(&made_of_)) return given->parties();
    auto const* const stated = std::get_if<std::vector<spent>>(&made_of_);
    if (stated == nullptr) return {};
    std::vector<party> who;
    std::unordered_set<std::string> seen;
    for (spent const& one : *stated)
        if (seen.insert(one.who.id).second) who.push_back(one.who);
    return who;
}

FORDEL_DECL std::vector<int> spending::years() const {
    std::set<int> found;
    if (auto const* const stated = std::get_if<std::vector<spent>>(&made_of_))
        for (spent const& one : *stated)
            found.insert(one.year);
    if (auto const* const given = std::get_if<figures>(&made_of_))
        for (party const& who : given->parties())
            for (date const on : given->dates(who))
                found.insert(static_cast<int>(on.year()));
    return {found.begin(), found.end()};
}

FORDEL_DECL std::vector<amounts_needed> spending::needs() const {
    if (auto const* const of_streams = std::get_if<amounts_needed>(&made_of_)) return {*of_streams};
    return {};
}

} // namespace v0
} // namespace fordel
