// Tie-and-transfer: moves single seats from columns with too many to columns with too few, exactly.
#pragma once

#include <fordel/biproportional/detail/scaling.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <cstddef>
#include <limits>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Rows and columns as the points of one graph: rows first. From a row to a column runs a place that may gain a seat,
// from a column to a row one that may lose a seat, each as long as the factor that its quotient must change by first:
// lengths are multiplied, one or more. The shortest path from a column with too many seats to one with too few is made
// tight by changing divisors, and one seat moves along it; all rows stay as they are, and all seats rounded quotients.
// Source: Balinski and Demange 1989; Maier, Zachariasen and Zachariasen 2010; Pukelsheim 2017, ch. 15.
class seat_transfer {
public:
    explicit seat_transfer(scaled_table& table)
        : t_(table), points_(t_.rows() + t_.columns()), distance_(points_), from_(points_, nobody) {}

    // Moves one seat; false where none need be moved. The margins must be feasible. O(cells) operations and
    // O((rows + columns)²) comparisons.
    bool move_one() {
        if (!begin()) return false;
        std::vector<bool> done(points_);
        for (;;) {
            pass_checkpoint();
            std::size_t const here = nearest(done);
            done[here] = true;
            if (here >= t_.rows() && t_.column_surplus(here - t_.rows()) < 0) {
                tighten(*distance_[here], done);
                transfer(here);
                return true;
            }
            relax(here, done);
        }
    }

private:
    static constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

    bool begin() {
        bool any = false;
        for (std::size_t v = 0; v < points_; ++v) {
            bool const starts = v >= t_.rows() && t_.column_surplus(v - t_.rows()) > 0;
            distance_[v] = starts ? std::optional(fraction(1)) : std::nullopt;
            from_[v] = nobody;
            any = any || starts;
        }
        return any;
    }

    std::size_t nearest(std::vector<bool> const& done) const {
        std::size_t best = nobody;
        for (std::size_t v = 0; v < points_; ++v)
            if (!done[v] && distance_[v] && (best == nobody || *distance_[v] < *distance_[best])) best = v;
        if (best == nobody) throw error(errors::biproportional_infeasible, "a table without a way for a seat");
        return best;
    }

    void relax(std::size_t here, std::vector<bool> const& done) {
        bool const is_row = here < t_.rows();
        std::size_t const first = is_row ? t_.rows() : 0;
        std::size_t const last = is_row ? points_ : t_.rows();
        for (std::size_t there = first; there < last; ++there) {
            if (done[there]) continue;
            auto const length = is_row ? t_.room_up(here, there - t_.rows()) : t_.room_down(there, here - t_.rows());
            if (!length) continue;
            fraction const reached = *distance_[here] * *length;
            if (!distance_[there] || reached < *distance_[there]) distance_[there] = reached, from_[there] = here;
        }
    }

    // Quotients of places whose column is nearer than their row fall, the others rise, none past its signpost.
    void tighten(fraction const& whole, std::vector<bool> const& done) {
        for (std::size_t v = 0; v < points_; ++v) {
            if (!done[v]) continue;
            fraction const change = whole / *distance_[v];
            if (v < t_.rows())
                t_.row_divisors[v] = t_.row_divisors[v] / change;
            else
                t_.column_divisors[v - t_.rows()] = t_.column_divisors[v - t_.rows()] * change;
        }
    }

    void transfer(std::size_t end) {
        for (std::size_t v = end; from_[v] != nobody; v = from_[v]) {
            std::size_t const before = from_[v];
            if (before < t_.rows())
                ++t_.seats[before][v - t_.rows()];
            else
                --t_.seats[v][before - t_.rows()];
        }
    }

    scaled_table& t_;
    std::size_t points_;
    std::vector<std::optional<fraction>> distance_;
    std::vector<std::size_t> from_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
