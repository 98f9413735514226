// How two programmes become one.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/hybrid_parts.hpp>
#include <fordel/comparison/hybrid.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

#include <algorithm>
#include <iterator>
#include <set>
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

// What is learnt of two programmes by walking over them, each in turn the one whose shape holds.
struct programmes_compared {
    std::set<cause> causes{};
    paired_members paired{};
};

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

} // namespace detail

FORDEL_DECL std::vector<cause> causes_between(programme const& before, programme const& after) {
    std::set<cause> const found = detail::parts_compared(before, after).causes;
    return {found.begin(), found.end()};
}

FORDEL_DECL programme hybrid(programme const& before, programme const& after, std::vector<cause> const& taken) {
    auto const apart = detail::parts_compared(before, after);
    std::set<cause> differing;
    for (cause const why : taken)
        if (apart.causes.contains(why)) differing.insert(why);
    if (differing.empty()) return before;
    if (differing == apart.causes) return after;
    return detail::hybrid_parts(before, after, std::move(differing), apart.paired).whole();
}

} // namespace v0
} // namespace fordel
