// A party's entries before a cause is taken, and after, with the dates that they are told by.
#pragma once

#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <set>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A column, and which of the causes that differ are not taken yet at its beginning and at its end.
struct told_column {
    attribution_column const& what;
    std::set<cause> open_before{};
    std::set<cause> open_after{};
    int years_apart = 0;
};

// One of a column's ends. Where one year's bill is compared with another's, the earlier programme was moved to the
// later year: what is still of it is told from the programme moved back, so that its dates are those that it had.
class told_state {
public:
    told_state(schedule const& settled, std::set<cause> open, told_party const& who, int years_apart);

    placed_entries const& entries() const noexcept { return entries_; }
    // Of a place; null where the party has none.
    std::vector<schedule_entry> const* at(entry_place const& place) const;
    // The same, to tell what belongs to this cause.
    std::vector<schedule_entry> const* at(entry_place const& place, cause subject) const;

private:
    placed_entries entries_;
    std::set<cause> open_{};
    placed_entries moved_back_{}; // by the places that they are moved to
};

struct both_states {
    told_state before;
    told_state after;

    both_states(told_column const& column, told_party const& who)
        : before(column.what.before, column.open_before, who, column.years_apart),
          after(column.what.after, column.open_after, who, column.years_apart) {}

    // Of either.
    std::set<entry_place> places() const;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/both_states.ipp>
#endif
