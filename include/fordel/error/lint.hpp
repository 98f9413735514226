// What is worth a look in a file that reads well. No error: these are findings of `fordel lint`.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind lint_unused{"fordel.lint.unused", value, "a name that something else of the file mentions",
                                        "remove it, or name it where it belongs"};
inline constexpr error_kind lint_gap{"fordel.lint.gap", value, "every year between the first and the last",
                                     "add the years between; what is missing is never 0"};
inline constexpr error_kind lint_overlap{"fordel.lint.overlap", value, "periods of one member that follow each other",
                                         "end the one before the other begins"};
inline constexpr error_kind lint_never_binds{"fordel.lint.never_binds", value,
                                             "a bound that changes an amount in some year of some case",
                                             "check its amount and whom it is of, or remove it"};

} // namespace errors
} // namespace v0
} // namespace fordel
