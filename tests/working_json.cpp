#include <fordel/io/working.hpp>
#include <fordel/schedule.hpp>
#include <fordel/version.hpp>

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <catch2/catch_test_macros.hpp>

#include <sstream>
#include <string>

#include "support/two_offices.hpp"

namespace {

using boost::property_tree::ptree;

ptree parsed(std::string const& json) {
    std::istringstream in(json);
    ptree tree;
    read_json(in, tree);
    return tree;
}

std::string text(ptree const& tree, char const* field) { return tree.get<std::string>(field); }

} // namespace

TEST_CASE("a working as JSON has the format, exact texts, and each key once", "[working_json]") {
    auto const shown = support::two_offices().schedule().filter({.year = 2021, .payer = "Cedar"});
    auto const tree = parsed(to_json(working_of(shown)));
    CHECK(text(tree, "format") == "fordel.working/1");
    CHECK(text(tree, "fordel") == FORDEL_VERSION);
    CHECK(text(tree, "programme") == "two-offices");
    CHECK(text(tree, "currency") == "DKK");
    auto const& first = tree.get_child("amounts").front().second;
    CHECK(text(first, "kind") == "payment");
    CHECK(text(first, "result") == "200");
    CHECK(text(first, "citation.heading") == shown[0].stream().citation.heading);
    auto const& key = tree.get_child("keys").front().second;
    CHECK(text(key, "id") == "key 1");
    CHECK(text(key, "total") == "300");
    CHECK(text(key, "on") == "2020-01-01");
    CHECK(text(key, "source.document.en") == "Head counts");
    CHECK(text(key.get_child("parties").back().second, "weight") == "200");
}

TEST_CASE("the schema names every kind, and what it comes to", "[working_json]") {
    auto const schema = parsed(fordel::working_schema());
    auto const& kinds = schema.get_child("$defs.step.properties.kind.oneOf");
    CHECK(kinds.size() == 28);
    CHECK(text(kinds.front().second, "const") == "stated");
    CHECK(text(kinds.front().second, "description") == "amount");
}
