#pragma once

#include <fordel/kernel/outcome.hpp>

#include <cstddef>

namespace fordel {
inline namespace v0 {

// What plans add to the kernel's errors.
namespace plan_errors {
inline constexpr char const* output = "fordel.plan.output";
inline constexpr char const* no_such_key = "fordel.plan.no_such_key";
} // namespace plan_errors

// What came of sharing many amounts. True when all were shared; otherwise the kernel's outcome of the first one that
// was not, and its row. The ties are those of the row that failed; those of the others are not kept.
struct plan_outcome : outcome {
    std::size_t row = 0;
};

class FORDEL_VISIBLE plan_error : public apportionment_error {
public:
    explicit plan_error(plan_outcome const& failure) noexcept : apportionment_error{failure}, row_{failure.row} {}

    std::size_t row() const noexcept { return row_; }

private:
    std::size_t row_;
};

#if FORDEL_HAS_EXCEPTIONS
namespace detail {
inline void or_throw(plan_outcome const& result) {
    if (!result) throw plan_error{result};
}
} // namespace detail
#endif

} // namespace v0
} // namespace fordel
