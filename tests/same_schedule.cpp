#include <fordel/sjaelland.hpp>
#include <fordel/testing/same_schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>

using fordel::compare_schedules;
using fordel::differences;

namespace {

fordel::schedule with_outside(std::string outside) {
    fordel::sjaelland::options chosen;
    chosen.outside = std::move(outside);
    return fordel::sjaelland::programme(chosen).schedule();
}

} // namespace

TEST_CASE("same_schedule: equal schedules have no differences") {
    CHECK(differences(with_outside("Greve"), with_outside("Greve")).empty());
    auto const result = compare_schedules(with_outside("Greve"), with_outside("Greve"));
    CHECK(result.compared == with_outside("Greve").size());
}

TEST_CASE("same_schedule: who pays in one of them alone is missing or too many, and the rest differ") {
    auto const greve = with_outside("Greve"), lejre = with_outside("Lejre");
    auto const result = compare_schedules(lejre, greve);
    CHECK_FALSE(result.passed());
    std::size_t missing = 0, extra = 0, differing = 0;
    fordel::fraction apart = 0;
    for (auto const& row : result.rows) {
        missing += row.expected && !row.got;
        extra += row.got && !row.expected;
        differing += row.expected && row.got;
        apart += row.difference();
    }
    CHECK(missing == 16); // four offices in four years
    CHECK(extra == 16);
    CHECK(differing > 100);
    CHECK(apart == 0); // the same pools
    CHECK(differences(lejre, greve).find("working of the first:") != std::string::npos);
}
