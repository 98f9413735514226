// Where a condition on amounts holds: intervals of a number, and the steps that were settled.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// points: single numbers alone; jumped_over: an equality that is less on one side of a step and more on the other.
enum class solution_kind { nowhere, everywhere, points, intervals, jumped_over };

inline constexpr std::array solution_kind_names{
    std::pair{solution_kind::nowhere, "nowhere"}, std::pair{solution_kind::everywhere, "everywhere"},
    std::pair{solution_kind::points, "points"}, std::pair{solution_kind::intervals, "intervals"},
    std::pair{solution_kind::jumped_over, "jumped_over"}};

constexpr char const* to_string(solution_kind kind) noexcept {
    return solution_kind_names[static_cast<std::size_t>(kind)].second;
}

// One end of an interval.
struct solution_end {
    fraction at{};
    bool belongs = true; // whether the condition holds there as well
    bool exact = true;   // no: the number is no fraction, and this one less than a billionth of a step away

    friend bool operator==(solution_end const&, solution_end const&) = default;
};

// The number at one step, and what the programme comes to with it when it is settled.
struct settled_step {
    fraction at{};
    std::string value{}; // as the file would say it: "512.345,67 kr. per year"
    bool holds = false;
    any_exact_money left{};
    any_exact_money right{};
    any_exact_money missed_by{}; // left less right
    std::string error{};         // the id of what makes it infeasible; then there are no amounts

    friend bool operator==(settled_step const&, settled_step const&) = default;
};

// A step, settled, and its neighbours within the range.
struct verified_step {
    std::optional<settled_step> below{};
    settled_step at{};
    std::optional<settled_step> above{};

    friend bool operator==(verified_step const&, verified_step const&) = default;
};

// Where the condition holds on exact amounts within their bounds, before rounding; and the first and the last whole
// step with which the settled amounts fulfil it too. Where none that was settled does, both are the one next to it
// that misses by least.
struct solution_interval {
    solution_end first{};
    solution_end last{};
    verified_step first_step{};
    verified_step last_step{};

    bool is_point() const { return first.at == last.at; }

    friend bool operator==(solution_interval const&, solution_interval const&) = default;
};

// Steps at which nothing can be settled, and why.
struct infeasible_steps {
    fraction first{};
    fraction last{};
    std::string error{}; // its id
    std::string message{};

    friend bool operator==(infeasible_steps const&, infeasible_steps const&) = default;
};

// Two neighbouring steps between which the left side passes the right one without being equal to it.
struct solution_jump {
    settled_step below{};
    settled_step above{};

    friend bool operator==(solution_jump const&, solution_jump const&) = default;
};

struct solution {
    std::string address{}; // of the number: streams.running.amount
    std::string condition{};
    std::string present{}; // what stands there
    solution_kind kind = solution_kind::nowhere;
    fraction from{}; // the range, both ends included
    fraction to{};
    fraction step{};
    std::vector<solution_interval> intervals{};
    std::vector<infeasible_steps> infeasible{};
    std::vector<solution_jump> jumps{};
    std::size_t settlements = 0;
    std::vector<text> uncertain{}; // what was not proved; empty only where every step was settled

    friend bool operator==(solution const&, solution const&) = default;
};

struct solve_options {
    std::string from{};      // as people type the number; empty: zero
    std::string to{};        // empty: twice what stands there, or 100 %
    std::string step{};      // empty: one minor unit, one of what is counted, 0.01 %
    std::size_t most = 2000; // settlements
    std::function<void(std::size_t settlements)> told{};
};

} // namespace v0
} // namespace fordel
