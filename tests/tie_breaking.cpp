#include <fordel/apportionment/tie_breaking.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::fraction;
using fordel::party;
using fordel::party_kind;
using fordel::tie_breaking;
using support::expect_error;
using ranks = std::vector<std::uint32_t>;

namespace {

std::vector<party> const parties{{"stevns", "Stevns", party_kind::municipality, "336"},
                                 {"x", "X", party_kind::other, ""},
                                 {"koege", "Køge", party_kind::municipality, "259"},
                                 {"a", "A", party_kind::other, ""},
                                 {"faxe", "Faxe", party_kind::municipality, "320"}};
std::vector<fraction> const weights{fraction(1), fraction(7), fraction(3), fraction(7), fraction(3)};

} // namespace

TEST_CASE("by default ties go by official code, then as given", "[tie_breaking]") {
    CHECK(tie_breaking().policy() == tie_breaking::kind::order);
    CHECK(tie_breaking() == tie_breaking::in_order());
    CHECK(tie_breaking().ranking(parties, weights) == ranks{2, 3, 0, 4, 1});
}

TEST_CASE("ties by larger weight, then by official order", "[tie_breaking]") {
    CHECK(tie_breaking::by_larger_weight().ranking(parties, weights) == ranks{4, 0, 2, 1, 3});
}

TEST_CASE("ties by a given list", "[tie_breaking]") {
    CHECK(tie_breaking::by_list({"a", "faxe", "x", "stevns", "koege"}).ranking(parties, weights) ==
          ranks{3, 2, 4, 0, 1});
    // By name or code as well.
    CHECK(tie_breaking::by_list({"A", "320", "X", "Stevns", "Køge"}).ranking(parties, weights) == ranks{3, 2, 4, 0, 1});
    auto const ranked = [&](std::vector<std::string> const& list) {
        return [&] { return tie_breaking::by_list(list).ranking(parties, weights); };
    };
    expect_error("fordel.allocation.tie_list", ranked({}));
    expect_error("fordel.allocation.tie_list", ranked({"a", "faxe", "x", "stevns"}));
    expect_error("fordel.party.unknown", ranked({"a", "faxe", "x", "stevns", "koege", "more"}));
    expect_error("fordel.party.unknown", ranked({"a", "faxe", "x", "stevns", "kage"}));
    expect_error("fordel.party.duplicate", ranked({"a", "faxe", "x", "stevns", "koege", "a"}));
    expect_error("fordel.party.duplicate", ranked({"a", "faxe", "x", "stevns", "Stevns"}));
}

TEST_CASE("parties whose official order is known are ranked the same", "[tie_breaking]") {
    fordel::detail::weighted_parties const known(parties, weights);
    for (tie_breaking const& ties :
         {tie_breaking(), tie_breaking::refuse(), tie_breaking::by_larger_weight(), tie_breaking::by_lot("seed"),
          tie_breaking::by_one_lot("seed"), tie_breaking::by_list({"a", "faxe", "x", "stevns", "koege"})})
        CHECK(ties.ranking(known).all() == ties.ranking(parties, weights));
    expect_error("fordel.allocation.tie_list", [&] { return tie_breaking::by_list({}).ranking(known); });
}

// Ranks by Python: sorted(ids, key=lambda i: hashlib.sha256(f"{seed}/{i}".encode()).hexdigest()).
TEST_CASE("the lot is the one that hashlib draws", "[tie_breaking]") {
    std::vector<party> const drawn{
        {"faxe", "Faxe"}, {"greve", "Greve"}, {"holbaek", "Holbæk"}, {"koege", "Køge"}, {"lejre", "Lejre"}};
    std::vector<fraction> const equal(5, fraction(1));
    CHECK(tie_breaking::by_lot("2022").ranking(drawn, equal) == ranks{0, 2, 1, 3, 4});
    CHECK(tie_breaking::by_lot("2023-05-01").ranking(drawn, equal) == ranks{3, 2, 4, 0, 1});
    CHECK(tie_breaking::by_lot("seed").ranking(drawn, equal) == ranks{2, 0, 4, 1, 3});
    CHECK(tie_breaking::by_lot("frø").ranking(drawn, equal) == ranks{1, 3, 2, 4, 0}); // the seed's bytes are UTF-8
}

TEST_CASE("the lot does not hang on names, weights or the order of the parties", "[tie_breaking]") {
    std::vector<party> const one{{"faxe", "Faxe"}, {"koege", "Køge"}, {"stevns", "Stevns"}};
    std::vector<party> const other{{"stevns", "?", party_kind::other, "1"}, {"faxe", "Faxe"}, {"koege", "?"}};
    // By hashlib for "seed": stevns, koege, faxe.
    CHECK(tie_breaking::by_lot("seed").ranking(one, {fraction(1), fraction(2), fraction(3)}) == ranks{2, 1, 0});
    CHECK(tie_breaking::by_lot("seed").ranking(other, {fraction(9), fraction(9), fraction(0)}) == ranks{0, 2, 1});
}

TEST_CASE("a policy is compared and described with its seed or list", "[tie_breaking]") {
    CHECK(tie_breaking::by_lot("a") == tie_breaking::by_lot("a"));
    CHECK(tie_breaking::by_lot("a") != tie_breaking::by_lot("b"));
    CHECK(tie_breaking::by_list({"a"}) != tie_breaking::by_list({"b"}));
    CHECK(tie_breaking::refuse() != tie_breaking::in_order());
    CHECK(tie_breaking::by_lot("2022").describe().en.find("\"2022\"") != std::string::npos);
    CHECK(tie_breaking::by_lot("2022").seed() == "2022");
    CHECK(tie_breaking::by_list({"b", "a"}).list() == std::vector<std::string>{"b", "a"});
    std::vector<std::string> words;
    for (auto const& policy : {tie_breaking::in_order(), tie_breaking::by_larger_weight(), tie_breaking::by_lot("s"),
                               tie_breaking::by_list({"a"}), tie_breaking::refuse()}) {
        for (std::string const& seen : words)
            CHECK(policy.describe().en != seen);
        words.push_back(policy.describe().en);
        CHECK(policy.describe().da != policy.describe().en);
    }
}

TEST_CASE("a lot has a seed", "[tie_breaking]") {
    expect_error("fordel.allocation.no_seed", [] { return tie_breaking::by_lot(""); });
}

TEST_CASE("each division draws a lot of its own, unless there is one lot", "[tie_breaking]") {
    CHECK(tie_breaking::by_lot("seed").of_division("2022/1-12/s/t") == tie_breaking::by_lot("seed/2022/1-12/s/t"));
    for (auto const& policy : {tie_breaking::in_order(), tie_breaking::by_larger_weight(),
                               tie_breaking::by_one_lot("seed"), tie_breaking::by_list({"a"}), tie_breaking::refuse()})
        CHECK(policy.of_division("2022") == policy);
    CHECK(tie_breaking::by_one_lot("seed") != tie_breaking::by_lot("seed"));
    CHECK(tie_breaking::by_lot("seed").describe_for_divisions().en.starts_with(
        "a lot for each division with seed \"seed/year/months/stream/tranche\""));
    CHECK(tie_breaking::by_one_lot("seed").describe_for_divisions() == tie_breaking::by_lot("seed").describe());
    std::vector<party> const two{{"a", "A"}, {"b", "B"}};
    std::vector<fraction> const equal(2, fraction(1));
    CHECK(tie_breaking::by_one_lot("seed").ranking(two, equal) == tie_breaking::by_lot("seed").ranking(two, equal));
    expect_error("fordel.allocation.no_seed", [] { return tie_breaking::by_one_lot(""); });
}

TEST_CASE("a policy is found by its name", "[tie_breaking]") {
    CHECK(tie_breaking::from_name("order") == tie_breaking::in_order());
    CHECK(tie_breaking::from_name("larger-weight") == tie_breaking::by_larger_weight());
    CHECK(tie_breaking::from_name("lot", "x") == tie_breaking::by_lot("x"));
    CHECK(tie_breaking::from_name("one-lot", "x") == tie_breaking::by_one_lot("x"));
    CHECK(tie_breaking::from_name("refuse") == tie_breaking::refuse());
    expect_error("fordel.allocation.no_seed", [] { return tie_breaking::from_name("lot"); });
    for (char const* name : {"", "list", "Order", "larger_weight"})
        expect_error("fordel.allocation.unknown_tie_policy", [&] { return tie_breaking::from_name(name); });
}
