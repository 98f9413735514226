// The network behind carry_over().
#pragma once

#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/detail/flow.hpp>
#include <fordel/kernel/table/detail/flow_cycles.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A unit for each amount that is rounded up flows from its year to the party's sum up to that year; a unit for each sum
// that is rounded up flows on to the sum up to the next year, in the end to `end`. What is rounded down already stands
// in the supplies.
class carry_network {
public:
    // By rank, who is served first: 0.
    carry_network(std::size_t years, std::vector<std::uint32_t> rank)
        : rank_(std::move(rank)), nodes_(years + years * rank_.size() + 1), arcs_(2 * years * rank_.size()),
          parts_(arcs_.size()), sums_(rank_.size()), years_(years) {}

    // Years in order, 0 first.
    void set_year(std::size_t t, big_integer const& units, std::vector<fraction> const& exact,
                  std::vector<fraction> const& cumulated) {
        big_integer left = units;
        for (std::size_t i = 0; i < rank_.size(); ++i) {
            big_integer const whole = exact[i].floor();
            big_integer const sum = cumulated[i].floor();
            left -= whole;
            supply(sum_node(t, i), sums_[i] + whole - sum);
            sums_[i] = sum;
            set_arc(arc_of(t, i), t, sum_node(t, i), exact[i] - fraction(whole));
            set_arc(arcs_.size() / 2 + arc_of(t, i), sum_node(t, i),
                    t + 1 < years_ ? sum_node(t + 1, i) : nodes_.size() - 1, cumulated[i] - fraction(sum));
        }
        supply(t, left);
    }

    // Finds the best flow. Whether it is the only one that deviates as little.
    bool solve() {
        weigh();
        static_cast<void>(
            find_flow(std::span<node>(nodes_), std::span<arc>(arcs_))); // there is always one: the exact shares
        flow_cycles<std::int64_t, big_integer> const others{{nodes_, arcs_}};
        others.find_components();
        bool unique = true;
        for (std::size_t h = 0; h < 2 * arcs_.size(); ++h)
            unique = unique && !others.on_cycle(h);
        // The years' units decide the sums.
        if (!unique) others.settle(arcs_.size() / 2, [](std::size_t) { return true; });
        return unique;
    }

    // 1 where the units of party i in year t are the exact ones rounded up.
    std::int64_t rounded_up(std::size_t t, std::size_t i) const { return arcs_[arc_of(t, i)].flow; }

private:
    using node = flow_node<std::int64_t, big_integer>;
    using arc = flow_arc<std::int64_t, big_integer>;

    // In the order in which the units go where the choice is free: by year, then by rank.
    std::size_t arc_of(std::size_t t, std::size_t i) const { return t * rank_.size() + rank_[i]; }
    std::size_t sum_node(std::size_t t, std::size_t i) const { return years_ + t * rank_.size() + i; }

    void supply(std::size_t at, big_integer const& units) {
        nodes_[at].supply = to_int64(units);
        nodes_.back().supply -= nodes_[at].supply;
    }

    void set_arc(std::size_t at, std::size_t from, std::size_t to, fraction part) {
        arcs_[at].from = from;
        arcs_[at].to = to;
        arcs_[at].capacity = part.is_whole() ? 0 : 1;
        parts_[at] = std::move(part);
    }

    // Rounding the part f of a unit up and not down changes the squared deviation by (1 - f)² - f² = 1 - 2f; over a
    // common denominator these are whole numbers. Any difference in the sums outweighs all in the years' units.
    void weigh() {
        big_integer const common = common_denominator(parts_);
        std::vector<big_integer> const over_common = numerators_over(common, parts_);
        big_integer const outweighing = common * arcs_.size() + 1;
        for (std::size_t a = 0; a < arcs_.size(); ++a) {
            big_integer const cost = common - 2 * over_common[a];
            arcs_[a].prefer_full = cost < 0;
            arcs_[a].cost = abs(cost) * (a < arcs_.size() / 2 ? big_integer(1) : outweighing);
        }
    }

    std::vector<std::uint32_t> rank_;
    std::vector<node> nodes_; // years, sums, end
    std::vector<arc> arcs_;   // units, sums
    std::vector<fraction> parts_;
    std::vector<big_integer> sums_;
    std::size_t years_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
