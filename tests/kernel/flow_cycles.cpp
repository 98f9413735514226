#include <fordel/kernel/table/detail/flow.hpp>
#include <fordel/kernel/table/detail/flow_cycles.hpp>
#include <fordel/kernel/table/detail/flow_trees.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <set>
#include <vector>

namespace {

using node = fordel::detail::flow_node<std::int64_t, std::uint64_t>;
using arc = fordel::detail::flow_arc<std::int64_t, std::uint64_t>;

// Two ways of the same cost from node 0 to node 3, by 1 or by 2, and a dearer one that leads there at once.
struct two_ways {
    std::vector<node> nodes{{.supply = 1}, {}, {}, {.supply = -1}};
    std::vector<arc> arcs{{.from = 0, .to = 1, .capacity = 1, .cost = 2},
                          {.from = 0, .to = 2, .capacity = 1, .cost = 3},
                          {.from = 1, .to = 3, .capacity = 1, .cost = 2},
                          {.from = 2, .to = 3, .capacity = 1, .cost = 1},
                          {.from = 0, .to = 3, .capacity = 1, .cost = 5}};

    bool solve() {
        return fordel::detail::find_flow(std::span(nodes), std::span(arcs)) == fordel::detail::flow_status::ok;
    }
    fordel::detail::flow_cycles<std::int64_t, std::uint64_t> cycles() { return {{nodes, arcs}}; }
    std::vector<std::int64_t> flows() const {
        std::vector<std::int64_t> all;
        for (auto const& a : arcs)
            all.push_back(a.flow);
        return all;
    }
};

} // namespace

TEST_CASE("the arcs on cycles are those that other optima use otherwise", "[flow_cycles]") {
    two_ways net;
    REQUIRE(net.solve());
    auto const cycles = net.cycles();
    cycles.find_components();
    for (std::size_t a = 0; a < net.arcs.size(); ++a)
        CHECK((cycles.on_cycle(2 * a) || cycles.on_cycle(2 * a + 1)) == (a < 4));
    std::size_t const lane = net.arcs[0].flow == 0 ? 0 : 1;
    fordel::detail::flow_trees<std::int64_t, std::uint64_t> const trees{{net.nodes, net.arcs}};
    trees.plant();
    std::set<std::size_t> on_it;
    trees.follow(lane, [&](std::size_t other) { on_it.insert(other / 2); });
    CHECK(on_it == std::set<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("settling goes to the first flow in the order of the arcs", "[flow_cycles]") {
    for (bool const full : {false, true}) {
        two_ways net;
        REQUIRE(net.solve());
        net.cycles().settle(2, [full](std::size_t) { return full; });
        CHECK(net.flows() ==
              (full ? std::vector<std::int64_t>{1, 0, 1, 0, 0} : std::vector<std::int64_t>{0, 1, 0, 1, 0}));
        CHECK(net.arcs[0].lower == net.arcs[0].capacity);
        CHECK(net.arcs[2].lower < net.arcs[2].capacity);
    }
}

TEST_CASE("an optimum without an alternative has no cycle", "[flow_cycles]") {
    two_ways net;
    net.arcs[1].cost = 4;
    REQUIRE(net.solve());
    CHECK(net.flows() == std::vector<std::int64_t>{1, 0, 1, 0, 0});
    auto const cycles = net.cycles();
    cycles.find_components();
    for (std::size_t lane = 0; lane < 2 * net.arcs.size(); ++lane)
        CHECK_FALSE(cycles.on_cycle(lane));
}
