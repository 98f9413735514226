// Frozen cases written anew: what a case expects is replaced by what its subject comes to today.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/case_result.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// A file as it is to be.
struct rewritten_file {
    std::filesystem::path path{};
    std::string text{};
};

// Whether a result is of a frozen case whose amounts alone are not as it expects.
[[nodiscard]] bool can_update(case_result const& result);

// The case file, and the CSV files beside it, where what the cases of these results came to is expected: each figure is
// replaced where it stands, and no other byte changes; what no entry has any more is 0. What was not expected is added,
// in a CSV file as lines at its end. The reason stays with each case. Results that cannot be updated are left out.
[[nodiscard]] std::vector<rewritten_file> updated(case_file const& file, std::vector<case_result> const& results,
                                                  std::string const& reason);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/case_update.ipp>
#endif
