// How a schedule's table is filled and read.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/way_of_settling.hpp>
#include <fordel/schedule/detail/carried_tranches.hpp>
#include <fordel/schedule/detail/clearing_rows.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/earlier_parts.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settle_as_table.hpp>
#include <fordel/schedule/detail/settled_amounts.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/settlement.hpp>
#include <fordel/schedule/detail/unit_step.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<std::uint32_t> order_to_settle(schedule_table const& table) {
    std::vector<std::uint32_t> order = settling_order(table.of.streams(), table.names);
    require_settled_in_time(table);
    require_years_before(table.of.streams(), table.names, table.of.years());
    return order;
}

FORDEL_DECL schedule_table::schedule_table(programme p, schedule_table const* earlier)
    : of(std::move(p)), names(of.streams()) {
    for (party const& known : of.parties())
        places_of_parties.emplace(known.id, static_cast<std::uint32_t>(places_of_parties.size()));
    parts_of_stream.resize(of.streams().size());
    for (fordel::stream const& s : of.streams()) {
        ways.emplace_back();
        for (fordel::tranche const& t : s.payers)
            ways.back().push_back(of.way_of(s, t));
    }
    std::vector<std::uint32_t> const order = order_to_settle(*this);
    earlier_parts known(*this, earlier);
    settlement(*this).settle_all(order, known);
    settle_known_years(*this, known);
    for (std::size_t t = 0; t < of.tables().size(); ++t)
        if (!known.take_table(t)) tables.push_back(settle_as_table(*this, of.tables()[t], of.table_totals()[t]));
    carried = carries_of(*this);
    settle_clearings(*this, known);
}

FORDEL_DECL void schedule_table::add_row(std::uint32_t part, placed_party payer, placed_party recipient,
                                         std::int64_t amount) {
    part_of_row.push_back(part);
    payers.push_back(payer.who);
    payer_places.push_back(payer.place);
    recipients.push_back(recipient.who);
    recipient_places.push_back(recipient.place);
    amounts.push_back(amount);
}

FORDEL_DECL std::vector<std::uint32_t> schedule_table::rows_as_shown() const {
    std::vector<std::uint32_t> order(parts.size());
    std::iota(order.begin(), order.end(), 0u);
    sort_stably(order, [&](auto a, auto b) {
        return std::tuple(parts[a].year, names.first_terms(parts[a].stream)) <
               std::tuple(parts[b].year, names.first_terms(parts[b].stream));
    });
    std::vector<std::uint32_t> shown;
    shown.reserve(rows());
    for (std::uint32_t const p : order)
        for (std::uint32_t row = 0; row < parts[p].rows; ++row)
            shown.push_back(parts[p].first_row + row);
    return shown;
}

FORDEL_DECL known_amounts schedule_table::known() const {
    return
        [amounts = settled_amounts(*this)](amounts_needed const& asked, int year) { return amounts.of(asked, year); };
}

// What each payer of the part pays, or each recipient gets of what one payer pays, in rounding units.
FORDEL_DECL std::vector<big_integer> units_of_rows(schedule_table const& table, settled_part const& p,
                                                   std::vector<std::uint32_t> const& places, std::size_t count,
                                                   std::uint32_t first, std::uint32_t last) {
    std::int64_t const unit = options_of(table, table.tranche_of(p)).unit.minor_units(table.of.in());
    std::vector<big_integer> units(count);
    for (std::uint32_t row = first; row < last; ++row)
        units[places[row]] += table.amounts[row] / unit;
    return units;
}

FORDEL_DECL allocation<any_currency> schedule_table::among_payers(settled_part const& p) const {
    auto made = allocation_of(payers_step(*this, p), *p.payers);
    if (p.carried && way_of(*this, p).among_payers) return made.with_carried_units(p.carried->units, p.carried->sums);
    if (!p.in_table) return made;
    return made.with_table_units(
        units_of_rows(*this, p, payer_places, p.payers->parties.size(), p.first_row, p.first_row + p.rows));
}

// Rounding may keep back a part of what is noted for the payer.
FORDEL_DECL std::int64_t schedule_table::paid_among_recipients(std::uint32_t row) const {
    settled_part const& p = part(row);
    if (!p.paid.empty()) return p.paid[payer_places[row]];
    auto const count = static_cast<std::uint32_t>(p.recipients->parties.size());
    auto const first = amounts.begin() + p.first_row + payer_places[row] * count;
    return std::accumulate(first, first + count, std::int64_t{0});
}

FORDEL_DECL allocation<any_currency> schedule_table::among_recipients(std::uint32_t row) const {
    settled_part const& p = part(row);
    auto made = allocation_of(recipients_step(*this, p, payer_places[row], paid_among_recipients(row)), *p.recipients);
    if (!p.carried || way_of(*this, p).among_payers) return made;
    return made.with_carried_units(p.carried->units, p.carried->sums);
}

} // namespace detail
} // namespace v0
} // namespace fordel
