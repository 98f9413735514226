// What only one of two has.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What is in the first and not in the second, and the other way round, on a line each; both empty where they say the
// same.
using each_alone = std::pair<std::string, std::string>;

// Without those of the others, each counted as often as it is there; in their order.
[[nodiscard]] std::vector<std::string> only_in(std::vector<std::string> const& all,
                                               std::vector<std::string> const& others);

// The places, from 0, of what is not among the others; what is there twice is looked for twice.
[[nodiscard]] std::vector<std::size_t> places_only_in(std::vector<node> const& all, std::vector<node> const& others);

// Of two lists of names, of which one may be a name alone: who left, and who was added; all of them where the same are
// in another order.
[[nodiscard]] each_alone names_apart(node const& before, node const& after);

// The keys of both, those of the first in its order; what only the second has comes behind what it has before it.
[[nodiscard]] std::vector<std::string> keys_of_both(node const& before, node const& after);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/apart.ipp>
#endif
