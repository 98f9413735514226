// One value of a programme, settled at whole steps, and where a condition holds on it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/detail/amount_pieces.hpp>
#include <fordel/file/detail/number_at.hpp>
#include <fordel/file/detail/solution_doubts.hpp>
#include <fordel/file/detail/solution_stretches.hpp>
#include <fordel/file/detail/solve_condition.hpp>
#include <fordel/file/detail/step_range.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/solution.hpp>
#include <fordel/money/currency.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class solver {
public:
    solver(programme_file const& of, address const& where, std::string_view so_that, file_choices const& choices,
           solve_options const& options);

    [[nodiscard]] solution find();

private:
    struct tried {
        amount_at_step amount{}; // left less right, before rounding
        two_sides sides{};
        std::string message{}; // of what makes it infeasible
    };
    struct steps {
        std::int64_t first = 0;
        std::int64_t last = 0;
    };

    tried const& at(std::int64_t step);
    [[nodiscard]] tried settled_at(std::int64_t step) const;
    [[nodiscard]] bool holds(std::int64_t step);
    [[nodiscard]] bool is_spent() const { return tried_.size() >= options_.most; }

    // Where the condition holds on exact amounts, in steps.
    [[nodiscard]] std::vector<stretch> stretches_of(std::vector<amount_piece> const& pieces);
    void add_piece(stretches& to, amount_piece const& piece, polynomial_root const& first,
                   polynomial_root const& last) const;
    void add_gap(stretches& to, amount_piece const& below, amount_piece const& above);
    [[nodiscard]] std::optional<polynomial_root> meeting(amount_piece const& below, amount_piece const& above) const;
    [[nodiscard]] bool holds_at(amount_piece const& piece, fraction const& step) const;

    [[nodiscard]] solution_interval interval_of(stretch const& found, steps const& free);
    [[nodiscard]] std::optional<steps> whole_steps(stretch const& found) const;
    [[nodiscard]] std::int64_t farthest_alike(std::int64_t from, std::int64_t limit);
    [[nodiscard]] std::int64_t edge(std::int64_t from, std::int64_t out, std::int64_t in);
    [[nodiscard]] std::int64_t nearest_step(stretch const& found);
    [[nodiscard]] verified_step verified(std::int64_t step);
    [[nodiscard]] settled_step shown(std::int64_t step);
    [[nodiscard]] solution_end in_numbers(solution_end end) const;

    void tell_infeasible(solution& found, std::vector<amount_piece> const& pieces);
    [[nodiscard]] settled_steps all_settled();
    [[nodiscard]] solution_kind kind_of(solution const& found) const;

    programme_file const& of_;
    file_choices const& choices_;
    solve_options const& options_;
    number_at number_;
    programme unchanged_;
    solve_condition condition_;
    std::string written_;
    step_range range_;
    std::map<std::int64_t, tried> tried_{};
    std::vector<solution_jump> jumps_{};
    bool ends_given_up_ = false;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/solver.ipp>
#endif
