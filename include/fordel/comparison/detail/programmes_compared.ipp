#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/hybrid_parts.hpp>
#include <fordel/comparison/detail/programmes_compared.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

#include <set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::set<cause> all_causes() {
    std::set<cause> all;
    for (auto const& [why, name] : cause_names)
        all.insert(why);
    return all;
}

// Each in turn is the one whose shape holds.
FORDEL_DECL programmes_compared parts_compared(programme const& before, programme const& after) {
    hybrid_parts first(before, after, {});
    first.walk();
    programmes_compared found{{}, first.paired()};
    for (std::set<cause> const& taken : {std::set<cause>{}, all_causes()}) {
        hybrid_parts parts(before, after, taken, found.paired);
        parts.walk();
        found.causes.insert(parts.differing().begin(), parts.differing().end());
    }
    return found;
}

FORDEL_DECL programme hybrid_of(programme const& before, programme const& after, programmes_compared const& apart,
                                std::vector<cause> const& taken) {
    std::set<cause> differing;
    for (cause const why : taken)
        if (apart.causes.contains(why)) differing.insert(why);
    if (differing.empty()) return before;
    if (differing == apart.causes) return after;
    return hybrid_parts(before, after, std::move(differing), apart.paired).whole();
}

} // namespace detail
} // namespace v0
} // namespace fordel
