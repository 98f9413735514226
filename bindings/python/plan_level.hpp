// Which code the inner loops of plans run, by what the processor can.
#pragma once

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {
struct block_code;
}
} // namespace v0
} // namespace fordel

namespace fordel::python {

// What this processor runs, the slowest first: scalar, and v2 and v3 of x86-64. All share the same to the unit.
std::vector<std::string> plan_levels();

// The fastest of them, or the one that FORDEL_PLAN_LEVEL names: for tests that hold one against the other. A level that
// this processor does not run is not chosen.
fordel::detail::block_code const* chosen_plan_code();
void choose_plan_level(std::string const& name);

} // namespace fordel::python
