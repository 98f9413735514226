// One exception type for the whole library: a stable id, what was seen, what was expected and what to do.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error/adjustments.hpp>        // IWYU pragma: export
#include <fordel/error/all.hpp>                // IWYU pragma: export
#include <fordel/error/all_of_comparisons.hpp> // IWYU pragma: export
#include <fordel/error/all_of_exports.hpp>     // IWYU pragma: export
#include <fordel/error/all_of_files.hpp>       // IWYU pragma: export
#include <fordel/error/all_of_rules.hpp>       // IWYU pragma: export
#include <fordel/error/amounts.hpp>            // IWYU pragma: export
#include <fordel/error/apportionment.hpp>      // IWYU pragma: export
#include <fordel/error/arguments.hpp>          // IWYU pragma: export
#include <fordel/error/assumptions.hpp>        // IWYU pragma: export
#include <fordel/error/cases.hpp>              // IWYU pragma: export
#include <fordel/error/comparison.hpp>         // IWYU pragma: export
#include <fordel/error/extras.hpp>             // IWYU pragma: export
#include <fordel/error/figures.hpp>            // IWYU pragma: export
#include <fordel/error/files.hpp>              // IWYU pragma: export
#include <fordel/error/frames.hpp>             // IWYU pragma: export
#include <fordel/error/interruption.hpp>       // IWYU pragma: export
#include <fordel/error/keys.hpp>               // IWYU pragma: export
#include <fordel/error/kind.hpp>               // IWYU pragma: export
#include <fordel/error/lint.hpp>               // IWYU pragma: export
#include <fordel/error/object.hpp>             // IWYU pragma: export
#include <fordel/error/plans.hpp>              // IWYU pragma: export
#include <fordel/error/programme.hpp>          // IWYU pragma: export
#include <fordel/error/programme_files.hpp>    // IWYU pragma: export
#include <fordel/error/proposals.hpp>          // IWYU pragma: export
#include <fordel/error/schedule.hpp>           // IWYU pragma: export
#include <fordel/error/settlement.hpp>         // IWYU pragma: export
#include <fordel/error/solving.hpp>            // IWYU pragma: export
#include <fordel/error/tables.hpp>             // IWYU pragma: export
#include <fordel/error/workbooks.hpp>          // IWYU pragma: export
#include <fordel/kernel/outcome.hpp>           // FORDEL_VISIBLE

#include <exception>
#include <string>

namespace fordel {
inline namespace v0 {

// Visible across shared libraries, so that an error thrown in one can be caught in another.
class FORDEL_VISIBLE error : public std::exception {
public:
    error(error_kind const& kind, std::string seen);

    // `fordel.<family>.<name>`; never changes once released.
    char const* id() const noexcept { return kind_.id; }
    error_nature nature() const noexcept { return kind_.nature; }
    std::string const& seen() const noexcept { return seen_; }
    char const* expected() const noexcept { return kind_.expected; }
    char const* advice() const noexcept { return kind_.advice; }
    char const* what() const noexcept override;

private:
    error_kind kind_;
    std::string seen_;
    std::string message_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/error/error.ipp>
#endif
