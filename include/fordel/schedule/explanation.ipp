// The lines of one entry.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/told_divisions.hpp>
#include <fordel/schedule/explanation.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {

namespace detail {

// What `ask` makes of the row by the divisions that were told last.
template <class Ask>
auto told_of(schedule_entry const& e, Ask ask) {
    schedule_table const& table = e.table();
    std::shared_ptr<told_divisions> divisions = table.told.take();
    if (!divisions) divisions = std::make_shared<told_divisions>(table);
    auto told = ask(*divisions, e.row());
    table.told.put_back(std::move(divisions));
    return told;
}

} // namespace detail

FORDEL_DECL working_step step_of(schedule_entry const& e) {
    return detail::told_of(e, [](detail::told_divisions& by, std::uint32_t row) { return by.step(row); });
}

FORDEL_DECL explanation_lines explanation_of(schedule_entry const& e) {
    return detail::told_of(e, [](detail::told_divisions& by, std::uint32_t row) { return by.of(row); });
}

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
