// How a family's amounts are rounded together.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/part_days.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settle_as_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/settled_table.hpp>
#include <fordel/table/entries.hpp>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The programme's ties as those of a table: of a list, the parties that have a row, by their ids.
FORDEL_DECL tie_breaking ties_of_table(programme const& of, std::string const& family,
                                       std::vector<table_entry> const& entries) {
    tie_breaking const& ties = of.rounding().ties;
    if (ties.policy() != tie_breaking::kind::list) return ties.of_division(family);
    std::set<std::string> rows;
    for (table_entry const& entry : entries)
        rows.insert(entry.row.front());
    std::vector<key_rule const*> payers;
    for (stream const& s : of.streams())
        if (programme::in_family(s.id, family))
            for (tranche const& t : s.payers)
                payers.push_back(&t.payers);
    std::vector<std::string> listed = listed_ids(of, ties.list(), payers);
    std::erase_if(listed, [&](std::string const& id) { return !rows.contains(id); });
    return tie_breaking::by_list(std::move(listed));
}

FORDEL_DECL settled_table settle_as_table(schedule_table& table, std::string const& family, totals_rounding totals) {
    programme const& of = table.of;
    std::int64_t const unit = minor_units(of.rounding().unit, of.in());
    fraction const major = any_money::from_minor(unit, of.in()).exact();
    std::vector<std::uint32_t> rows;
    std::vector<table_entry> entries;
    entries_options held{.unit = major, .totals = totals};
    for (std::uint32_t stream = 0; stream < of.streams().size(); ++stream) {
        if (!programme::in_family(of.streams()[stream].id, family)) continue;
        for (std::uint32_t const number : table.parts_of_stream[stream]) {
            settled_part& part = table.parts[number];
            part.in_table = false; // also where it is taken over from an earlier table
            auto const shared = table.among_payers(part);
            std::string const year = std::to_string(part.year);
            std::string const label = table.tranche_of(part).id + ", " + days_in_words(table, part);
            for (std::uint32_t i = 0; i < part.rows; ++i) {
                auto const share = shared[table.payer_places[part.first_row + i]];
                rows.push_back(part.first_row + i);
                entries.push_back({share.exact, {share.party.id, year}, {year, table.stream_of(part).id, label}});
            }
            if (part.rows > 0) held.column_totals.push_back({entries.back().column, shared.amount().exact()});
            part.in_table = true;
        }
    }
    held.ties = ties_of_table(of, family, entries);
    settled_table settled{family, round_entries(entries, held)};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        big_integer const in_units = (settled.rounded.amounts[i] / major).numerator();
        table.amounts[rows[i]] = any_money::from_minor(in_units * unit, of.in()).minor();
    }
    return settled;
}

} // namespace detail
} // namespace v0
} // namespace fordel
