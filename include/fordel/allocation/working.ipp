// How steps are put together, and read from first to last.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL working_input given(std::string name, fraction value, std::string unit, std::string address) {
    return {.name = std::move(name), .value = std::move(value), .unit = std::move(unit), .address = std::move(address)};
}

FORDEL_DECL working_input named(std::string name, std::string text) {
    return {.name = std::move(name), .text = std::move(text)};
}

FORDEL_DECL void take_in(working_step& step, std::string name, working_step&& from) {
    step.inputs.push_back(
        {.name = std::move(name), .value = from.result, .unit = from.unit, .step = step.steps.size()});
    step.steps.push_back(std::move(from));
}

FORDEL_DECL void add_lines(explanation_lines& to, working_step const& step) {
    for (working_step const& before : step.steps)
        add_lines(to, before);
    to.insert(to.end(), step.words.begin(), step.words.end());
}

} // namespace detail

FORDEL_DECL explanation_lines lines_of(working_step const& step) {
    explanation_lines lines;
    detail::add_lines(lines, step);
    return lines;
}

} // namespace v0
} // namespace fordel
