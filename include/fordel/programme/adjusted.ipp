// Which steps go together.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/detail/adjusting.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A floor or cap that all who are not held bear by the stream's own key.
FORDEL_DECL bool is_borne_by_all(adjustment const& step) {
    bool const bounds = step.kind() == adjustment_kind::floor || step.kind() == adjustment_kind::cap;
    return bounds && !step.borne_by() && !step.by() && step.freed() == freed_money::others;
}

} // namespace detail

FORDEL_DECL adjusted adjust(key const& by, fraction const& pool, std::vector<adjustment> const& steps,
                            adjustment_query const& query) {
    detail::adjusting amounts(by, pool, steps, query);
    for (std::size_t first = 0, last = 0; first < steps.size(); first = last) {
        last = first + 1;
        if (detail::is_borne_by_all(steps[first]))
            while (last < steps.size() && detail::is_borne_by_all(steps[last]))
                ++last;
        amounts.take(first, last);
    }
    return std::move(amounts).result();
}

} // namespace v0
} // namespace fordel
