// Mutants of a programme file: the same file with one small change each, to see which of them golden cases notice.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct mutant {
    fordel::address where{};
    std::string before{}, after{}; // on one line; empty where nothing is said
    std::string file{};
    position at{};  // of what is changed
    node content{}; // of the whole file, changed
};

// Another method, unit and policy for ties; an amount, a bound, a percentage, a weight or a figure by one unit of its
// last digit; a factor of a key by a hundredth, and equal parts in place of a key; another year of a reference date, of
// a base year and of a period's beginning and end; one fewer of those who take part, and who is left out no longer.
// What has no bearing on amounts, and what stands in tables beside, stays. In the order of the file.
[[nodiscard]] std::vector<mutant> mutants(node const& content);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/mutants.ipp>
#endif
