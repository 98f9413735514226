#include <fordel/kernel/table/detail/flow.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>

#include "kernel_support.hpp"

using fordel::detail::flow_status;
using kernel_support::big;
using kernel_support::random_bits;

namespace {

template <class Amount, class Cost>
struct network {
    std::vector<fordel::detail::flow_node<Amount, Cost>> nodes;
    std::vector<fordel::detail::flow_arc<Amount, Cost>> arcs;

    flow_status solve() { return fordel::detail::find_flow(std::span(nodes), std::span(arcs)); }
    Amount shortfall() const { return fordel::detail::flow_shortfall(std::span(nodes)); }
};

using plain = network<std::int64_t, fordel::detail::no_cost>;
using costly = network<std::int64_t, std::uint64_t>;

template <class Network>
std::int64_t cost_of(Network const& net) {
    std::int64_t sum = 0;
    for (auto const& arc : net.arcs)
        if constexpr (std::same_as<Network, costly>)
            sum += static_cast<std::int64_t>(arc.cost) *
                   (arc.prefer_full ? arc.capacity - arc.flow : arc.flow - arc.lower);
    return sum;
}

template <class Network>
bool holds(Network const& net) {
    std::vector<std::int64_t> out(net.nodes.size());
    for (auto const& arc : net.arcs) {
        if (arc.flow < arc.lower || arc.capacity < arc.flow) return false;
        out[arc.from] += arc.flow;
        out[arc.to] -= arc.flow;
    }
    for (std::size_t i = 0; i < out.size(); ++i)
        if (out[i] != net.nodes[i].supply) return false;
    return true;
}

// Every flow there is, tried one by one: the least cost, or nothing.
template <class Network>
std::optional<std::int64_t> cheapest(Network net, std::size_t arc = 0) {
    if (arc == net.arcs.size()) return holds(net) ? std::optional(cost_of(net)) : std::nullopt;
    std::optional<std::int64_t> best;
    for (auto flow = net.arcs[arc].lower; flow <= net.arcs[arc].capacity; ++flow) {
        net.arcs[arc].flow = flow;
        if (auto const found = cheapest(net, arc + 1); found && (!best || *found < *best)) best = found;
    }
    return best;
}

// What a set of nodes cannot get rid of, by its own definition.
template <class Network>
std::int64_t stuck(Network const& net, std::vector<bool> const& inside) {
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < inside.size(); ++i)
        sum += inside[i] ? net.nodes[i].supply : 0;
    for (auto const& arc : net.arcs) {
        if (inside[arc.from] && !inside[arc.to]) sum -= arc.capacity;
        if (!inside[arc.from] && inside[arc.to]) sum += arc.lower;
    }
    return sum;
}

template <class Network>
Network random_network(random_bits& bits) {
    Network net;
    net.nodes.resize(2 + bits() % 3);
    net.arcs.resize(1 + bits() % 6);
    for (auto& arc : net.arcs) {
        arc.from = bits() % net.nodes.size();
        arc.to = bits() % net.nodes.size();
        arc.lower = static_cast<std::int64_t>(bits() % 4) - 1;
        arc.capacity = arc.lower + static_cast<std::int64_t>(bits() % 3);
        arc.prefer_full = bits() % 2 == 0;
        if constexpr (std::same_as<Network, costly>) arc.cost = bits() % 4;
    }
    for (auto& node : net.nodes) {
        auto const moved = static_cast<std::int64_t>(bits() % 3);
        node.supply += moved;
        net.nodes.front().supply -= moved;
    }
    return net;
}

template <class Network>
void check(Network net) {
    auto const best = cheapest(net);
    auto const status = net.solve();
    REQUIRE(status == (best ? flow_status::ok : flow_status::infeasible));
    if (best) {
        REQUIRE(holds(net));
        REQUIRE(cost_of(net) == *best);
        return;
    }
    std::vector<bool> inside;
    for (auto const& node : net.nodes)
        inside.push_back(node.in_cut);
    REQUIRE(net.shortfall() > 0);
    REQUIRE(stuck(net, inside) == net.shortfall());
    for (unsigned set = 0; set < 1U << inside.size(); ++set) {
        for (std::size_t i = 0; i < inside.size(); ++i)
            inside[i] = (set >> i) % 2 == 1;
        REQUIRE(stuck(net, inside) <= net.shortfall());
    }
}

} // namespace

TEST_CASE("a flow is found where there is one, else the set of nodes that lacks most", "[flow]") {
    random_bits bits{1956};
    for (int round = 0; round < 3000; ++round)
        check(random_network<plain>(bits));
}

TEST_CASE("of all flows one of least cost", "[flow]") {
    random_bits bits{1962};
    for (int round = 0; round < 3000; ++round)
        check(random_network<costly>(bits));
}

TEST_CASE("a flow of least cost is mended where the supplies change", "[flow]") {
    random_bits bits{1967};
    int mended = 0;
    for (int round = 0; round < 3000; ++round) {
        auto net = random_network<costly>(bits);
        if (net.solve() != flow_status::ok) continue;
        ++net.nodes[bits() % net.nodes.size()].supply;
        --net.nodes[bits() % net.nodes.size()].supply;
        auto const best = cheapest(net);
        auto const status = fordel::detail::mend_flow(std::span(net.nodes), std::span(net.arcs));
        REQUIRE(status == (best ? flow_status::ok : flow_status::infeasible));
        if (!best) continue;
        REQUIRE(holds(net));
        REQUIRE(cost_of(net) == *best);
        ++mended;
    }
    CHECK(mended > 300);
}

TEST_CASE("diagonal halves with rows (1, 0) and columns (0, 1) have a cut", "[flow]") {
    // Nodes: rows 0 and 1, columns 2 and 3. Only the diagonal cells are open.
    plain net{{{.supply = 1}, {.supply = 0}, {.supply = 0}, {.supply = -1}},
              {{.from = 0, .to = 2, .capacity = 1}, {.from = 1, .to = 3, .capacity = 1}}};
    REQUIRE(net.solve() == flow_status::infeasible);
    CHECK(net.shortfall() == 1);
    CHECK(net.nodes[0].in_cut);
    CHECK_FALSE(net.nodes[1].in_cut);
    CHECK(net.nodes[2].in_cut);
    CHECK_FALSE(net.nodes[3].in_cut);
}

TEST_CASE("sums over the years are a chain of bounded arcs", "[flow]") {
    // Three years of one unit each, three parties with a third a year: each sum stays at the floor or ceiling of k/3.
    // Nodes: years 0-2, then party i after year t at 3 + 3t + i.
    constexpr std::size_t parties = 3;
    plain net;
    net.nodes.resize(12);
    for (std::size_t year = 0; year < 3; ++year)
        net.nodes[year].supply = 1;
    for (std::size_t i = 0; i < parties; ++i)
        net.nodes[9 + i].supply = -1;
    for (std::size_t year = 0; year < 3; ++year)
        for (std::size_t i = 0; i < parties; ++i) {
            net.arcs.push_back({.from = year, .to = 3 + 3 * year + i, .capacity = 1});
            if (year < 2) net.arcs.push_back({.from = 3 + 3 * year + i, .to = 6 + 3 * year + i, .capacity = 1});
        }
    REQUIRE(net.solve() == flow_status::ok);
    CHECK(holds(net));
}

TEST_CASE("bad networks are told apart", "[flow]") {
    CHECK(plain{{{.supply = 1}}, {}}.solve() == flow_status::unbalanced);
    CHECK(plain{{{.supply = -1}}, {}}.solve() == flow_status::unbalanced);
    CHECK(plain{{{}}, {{.from = 0, .to = 1}}}.solve() == flow_status::malformed);
    CHECK(plain{{{}, {}}, {{.from = 2, .to = 1}}}.solve() == flow_status::malformed);
    CHECK(plain{{{}, {}}, {{.from = 0, .to = 1, .lower = 1}}}.solve() == flow_status::malformed);
    CHECK(plain{{{}, {}}, {{.from = 0, .to = 1, .lower = INT64_MIN, .capacity = INT64_MAX}}}.solve() ==
          flow_status::overflow);
    fordel::detail::flow_arc<std::int64_t> const full{.from = 0, .to = 1, .lower = INT64_MAX, .capacity = INT64_MAX};
    CHECK(plain{{{}, {}}, {full, full}}.solve() == flow_status::overflow);
    CHECK(plain{{{.supply = INT64_MAX}, {.supply = INT64_MAX}}, {}}.solve() == flow_status::overflow);
    CHECK(plain{}.solve() == flow_status::ok);
}

TEST_CASE("amounts reach the ends of 64 bits, and beyond with the caller's integers", "[flow]") {
    plain net{{{.supply = INT64_MAX}, {}, {.supply = -INT64_MAX}},
              {{.from = 0, .to = 1, .capacity = INT64_MAX}, {.from = 1, .to = 2, .capacity = INT64_MAX}}};
    REQUIRE(net.solve() == flow_status::ok);
    CHECK(net.arcs[1].flow == INT64_MAX);

    big const much = big(1) << 100;
    network<big, big> wide{
        {{.supply = much}, {.supply = -much}},
        {{.from = 0, .to = 1, .capacity = much, .cost = much}, {.from = 0, .to = 1, .capacity = much - 1, .cost = 1}}};
    REQUIRE(wide.solve() == flow_status::ok);
    CHECK(wide.arcs[0].flow == 1);
    CHECK(wide.arcs[1].flow == much - 1);
}

TEST_CASE("a flow can be found at compile time", "[flow]") {
    constexpr auto flow = [] {
        fordel::detail::flow_node<int> nodes[3]{{.supply = 2}, {}, {.supply = -2}};
        fordel::detail::flow_arc<int> arcs[3]{{.from = 0, .to = 1, .capacity = 1},
                                              {.from = 1, .to = 2, .capacity = 2},
                                              {.from = 0, .to = 2, .lower = 1, .capacity = 2}};
        auto const status = fordel::detail::find_flow(std::span<fordel::detail::flow_node<int>>(nodes),
                                                      std::span<fordel::detail::flow_arc<int>>(arcs));
        if (status != fordel::detail::flow_status::ok) return -1;
        return arcs[2].flow - arcs[0].flow - arcs[1].flow;
    }();
    static_assert(flow == 0 || flow == 2);
    SUCCEED();
}
