// What streams came to, for rules that rest on it.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

// A part whose payers are settled while its recipients are not: its tranche's siblings may rest on it.
struct part_under_way {
    settled_part part;
    std::vector<std::int64_t> paid{}; // in minor units, by the parties of its key of payers
    std::shared_ptr<key_in_use> recipients{};
};

// Answers from the rows of a table, and from the parts of the stream that is being settled.
class settled_amounts {
public:
    explicit settled_amounts(schedule_table const& table) : table_(&table) {}

    void under_way(std::vector<part_under_way> const* parts) { under_way_ = parts; }

    // Of the same year, or the year before it. What nobody bears is left out. Throws fordel.schedule.unknown_stream.
    std::vector<party_amount> of(amounts_needed const& asked, int year) const;

private:
    class sums;

    void add_exact(sums& to, settled_part const& part, amount_side side) const;
    void add_rows(sums& to, settled_part const& part, amount_side side) const;

    schedule_table const* table_;
    std::vector<part_under_way> const* under_way_ = nullptr;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/settled_amounts.ipp>
#endif
