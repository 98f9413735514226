// The network behind carry_over().
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/table/detail/flow.hpp>
#include <fordel/kernel/table/detail/flow_cycles.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
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
    carry_network(std::size_t years, std::vector<std::uint32_t> rank, std::size_t common_digits)
        : rank_(std::move(rank)), common_digits_(common_digits), nodes_(years + years * rank_.size() + 1),
          arcs_(2 * years * rank_.size()), parts_(arcs_.size()), sums_(rank_.size()), left_(years), years_(years) {}

    // Years in order, 0 first.
    void set_year(std::size_t t, big_integer const& units, std::vector<fraction> const& exact,
                  std::vector<fraction> const& cumulated) {
        big_integer left = units;
        for (std::size_t i = 0; i < rank_.size(); ++i) {
            pass_checkpoint();
            big_integer const whole = exact[i].floor();
            big_integer const sum = cumulated[i].floor();
            left -= whole;
            supply(sum_node(t, i), sums_[i] + whole - sum);
            sums_[i] = sum;
            set_arc(unit_arc(t, i), t, sum_node(t, i), exact[i] - fraction(whole));
            set_arc(sum_arc(t, i), sum_node(t, i), t + 1 < years_ ? sum_node(t + 1, i) : nodes_.size() - 1,
                    cumulated[i] - fraction(sum));
        }
        supply(t, left);
        left_[t] = -nodes_.back().supply;
    }

    // Finds the best flow. Whether it is the only one that deviates as little.
    bool solve() {
        share_sums();
        if (keep_what_is_settled()) return true;
        return share_units();
    }

    // 1 where the units of party i in year t are the exact ones rounded up.
    std::int64_t rounded_up(std::size_t t, std::size_t i) const { return arcs_[unit_arc(t, i)].flow; }

private:
    using node = flow_node<std::int64_t, big_integer>;
    using arc = flow_arc<std::int64_t, big_integer>;
    using cycles = flow_cycles<std::int64_t, big_integer>;

    // In the order in which the units go where the choice is free: by year, then by rank. The sums' arcs follow.
    std::size_t unit_arc(std::size_t t, std::size_t i) const { return t * rank_.size() + rank_[i]; }
    std::size_t sum_arc(std::size_t t, std::size_t i) const { return arcs_.size() / 2 + unit_arc(t, i); }
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

    // The flow whose sums deviate least, found from a start near it.
    void share_sums() {
        weigh(arcs_.size() / 2, arcs_.size());
        for (std::size_t t = 0; t < years_; ++t)
            start_year(t);
        mend();
    }

    // There is always a flow: the exact shares.
    void mend() {
        if (mend_flow(std::span<node>(nodes_), std::span<arc>(arcs_), checkpoint{}) == flow_status::interrupted)
            throw_interrupted();
    }

    // The sums of a year by largest remainder, as if there were no other year; the price of the next year above this
    // one's is that of the last sum rounded up, so that no other choice is cheaper. It is only amiss where the units
    // of a party would have to be rounded by two.
    void start_year(std::size_t t) {
        std::vector<std::size_t> open; // parties
        for (std::size_t i = 0; i < rank_.size(); ++i)
            if (arcs_[sum_arc(t, i)].capacity > 0) open.push_back(i);
        std::sort(open.begin(), open.end(), [&](std::size_t i, std::size_t j) {
            arc const &a = arcs_[sum_arc(t, i)], &b = arcs_[sum_arc(t, j)];
            if (cheaper(a, b) || cheaper(b, a)) return cheaper(a, b);
            return std::tuple(sum_before(t, j), rank_[i]) < std::tuple(sum_before(t, i), rank_[j]);
        });
        auto const up = static_cast<std::size_t>(left_[t]);
        for (std::size_t k = 0; k < up; ++k)
            arcs_[sum_arc(t, open[k])].flow = 1;
        big_integer next = nodes_[t].potential;
        if (!open.empty()) next += price(arcs_[sum_arc(t, open[up == 0 ? 0 : up - 1])]);
        for (std::size_t i = 0; i < rank_.size(); ++i) {
            arc& units = arcs_[unit_arc(t, i)];
            std::int64_t const up_to = arcs_[sum_arc(t, i)].flow - sum_before(t, i) - nodes_[units.to].supply;
            units.flow = std::clamp(up_to, std::int64_t{0}, units.capacity);
            nodes_[arcs_[sum_arc(t, i)].to].potential = next;
        }
        if (t + 1 < years_) nodes_[t + 1].potential = next;
    }
    std::int64_t sum_before(std::size_t t, std::size_t i) const { return t == 0 ? 0 : arcs_[sum_arc(t - 1, i)].flow; }

    // What a unit costs there, as it may cost less than nothing.
    static big_integer price(arc const& a) { return a.prefer_full ? big_integer(-a.cost) : a.cost; }
    static bool cheaper(arc const& a, arc const& b) {
        if (a.prefer_full != b.prefer_full) return a.prefer_full;
        return a.prefer_full ? b.cost < a.cost : a.cost < b.cost;
    }

    // What is the same in all flows whose sums deviate as little keeps its flow. Whether that is everything.
    bool keep_what_is_settled() {
        cycles const others{{nodes_, arcs_}};
        others.find_components();
        bool all = true;
        for (std::size_t a = 0; a < arcs_.size(); ++a) {
            if (others.on_cycle(2 * a) || others.on_cycle(2 * a + 1))
                all = false;
            else
                arcs_[a].lower = arcs_[a].capacity = arcs_[a].flow;
        }
        return all;
    }

    // Of the flows whose sums deviate as little, the one whose years do, from the one that is there. Whether no other
    // is as good.
    bool share_units() {
        for (arc& sum : std::span(arcs_).subspan(arcs_.size() / 2))
            sum.cost = 0, sum.prefer_full = false;
        weigh(0, arcs_.size() / 2);
        for (node& n : nodes_)
            n.potential = 0;
        for (std::size_t t = 0; t < years_; ++t)
            price_year(t);
        mend();
        cycles const others{{nodes_, arcs_}};
        others.find_components();
        bool unique = true;
        for (std::size_t h = 0; h < 2 * arcs_.size(); ++h)
            unique = unique && !others.on_cycle(h);
        // The years' units decide the sums.
        auto const all_up = [](std::size_t) { return true; };
        if (!unique && !others.settle(arcs_.size() / 2, all_up, checkpoint{})) throw_interrupted();
        return unique;
    }

    // Gives the year the price of the dearest unit that it pays for if it chooses freely among what can still change;
    // what is cheaper is paid for, and what is dearer is not.
    void price_year(std::size_t t) {
        auto const year = std::span(arcs_).subspan(t * rank_.size(), rank_.size());
        std::vector<arc*> open;
        std::ptrdiff_t up = 0;
        for (arc& a : year)
            if (a.lower < a.capacity) open.push_back(&a), up += a.flow;
        if (open.empty()) return;
        auto const last = open.begin() + std::max<std::ptrdiff_t>(up - 1, 0);
        std::nth_element(open.begin(), last, open.end(), [](arc const* a, arc const* b) { return cheaper(*a, *b); });
        arc const& dearest = **last;
        nodes_[t].potential = -price(dearest);
        for (arc* a : open)
            if (cheaper(*a, dearest) || cheaper(dearest, *a)) a->flow = cheaper(*a, dearest) ? 1 : 0;
    }

    // Rounding the part f of a unit up and not down changes the squared deviation by (1 - f)² - f² = 1 - 2f; over a
    // common denominator these are whole numbers.
    void weigh(std::size_t first, std::size_t last) {
        std::vector<fraction> parts;
        for (std::size_t a = first; a < last; ++a)
            parts.push_back(arcs_[a].lower < arcs_[a].capacity ? parts_[a] : fraction());
        big_integer const common = common_denominator(parts, common_digits_);
        std::vector<big_integer> const over_common = numerators_over(common, parts);
        for (std::size_t a = first; a < last; ++a) {
            big_integer const cost = common - 2 * over_common[a - first];
            arcs_[a].prefer_full = cost < 0;
            arcs_[a].cost = abs(cost);
        }
    }

    std::vector<std::uint32_t> rank_;
    std::size_t common_digits_;
    std::vector<node> nodes_; // years, sums, end
    std::vector<arc> arcs_;   // units, sums
    std::vector<fraction> parts_;
    std::vector<big_integer> sums_;
    std::vector<std::int64_t> left_; // how many sums up to each year are rounded up
    std::size_t years_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
