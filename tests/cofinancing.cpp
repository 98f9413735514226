#include <fordel/programme/cofinancing.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::cofinancing;
using fordel::key;
using fordel::kroner;
using fordel::party;
using fordel::period;

namespace {

cofinancing<fordel::dkk> terms() {
    return {.id = "c",
            .name = {"m", "c"},
            .recipient = {"office", "Office"},
            .lead = {"lead", "Lead"},
            .from_lead = kroner(500'000),
            .from_others = kroner(300'000),
            .others = key::equal({party{"x", "X"}, party{"y", "Y"}}),
            .period = period::years(2021, 2024),
            .status = fordel::status::recommended,
            .assumptions = {"a"}};
}

} // namespace

TEST_CASE("the lead pays one tranche and the others another", "[cofinancing]") {
    auto const s = to_stream(terms());
    CHECK(s.amount == kroner(800'000));
    REQUIRE(s.payers.size() == 2);
    CHECK(s.payers[0].id == "lead");
    CHECK(s.payers[0].amount == kroner(500'000));
    CHECK(s.payers[0].payers.parties() == std::vector{party{"lead", "Lead"}});
    CHECK(s.payers[1].id == "others");
    CHECK(s.payers[1].amount == kroner(300'000));
    CHECK(s.payers[1].payers.parties().size() == 2);
    CHECK(s.recipients.parties() == std::vector{party{"office", "Office"}});
    CHECK(s.recurs == fordel::recurrence::yearly);
    CHECK(s.status == fordel::status::recommended);
    CHECK(s.assumptions == std::vector<std::string>{"a"});
    CHECK_NOTHROW(validate(s));
}

TEST_CASE("the others pay the office themselves, or through the lead", "[cofinancing]") {
    CHECK_FALSE(to_stream(terms()).collector.has_value());
    auto through = terms();
    through.through_lead = true;
    CHECK(to_stream(through).collector == through.lead);
}

TEST_CASE("the lead is told from the others by its id, not by its name", "[cofinancing]") {
    auto namesake = terms();
    namesake.others = key::equal({party{"x", "Lead"}, party{"y", "Y"}});
    CHECK(to_stream(namesake).payers[1].payers.parties()[0].id == "x");
    auto twice = terms();
    twice.others = key::equal({party{"x", "X"}, party{"lead", "Another name"}});
    support::expect_error("fordel.party.duplicate", [&] { return to_stream(twice); });
}
