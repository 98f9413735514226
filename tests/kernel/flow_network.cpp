#include <fordel/kernel/table/detail/flow_network.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <vector>

namespace {
using node = fordel::detail::flow_node<std::int64_t, std::uint64_t>;
using arc = fordel::detail::flow_arc<std::int64_t, std::uint64_t>;
} // namespace

TEST_CASE("each arc has a lane along it and one back", "[flow_network]") {
    std::vector<node> nodes(2);
    std::vector<arc> arcs{{.from = 0, .to = 1, .lower = 1, .capacity = 4, .cost = 5, .flow = 3}};
    fordel::detail::residual_network<std::int64_t, std::uint64_t> const net{nodes, arcs};
    CHECK(net.tail(0) == 0);
    CHECK(net.head(0) == 1);
    CHECK(net.tail(1) == 1);
    CHECK(net.head(1) == 0);
    CHECK(net.room(0) == 1);
    CHECK(net.room(1) == 2);
    net.push(0, 1);
    CHECK_FALSE(net.open(0));
    CHECK(net.room(1) == 3);
    net.push(1, 3);
    CHECK(net.open(0));
    CHECK_FALSE(net.open(1));
}

TEST_CASE("reduced costs of a lane, paid along it or saved", "[flow_network]") {
    std::vector<node> nodes(2);
    nodes[0].potential = 2;
    nodes[1].potential = 4;
    std::vector<arc> arcs{{.from = 0, .to = 1, .capacity = 1, .cost = 5},
                          {.from = 1, .to = 0, .capacity = 1, .cost = 1, .prefer_full = true}};
    fordel::detail::residual_network<std::int64_t, std::uint64_t> const net{nodes, arcs};
    CHECK(net.reduced_cost(0) == 3);
    CHECK_FALSE(net.tight(0));
    CHECK(net.reduced_cost(2) == 1); // from 4 to 2, saving 1
    nodes[1].potential = 7;
    CHECK(net.tight(0));
    CHECK(net.tight(1));
}

TEST_CASE("the lanes of a node are linked in the order of the arcs, but those that can never open", "[flow_network]") {
    std::vector<node> nodes(3);
    std::vector<arc> arcs{{.from = 0, .to = 1, .capacity = 1},
                          {.from = 2, .to = 0, .capacity = 1},
                          {.from = 0, .to = 1, .lower = 1, .capacity = 1, .flow = 1},
                          {.from = 0, .to = 2, .capacity = 1}};
    fordel::detail::residual_network<std::int64_t, std::uint64_t> const net{nodes, arcs};
    net.link();
    std::vector<std::size_t> of_zero;
    for (auto lane = nodes[0].first; lane != fordel::detail::nowhere; lane = net.next(lane))
        of_zero.push_back(lane);
    CHECK(of_zero == std::vector<std::size_t>{0, 3, 6});
}
