// The core of attributions on plain figures: closing parts, controlled rounding, and contributions over all orders.
#include <fordel/comparison/detail/rounded_parts.hpp>
#include <fordel/comparison/shapley.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <utility>
#include <vector>

using namespace fordel;

namespace {

any_money dkk_of(std::int64_t minor) { return any_money::from_minor(minor, any_currency(dkk{})); }

attributed_difference difference(std::string const& who, int year, std::int64_t minor, std::vector<fraction> parts) {
    attributed_difference one{party{.id = who, .name = who}, year, amount_side::payers, dkk_of(500),
                              dkk_of(500 + minor),           {}};
    for (fraction& part : parts)
        one.parts.push_back({std::move(part), {}});
    return one;
}

// Down or up to the next øre; zero stays zero.
bool is_next_to(fraction const& amount, fraction const& exact) {
    fraction const away = (amount - exact) * fraction(100);
    return exact == fraction(0) ? amount == exact : fraction(-1) < away && away < fraction(1);
}

std::vector<attributed_difference> random_rows(std::mt19937& draw, std::size_t parties, int years,
                                               std::size_t columns) {
    std::vector<attributed_difference> rows;
    for (std::size_t who = 0; who < parties; ++who)
        for (int year = 2021; year < 2021 + years; ++year) {
            std::vector<fraction> parts;
            for (std::size_t i = 0; i < columns; ++i)
                parts.push_back(draw() % 4 == 0 ? fraction(0)
                                                : fraction(big_integer(static_cast<int>(draw() % 20001) - 10000),
                                                           big_integer(1 + draw() % 977)));
            rows.push_back(difference(std::string(1, static_cast<char>('a' + who)), year,
                                      static_cast<int>(draw() % 2001) - 1000, std::move(parts)));
        }
    return rows;
}

} // namespace

TEST_CASE("what the exact parts leave is the closing part") {
    std::vector rows{
        difference("lejre", 2022, 123'456, {fraction(2000), fraction(big_integer(-2296), big_integer(3))})};
    detail::close_parts(rows);
    REQUIRE(rows[0].parts.size() == 3);
    CHECK(rows[0].parts[2].exact == fraction(big_integer(123'456), big_integer(100)) - fraction(2000) +
                                        fraction(big_integer(2296), big_integer(3)));
}

TEST_CASE("in øre parts sum to their differences, and every total is next to its exact one") {
    std::mt19937 draw(20220323);
    for (int round = 0; round < 30; ++round) {
        auto rows = random_rows(draw, 1 + draw() % 6, 1 + static_cast<int>(draw() % 4), 1 + draw() % 5);
        detail::close_parts(rows);
        detail::round_parts(rows);
        std::map<std::string, fraction> exact, amounts;
        for (attributed_difference const& row : rows) {
            any_money sum = dkk_of(0);
            for (std::size_t i = 0; i < row.parts.size(); ++i) {
                sum += row.parts[i].amount;
                CHECK(is_next_to(row.parts[i].amount.exact(), row.parts[i].exact));
                for (std::string const& line : {std::to_string(i), std::to_string(i) + row.who.id}) {
                    exact[line] += row.parts[i].exact;
                    amounts[line] += row.parts[i].amount.exact();
                }
            }
            CHECK(sum == row.difference());
        }
        for (auto const& [line, of_line] : exact)
            CHECK(is_next_to(amounts[line], of_line));
    }
}

TEST_CASE("over the years parts are summed, exact and rounded") {
    std::vector rows{difference("lejre", 2021, 1, {fraction(big_integer(1), big_integer(300))}),
                     difference("greve", 2021, 0, {fraction(0)}),
                     difference("lejre", 2022, 2, {fraction(big_integer(1), big_integer(60))})};
    detail::close_parts(rows);
    detail::round_parts(rows);
    auto const sums = detail::over_years(rows);
    REQUIRE(sums.size() == 2);
    CHECK(sums[0].who.id == "lejre");
    CHECK(!sums[0].year);
    CHECK(sums[0].difference() == dkk_of(3));
    CHECK(sums[0].parts[0].exact == fraction(big_integer(1), big_integer(50)));
    CHECK(sums[0].parts[0].amount == dkk_of(2));
    CHECK(sums[0].parts[1].amount == dkk_of(1));
}

TEST_CASE("contributions over all orders are those of every order, averaged") {
    std::mt19937 draw(7);
    for (std::size_t players = 0; players <= 5; ++players) {
        std::vector<fraction> values;
        for (std::size_t i = 0; i < (std::size_t(1) << players); ++i)
            values.push_back(fraction(big_integer(draw() % 1000), big_integer(1 + draw() % 9)));
        std::vector<std::size_t> order(players);
        std::iota(order.begin(), order.end(), std::size_t(0));
        std::vector<fraction> sums(players);
        int orders = 0;
        do {
            std::size_t taken = 0;
            for (std::size_t const player : order) {
                std::size_t const with = taken | (std::size_t(1) << player);
                sums[player] += values[with] - values[taken];
                taken = with;
            }
            ++orders;
        } while (std::next_permutation(order.begin(), order.end()));
        for (fraction& sum : sums)
            sum = sum / fraction(orders);
        CHECK(detail::shapley_values(players, values) == sums);
    }
}
