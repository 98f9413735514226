// How two programmes become one.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/programmes_compared.hpp>
#include <fordel/comparison/hybrid.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/programme.hpp>

#include <set>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<cause> causes_between(programme const& before, programme const& after) {
    std::set<cause> const found = detail::parts_compared(before, after).causes;
    return {found.begin(), found.end()};
}

FORDEL_DECL programme hybrid(programme const& before, programme const& after, std::vector<cause> const& taken) {
    return detail::hybrid_of(before, after, detail::parts_compared(before, after), taken);
}

} // namespace v0
} // namespace fordel
