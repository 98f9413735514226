#pragma once

#include <cstddef>
#include <exception>

// The exception crosses shared libraries: all of them must see one type.
#if defined(__GNUC__)
#define FORDEL_VISIBLE [[gnu::visibility("default")]]
#else
#define FORDEL_VISIBLE
#endif

#if defined(__cpp_exceptions)
#define FORDEL_HAS_EXCEPTIONS 1
#else
#define FORDEL_HAS_EXCEPTIONS 0
#endif

namespace fordel {
inline namespace v0 {

// The kernel's errors: ids that stay the same from version to version. same_id() compares them.
namespace apportionment_errors {
inline constexpr char const* size_mismatch = "fordel.apportionment.size_mismatch";
inline constexpr char const* no_parties = "fordel.apportionment.no_parties";
inline constexpr char const* negative_weight = "fordel.apportionment.negative_weight"; // index: the party
inline constexpr char const* all_zero = "fordel.apportionment.all_zero";
// index: the party; only with integers beyond 64 bits
inline constexpr char const* overflow = "fordel.apportionment.overflow";
inline constexpr char const* bad_ranking = "fordel.apportionment.bad_ranking";
inline constexpr char const* tie_refused = "fordel.apportionment.tie_refused"; // index: one of the tied
// bounds; index: the party
inline constexpr char const* negative_bound = "fordel.apportionment.negative_bound";
inline constexpr char const* floor_above_cap = "fordel.apportionment.floor_above_cap";
inline constexpr char const* floors_exceed_units = "fordel.apportionment.floors_exceed_units";
inline constexpr char const* caps_below_units = "fordel.apportionment.caps_below_units";
inline constexpr char const* bounds_unsupported = "fordel.apportionment.bounds_unsupported";
inline constexpr char const* bounds_dead_end = "fordel.apportionment.bounds_dead_end";
inline constexpr char const* base_exceeds_units = "fordel.apportionment.base_exceeds_units";
// methods
// residual: below zero by the units too many; the units left, index: for how many parties
inline constexpr char const* quota_over_allocates = "fordel.apportionment.quota_over_allocates";
inline constexpr char const* quota_leaves_too_many = "fordel.apportionment.quota_leaves_too_many";
inline constexpr char const* decreasing_divisors = "fordel.apportionment.decreasing_divisors";
inline constexpr char const* divisors_exhausted = "fordel.apportionment.divisors_exhausted";
inline constexpr char const* bad_parameter = "fordel.apportionment.bad_parameter";
inline constexpr char const* too_many_steps = "fordel.apportionment.too_many_steps";
inline constexpr char const* residual_beyond_share = "fordel.apportionment.residual_beyond_share";
} // namespace apportionment_errors

// Of any work that is given a stop condition.
namespace work_errors {
inline constexpr char const* interrupted = "fordel.work.interrupted";
} // namespace work_errors

// Those of controlled rounding.
namespace table_errors {
inline constexpr char const* malformed = "fordel.table.malformed";
inline constexpr char const* infeasible = "fordel.table.infeasible";
inline constexpr char const* overflow = "fordel.table.overflow"; // only with built-in integers
} // namespace table_errors

// Whether two ids, or the lack of one, are the same. By their text: a literal may have an address in each library.
constexpr bool same_id(char const* a, char const* b) noexcept {
    if (a == nullptr || b == nullptr) return a == b;
    while (*a != '\0' && *a == *b)
        ++a, ++b;
    return *a == *b;
}

// `tied` parties had equal claim to the last `won` units, fewer than the parties: a policy had to choose. All zero when
// there was nothing to choose. Their claims stand in the scratch memory from `first` on, those that won in front:
// for_each_tied() names the parties.
struct ties {
    std::size_t tied = 0;
    std::size_t won = 0;
    std::size_t first = 0;

    constexpr bool any() const noexcept { return tied != 0; }
    friend constexpr bool operator==(ties const&, ties const&) = default;
};

// What came of an apportionment. True when it succeeded; the amounts are then in the caller's span.
struct outcome {
    char const* error = nullptr; // a literal of apportionment_errors or work_errors, or null
    std::size_t index = 0;       // the party that the error is about, or that received the residual
    fordel::ties ties{};
    bool tied_before = false;    // the policy also chose in an earlier round, the parties of which are not kept
    std::ptrdiff_t residual = 0; // units less the sum of the shares; zero for exact methods
    std::ptrdiff_t received = 0; // what a remainder policy booked on one party, beyond its rounded share

    constexpr explicit operator bool() const noexcept { return error == nullptr; }
};

class FORDEL_VISIBLE apportionment_error : public std::exception {
public:
    explicit apportionment_error(outcome const& failure) noexcept : failure_{failure} {}

    char const* what() const noexcept override { return failure_.error; }
    char const* id() const noexcept { return failure_.error; }
    std::size_t index() const noexcept { return failure_.index; }
    fordel::ties const& ties() const noexcept { return failure_.ties; }

private:
    outcome failure_;
};

#if FORDEL_HAS_EXCEPTIONS
namespace detail {
constexpr outcome or_throw(outcome const& result) {
    if (!result) throw apportionment_error{result};
    return result;
}
} // namespace detail
#endif

} // namespace v0
} // namespace fordel
