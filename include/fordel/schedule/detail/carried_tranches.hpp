// The tranches of a programme whose rounding is carried over the years.
#pragma once

#include <fordel/key/key_rule.hpp>
#include <fordel/schedule/detail/carry_series.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/unit_step.hpp>
#include <fordel/schedule/settled_carry.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class earlier_parts;
struct schedule_table;

// Settles what comes year by year: alone, or by open and fixed_key in the order of the parts.
class carried_tranches {
public:
    explicit carried_tranches(schedule_table& table) : table_(&table) {}

    // Whether the part's recipients are a step of a series.
    bool carries_recipients(settled_part const& part) const;

    // In minor units, one for each party of the key, which gets further parties where a series gives them something:
    // so many as the step gives by itself, or the next in the part's series.
    // Throws fordel.carry.key_changed, and what the unit step does.
    std::vector<std::int64_t> settle(settled_part& part, unit_step const& step, std::shared_ptr<key_in_use>& by);

private:
    carry_series& series_of(settled_part const& part);

    schedule_table* table_;
    std::map<numbered_tranche, carry_series> series_{}; // over all terms of a stream
};

// Replaces what the parts of tranches that are carried by known_years came to by themselves; not what was taken over.
void settle_known_years(schedule_table& table, earlier_parts const& earlier);

// What was carried, by stream and tranche.
std::vector<settled_carry> carries_of(schedule_table const& table);

// Nobody may rest on settled amounts of what takes all years at once. Throws fordel.settlement.settled_later.
void require_settled_in_time(schedule_table const& table);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/carried_tranches.ipp>
#endif
