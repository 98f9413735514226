// Where a condition holds along a line, put together from its points and from what lies open between them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/solution.hpp>

#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct stretch {
    solution_end first{};
    solution_end last{};
};

// Points and open stretches come in order: a point, what lies between it and the next, and so on.
class stretches {
public:
    void add_point(fraction const& at, bool exact, bool holds) {
        if (holds && !open_) open_ = stretch{{at, true, exact}, {}};
        if (open_) open_->last = {at, holds, exact};
        if (!holds) close();
        last_point_ = {at, false, exact};
    }
    void add_between(bool holds) {
        if (holds && !open_) open_ = stretch{last_point_, last_point_};
        if (!holds) close();
    }
    std::vector<stretch> all() && {
        close();
        return std::move(all_);
    }

private:
    void close() {
        if (open_) all_.push_back(std::move(*open_));
        open_.reset();
    }

    std::vector<stretch> all_{};
    std::optional<stretch> open_{};
    solution_end last_point_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
