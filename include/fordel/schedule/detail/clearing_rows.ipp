// Clears each year, and books what comes of it.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/schedule/detail/clearing_rows.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/earlier_parts.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where the key changes within the year, its keys count by the part of the year that they hold.
FORDEL_DECL key key_of_clearing(schedule_table const& table, clearing const& c, int year, period active) {
    programme_years const& years = table.of.years();
    fraction const whole = years.part_of_year(year, active);
    std::vector<key_part> keys;
    for (period const& part : c.shares.segments(active))
        keys.push_back({years.part_of_year(year, part) / whole, c.shares.on({year, part.first()}, table.known())});
    return keys.size() == 1 ? keys[0].key : mix(keys);
}

// A payment that is no division: one party pays all of it, one receives it.
FORDEL_DECL std::shared_ptr<key_in_use const> only(schedule_table const& table, party const& who, bool nobody_pays) {
    std::uint32_t const place = nobody_pays ? nobody : table.places_of_parties.at(who.id);
    return std::make_shared<key_in_use const>(
        key_in_use{.by = key::single(nobody_pays ? uncovered_party() : who), .parties = {place}});
}

FORDEL_DECL void add_difference(schedule_table& table, clearing const& c, settled_part part, cleared_place place) {
    cleared_party const& one = table.clearings[place.clearing].parties[place.party];
    bool const pays = one.amount.minor() > 0;
    if (one.amount.minor() == 0 || one.party.id == c.clearing_party.id) return;
    bool const uncovered = one.party == uncovered_party() || (pays && !c.shares.pays(one.party));
    auto const party_side = only(table, one.party, uncovered), clearing_side = only(table, c.clearing_party, false);
    part.payers = pays ? party_side : clearing_side;
    part.recipients = pays ? clearing_side : party_side;
    any_money const amount = pays ? one.amount : -one.amount;
    part.amount = amount.minor();
    part.pool = amount.exact();
    part.first_row = static_cast<std::uint32_t>(table.rows());
    part.rows = 1;
    auto const number = static_cast<std::uint32_t>(table.parts.size());
    table.cleared_parts.emplace(number, place);
    table.parts_of_stream[part.stream].push_back(number);
    table.add_row(number, {part.payers->parties[0], 0}, {part.recipients->parties[0], 0}, part.amount);
    table.parts.push_back(std::move(part));
}

FORDEL_DECL void clear_year(schedule_table& table, clearing const& c, std::uint32_t stream, int year) {
    amount_query const query = query_of(table, table.stream_at(stream), year, table.known());
    auto const active = active_part(query);
    if (!active) return;
    settled_part const part{.stream = stream, .year = year, .during = *active};
    key const by = key_of_clearing(table, c, year, *active);
    allocation_options const& options = options_of(table, table.tranche_of(part));
    clearing_terms const terms{c.clearing_party, table.of.in(), options.unit,
                               options.ties.of_division(division_name(table, part))};
    table.clearings.push_back(clear(c.spending.in(year, by, query.known), by, terms));
    for (std::size_t party = 0; party < table.clearings.back().parties.size(); ++party) {
        pass_checkpoint();
        add_difference(table, c, part, {table.clearings.size() - 1, party});
    }
}

FORDEL_DECL void settle_clearings(schedule_table& table, earlier_parts& earlier) {
    programme_years const& years = table.of.years();
    for (std::size_t number = 0; number < table.of.clearings().size(); ++number) {
        clearing const& c = table.of.clearings()[number];
        auto const stream = static_cast<std::uint32_t>(table.streams());
        table.clearing_streams.push_back(as_stream(c, table.of.rounding()));
        table.parts_of_stream.emplace_back();
        if (!earlier.take_clearing(number)) {
            ++table.settled_anew;
            for (int year = years.year_of(c.period.first()); year <= years.year_of(c.period.last()); ++year)
                clear_year(table, c, stream, year);
        }
        table.first_clearings.push_back(table.clearings.size());
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
