#include <fordel/file/key_line.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using fordel::fraction;
using fordel::key_line_error;
using fordel::key_line_part;
using fordel::notation;
using fordel::read_key_line;

namespace {

std::vector<key_line_part> read(std::string_view line, std::optional<notation> style = notation::danish) {
    static std::set<std::string, std::less<>> const known{
        "heads", "coast_km",       "equal",      "A + B",        "A", "B", "Aa-by og omegn",
        "Køge",  "taxable income", "rest of us", "heads at home"};
    return read_key_line(line, [](std::string_view name) { return known.contains(name); }, style);
}

struct refusal {
    std::string id, seen;
    std::size_t column = 0;
};

refusal refused(std::string_view line) {
    try {
        read(line);
    } catch (key_line_error const& e) {
        return {e.id(), e.seen(), e.column()};
    }
    return {};
}

fraction of(int numerator, int denominator) { return fraction(numerator) / fraction(denominator); }

} // namespace

TEST_CASE("a key line is factors with names", "[key_line]") {
    CHECK(read("1/2 heads + 3/10 coast_km + 1/5 equal") == std::vector<key_line_part>{{of(1, 2), "heads", "", 5},
                                                                                      {of(3, 10), "coast_km", "", 18},
                                                                                      {of(1, 5), "equal", "", 33}});
    CHECK(read("33,33 % heads + 33,33 % Køge + rest coast_km") ==
          std::vector<key_line_part>{{of(3333, 10000), "heads", "", 9},
                                     {of(3333, 10000), "Køge", "", 25},
                                     {of(3334, 10000), "coast_km", "", 37}});
    CHECK(read("50% heads + 50 % equal").at(0).factor == of(1, 2));
    CHECK(read("50\u00a0% heads + rest equal").at(1).factor == of(1, 2));
    CHECK(read("  1/3 heads   +  2/3   equal ") ==
          std::vector<key_line_part>{{of(1, 3), "heads", "", 7}, {of(2, 3), "equal", "", 24}});
    CHECK(read("100 % heads") == std::vector<key_line_part>{{fraction(1), "heads", "", 7}});
}

TEST_CASE("a line of one name needs no factor, and may say at which date", "[key_line]") {
    CHECK(read("heads") == std::vector<key_line_part>{{fraction(1), "heads", "", 1}});
    CHECK(read("unknown name") == std::vector<key_line_part>{{fraction(1), "unknown name", "", 1}});
    CHECK(read("heads at 1 January of the year before") ==
          std::vector<key_line_part>{{fraction(1), "heads", "1 January of the year before", 1}});
    CHECK(read("heads at home").at(0).name == "heads at home");
    CHECK(read("heads at home at 2024-01-01").at(0).name == "heads"); // the first that is known
}

TEST_CASE("names may hold spaces, hyphens and a plus", "[key_line]") {
    CHECK(read("A + B").size() == 1);
    CHECK(read("1/2 A + B + 1/2 Aa-by og omegn").at(0).name == "A + B");
    CHECK(read("1/2 A + 1/2 B").at(1).name == "B");
    CHECK(read("rest taxable income + 1/4 rest of us") ==
          std::vector<key_line_part>{{of(3, 4), "taxable income", "", 6}, {of(1, 4), "rest of us", "", 27}});
    CHECK(read("rest of us").at(0).name == "rest of us");
}

TEST_CASE("names without factors are refused with both readings", "[key_line]") {
    auto const bare = refused("heads + coast_km");
    CHECK(bare.id == "fordel.file.key_without_factors");
    CHECK(bare.seen.find("1/2 heads + 1/2 coast_km") != std::string::npos);
    CHECK(bare.seen.find("{sum of: [heads, coast_km]}") != std::string::npos);
    CHECK(refused("1/2 heads + coast_km").id == "fordel.file.key_without_factors");
    CHECK(refused("1/2 heads + coast_km").column == 13);
}

TEST_CASE("factors sum to one, and the error shows what they sum to", "[key_line]") {
    CHECK(refused("1/2 heads + 1/3 equal").seen.find("1/2 + 1/3 = 5/6") != std::string::npos);
    CHECK(refused("1/2 heads + 1/3 equal").id == "fordel.key.factors");
    CHECK(refused("33,33 % heads + 33,33 % A + 33,33 % B").seen.find("9999/10000") != std::string::npos);
    CHECK(refused("1/2 heads").id == "fordel.key.factors");
    CHECK(refused("rest heads + 1/2 A + 1/2 B").id == "fordel.key.factors");
    CHECK(refused("rest heads + rest A").id == "fordel.key.factors");
    CHECK(refused("-1/2 heads + 3/2 A").id == "fordel.key.factors");
    CHECK(refused("0 % heads + 100 % A").id == "fordel.key.factors");
}

TEST_CASE("what is no line says where", "[key_line]") {
    CHECK(refused("").id == "fordel.file.key_line");
    CHECK(refused("1/2 heads +").id == "fordel.file.key_line");
    CHECK(refused("1/2 heads +").column == 12);
    CHECK(refused("+ 1/2 heads").id == "fordel.file.key_line");
    CHECK(refused("1/2 heads + + 1/2 A").id == "fordel.file.key_line");
    CHECK(refused("1/2 heads + 1/2").id == "fordel.file.key_line");
    CHECK(refused("1/2 heads + 50 %").id == "fordel.file.key_line");
    CHECK(refused("1/0 heads + 1/2 A").id == "fordel.exact.zero_denominator");
    CHECK(refused("1/2 Køge + 1,5.5 % A").column == 12);
    CHECK(refused(std::string(20'000, 'x')).id == "fordel.file.key_line");
}

TEST_CASE("a line is written as it reads best, and read again the same", "[key_line]") {
    for (char const* line : {"1/2 heads + 3/10 coast_km + 1/5 equal", "33,33 % heads + 33,33 % A + 33,34 % B", "heads",
                             "heads at 2024-01-01", "1/3 A + B + 2/3 A", "12345/678901 heads + 666556/678901 equal"}) {
        INFO(line);
        CHECK(to_string(read(line), notation::danish) == line);
    }
}
