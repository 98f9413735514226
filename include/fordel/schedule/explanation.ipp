// The lines of one entry.
#pragma once

#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/schedule/detail/told_divisions.hpp>
#include <fordel/schedule/explanation.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL explanation_lines explanation_of(schedule_entry const& e) {
    return detail::told_divisions(e.table()).of(e.row());
}

FORDEL_DECL std::string explain(schedule_entry const& e, language lang) { return to_string(explanation_of(e), lang); }

} // namespace v0
} // namespace fordel
