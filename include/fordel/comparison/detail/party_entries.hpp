// What one party pays, or receives, in a schedule, and the figures that its entries rest on.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of whom it is told.
struct told_party {
    std::string id{};
    amount_side side{};
    std::optional<int> year{}; // none: all years
};

struct entry_place {
    int year = 0;
    std::string stream{};
    std::string tranche{};

    friend auto operator<=>(entry_place const&, entry_place const&) = default;
};

using placed_entries = std::map<entry_place, std::vector<schedule_entry>>;

// O(entries).
placed_entries entries_of(schedule const& all, told_party const& who);

// The key that divides among its side before any adjustments, and what these made of it.
key const& key_of(schedule_entry const& e, amount_side side);
adjusted const* adjusted_of(schedule_entry const& e, amount_side side);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/party_entries.ipp>
#endif
