#include <fordel/sjaelland/detail/folk1a.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace data = fordel::data;

TEST_CASE("the region's population is the published one", "[folk1a_sjaelland]") {
    // Region Sjælland, FOLK1A, as Statistics Denmark publishes it.
    for (auto const& [year, published] : {std::pair{2021, 838'840}, {2022, 843'513}, {2023, 849'857}}) {
        std::int64_t sum = 0;
        for (auto const& row : data::folk1a_sjaelland)
            sum += row.heads.at(static_cast<std::size_t>(year - data::folk1a_first_year));
        CHECK(sum == published);
    }
}

TEST_CASE("the 17 municipalities in the order of their codes", "[folk1a_sjaelland]") {
    CHECK(data::folk1a_sjaelland.size() == 17);
    CHECK(data::folk1a_first_year == 2008);
    std::set<std::string> ids;
    std::string before;
    for (auto const& row : data::folk1a_sjaelland) {
        CHECK(before < std::string(row.code));
        before = row.code;
        CHECK(std::string(row.code).size() == 3);
        CHECK(ids.insert(row.id).second);
        for (auto const heads : row.heads)
            CHECK((heads > 15'000 && heads < 100'000));
    }
}

TEST_CASE("single figures of the table", "[folk1a_sjaelland]") {
    CHECK(std::string(data::folk1a_sjaelland[0].name) == "Greve");
    CHECK(data::folk1a_sjaelland[0].heads.front() == 47'773); // 2008
    CHECK(data::folk1a_sjaelland[0].heads.back() == 51'507);  // 2023
    CHECK(std::string(data::folk1a_sjaelland[16].name) == "Vordingborg");
    CHECK(data::folk1a_sjaelland[16].heads[13] == 45'268); // 2021
}
