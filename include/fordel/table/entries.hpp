// Controlled rounding where each cell has two paths of nested totals: a municipality and its years, a year and its
// offices.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/table/total.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

// {100000/16, {"Lejre", "2022"}, {"2022", "miljo"}}: the total of Lejre in 2022, of Lejre, of miljo in 2022 and of 2022
// are held besides the whole. Totals by one hierarchy are whole; those across both (Lejre's of miljo) are not held.
struct table_entry {
    fraction value{};
    table_path row{};
    table_path column{};

    friend bool operator==(table_entry const&, table_entry const&) = default;
};

struct given_total {
    table_path path{};
    fraction total{};

    friend bool operator==(given_total const&, given_total const&) = default;
};

struct entries_options {
    fraction unit = 1; // amounts are rounded to multiples of it
    std::vector<given_total> row_totals{};
    std::vector<given_total> column_totals{};
    std::optional<fraction> total{}; // of all entries
    totals_rounding totals = totals_rounding::nearest;
    tie_breaking ties{}; // a line is called "Lejre, 2022", an entry "Lejre, 2022/2022, miljo"

    friend bool operator==(entries_options const&, entries_options const&) = default;
};

struct entry_change {
    std::size_t entry = 0;
    bool up = false; // by one unit

    friend bool operator==(entry_change const&, entry_change const&) = default;
};

struct rounded_entries {
    std::vector<fraction> amounts{}; // of each entry, in their order
    std::vector<table_total> rows{}; // of each line, parts before what they are part of
    std::vector<table_total> columns{};
    table_total total{};
    // Each leads to another rounding that is as near, level by level; see for_each_cycle() of the kernel.
    std::vector<std::vector<entry_change>> cycles{};

    bool unique() const noexcept { return cycles.empty(); }

    // Throws fordel.table.unknown_line.
    table_total const& row(table_path const& path) const;
    table_total const& column(table_path const& path) const;

    friend bool operator==(rounded_entries const&, rounded_entries const&) = default;
};

// Rounds every entry, every line's total and the whole to multiples of the unit so that all sums hold, each down or up
// to the next: as round_table() does, level by level; the levels are the lengths of the paths, from the whole inwards,
// and then lines that have no parts, and entries. Entries may share both paths.
// Throws fordel.table.empty, .bad_unit, .unknown_line, .not_a_multiple, .empty_line, .margin_mismatch, .infeasible,
// .tie_refused, .tie_list. Guarantees and complexity: those of try_round_table().
[[nodiscard]] rounded_entries round_entries(std::vector<table_entry> const& entries,
                                            entries_options const& options = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/table/entries.ipp>
#endif
