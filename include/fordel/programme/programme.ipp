// What a programme takes in, and what falls due.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Totals go by name, so that no two parties may share one.
FORDEL_DECL void list_parties(std::vector<party>& known, std::vector<party> const& more) {
    for (party const& p : more) {
        if (p.id == "uncovered") throw error(errors::programme_reserved_id, p.name);
        auto const same =
            std::find_if(known.begin(), known.end(), [&](party const& k) { return k.id == p.id || k.name == p.name; });
        if (same == known.end())
            known.push_back(p);
        else if (*same != p)
            throw error(errors::party_duplicate, p.name + " (" + p.id + ") and " + same->name + " (" + same->id + ')');
    }
}

template <class Items>
void require_new(Items const& items, std::string const& id) {
    for (auto const& item : items)
        if (item.id == id) throw error(errors::programme_duplicate_id, '"' + id + '"');
}

} // namespace detail

FORDEL_DECL programme& programme::add(stream<any_currency> s) {
    validate(s);
    if (s.amount.in() != currency_)
        throw error(errors::currency_mismatch, s.amount.code() + " in a programme in " + std::string(currency_.code()));
    for (auto const& known : streams_)
        if (known.id == s.id) throw error(errors::programme_duplicate_stream, s.id);
    for (std::string const& family : tables_)
        if (in_family(s.id, family)) require_fit_for_table(s);
    for (std::string const& rests_on : s.assumptions)
        find_assumption(rests_on);
    std::vector<party> known = parties_;
    for (auto const& t : s.payers)
        detail::list_parties(known, t.payers.parties());
    detail::list_parties(known, s.recipients.parties());
    streams_.push_back(std::move(s));
    parties_ = std::move(known);
    return *this;
}

FORDEL_DECL programme& programme::add(fordel::agreement a) {
    for (std::string const& rests_on : a.assumptions)
        find_assumption(rests_on);
    detail::require_new(agreements_, a.id);
    std::vector<party> known = parties_;
    detail::list_parties(known, a.between);
    agreements_.push_back(std::move(a));
    parties_ = std::move(known);
    return *this;
}

FORDEL_DECL programme& programme::add(assumption a) {
    detail::require_new(assumptions_, a.id);
    assumptions_.push_back(std::move(a));
    return *this;
}

FORDEL_DECL programme& programme::add_party(party const& p) {
    detail::list_parties(parties_, {p});
    return *this;
}

FORDEL_DECL void programme::require_fit_for_table(stream<any_currency> const& s) const {
    if (s.recipients.size() != 1)
        throw error(errors::programme_table_recipients,
                    s.id + " with " + std::to_string(s.recipients.size()) + " recipients");
    for (auto const& t : s.payers)
        if (t.rounding && t.rounding->unit != rounding_.unit)
            throw error(errors::programme_table_unit, s.id + ", " + t.id + ": to the " + to_string(t.rounding->unit) +
                                                          ", the programme to the " + to_string(rounding_.unit));
}

FORDEL_DECL programme& programme::settle_as_table(std::string const& family, totals_rounding totals) {
    bool found = false;
    for (auto const& s : streams_) {
        if (!in_family(s.id, family)) continue;
        found = true;
        require_fit_for_table(s);
        for (std::string const& other : tables_)
            if (in_family(s.id, other))
                throw error(errors::programme_table_twice, s.id + " in \"" + other + "\" and \"" + family + '"');
    }
    if (!found) throw error(errors::schedule_unknown_stream, '"' + family + '"');
    tables_.push_back(family);
    table_totals_.push_back(totals);
    return *this;
}

FORDEL_DECL assumption const& programme::find_assumption(std::string const& id) const {
    for (assumption const& a : assumptions_)
        if (a.id == id) return a;
    throw error(errors::programme_unknown_assumption, '"' + id + '"');
}

FORDEL_DECL std::vector<due_item> programme::due(period within) const {
    std::vector<due_item> items;
    for (agreement const& a : agreements_)
        for (date const day : a.due)
            if (within.contains(day)) items.push_back({day, a});
    detail::sort_stably(items, [](auto const& a, auto const& b) { return a.on < b.on; });
    return items;
}

FORDEL_DECL bool programme::in_family(std::string const& stream, std::string const& family) {
    return stream == family || stream.starts_with(family + '.');
}

} // namespace v0
} // namespace fordel
