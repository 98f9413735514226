// Proposals as documents: what their changes make of a baseline.
#include <fordel/file/canonical.hpp>
#include <fordel/file/proposal.hpp>
#include <fordel/file/scenario.hpp>
#include <fordel/file/yaml.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace fordel;

namespace {

node const baseline = parse_yaml(R"(fordel: 1
programme: Museum
currency: DKK
notation: danish
parties: {Havnby: {}, Museum: {}}
groups: {all: [Havnby]}
streams:
  running: {amount: 500.000 kr. per year, period: 2025 to 2028, paid by: Havnby, to: Museum}
)");

proposal proposed(std::string const& name, std::string const& changes) {
    return read_proposal(parse_yaml("fordel: 1\nproposal: " + name + "\nchanges:\n" + changes, name + ".yaml"),
                         baseline);
}

std::string written(std::vector<proposal> const& all, char const* where) {
    reading into;
    node const made = with_proposals(into, baseline, all);
    into.require_none();
    return to_yaml(node(std::vector<node_member>{{"is", *find(made, address(where)), {}}}));
}

} // namespace

TEST_CASE("a change holds on its days, and what stood there holds before and after", "[proposal]") {
    proposal const more =
        proposed("More", "  streams.running.amount: {value: 600.000 kr. per year, from: 2026, until: 2027-06}\n");
    CHECK(written({more}, "streams.running.amount") == "is:\n"
                                                       "  - {value: 500.000 kr. per year}\n"
                                                       "  - {from: 2026, value: 600.000 kr. per year}\n"
                                                       "  - {from: 2027-07, value: 500.000 kr. per year}\n");
    proposal const off = proposed("Off", "  streams.running: {removed: yes, from: 2026-07, onwards: yes}\n");
    CHECK(written({off}, "streams.running.suspended") == "is: 2026-07 to 2028-12\n");
    proposal const grows = proposed("Grows", "  groups.all: {value: [Havnby, Museum], from: 2027, onwards: yes}\n"
                                             "  groups.none: {value: Museum, from: 2027, until: 2027}\n");
    CHECK(written({grows}, "groups.none") == "is:\n"
                                             "  - {removed: yes}\n"
                                             "  - {from: 2027, value: [Museum]}\n"
                                             "  - {from: 2028, removed: yes}\n");
}

TEST_CASE("proposals that set one address on one day are refused, unless one replaces", "[proposal]") {
    proposal const a = proposed("A", "  unit: {value: 1 kr., from: 2026, onwards: yes}\n");
    proposal const b = proposed("B", "  unit: {value: 10 kr., from: 2027, onwards: yes}\n");
    proposal const c = proposed("C", "  unit: {value: 10 kr., from: 2027, onwards: yes, replaces: a}\n");
    reading into;
    static_cast<void>(with_proposals(into, baseline, {a, b}));
    REQUIRE(into.findings().size() == 1);
    CHECK(std::string(into.findings().front().kind.id) == "fordel.proposal.conflict");
    CHECK(into.findings().front().seen.find("A.yaml:4") != std::string::npos);
    CHECK(into.findings().front().seen.find("B.yaml:4") != std::string::npos);
    CHECK(written({a, c}, "unit") == written({c, a}, "unit"));
}
