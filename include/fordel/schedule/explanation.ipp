// The lines of one entry.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/detail/told_divisions.hpp>
#include <fordel/schedule/explanation.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL working_step step_of(schedule_entry const& e) { return detail::told_divisions(e.table()).step(e.row()); }

FORDEL_DECL explanation_lines explanation_of(schedule_entry const& e) { return lines_of(step_of(e)); }

FORDEL_DECL working working_of(schedule_entry const& e) {
    return {e.programme().id(), e.programme().in(), {step_of(e)}};
}

FORDEL_DECL working working_of(schedule const& shown) {
    working all{shown.programme().id(), shown.programme().in(), {}};
    std::optional<detail::told_divisions> divisions;
    for (schedule_entry const e : shown) {
        detail::pass_checkpoint();
        if (!divisions) divisions.emplace(e.table());
        all.amounts.push_back(divisions->step(e.row()));
    }
    return all;
}

FORDEL_DECL std::string explain(schedule_entry const& e, language lang) { return to_string(explanation_of(e), lang); }

} // namespace v0
} // namespace fordel
