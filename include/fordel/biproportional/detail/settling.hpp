// Divisors of a scaled table made short, each strictly within its range.
#pragma once

#include <fordel/biproportional/detail/line.hpp>
#include <fordel/biproportional/detail/scaling.hpp>
#include <fordel/biproportional/detail/ties.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Gives each set of lines tied together a short divisor strictly within its range. Afterwards only places on cycles
// stand on a signpost, so that what is left is a true tie; and the numbers stay as small as ties let them.
// O(cells × components) operations.
class divisor_settling {
public:
    explicit divisor_settling(scaled_table& table) : t_(table) {}

    void run() {
        component_ = tie_graph(t_).strong_components();
        std::size_t const count = *std::max_element(component_.begin(), component_.end()) + 1;
        for (std::size_t c = 0; c < count; ++c)
            settle(c);
    }

private:
    // Quotients in the set's rows may be multiplied by, and in its columns divided by, what lies between low and high.
    void settle(std::size_t c) {
        low_ = 0;
        high_.reset();
        for (std::size_t i = 0; i < t_.rows(); ++i)
            for (std::size_t j = 0; j < t_.columns(); ++j) {
                bool const row_in = component_[i] == c, column_in = component_[t_.rows() + j] == c;
                if (row_in == column_in) continue;
                auto const up = t_.room_up(i, j), down = t_.room_down(i, j);
                limit(row_in ? up : down, row_in ? down : up);
            }
        std::size_t const first =
            static_cast<std::size_t>(std::find(component_.begin(), component_.end(), c) - component_.begin());
        if (first < t_.rows()) {
            fraction const& now = t_.row_divisors[first];
            std::optional<fraction> const most = low_ == 0 ? std::nullopt : std::optional(now / low_);
            scale(c, now / short_number_between(high_ ? now / *high_ : fraction(0), most, t_.method.power()));
        } else {
            fraction const& now = t_.column_divisors[first - t_.rows()];
            std::optional<fraction> const most = high_ ? std::optional(now * *high_) : std::nullopt;
            scale(c, short_number_between(now * low_, most, t_.method.power()) / now);
        }
    }

    void limit(std::optional<fraction> const& above, std::optional<fraction> const& below) {
        if (above && (!high_ || *above < *high_)) high_ = above;
        if (below && fraction(1) / *below > low_) low_ = fraction(1) / *below;
    }

    void scale(std::size_t c, fraction const& factor) {
        for (std::size_t i = 0; i < t_.rows(); ++i)
            if (component_[i] == c) t_.row_divisors[i] = t_.row_divisors[i] / factor;
        for (std::size_t j = 0; j < t_.columns(); ++j)
            if (component_[t_.rows() + j] == c) t_.column_divisors[j] = t_.column_divisors[j] * factor;
    }

    scaled_table& t_;
    std::vector<std::size_t> component_{};
    fraction low_{};
    std::optional<fraction> high_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
