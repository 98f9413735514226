// How a schedule's table is filled.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>

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
    for (std::uint32_t s = 0; s < of.streams().size(); ++s)
        add_stream(s);
    for (std::string const& family : of.tables())
        tables.push_back(settle(family));
}

FORDEL_DECL std::uint32_t schedule_table::party_index(party const& p) const {
    return static_cast<std::uint32_t>(find_party(of.parties(), p.id));
}

FORDEL_DECL void schedule_table::add_row(std::uint32_t stream, std::uint32_t tranche, int year, month_range in_months,
                                         std::uint32_t payer, party const& recipient, any_money amount,
                                         std::size_t allocation, std::size_t place) {
    streams.push_back(stream);
    tranches.push_back(tranche);
    years.push_back(year);
    months.push_back(in_months);
    payers.push_back(payer);
    recipients.push_back(party_index(recipient));
    amounts.push_back(amount.minor());
    allocations.push_back(static_cast<std::uint32_t>(allocation));
    places.push_back(static_cast<std::uint32_t>(place));
}

// The payers share the tranche's part of the year; then each payer's amount is divided among the recipients.
FORDEL_DECL void schedule_table::add_part(std::uint32_t stream, std::uint32_t tranche, int year,
                                          month_range in_months) {
    auto const& s = of.streams()[stream];
    auto const& t = s.payers[tranche];
    any_money const amount = s.recurs == recurrence::once
                                 ? t.amount
                                 : part_of_year(t.amount, in_months, minor_units(of.rounding().unit, of.in()));
    auto const shares = allocate(amount, t.payers.at(year, in_months.first), of.rounding());
    std::size_t const among_payers = made.size();
    made.push_back(shares);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        auto const share = shares[i];
        std::uint32_t const payer = t.payers.pays(share.party) ? party_index(share.party) : nobody;
        if (s.recipients.size() == 1) {
            add_row(stream, tranche, year, in_months, payer, s.recipients.parties()[0], share.amount, among_payers, i);
            continue;
        }
        auto const parts = allocate(share.amount, s.recipients, of.rounding());
        std::size_t const among_recipients = made.size();
        made.push_back(parts);
        for (std::size_t j = 0; j < parts.size(); ++j)
            add_row(stream, tranche, year, in_months, payer, s.recipients.parties()[j], parts[j].amount,
                    among_recipients, j);
    }
}

FORDEL_DECL void schedule_table::add_stream(std::uint32_t stream) {
    auto const& s = of.streams()[stream];
    for (int year = s.period.first_year(); year <= s.period.last_year(); ++year) {
        auto const active = *s.period.months_in(year);
        for (std::uint32_t tranche = 0; tranche < s.payers.size(); ++tranche) {
            auto const parts =
                s.recurs == recurrence::once ? std::vector{active} : s.payers[tranche].payers.segments(year, active);
            for (month_range const part : parts)
                add_part(stream, tranche, year, part);
        }
    }
}

FORDEL_DECL settled_table schedule_table::settle(std::string const& family) {
    std::int64_t const unit = minor_units(of.rounding().unit, of.in());
    fraction const major = as_any_money(any_money::from_minor(unit, of.in())).exact();
    std::vector<std::size_t> rows;
    std::vector<table_entry> entries;
    entries_options held{.unit = major};
    for (std::size_t row = 0; row < amounts.size(); ++row) {
        auto const& s = of.streams()[streams[row]];
        if (!programme::in_family(s.id, family)) continue;
        auto const& from = made[allocations[row]];
        std::string const year = std::to_string(years[row]);
        std::string const part = s.payers[tranches[row]].id + ", " + to_string(months[row]);
        auto const share = from[places[row]];
        rows.push_back(row);
        entries.push_back({share.exact, {share.party.id, year}, {year, s.id, part}});
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
