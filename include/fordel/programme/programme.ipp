// What a programme takes in, and what falls due.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

// Who is on one side of a stream, and whom its steps bring in.
FORDEL_DECL void append_parties(std::vector<party>& all, key_rule const& rule, std::vector<adjustment> const& steps) {
    auto const append = [&](std::vector<party> const& more) { all.insert(all.end(), more.begin(), more.end()); };
    append(rule.parties());
    for (adjustment const& step : steps) {
        if (step.freed() == freed_money::party && !step.receiver().id.empty()) append({step.receiver()});
        if (step.by()) append(step.by()->parties());
    }
}

// Whether more than one may share on a side at a time: by its rule, or since its steps bring others in.
FORDEL_DECL bool several_share(key_rule const& rule, std::vector<adjustment> const& steps) {
    return !rule.one_at_a_time() || std::any_of(steps.begin(), steps.end(), [](adjustment const& step) {
        return step.freed() != freed_money::others || step.by();
    });
}

FORDEL_DECL std::vector<party> parties_of(stream const& s) {
    std::vector<party> all;
    for (tranche const& t : s.payers) {
        append_parties(all, t.payers, t.adjustments);
        amount_rule const amount = amount_of(t, s);
        if (auto const* const stated = std::get_if<stated_amount>(&amount.form()))
            for (amount_of_party const& one : stated->by_party)
                all.push_back(one.who);
        if (auto const* const product = std::get_if<product_amount>(&amount.form()))
            append_parties(all, product->points, {});
    }
    append_parties(all, s.recipients, s.adjustments);
    std::erase(all, uncovered_party()); // what is nobody's
    return all;
}

FORDEL_DECL bool is_bound(adjustment const& step) {
    return step.kind() == adjustment_kind::floor || step.kind() == adjustment_kind::cap;
}

FORDEL_DECL void require_currency(stream const& s, any_currency in) {
    auto const require = [&](std::optional<any_currency> of) {
        if (of && *of != in)
            throw error(errors::currency_mismatch,
                        std::string(of->code()) + " in a programme in " + std::string(in.code()));
    };
    if (s.amount) require(s.amount->in());
    for (tranche const& t : s.payers)
        require(amount_of(t, s).in());
}

} // namespace detail

FORDEL_DECL void programme::require_known(std::vector<std::string> const& assumptions) const {
    for (std::string const& rests_on : assumptions)
        find_assumption(rests_on);
}

// One stream has one kind of terms at a time.
FORDEL_DECL void programme::require_other_time(stream const& s) const {
    if (clearings_.find(s.id) != nullptr) throw error(errors::programme_duplicate_stream, s.id);
    for (stream const& known : streams_.with(s.id))
        if (detail::overlap(known.period, s.period))
            throw error(errors::programme_overlapping_terms,
                        s.id + ": " + known.period.span() + " and " + s.period.span());
}

FORDEL_DECL std::vector<stream> programme::terms_of(std::string const& stream) const {
    std::vector<fordel::stream> terms = streams_.with(stream);
    if (terms.empty()) throw error(errors::schedule_unknown_stream, detail::quoted(stream));
    detail::sort_stably(terms, [](auto const& a, auto const& b) { return a.period.first() < b.period.first(); });
    return terms;
}

FORDEL_DECL programme& programme::add(stream s) {
    validate(s, years_);
    detail::require_currency(s, currency_);
    require_other_time(s);
    require_known(s.assumptions);
    require_one_way(s);
    parties_.add(detail::parties_of(s));
    streams_.add(std::move(s));
    return *this;
}

FORDEL_DECL programme& programme::add(clearing c) {
    c.clearing_party = detail::with_id(std::move(c.clearing_party));
    validate(c, currency_, years_);
    if (streams_.find(c.id) != nullptr || clearings_.find(c.id) != nullptr)
        throw error(errors::programme_duplicate_stream, c.id);
    require_known(c.assumptions);
    std::vector<party> named = c.shares.parties(), spenders = c.spending.parties();
    named.insert(named.end(), spenders.begin(), spenders.end());
    named.push_back(c.clearing_party);
    std::erase(named, uncovered_party());
    parties_.add(named);
    clearings_.add(std::move(c));
    return *this;
}

FORDEL_DECL programme& programme::add(fordel::agreement a) {
    for (std::string const& rests_on : a.assumptions)
        find_assumption(rests_on);
    if (agreements_.find(a.id) != nullptr) throw error(errors::programme_duplicate_id, '"' + a.id + '"');
    parties_.add(a.between);
    agreements_.add(std::move(a));
    return *this;
}

FORDEL_DECL programme& programme::add(assumption a) {
    if (assumptions_.find(a.id) != nullptr) throw error(errors::programme_duplicate_id, '"' + a.id + '"');
    assumptions_.add(std::move(a));
    return *this;
}

FORDEL_DECL programme& programme::add_party(party const& p) {
    parties_.add({p});
    return *this;
}

FORDEL_DECL void programme::require_fit_for_table(stream const& s) const {
    if (detail::several_share(s.recipients, s.adjustments))
        throw error(errors::programme_table_recipients,
                    s.id + " with " + std::to_string(s.recipients.parties().size()) + " recipients");
    for (auto const& t : s.payers)
        if (t.rounding && t.rounding->unit != rounding_.unit)
            throw error(errors::programme_table_unit, s.id + ", " + t.id + ": to the " + to_string(t.rounding->unit) +
                                                          ", the programme to the " + to_string(rounding_.unit));
}

FORDEL_DECL bool programme::has_family(std::string const& family) const {
    auto const& all = streams_.all();
    return std::any_of(all.begin(), all.end(), [&](stream const& s) { return in_family(s.id, family); });
}

FORDEL_DECL programme& programme::settle_as_table(std::string const& family, totals_rounding totals) {
    if (!has_family(family)) throw error(errors::schedule_unknown_stream, detail::quoted(family));
    programme changed = *this;
    changed.tables_.push_back(family);
    changed.table_totals_.push_back(totals);
    for (stream const& s : streams_.all())
        if (in_family(s.id, family)) changed.require_one_way(s);
    return *this = std::move(changed);
}

FORDEL_DECL programme& programme::settle_carried(std::string const& family, carry_procedure procedure) {
    if (!has_family(family)) throw error(errors::schedule_unknown_stream, detail::quoted(family));
    programme changed = *this;
    changed.carried_.push_back({family, procedure});
    for (stream const& s : streams_.all())
        if (in_family(s.id, family)) changed.require_one_way(s);
    return *this = std::move(changed);
}

FORDEL_DECL way_of_settling programme::way_of(stream const& s, tranche const& t) const {
    way_of_settling way{.carried = t.carried,
                        .among_payers = detail::several_share(t.payers, t.adjustments),
                        .among_recipients = detail::several_share(s.recipients, s.adjustments)};
    for (std::string const& family : tables_)
        way.in_table = way.in_table || in_family(s.id, family);
    for (carried_family const& one : carried_)
        if (!way.carried && in_family(s.id, one.family)) way.carried = one.procedure;
    return way;
}

// In one table, or carried by one procedure.
FORDEL_DECL void programme::require_one_way(stream const& s) const {
    std::vector<std::string> families;
    for (std::string const& family : tables_)
        if (in_family(s.id, family)) families.push_back(family);
    if (families.size() > 1)
        throw error(errors::programme_table_twice, detail::shortened(s.id) + " in " + detail::quoted(families[0]) +
                                                       " and " + detail::quoted(families[1]));
    if (!families.empty()) require_fit_for_table(s);
    for (carried_family const& one : carried_)
        if (in_family(s.id, one.family)) families.push_back(one.family);
    if (families.size() > 1)
        throw error(errors::settlement_settled_twice, detail::shortened(s.id) + " in " + detail::quoted(families[0]) +
                                                          " and " + detail::quoted(families[1]));
    for (tranche const& t : s.payers) {
        way_of_settling const way = way_of(s, t);
        std::string const name = detail::shortened(s.id + '/' + t.id);
        if (way.in_table && way.carried)
            throw error(errors::settlement_settled_twice, name + ", carried, in " + detail::quoted(families[0]));
        bool const bound = (t.rounding ? *t.rounding : rounding_).bounds.any();
        auto const& steps = way.among_payers ? t.adjustments : s.adjustments;
        if (bound && std::any_of(steps.begin(), steps.end(), detail::is_bound))
            throw error(errors::settlement_bounds_twice, name);
        if (way.carried == carry_procedure::fixed_key && (bound || !steps.empty()))
            throw error(errors::settlement_fixed_key_bounds, name);
    }
    require_one_carry(s);
}

// A series goes on through all terms, in the same units and by the same ties.
FORDEL_DECL void programme::require_one_carry(stream const& s) const {
    auto const rounding_of = [&](tranche const& t) -> allocation_options const& {
        return t.rounding ? *t.rounding : rounding_;
    };
    for (stream const& other : streams_.with(s.id))
        for (tranche const& before : other.payers)
            for (tranche const& t : s.payers) {
                if (t.id != before.id) continue;
                way_of_settling const way = way_of(s, t), way_before = way_of(other, before);
                if (!way.carried && !way_before.carried) continue;
                if (way != way_before || rounding_of(t).unit != rounding_of(before).unit ||
                    rounding_of(t).ties != rounding_of(before).ties)
                    throw error(errors::settlement_carried_terms, detail::shortened(s.id + '/' + t.id) + ", " +
                                                                      other.period.span() + " and " + s.period.span());
            }
}

FORDEL_DECL assumption const& programme::find_assumption(std::string const& id) const {
    if (assumption const* const found = assumptions_.find(id)) return *found;
    throw error(errors::programme_unknown_assumption, '"' + id + '"');
}

FORDEL_DECL std::vector<due_item> programme::due(period within) const {
    std::vector<due_item> items;
    for (agreement const& a : agreements_.all())
        for (date const day : a.due)
            if (within.contains(day)) items.push_back({day, a});
    detail::sort_stably(items, [](auto const& a, auto const& b) { return a.on < b.on; });
    return items;
}

FORDEL_DECL bool programme::in_family(std::string const& stream, std::string const& family) {
    return family.empty() || stream == family || stream.starts_with(family + '.');
}

} // namespace v0
} // namespace fordel
