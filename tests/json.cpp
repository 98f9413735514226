#include <fordel/io/json.hpp>
#include <fordel/schedule.hpp>

#include <boost/property_tree/json_parser.hpp>
#include <boost/property_tree/ptree.hpp>
#include <catch2/catch_test_macros.hpp>

#include <sstream>
#include <string>
#include <vector>

#include "support/two_offices.hpp"

using boost::property_tree::ptree;

namespace {

// Read by a parser of somebody else's.
ptree parsed(std::string const& json) {
    std::istringstream in(json);
    ptree tree;
    read_json(in, tree);
    return tree;
}

std::string text(ptree const& tree, char const* field) { return tree.get<std::string>(field); }

} // namespace

TEST_CASE("a schedule as JSON", "[json]") {
    auto const tree = parsed(to_json(support::two_offices().schedule()));
    CHECK(text(tree, "programme") == "two-offices");
    CHECK(text(tree, "standing") == "calculated, not booked");
    CHECK(text(tree, "total") == "2500.01");
    auto const& entries = tree.get_child("entries");
    REQUIRE(entries.size() == 9);
    auto const& last = entries.back().second;
    CHECK(text(last, "year") == "2022");
    CHECK(text(last, "stream") == "grant");
    CHECK(text(last, "payer") == "The state");
    CHECK(text(last, "recipient") == "South office");
    CHECK(text(last, "amount") == "66.67");
    CHECK(text(last, "status") == "granted");
    CHECK(text(last, "share") == "2/3");
    CHECK(text(last, "exact") == "10001/150");
    CHECK(text(last, "exact") == "10001/150");
    CHECK(text(last, "weight") == "2");
    CHECK(text(last, "share") == "2/3");
    CHECK(text(last, "payer_id") == "state");
    CHECK(text(last, "recipient_id") == "south");
    CHECK(text(last, "first_month") == "1");
    CHECK(text(last, "due_month") == "null");
    CHECK(text(last, "cleared") == "null");
    auto const& birch = std::next(entries.begin())->second;
    CHECK(text(birch, "months") == "1-6");
    CHECK(text(birch, "tranche") == "others");
    CHECK(text(birch, "source.heading") == "§ 1");
    CHECK(birch.get_child("assumptions").front().second.data() == "start");
    REQUIRE(tree.get_child("assumptions").size() == 1);
    auto const& assumed = tree.get_child("assumptions").front().second;
    CHECK(text(assumed, "id") == "start");
    CHECK(text(assumed, "kind") == "assumption");
    CHECK(text(assumed, "named_by_caller") == "false");
    CHECK(text(assumed, "option") == "from");
}

TEST_CASE("an entry tells its decision and a rule of its own, or null", "[json]") {
    auto plain = support::grant_stream();
    auto decided = support::grant_stream();
    decided.id = "decided";
    decided.decision = {{"Byrådet", "The council"}, fordel::make_date(2022, 3, 23), "4", "§ 1"};
    decided.payers[0].rounding = fordel::allocation_options{.ties = fordel::tie_breaking::by_larger_weight()};
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(plain).add(decided);
    auto const tree = parsed(to_json(made.schedule()));
    auto const& entries = tree.get_child("entries");
    CHECK(text(entries.front().second, "decision") == "null");
    CHECK(text(entries.front().second, "own_rounding") == "null");
    auto const& last = entries.back().second;
    CHECK(text(last, "decision.body") == "The council");
    CHECK(text(last, "decision.taken") == "2022-03-23");
    CHECK(text(last, "decision.item") == "4");
    CHECK(text(last, "decision.legal_basis") == "§ 1");
    CHECK(text(last, "own_rounding") == "largest remainder, to the øre; ties: the larger weight comes first");
}

TEST_CASE("an empty schedule has empty arrays", "[json]") {
    std::string const none = to_json(support::two_offices().schedule().filter({.year = 1999}));
    CHECK(none.find("\"entries\": []") != std::string::npos);
    CHECK(none.find("\"assumptions\": []") != std::string::npos);
    CHECK(none.find("\"residuals\": []") != std::string::npos);
    CHECK(text(parsed(none), "total") == "0.00");
}

TEST_CASE("any text survives", "[json]") {
    std::string const odd = "\"quoted\" \\ back\nline\ttab \x01 Næstved €";
    fordel::assumption const a{
        .id = odd, .kind = fordel::assumption_kind::reading, .alternatives = {{"x", odd}}, .named_by_caller = true};
    auto const tree = parsed(to_json(a));
    CHECK(text(tree, "id") == odd);
    CHECK(text(tree, "kind") == "reading");
    CHECK(text(tree, "named_by_caller") == "true");
    CHECK(tree.get_child("alternatives").front().second.data() == odd);
}
