#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/detail/ended.hpp>
#include <fordel/comparison/detail/filtered_alike.hpp>
#include <fordel/comparison/detail/settled_hybrids.hpp>
#include <fordel/comparison/detail/year_alone.hpp>
#include <fordel/comparison/hybrid.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where one year's bill is compared, without the years after it: a programme in between may lack figures of them. Else
// the whole, so that a year has the same causes, whichever other years are asked for.
FORDEL_DECL programme as_far_as_wanted(schedule const& settled, comparison const& between) {
    std::vector<int> const years = between.wanted().year.values();
    if (years.empty() || between.years_apart() == 0) return settled.programme();
    return ended_after(settled.programme(), *std::max_element(years.begin(), years.end()));
}

FORDEL_DECL settled_hybrids::settled_hybrids(comparison const& between)
    : between_(&between), before_(as_far_as_wanted(between.before(), between)),
      after_(as_far_as_wanted(between.after(), between)), latest_(between.before()) {
    if (auto alone = years_alone(between)) std::tie(before_, after_) = std::move(*alone);
    apart_ = parts_compared(before_, after_);
    for (cause const why : apart_.causes)
        if (why == cause::rounding)
            rounding_differs_ = true;
        else
            causes_.push_back(why);
    known_[0].settled = between.before();
    if (!causes_.empty() && !rounding_differs_) known_[all()].settled = between.after();
}

FORDEL_DECL settled_hybrid const& settled_hybrids::with(taken_causes taken) {
    auto const known = known_.find(taken);
    return known != known_.end() ? known->second : known_.emplace(taken, settle(taken)).first->second;
}

// As the two that are compared: what one of them knows by name, every programme between them may know or not.
FORDEL_DECL schedule filtered_as(comparison const& between, schedule const& settled) {
    try {
        return filtered_alike(settled, between.before(), between.wanted()).first;
    } catch (error const&) {
        return filtered_alike(settled, between.after(), between.wanted()).first;
    }
}

FORDEL_DECL settled_hybrid settled_hybrids::settle(taken_causes taken) {
    std::vector<cause> from_after;
    for (std::size_t i = 0; i < causes_.size(); ++i)
        if ((taken >> i & 1) != 0) from_after.push_back(causes_[i]);
    ++settlements_;
    try {
        latest_ = schedule(hybrid_of(before_, after_, apart_, from_after), latest_);
        return {.settled = filtered_as(*between_, latest_)};
    } catch (error const& wrong) {
        if (is_interruption(wrong)) throw;
        return {.error = wrong.what(), .error_id = wrong.id()};
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
