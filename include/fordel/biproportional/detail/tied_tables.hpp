// All tables that are equally right.
#pragma once

#include <fordel/biproportional/detail/scaling.hpp>
#include <fordel/biproportional/detail/ties.hpp>
#include <fordel/biproportional/tables.hpp>
#include <fordel/detail/checkpoint.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The tables that the divisors of a settled table round to, in lexicographic order, most seats first; no more than
// `most`. Place by place, and only where the rest can still be filled: O(cells²) for each table found.
class tied_table_search {
public:
    tied_table_search(scaled_table const& t, std::size_t most) : most_(most) {
        tie_graph const graph(t);
        for (std::size_t i = 0; i < t.rows(); ++i)
            for (std::size_t j = 0; j < t.columns(); ++j)
                if (graph.step(i, j) != 0) places_.push_back({i, j});
        visit(0, graph, t.seats);
    }

    std::vector<seat_table> found{};

private:
    void visit(std::size_t next, tie_graph const& graph, seat_table const& seats) {
        pass_checkpoint();
        if (found.size() >= most_) return;
        if (next == places_.size()) {
            found.push_back(seats);
            return;
        }
        bool const has_more = graph.step(places_[next].row, places_[next].column) < 0;
        for (bool const more : {true, false}) {
            tie_graph changed = graph;
            seat_table filled = seats;
            if (more != has_more) {
                alternating_cycle const cycle = graph.cycle_through(places_[next]);
                if (cycle.empty()) continue;
                move_along(cycle, filled);
                changed.turn(cycle);
            }
            changed.fix(places_[next].row, places_[next].column);
            visit(next + 1, changed, filled);
        }
    }

    std::size_t most_;
    std::vector<table_cell> places_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel
