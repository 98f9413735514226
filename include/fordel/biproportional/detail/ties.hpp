// Ties in a table of seats: alternating cycles of places, and the choice among the tied tables.
#pragma once

#include <fordel/biproportional/detail/scaling.hpp>
#include <fordel/biproportional/tables.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <functional>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The places whose quotient stands on a signpost: up where one seat more is as right, down where one less is.
class tie_graph {
public:
    static constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

    explicit tie_graph(scaled_table const& t)
        : rows_(t.rows()), points_(t.rows() + t.columns()), steps_(t.rows(), std::vector<signed char>(t.columns())) {
        for (std::size_t i = 0; i < t.rows(); ++i)
            for (std::size_t j = 0; j < t.columns(); ++j) {
                auto const up = t.room_up(i, j), down = t.room_down(i, j);
                steps_[i][j] = static_cast<signed char>(up && *up == 1 ? 1 : down && *down == 1 ? -1 : 0);
            }
    }

    std::size_t points() const { return points_; }
    // 1, -1 or 0: what may be added to the seats of a place.
    int step(std::size_t i, std::size_t j) const { return steps_[i][j]; }
    void fix(std::size_t i, std::size_t j) { steps_[i][j] = 0; }

    // Rows are the points before columns; an edge runs from a row where a seat may be gained, to it where one be lost.
    bool edge(std::size_t from, std::size_t to) const {
        if (from < rows_) return to >= rows_ && steps_[from][to - rows_] > 0;
        return to < rows_ && steps_[to][from - rows_] < 0;
    }
    table_cell cell(std::size_t from, std::size_t to) const {
        return from < rows_ ? table_cell{from, to - rows_} : table_cell{to, from - rows_};
    }

    // The shortest cycle through a place that may gain or lose a seat, from one that gains; empty where there is none.
    // O((rows + columns)²).
    alternating_cycle cycle_through(table_cell const& place) const {
        bool const gains = step(place.row, place.column) > 0;
        std::size_t const start = gains ? rows_ + place.column : place.row;
        std::size_t const end = gains ? place.row : rows_ + place.column;
        std::vector<std::size_t> from(points_, nobody), wave{start};
        from[start] = start;
        for (std::size_t next = 0; next < wave.size() && from[end] == nobody; ++next)
            for (std::size_t v = 0; v < points_; ++v)
                if (from[v] == nobody && edge(wave[next], v)) from[v] = wave[next], wave.push_back(v);
        alternating_cycle cycle;
        if (from[end] == nobody) return cycle;
        for (std::size_t v = end; v != start; v = from[v])
            cycle.push_back(cell(from[v], v));
        cycle.push_back(place);
        std::reverse(cycle.begin(), cycle.end());
        if (!gains) std::rotate(cycle.begin(), cycle.begin() + 1, cycle.end());
        return cycle;
    }

    // After a move along a cycle each of its places may move back.
    void turn(alternating_cycle const& cycle) {
        for (table_cell const& c : cycle)
            steps_[c.row][c.column] = static_cast<signed char>(-steps_[c.row][c.column]);
    }

    // Points that lie on cycles together have the same number; edges between numbers lead from lower to higher.
    // Tarjan 1972; recursion as deep as there are points.
    std::vector<std::size_t> strong_components() const {
        std::vector<std::size_t> number(points_, nobody), low(points_), component(points_, nobody), stack;
        std::size_t visited = 0, found = 0;
        std::function<void(std::size_t)> const visit = [&](std::size_t v) {
            number[v] = low[v] = visited++;
            stack.push_back(v);
            for (std::size_t u = 0; u < points_; ++u) {
                if (!edge(v, u)) continue;
                if (number[u] == nobody)
                    visit(u), low[v] = std::min(low[v], low[u]);
                else if (component[u] == nobody)
                    low[v] = std::min(low[v], number[u]);
            }
            if (low[v] != number[v]) return;
            for (std::size_t u = nobody; u != v; stack.pop_back())
                component[u = stack.back()] = found;
            ++found;
        };
        for (std::size_t v = 0; v < points_; ++v)
            if (number[v] == nobody) visit(v);
        for (std::size_t& c : component)
            c = found - 1 - c;
        return component;
    }

private:
    std::size_t rows_;
    std::size_t points_;
    std::vector<std::vector<signed char>> steps_;
};

// A seat more at the first place, one less at the second, and so on.
inline void move_along(alternating_cycle const& cycle, seat_table& seats) {
    for (std::size_t k = 0; k < cycle.size(); ++k)
        seats[cycle[k].row][cycle[k].column] += k % 2 == 0 ? 1 : -1;
}

// Of all tied tables takes the one that serves the places in `order`: the first has as many seats as in any of them,
// then the second, and so on. Returns the cycles by which it could be otherwise: each place that could is on one.
// For a settled table; O(cells²) steps at most, and only where there are ties.
inline std::vector<alternating_cycle> choose_among_ties(scaled_table& t, std::vector<table_cell> const& order) {
    tie_graph graph(t);
    for (table_cell const& c : order) {
        if (graph.step(c.row, c.column) > 0) {
            alternating_cycle const cycle = graph.cycle_through(c);
            move_along(cycle, t.seats);
            graph.turn(cycle);
        }
        graph.fix(c.row, c.column);
    }
    tie_graph const final_graph(t);
    std::vector<std::vector<bool>> told(t.rows(), std::vector<bool>(t.columns()));
    std::vector<alternating_cycle> cycles;
    auto const tell = [&](alternating_cycle cycle) {
        if (cycle.empty()) return;
        for (table_cell const& c : cycle)
            told[c.row][c.column] = true;
        cycles.push_back(std::move(cycle));
    };
    for (table_cell const& c : order)
        if (!told[c.row][c.column] && final_graph.step(c.row, c.column) != 0) tell(final_graph.cycle_through(c));
    return cycles;
}

} // namespace detail
} // namespace v0
} // namespace fordel
