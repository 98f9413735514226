// What of a solution was not proved, in words.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/amount_pieces.hpp>
#include <fordel/file/detail/number_at.hpp>
#include <fordel/file/detail/step_range.hpp>
#include <fordel/file/solution.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Whether settled amounts fulfil the condition, by step.
using settled_steps = std::map<std::int64_t, bool>;

class solution_doubts {
public:
    solution_doubts(settled_steps const& settled, step_range const& range, number_at const& number)
        : settled_(settled), range_(range), number_(number) {}

    [[nodiscard]] std::vector<text> of(solution const& found, std::vector<amount_piece> const& pieces) &&;

private:
    void tell_forms(std::vector<amount_piece> const& pieces);
    void tell_signs(std::vector<amount_piece> const& pieces);
    void tell_rounded(solution const& found);
    void tell_ragged(solution const& found);
    [[nodiscard]] bool is_all_settled(amount_piece const& piece) const;

    settled_steps const& settled_;
    step_range const& range_;
    number_at const& number_;
    std::vector<text> told_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/solution_doubts.ipp>
#endif
