// A source of its own: it is optimised as no other of the module, and compiled for the oldest processor but for the
// entries below. It includes nothing that does not belong to plans, since a function that is not inlined into an entry
// must be the one that any processor runs, whichever source the linker takes it from.
#include "plan_level.hpp"

#include <fordel/plan/detail/x86_64_v3.hpp>

#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <vector>

namespace fordel::python {

namespace {

using fordel::detail::block_code;

struct level {
    char const* name;
    block_code const* code;
};

// Without code in blocks a plan asks the kernel, amount by amount.
constexpr block_code scalar_code{};

#if FORDEL_HAS_LANES

using namespace fordel::detail;

[[gnu::target("arch=x86-64-v2")]] void narrow_v2(compiled_weights const& weights, std::span<std::int64_t const> amounts,
                                                 share_places const& places, sharing& with) {
    share_narrow<16>(weights, amounts, places, with);
}
[[gnu::target("arch=x86-64-v2")]] void wide_v2(compiled_weights const& weights, plan_model const& exact,
                                               std::span<std::int64_t const> amounts, share_places const& places,
                                               sharing& with) {
    share_wide<16>(weights, exact, amounts, places, with);
}
constexpr block_code v2_code{narrow_v2, wide_v2};

std::vector<level> levels() {
    std::vector<level> all{{"scalar", &scalar_code}};
    if (__builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt")) all.push_back({"v2", &v2_code});
    if (best_code() == &v3_code) all.push_back({"v3", &v3_code});
    return all;
}

#else

std::vector<level> levels() { return {{"scalar", &scalar_code}}; }

#endif

block_code const* code_named(std::string const& name) {
    std::vector<level> const all = levels();
    for (level const& one : all)
        if (one.name == name) return one.code;
    return all.back().code;
}

std::atomic<block_code const*>& chosen() {
    static std::atomic<block_code const*> code = [] {
        char const* const asked = std::getenv("FORDEL_PLAN_LEVEL");
        return code_named(asked == nullptr ? "" : asked);
    }();
    return code;
}

} // namespace

std::vector<std::string> plan_levels() {
    std::vector<std::string> names;
    for (level const& one : levels())
        names.emplace_back(one.name);
    return names;
}

fordel::detail::block_code const* chosen_plan_code() { return chosen(); }

void choose_plan_level(std::string const& name) { chosen() = code_named(name); }

} // namespace fordel::python
