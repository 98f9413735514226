// How a schedule's table is filled.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/settled_table.hpp>
#include <fordel/table/entries.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL schedule_table::schedule_table(programme p) : of(std::move(p)) {
    for (party const& known : of.parties())
        party_places.emplace(known.id, static_cast<std::uint32_t>(party_places.size()));
    for (std::uint32_t s = 0; s < of.streams().size(); ++s)
        add_stream(s);
    for (std::size_t t = 0; t < of.tables().size(); ++t)
        tables.push_back(settle(of.tables()[t], of.table_totals()[t]));
}

FORDEL_DECL std::uint32_t schedule_table::party_index(party const& p) const { return party_places.at(p.id); }

// Bounds of those who take part this month; all must be among those who ever do. Throws fordel.party.unknown.
FORDEL_DECL bounds_by_party present_bounds(bounds_by_party const& bounds, key const& present,
                                           std::vector<party> const& ever) {
    if (bounds.named().empty()) return bounds;
    std::vector<bounds_by_party::named_bound> kept;
    for (auto const& [who, bound] : bounds.named())
        if (party const& found = ever[find_party(ever, who)]; present.contains(found.id))
            kept.emplace_back(found.id, bound);
    return kept;
}

// What the options come to for one division. A party alone has all there is: nothing binds it, and a residual is its
// own.
FORDEL_DECL allocation_options options_for(allocation_options options, key const& among,
                                           std::vector<party> const& ever) {
    if (among.size() == 1) {
        options.bounds = {};
        options.receiver = options.method.wants_receiver() ? among.parties()[0].id : "";
        return options;
    }
    options.bounds.floors = present_bounds(options.bounds.floors, among, ever);
    options.bounds.caps = present_bounds(options.bounds.caps, among, ever);
    return options;
}

FORDEL_DECL allocation<any_currency> const& schedule_table::share(any_money amount, key const& among,
                                                                  std::vector<party> const& ever,
                                                                  allocation_options const& options) {
    made.push_back(allocate(amount, among, options_for(options, among, ever)));
    return made.back();
}

FORDEL_DECL void schedule_table::add_row(part const& of_part, std::uint32_t payer, party const& recipient,
                                         any_money amount, std::size_t place) {
    pass_checkpoint();
    streams.push_back(of_part.stream);
    tranches.push_back(of_part.tranche);
    years.push_back(of_part.year);
    months.push_back(of_part.months);
    payers.push_back(payer);
    recipients.push_back(party_index(recipient));
    amounts.push_back(amount.minor());
    allocations.push_back(static_cast<std::uint32_t>(made.size() - 1));
    places.push_back(static_cast<std::uint32_t>(place));
}

// Which of a programme's divisions it is, for the lot: "2022/1-12/cofinancing.miljo/others".
FORDEL_DECL std::string division_name(schedule_table::part const& p, std::string const& stream,
                                      std::string const& tranche) {
    return std::to_string(p.year) + '/' + to_string(p.months) + '/' + stream + '/' + tranche;
}

// The payers share the tranche's part of the year; then each payer's amount is divided among the recipients.
FORDEL_DECL void schedule_table::add_part(part const& p) {
    auto const& s = of.streams()[p.stream];
    auto const& t = s.payers[p.tranche];
    allocation_options options = t.rounding ? *t.rounding : of.rounding();
    tie_breaking const ties = options.ties;
    std::string const division = division_name(p, s.id, t.id);
    options.ties = ties.of_division(division);
    any_money const amount =
        s.recurs == recurrence::once ? t.amount : part_of_year(t.amount, p.months, options.unit.minor_units(of.in()));
    auto const shares = share(amount, t.payers.at(p.year, p.months.first), t.payers.parties(), options);
    if (shares.size() > 1) options.bounds = {}; // they are of the payers
    for (std::size_t i = 0; i < shares.size(); ++i) {
        auto const paid = shares[i];
        std::uint32_t const payer = t.payers.pays(paid.party) ? party_index(paid.party) : nobody;
        if (s.recipients.size() == 1) {
            add_row(p, payer, s.recipients.parties()[0], paid.amount, i);
            continue;
        }
        options.ties = ties.of_division(division + '/' + paid.party.id);
        auto const& parts = share(paid.amount, s.recipients, s.recipients.parties(), options);
        for (std::size_t j = 0; j < parts.size(); ++j)
            add_row(p, payer, s.recipients.parties()[j], parts[j].amount, j);
    }
}

FORDEL_DECL void schedule_table::add_stream(std::uint32_t stream) {
    auto const& s = of.streams()[stream];
    for (int year = s.period.first_year(); year <= s.period.last_year(); ++year) {
        auto const active = *s.period.months_in(year);
        for (std::uint32_t tranche = 0; tranche < s.payers.size(); ++tranche) {
            auto const parts =
                s.recurs == recurrence::once ? std::vector{active} : s.payers[tranche].payers.segments(year, active);
            for (month_range const months_of_key : parts)
                add_part({stream, tranche, year, months_of_key});
        }
    }
}

FORDEL_DECL settled_table schedule_table::settle(std::string const& family, totals_rounding totals) {
    std::int64_t const unit = minor_units(of.rounding().unit, of.in());
    fraction const major = as_any_money(any_money::from_minor(unit, of.in())).exact();
    std::vector<std::size_t> rows;
    std::vector<table_entry> entries;
    entries_options held{.unit = major, .totals = totals};
    for (std::size_t row = 0; row < amounts.size(); ++row) {
        auto const& s = of.streams()[streams[row]];
        if (!programme::in_family(s.id, family)) continue;
        auto const& from = made[allocations[row]];
        std::string const year = std::to_string(years[row]);
        std::string const label = s.payers[tranches[row]].id + ", " + to_string(months[row]);
        auto const share = from[places[row]];
        rows.push_back(row);
        entries.push_back({share.exact, {share.party.id, year}, {year, s.id, label}});
        if (places[row] == 0) held.column_totals.push_back({entries.back().column, from.amount().exact()});
    }
    settled_table settled{family, round_entries(entries, held)};
    std::map<std::uint32_t, std::vector<big_integer>> units;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        big_integer const in_units = (settled.rounded.amounts[i] / major).numerator();
        amounts[rows[i]] = any_money::from_minor(in_units * unit, of.in()).minor();
        units[allocations[rows[i]]].push_back(in_units);
    }
    for (auto& [allocation, given] : units)
        made[allocation] = made[allocation].with_table_units(std::move(given));
    return settled;
}

} // namespace detail
} // namespace v0
} // namespace fordel
