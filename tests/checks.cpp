#include <fordel/sjaelland/checks.hpp>

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>
#include <vector>

#include "support/sjaelland.hpp"

namespace sjaelland = fordel::sjaelland;
using sjaelland::options;
using support::without_greve;

namespace {

std::vector<fordel::check> checked(options const& chosen) {
    return sjaelland::checks(sjaelland::programme(chosen).schedule(), chosen);
}

std::set<std::string> failed(options const& chosen) {
    std::set<std::string> ids;
    for (auto const& line : checked(chosen))
        if (!line.holds()) ids.insert(line.id);
    return ids;
}

fordel::check found(std::vector<fordel::check> const& lines, std::string const& id) {
    for (auto const& line : lines)
        if (line.id == id) return line;
    FAIL("no check " + id);
    return {};
}

} // namespace

TEST_CASE("the schedule ties out with what is stated", "[checks]") {
    auto const lines = checked(without_greve());
    CHECK(failed(without_greve()).empty());
    CHECK(found(lines, "others.bygge-og-anlaeg.2022").stated == "500000.00 DKK");
    CHECK(found(lines, "payers.2022").stated == "16");
    CHECK(found(lines, "deb.2021").stated == "80000000.00 DKK");
    CHECK(found(lines, "ufm.2024").calculated == "80000000.00 DKK");
    CHECK(found(lines, "sum.cofinancing").stated == "16000000.00 DKK");
    CHECK(found(lines, "sum.region").stated == "10000000.00 DKK");
    CHECK(found(lines, "control").calculated == "694000000.00 DKK");
    CHECK(found(lines, "population.2021").stated == "788326"); // 838,840 less Greve's 50,514
    CHECK(found(lines, "population.2022").stated == "792695"); // 843,513 less 50,818
    CHECK(found(lines, "population.2023").stated == "798350"); // 849,857 less 51,507
}

TEST_CASE("every line has an id of its own and words in both languages", "[checks]") {
    std::set<std::string> ids;
    for (auto const& line : checked(without_greve())) {
        INFO(line.id);
        CHECK(ids.insert(line.id).second);
        CHECK_FALSE(line.what.da.empty());
        CHECK_FALSE(line.what.en.empty());
    }
}

TEST_CASE("other choices within the note tie out as well", "[checks]") {
    auto chosen = without_greve();
    chosen.missing_share = sjaelland::missing_share::uncovered;
    CHECK(failed(chosen).empty());
    CHECK(found(checked(chosen), "population.2021").stated == "838840"); // the key is over all 17
    chosen = without_greve();
    chosen.others = sjaelland::others::only_non_leads;
    CHECK(failed(chosen).empty());
    chosen = without_greve();
    chosen.leads = {{"bygge-og-anlaeg", "Holbæk"}};
    chosen.unit = fordel::rounding_unit::thousand;
    CHECK(failed(chosen).empty());
    chosen = without_greve();
    chosen.office_starts = {{"life-science", fordel::make_date(2021, 9, 1)}};
    chosen.region_period = fordel::period::years(2022, 2024);
    CHECK(failed(chosen).empty());
}

TEST_CASE("a schedule that departs from the note is found out", "[checks]") {
    auto chosen = without_greve();
    chosen.method = fordel::independent_rounding{};
    auto const ids = failed(chosen);
    CHECK(ids.contains("others.bygge-og-anlaeg.2022")); // two øre short: 499,999.98
    CHECK(ids.contains("control"));
    CHECK_FALSE(ids.contains("deb.2022"));

    // Another programme's schedule held against the options: Holbæk pays in the one and not in the other.
    auto const other = sjaelland::programme({.outside = "Holbæk"}).schedule();
    bool found_out = false;
    for (auto const& line : sjaelland::checks(other, without_greve()))
        found_out = found_out || !line.holds();
    CHECK(found_out);

    // A part of a schedule is not the whole.
    std::set<std::string> missing;
    for (auto const& line :
         sjaelland::checks(sjaelland::programme(without_greve()).schedule().filter({.year = 2022}), without_greve()))
        if (!line.holds()) missing.insert(line.id);
    CHECK(missing.contains("deb.2021"));
    CHECK(missing.contains("payers.2023"));
    CHECK(missing.contains("control"));
    CHECK_FALSE(missing.contains("deb.2022"));
}
