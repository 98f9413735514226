// A condition on what a programme comes to: two sides, and how one is to stand to the other.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/schedule.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

enum class relation { equal, at_most, at_least, below, above };

[[nodiscard]] bool fulfils(relation wanted, int sign_of_difference) noexcept;

enum class solve_term_kind { total, baseline, money, pays, receives, stream };

struct solve_term {
    solve_term_kind kind = solve_term_kind::total;
    std::string name{}; // of a party, its id; of a stream
    any_money amount{};
    fraction part{1};
};

// Before rounding and as settled, in major units.
struct two_amounts {
    fraction exact{};
    fraction settled{};
};

struct two_sides {
    two_amounts left{};
    two_amounts right{};
};

class solve_condition {
public:
    // Names go by the programme, numbers as the file states them. Throws fordel.solve.condition, .unknown_term,
    // .ambiguous_term.
    solve_condition(std::string_view written, programme const& of, reading const& as_stated);

    relation wanted() const noexcept { return relation_; }
    // One of the sides is what the other comes to in the unchanged programme.
    bool needs_baseline() const noexcept;
    void set_baseline(schedule const& unchanged);
    [[nodiscard]] two_sides sides(schedule const& of) const;

private:
    [[nodiscard]] two_amounts amounts(solve_term const& term, schedule const& of) const;

    solve_term left_{};
    solve_term right_{};
    relation relation_ = relation::equal;
    std::optional<int> year_{};
    two_amounts baseline_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/solve_condition.ipp>
#endif
