// How the parts of a tranche become a series, and a series the amounts of its parts.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/carried_shares.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>
#include <fordel/schedule/detail/carried_tranches.hpp>
#include <fordel/schedule/detail/carry_series.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/earlier_parts.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/unit_step.hpp>
#include <fordel/schedule/settled_carry.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// One for the whole series: a lot is drawn once, and a list names parties of the programme.
FORDEL_DECL tie_breaking ties_of_series(schedule_table const& table, settled_part const& part) {
    tranche const& t = table.tranche_of(part);
    tie_breaking const& ties = options_of(table, t).ties;
    if (ties.policy() != tie_breaking::kind::list) return ties.of_division(table.stream_of(part).id + '/' + t.id);
    key_rule const& side = way_of(table, part).among_payers ? t.payers : table.stream_of(part).recipients;
    return tie_breaking::by_list(listed_ids(table.of, ties.list(), {&side}));
}

// Those whom a list of ties names take part from the beginning, so that it names nobody else.
FORDEL_DECL std::vector<party> listed_parties(schedule_table const& table, tie_breaking const& ties) {
    std::vector<party> listed;
    for (std::size_t const place : find_parties(table.of.parties(), ties.list()))
        listed.push_back(table.of.parties()[place]);
    return listed;
}

FORDEL_DECL std::vector<std::int64_t> in_minor(std::vector<big_integer> const& units, std::int64_t unit) {
    std::vector<std::int64_t> minor;
    for (big_integer const& count : units)
        minor.push_back(to_int64(count * unit));
    return minor;
}

// The same key with further parties, of weight zero.
FORDEL_DECL std::shared_ptr<key_in_use> with_others(key_in_use const& by, std::vector<party> const& others,
                                                    party_places const& places) {
    std::vector<party> parties = by.by.parties();
    std::vector<fraction> weights = by.by.weights();
    auto all = std::make_shared<key_in_use>(by);
    auto made = by.made_by ? std::make_shared<adjusted>(*by.made_by) : nullptr;
    for (party const& other : others) {
        parties.push_back(other);
        weights.emplace_back(0);
        all->parties.push_back(other == uncovered_party() ? nobody : places.at(other.id));
        if (!made) continue;
        made->parties.push_back(other);
        made->amounts.emplace_back(0);
        made->floors.emplace_back();
        made->caps.emplace_back();
    }
    all->by = key(std::move(parties), std::move(weights), by.by.basis());
    all->task.weights = all->by.weighted().whole;
    all->made_by = std::move(made);
    all->ranked_by.reset();
    return all;
}

FORDEL_DECL bool carried_tranches::carries_recipients(settled_part const& part) const {
    way_of_settling const way = way_of(*table_, part);
    return way.carried && !way.among_payers && way.among_recipients;
}

FORDEL_DECL carry_series& carried_tranches::series_of(settled_part const& part) {
    numbered_tranche const name = table_->names.tranche_in_terms(part.stream, part.tranche);
    auto const found = series_.find(name);
    if (found != series_.end()) return found->second;
    tie_breaking const ties = ties_of_series(*table_, part);
    carry_procedure const procedure = *way_of(*table_, part).carried;
    carry_series series(procedure, ties, listed_parties(*table_, ties));
    return series_.emplace(name, std::move(series)).first->second;
}

FORDEL_DECL std::vector<std::int64_t> carried_tranches::settle(settled_part& part, unit_step const& step,
                                                               std::shared_ptr<key_in_use>& by) {
    way_of_settling const way = way_of(*table_, part);
    if (!way.carried || way.comes_last()) return minor_units_of(step, *by);
    carry_series& series = series_of(part);
    try {
        carried_units given = series.next(division_of(allocation_of(step, *by)));
        if (!given.others.empty()) by = with_others(*by, given.others, table_->places_of_parties);
        part.carried = std::make_shared<carried_units const>(std::move(given));
        return in_minor(part.carried->units, step.options.unit.minor_units(table_->of.in()));
    } catch (error const& failed) {
        if (!same_id(failed.id(), errors::carry_key_changed.id)) throw;
        throw error(errors::carry_key_changed, table_->stream_of(part).id + '/' + table_->tranche_of(part).id + ", " +
                                                   table_->of.years().label(part.year) + ": " + failed.seen());
    }
}

// The part's division that is carried, by itself.
FORDEL_DECL allocation<any_currency> carried_allocation(schedule_table const& table, settled_part const& part) {
    if (way_of(table, part).among_payers) return allocation_of(payers_step(table, part), *part.payers);
    return allocation_of(recipients_step(table, part, 0, part.amount), *part.recipients);
}

// Payer by payer, each with its recipients.
FORDEL_DECL void replace_rows(schedule_table& table, settled_part& part, std::vector<std::int64_t> const& given) {
    auto const recipients = static_cast<std::uint32_t>(part.recipients->parties.size());
    bool const among_payers = way_of(table, part).among_payers;
    if (among_payers && !part.paid.empty()) part.paid = given;
    for (std::uint32_t row = 0; row < part.rows; ++row) {
        std::uint32_t const payer = row / recipients, recipient = row % recipients;
        std::int64_t& amount = table.amounts[part.first_row + row];
        if (!among_payers || recipients == 1)
            amount = given[among_payers ? payer : recipient];
        else if (recipient == 0) { // all that the payer pays
            auto const step = recipients_step(table, part, payer, given[payer]);
            auto const shares = allocation_of(step, *part.recipients).amounts();
            for (std::uint32_t r = 0; r < recipients; ++r)
                table.amounts[part.first_row + row + r] = shares[r].minor();
        }
    }
}

FORDEL_DECL void settle_series(schedule_table& table, std::vector<std::uint32_t> const& parts) {
    settled_part const& first = table.parts[parts.front()];
    std::vector<carried_division> divisions;
    for (std::uint32_t const p : parts)
        divisions.push_back(division_of(carried_allocation(table, table.parts[p])));
    tie_breaking const ties = ties_of_series(table, first);
    std::vector<carried_units> const all = carry_known_years(divisions, ties, listed_parties(table, ties));
    std::int64_t const unit = options_of(table, table.tranche_of(first)).unit.minor_units(table.of.in());
    for (std::size_t d = 0; d < parts.size(); ++d) {
        settled_part& part = table.parts[parts[d]];
        part.carried = std::make_shared<carried_units const>(all[d]);
        replace_rows(table, part, in_minor(all[d].units, unit));
    }
}

FORDEL_DECL void settle_known_years(schedule_table& table, earlier_parts const& earlier) {
    std::map<numbered_tranche, std::vector<std::uint32_t>> series;
    for (std::uint32_t p = 0; p < table.parts.size(); ++p) {
        settled_part const& part = table.parts[p];
        if (earlier.have(part.stream)) continue;
        way_of_settling const way = way_of(table, part);
        if (way.carried == carry_procedure::known_years && (way.among_payers || way.among_recipients))
            series[table.names.tranche_in_terms(part.stream, part.tranche)].push_back(p);
    }
    for (auto const& [tranche, parts] : series)
        settle_series(table, parts);
}

// Whose amounts of a part go against the part's own.
FORDEL_DECL void add_reversals(schedule_table const& table, settled_part const& part, settled_carry& to) {
    bool const among_payers = way_of(table, part).among_payers;
    std::int64_t const unit = options_of(table, table.tranche_of(part)).unit.minor_units(table.of.in());
    auto const minor = in_minor(part.carried->units, unit);
    auto const& parties = (among_payers ? part.payers : part.recipients)->by.parties();
    for (std::size_t i = 0; i < minor.size(); ++i)
        if (part.amount < 0 ? minor[i] > 0 : minor[i] < 0)
            to.reversals.push_back(
                {part.year, part.during, parties[i], any_money::from_minor(minor[i], table.of.in())});
}

FORDEL_DECL std::vector<settled_carry> carries_of(schedule_table const& table) {
    std::map<numbered_tranche, settled_carry> all;
    for (settled_part const& part : table.parts) {
        if (!part.carried) continue;
        settled_carry& one = all[table.names.tranche_in_terms(part.stream, part.tranche)];
        one.stream = table.stream_of(part).id;
        one.tranche = table.tranche_of(part).id;
        one.procedure = part.carried->sums.procedure;
        one.unique = one.unique && !part.carried->tied;
        add_reversals(table, part, one);
    }
    std::vector<settled_carry> carries;
    for (auto& [tranche, one] : all)
        carries.push_back(std::move(one));
    return carries;
}

FORDEL_DECL void require_settled_in_time(schedule_table const& table) {
    auto const& streams = table.of.streams();
    auto const comes_last = [&](named_stream const& asked) {
        stream const& s = streams[asked.stream];
        for (std::uint32_t t = 0; t < s.payers.size(); ++t)
            if ((!asked.tranche || *asked.tranche == t) && table.ways[asked.stream][t].comes_last()) return true;
        return false;
    };
    for (stream const& s : streams)
        for (amounts_needed const& asked : needs_of(s)) {
            if (asked.precision != amount_precision::settled) continue;
            for (named_stream const& one : table.names.find(asked.of))
                if (comes_last(one))
                    throw error(errors::settlement_settled_later, s.id + ", which rests on " + streams[one.stream].id);
        }
}

} // namespace detail
} // namespace v0
} // namespace fordel
