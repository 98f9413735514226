// How the divisions of a part are put.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/key/detail/rule_walk.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_amounts.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/unit_step.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL amount_query query_of(schedule_table const& table, stream const& s, int year, known_amounts known) {
    programme_years const& years = table.of.years();
    return {.year = year,
            .span = years.span(year),
            .during = s.whole.value_or(s.period),
            .parts = years.part_years,
            .known = std::move(known),
            .in = table.of.in(),
            .terms = s.whole ? std::optional(s.period) : std::nullopt};
}

FORDEL_DECL allocation_options const& options_of(schedule_table const& table, tranche const& t) {
    return t.rounding ? *t.rounding : table.of.rounding();
}

FORDEL_DECL way_of_settling way_of(schedule_table const& table, settled_part const& part) {
    if (part.stream >= table.ways.size()) return {}; // of a clearing
    return table.ways[part.stream][part.tranche];
}

FORDEL_DECL std::string division_name(schedule_table const& table, settled_part const& part) {
    bool const by_days = table.of.years().part_years == part_years::days;
    std::string const during =
        by_days ? to_string(part.during.first()) + ".." + to_string(part.during.last()) : to_string(part.months());
    return std::to_string(part.year) + '/' + during + '/' + table.stream_of(part).id + '/' + table.tranche_of(part).id;
}

FORDEL_DECL std::vector<std::string> listed_ids(programme const& of, std::vector<std::string> const& list,
                                                std::vector<key_rule const*> const& sides) {
    std::vector<succession const*> tables;
    for (key_rule const* side : sides)
        for (succession const* table : mergers_of(*side))
            if (std::none_of(tables.begin(), tables.end(), [&](auto const* known) { return *known == *table; }))
                tables.push_back(table);
    std::vector<std::string> ids;
    std::unordered_set<std::string> known;
    for (std::size_t const place : find_parties(of.parties(), list)) {
        std::vector<party> line{of.parties()[place]};
        for (succession const* table : tables)
            for (party& after : successors_ever(*table, line))
                line.push_back(std::move(after));
        for (party const& p : line)
            if (known.insert(p.id).second) ids.push_back(p.id);
    }
    return ids;
}

// A list of ties names parties of the programme: those who take part now, by their ids, and whom nobody bears for.
FORDEL_DECL tie_breaking ties_among(tie_breaking const& ties, key const& by, programme const& of,
                                    key_rule const& side) {
    if (ties.policy() != tie_breaking::kind::list) return ties;
    std::unordered_set<std::string_view> there;
    for (party const& p : by.parties())
        there.insert(p.id);
    std::vector<std::string> present = listed_ids(of, ties.list(), {&side});
    std::erase_if(present, [&](std::string const& id) { return !there.contains(id); });
    if (present.empty()) return {}; // it is about the other side
    bool const uncovered = there.contains(uncovered_party().id);
    if (uncovered && std::find(present.begin(), present.end(), uncovered_party().id) == present.end())
        present.push_back(uncovered_party().id);
    return tie_breaking::by_list(std::move(present));
}

// What is settled with others keeps its amount, and its parts are rounded later: until then by any method that does.
FORDEL_DECL allocation_options options_until_settled(allocation_options options, way_of_settling const& way) {
    if (way.alone()) return options;
    options.ties = {};
    if (options.method.keeps_sum()) return options;
    options.method = largest_remainder{};
    options.receiver.clear();
    return options;
}

FORDEL_DECL unit_step payers_step(schedule_table const& table, settled_part const& part) {
    tranche const& t = table.tranche_of(part);
    unit_step step{.pool = part.pool,
                   .amount = any_money::from_minor(part.amount, table.of.in()),
                   .options = options_until_settled(options_of(table, t), way_of(table, part))};
    if (!way_of(table, part).among_payers) step.options.bounds = {}; // they are of the recipients
    tie_breaking& ties = step.options.ties;
    ties = ties_among(ties, part.payers->by, table.of, t.payers);
    if (ties.policy() == tie_breaking::kind::lot) ties = ties.of_division(division_name(table, part));
    step.side = &t.payers;
    step.on = part.during.first();
    return step;
}

FORDEL_DECL allocation_options recipients_options(schedule_table const& table, settled_part const& part) {
    allocation_options options = options_of(table, table.tranche_of(part));
    way_of_settling const way = way_of(table, part);
    if (!way.among_payers) options = options_until_settled(std::move(options), way);
    if (way.among_payers) options.bounds = {}; // they are of the payers, also while one of them is alone
    options.ties = ties_among(options.ties, part.recipients->by, table.of, table.stream_of(part).recipients);
    return options;
}

FORDEL_DECL unit_step recipients_step(schedule_table const& table, settled_part const& part, std::uint32_t payer_place,
                                      std::int64_t paid) {
    bool const alone = part.payers->parties.size() == 1;
    unit_step step{.pool = part.pool,
                   .amount = any_money::from_minor(part.amount, table.of.in()),
                   .options = part.among_recipients ? *part.among_recipients : recipients_options(table, part),
                   .side = &table.stream_of(part).recipients,
                   .on = part.during.first()};
    if (step.options.ties.policy() == tie_breaking::kind::lot)
        step.options.ties =
            step.options.ties.of_division(division_name(table, part) + '/' + part.payers->by.parties()[payer_place].id);
    if (alone) return step;
    step.amount = any_money::from_minor(paid, table.of.in());
    step.pool = step.amount.exact();
    return step;
}

FORDEL_DECL fraction settled_so_far(std::vector<part_under_way> const& parts, std::uint32_t stream, any_currency in,
                                    std::optional<date> until) {
    big_integer minor = 0;
    for (part_under_way const& one : parts)
        if (one.part.stream == stream && (!until || one.part.during.last() <= *until))
            for (std::int64_t const paid : one.paid)
                minor += paid;
    return fraction(minor) * any_money::from_minor(1, in).exact();
}

FORDEL_DECL any_money half_up(fraction const& major, rounding_unit const& unit, any_currency in) {
    std::int64_t const minor = unit.minor_units(in);
    fraction const units = major / any_money::from_minor(minor, in).exact();
    return any_money::from_minor(round_quotient(units.numerator(), units.denominator(), rounding::half_up) * minor, in);
}

FORDEL_DECL std::int64_t in_whole_units(accrued const& came_to, rounding_unit const& unit, any_currency in) {
    if (came_to.before.numerator() == 0) return half_up(came_to.amount, unit, in).minor();
    return (half_up(came_to.before + came_to.amount, unit, in) - half_up(came_to.before, unit, in)).minor();
}

FORDEL_DECL void require_whole_units(accrued const& came_to, amount_rule const& amount, rounding_unit const& unit,
                                     any_currency in) {
    auto const* const stated = std::get_if<stated_amount>(&amount.form());
    if (stated != nullptr && !amount.index() && came_to.amount == stated->amount.exact() &&
        stated->amount.minor() % unit.minor_units(in) != 0)
        throw error(errors::allocation_not_a_multiple, stated->amount.to_string() + " by " + to_string(unit));
}

FORDEL_DECL void require_rest(schedule_table const& table, stream const& s, tranche const& t, amount_query const& query,
                              std::vector<part_under_way> const& others) {
    if (!s.amount || s.payers.size() < 2 || !amount_of(t, s).is_rest()) return;
    any_currency const in = table.of.in();
    fraction const whole = s.amount->within(*active_part(query), query).amount, rest = whole - *query.others;
    fraction off = 0; // that rounding the others may have taken
    for (part_under_way const& one : others) {
        if (&table.stream_of(one.part) != &s) continue;
        std::int64_t const unit = options_of(table, table.tranche_of(one.part)).unit.minor_units(in);
        off += any_money::from_minor(unit, in).exact() * fraction(one.paid.size());
    }
    if ((whole < fraction(0) || !(rest < -off)) && (fraction(0) < whole || !(off < rest))) return;
    throw error(errors::stream_rest_below_zero, s.id + '/' + t.id + ", " + table.of.years().label(query.year) + ": " +
                                                    rest.to_decimal(2, notation::plain) + ", as the others come to " +
                                                    query.others->to_decimal(2, notation::plain) + " of " +
                                                    whole.to_decimal(2, notation::plain));
}

FORDEL_DECL std::vector<adjustment> with_receivers(std::vector<adjustment> steps, std::vector<party> const& parties) {
    for (adjustment& step : steps)
        if (step.freed() == freed_money::party && step.receiver().id.empty())
            if (auto const place = party_index(parties).forgiving(step.receiver().name))
                step = step.freed_to(parties[*place]);
    return steps;
}

FORDEL_DECL settled_part together(std::vector<settled_part> const& parts) {
    settled_part whole = parts.front();
    whole.during = {parts.front().during.first(), parts.back().during.last()};
    for (std::size_t p = 1; p < parts.size(); ++p) {
        whole.pool += parts[p].pool;
        whole.amount += parts[p].amount;
    }
    return whole;
}

FORDEL_DECL void sums_by_party::add(party const& who, fraction const& amount) {
    auto const [at, is_new] = places_.emplace(who.id, parties_.size());
    if (is_new) {
        parties_.push_back(who);
        amounts_.emplace_back(0);
    }
    amounts_[at->second] += amount < fraction(0) ? -amount : amount;
}

FORDEL_DECL key sums_by_party::as_key(key const& otherwise) const {
    for (fraction const& amount : amounts_)
        if (amount != fraction(0)) return {parties_, amounts_, otherwise.basis()};
    return otherwise;
}

FORDEL_DECL void leave_undistributed(adjusted& made) {
    if (made.undistributed == fraction(0)) return;
    for (std::size_t i = 0; i < made.parties.size(); ++i)
        if (made.parties[i] == uncovered_party()) {
            made.amounts[i] += made.undistributed;
            return;
        }
    made.parties.push_back(uncovered_party());
    made.amounts.push_back(made.undistributed);
    made.floors.emplace_back();
    made.caps.emplace_back();
}

FORDEL_DECL void require_one_sign(std::vector<fraction> const& amounts) {
    auto const [least, most] = std::minmax_element(amounts.begin(), amounts.end());
    if (*least < fraction(0) && fraction(0) < *most)
        throw error(errors::settlement_mixed_signs,
                    least->to_decimal(2, notation::plain) + " and " + most->to_decimal(2, notation::plain));
}

FORDEL_DECL key key_of(adjusted const& made, key const& before) {
    require_one_sign(made.amounts);
    sums_by_party sums;
    for (std::size_t i = 0; i < made.parties.size(); ++i)
        sums.add(made.parties[i], made.amounts[i]);
    return sums.as_key(before);
}

FORDEL_DECL key key_of(std::vector<party_amount> const& stated) {
    std::vector<party> parties;
    std::vector<fraction> amounts;
    sums_by_party sums;
    for (party_amount const& one : stated) {
        parties.push_back(one.who);
        amounts.push_back(one.amount);
        sums.add(one.who, one.amount);
    }
    require_one_sign(amounts);
    return sums.as_key(
        {parties, std::vector(parties.size(), fraction(1)), {{"beløbene som angivet", "the amounts as stated"}}});
}

} // namespace detail
} // namespace v0
} // namespace fordel
