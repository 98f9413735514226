// How a programme is settled.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>
#include <fordel/schedule/detail/carried_tranches.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/earlier_parts.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/part_days.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_amounts.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/settlement.hpp>
#include <fordel/schedule/detail/unit_step.hpp>
#include <fordel/schedule/settling_error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL settlement::settlement(schedule_table& into)
    : table_(&into), amounts_(into),
      known_([this](amounts_needed const& asked, int year) { return amounts_.of(asked, year); }),
      keys_(into.places_of_parties), carried_(into) {
    amounts_.under_way(&under_way_);
}

FORDEL_DECL void settlement::settle_all(std::vector<std::uint32_t> const& order, earlier_parts& earlier) {
    auto const& streams = table_->of.streams();
    if (streams.empty()) return;
    programme_years const& years = table_->of.years();
    int first = years.year_of(streams[0].period.first()), last = first;
    for (stream const& s : streams) {
        first = std::min(first, years.year_of(s.period.first()));
        last = std::max(last, years.year_of(s.period.last()));
    }
    for (int year = first; year <= last; ++year) {
        for (std::uint32_t const s : order)
            if (earlier.have(s))
                earlier.take_parts(s, year);
            else
                in_stream(streams[s], [&] { settle_stream(s, year); });
        keys_.forget();
    }
    auto const anew = [&](std::uint32_t s) { return !earlier.have(s); };
    table_->settled_anew += static_cast<std::size_t>(std::count_if(order.begin(), order.end(), anew));
}

FORDEL_DECL void settlement::settle_stream(std::uint32_t stream, int year) {
    std::vector<std::uint32_t> terms = table_->names.terms_of(stream);
    std::erase_if(terms, [&](std::uint32_t s) { return !days_of_terms(*table_, s, year); });
    if (terms.empty()) return;
    pass_checkpoint();
    under_way_.clear();
    for (numbered_tranche const& next : tranche_order(table_->of.streams(), terms))
        settle_tranche(next.stream, next.tranche, year);
    auto const place = [&](part_under_way const& one) {
        auto const at = std::find(terms.begin(), terms.end(), one.part.stream);
        return std::pair(at - terms.begin(), one.part.tranche);
    };
    sort_stably(under_way_, [&](auto const& a, auto const& b) { return place(a) < place(b); });
    for (std::uint32_t const s : terms) {
        require_whole(s, year);
        find_recipients(s, year);
    }
    for (part_under_way const& settled : under_way_)
        add_rows(settled);
    under_way_.clear();
}

FORDEL_DECL std::vector<period> settlement::split_by_keys(tranche const& t, stream const& s,
                                                          amount_segments const& due) const {
    if (!due.split_by_key) return due.parts;
    std::vector<period> parts;
    for (period const& whole : due.parts)
        for (period const& by_payers : t.payers.segments(whole))
            for (period const& part : s.recipients.segments(by_payers))
                parts.push_back(part);
    return parts;
}

FORDEL_DECL std::shared_ptr<key_in_use> settlement::key_at(key_rule const& rule, amount_rule const& amount,
                                                           period during, amount_query const& query) {
    std::vector<party_amount> const stated =
        rule.is_as_stated() ? amount.table(during, query) : std::vector<party_amount>{};
    if (stated.empty()) return keys_.at(rule, {query.year, during.first()}, known_);
    return keys_.of(key_of(stated), rule);
}

FORDEL_DECL void settlement::settle_tranche(std::uint32_t stream, std::uint32_t tranche, int year) {
    auto const& s = table_->of.streams()[stream];
    auto const& t = s.payers[tranche];
    amount_rule const amount = amount_of(t, s);
    amount_query query = query_of(*table_, s, year, known_);
    query.whole = s.amount ? &*s.amount : nullptr;
    if (amount.is_rest() || (s.amount && s.amount->is_rest())) {
        query.others_until = [this, stream](date day) {
            return settled_so_far(under_way_, stream, table_->of.in(), day);
        };
        query.others = settled_so_far(under_way_, stream, table_->of.in());
        require_rest(*table_, s, t, query, under_way_);
    }
    allocation_options const& options = options_of(*table_, t);
    // Shares that are rounded by themselves need not sum to it.
    bool const exactly = options.method.keeps_sum() || !table_->ways[stream][tranche].alone();
    std::vector<settled_part> parts;
    std::vector<shared_pool> pools;
    for (period const& during : split_by_keys(t, s, amount.segments(query))) {
        accrued const came_to = amount.within(during, query);
        if (exactly) require_whole_units(came_to, amount, options.unit, table_->of.in());
        std::int64_t const minor = in_whole_units(came_to, options.unit, table_->of.in());
        auto by = key_at(t.payers, amount, during, query);
        parts.push_back({.stream = stream,
                         .tranche = tranche,
                         .year = query.year,
                         .during = during,
                         .pool = came_to.amount,
                         .amount = minor,
                         .payers = by});
        pools.push_back({by, came_to.amount, {during}});
    }
    if (parts.empty()) return;
    auto const keys = adjusted_keys(
        pools, {t.adjustments, t.payers, amount_side::payers, s.id + '/' + t.id, year, *active_part(query), stream});
    if (keys.size() < parts.size()) parts = {together(parts)};
    for (std::size_t p = 0; p < parts.size(); ++p) {
        std::shared_ptr<key_in_use> by = keys[p];
        parts[p].payers = by;
        unit_step const step = payers_step(*table_, parts[p]);
        std::vector<std::int64_t> paid =
            way_of(*table_, parts[p]).among_payers ? carried_.settle(parts[p], step, by) : minor_units_of(step, *by);
        parts[p].payers = std::move(by);
        under_way_.push_back({std::move(parts[p]), std::move(paid)});
    }
}

FORDEL_DECL std::shared_ptr<key_in_use> settlement::of_all(std::vector<shared_pool> const& pools,
                                                           key_rule const& rule) const {
    if (pools.size() == 1) return pools[0].by;
    sums_by_party all;
    for (shared_pool const& one : pools)
        for (std::size_t i = 0; i < one.by->by.size(); ++i)
            all.add(one.by->by.parties()[i], one.pool * one.by->by.share(i));
    return keys_.of(all.as_key(pools[0].by->by), rule);
}

// Steps may name whom the rule names; a rule by amounts of others names nobody ahead, so it may be anybody.
FORDEL_DECL std::shared_ptr<key_in_use> settlement::adjusted_key(shared_pool const& pool,
                                                                 std::vector<adjustment> const& steps,
                                                                 adjusted_side const& side) const {
    if (steps.empty()) return pool.by;
    adjustment_query query{.when = {side.year, pool.during.front().first()},
                           .part_of_year = part_of_year(table_->of.years(), side.year, pool.during),
                           .known = known_,
                           .stream = side.name,
                           .side = side.side,
                           .in = table_->of.in(),
                           .others = side.rule.needs().empty() ? side.rule.parties() : table_->of.parties()};
    query.part_of_stream = query.part_of_year / part_of_year_of(*table_, side.stream, side.year);
    auto made =
        std::make_shared<adjusted>(adjust(pool.by->by, pool.pool, with_receivers(steps, table_->of.parties()), query));
    if (made->effects.empty()) return pool.by;
    leave_undistributed(*made);
    auto by = keys_.of(key_of(*made, pool.by->by), side.rule);
    by->made_by = std::move(made);
    by->before = pool.by;
    return by;
}

FORDEL_DECL std::vector<std::shared_ptr<key_in_use>> settlement::adjusted_keys(std::vector<shared_pool> pools,
                                                                               adjusted_side const& side) const {
    auto const first =
        std::find_if(side.steps.begin(), side.steps.end(), [](adjustment const& step) { return step.whole_year(); });
    std::vector<adjustment> const of_parts(side.steps.begin(), first), of_the_year(first, side.steps.end());
    std::vector<std::shared_ptr<key_in_use>> keys;
    for (shared_pool& one : pools) {
        one.by = adjusted_key(one, of_parts, side);
        keys.push_back(one.by);
    }
    if (of_the_year.empty()) return keys;
    fraction sum = 0;
    for (shared_pool const& one : pools)
        sum += one.pool;
    return {adjusted_key({of_all(pools, side.rule), sum, {side.active}}, of_the_year, side)};
}

// Where no part is the rest, the parts must come to the whole; but for what rounding points took.
FORDEL_DECL void settlement::require_whole(std::uint32_t stream, int year) const {
    auto const& s = table_->of.streams()[stream];
    if (!s.amount || s.payers.size() < 2) return;
    amount_query const query = query_of(*table_, s, year, known_);
    fraction sum = 0;
    for (part_under_way const& one : under_way_)
        if (one.part.stream == stream) sum += one.part.pool;
    for (tranche const& t : s.payers)
        if (amount_of(t, s).is_rest()) return;
    fraction const whole = s.amount->within(*active_part(query), query).amount;
    fraction const unit =
        any_money::from_minor(table_->of.rounding().unit.minor_units(table_->of.in()), table_->of.in()).exact();
    fraction const off = whole < sum ? sum - whole : whole - sum;
    if (off > unit * fraction(under_way_.size()))
        throw error(errors::stream_tranches, s.id + ", " + table_->of.years().label(query.year) + ": " +
                                                 sum.to_decimal(2, notation::plain) + " of " +
                                                 whole.to_decimal(2, notation::plain));
}

// The recipients share what all tranches pay in the same days; where their key changes, each part goes by that of its
// first day.
FORDEL_DECL void settlement::find_recipients(std::uint32_t stream, int year) {
    auto const& s = table_->of.streams()[stream];
    amount_query const query = query_of(*table_, s, year, known_);
    std::vector<shared_pool> pools;
    std::vector<std::size_t> pool_of_part;
    std::vector<part_under_way*> parts;
    for (part_under_way& one : under_way_) {
        if (one.part.stream != stream) continue;
        one.recipients = key_at(s.recipients, amount_of(s.payers[one.part.tranche], s), one.part.during, query);
        if (s.adjustments.empty()) continue;
        key_in_use const& by = *one.recipients;
        auto same = std::find_if(pools.begin(), pools.end(), [&](shared_pool const& p) { return p.by->by == by.by; });
        if (same == pools.end()) same = pools.insert(pools.end(), {one.recipients, 0, {}});
        same->pool += one.part.pool;
        same->during.push_back(one.part.during);
        pool_of_part.push_back(static_cast<std::size_t>(same - pools.begin()));
        parts.push_back(&one);
    }
    if (pools.empty()) return;
    auto const keys = adjusted_keys(
        pools, {s.adjustments, s.recipients, amount_side::recipients, s.id, year, *active_part(query), stream});
    for (std::size_t p = 0; p < parts.size(); ++p)
        parts[p]->recipients = keys.size() < pools.size() ? keys[0] : keys[pool_of_part[p]];
}

FORDEL_DECL void settlement::add_rows(part_under_way const& settled) {
    schedule_table& t = *table_;
    auto const number = static_cast<std::uint32_t>(t.parts.size());
    t.parts.push_back(settled.part);
    t.parts_of_stream[settled.part.stream].push_back(number);
    settled_part& part = t.parts.back();
    part.recipients = settled.recipients;
    for (std::int64_t const paid : settled.paid)
        part.paid_in_all += paid;
    part.first_row = static_cast<std::uint32_t>(t.rows());
    key_in_use const& payers = *part.payers;
    std::shared_ptr<key_in_use> recipients = settled.recipients;
    bool const carried = carried_.carries_recipients(part);
    if (payers.parties.size() > 1 && recipients->parties.size() > 1) {
        part.paid = settled.paid;
        part.among_recipients = std::make_shared<allocation_options const>(recipients_options(t, part));
    }
    for (std::uint32_t payer = 0; payer < payers.parties.size(); ++payer) {
        pass_checkpoint();
        std::int64_t const paid = settled.paid[payer];
        if (!carried && recipients->parties.size() == 1) {
            t.add_row(number, {payers.parties[payer], payer}, {recipients->parties[0], 0}, paid);
            continue;
        }
        unit_step const step = recipients_step(t, part, payer, paid);
        auto const received = carried ? carried_.settle(part, step, recipients) : minor_units_of(step, *recipients);
        for (std::uint32_t recipient = 0; recipient < received.size(); ++recipient)
            t.add_row(number, {payers.parties[payer], payer}, {recipients->parties[recipient], recipient},
                      received[recipient]);
    }
    part.recipients = std::move(recipients);
    part.rows = static_cast<std::uint32_t>(t.rows()) - part.first_row;
}

} // namespace detail
} // namespace v0
} // namespace fordel
