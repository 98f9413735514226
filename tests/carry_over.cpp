#include <fordel/carry_over.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/expect_error.hpp"

using fordel::big_integer;
using fordel::carried;
using fordel::carry_options;
using fordel::carry_over;
using fordel::carry_procedure;
using fordel::fraction;
using fordel::running_carry;
using fordel::year_total;
using support::expect_error;

namespace {

using bigs = std::vector<big_integer>;
using whole_table = std::vector<std::vector<std::int64_t>>;

std::vector<fraction> weights(std::vector<std::int64_t> const& whole) { return {whole.begin(), whole.end()}; }

std::vector<year_total> years_of(std::vector<std::int64_t> const& totals, whole_table const& keys) {
    std::vector<year_total> years;
    for (std::size_t t = 0; t < totals.size(); ++t)
        years.push_back({2020 + static_cast<int>(t), totals[t], weights(keys[keys.size() == 1 ? 0 : t])});
    return years;
}

std::vector<bigs> units_of(carried const& result) {
    std::vector<bigs> all;
    for (auto const& year : result.years)
        all.push_back(year.units);
    return all;
}

bool floor_or_ceiling(big_integer const& whole, fraction const& exact) {
    return whole == exact.floor() || (!exact.is_whole() && whole == exact.floor() + 1);
}

// The totals, and the sums of the cells, by the figures given and nothing else.
void check_sums(std::vector<year_total> const& years, carried const& result) {
    REQUIRE(result.years.size() == years.size());
    bigs sum(years.front().weights.size());
    std::vector<fraction> exact(sum.size());
    for (std::size_t t = 0; t < years.size(); ++t) {
        auto const& year = result.years[t];
        CHECK(result.labels[t] == years[t].year);
        CHECK(std::accumulate(year.units.begin(), year.units.end(), big_integer()) == years[t].units);
        fraction const total = std::accumulate(years[t].weights.begin(), years[t].weights.end(), fraction());
        for (std::size_t i = 0; i < sum.size(); ++i) {
            CHECK(year.exact_units[i] == fraction(years[t].units) * years[t].weights[i] / total);
            CHECK(year.cumulated[i] == (sum[i] += year.units[i]));
            CHECK(year.exact_cumulated[i] == (exact[i] += year.exact_units[i]));
            CHECK(floor_or_ceiling(year.cumulated[i], year.exact_cumulated[i]));
        }
    }
}

// Every way to round the cells, tried one by one, in exact integers over a common denominator.
class every_rounding {
public:
    every_rounding(std::vector<std::int64_t> totals, whole_table const& keys) : totals_(std::move(totals)) {
        for (auto const& key : keys)
            common_ = std::lcm(common_, std::accumulate(key.begin(), key.end(), std::int64_t{0}));
        for (std::size_t t = 0; t < keys.size(); ++t) {
            std::int64_t const sum = std::accumulate(keys[t].begin(), keys[t].end(), std::int64_t{0});
            std::vector<std::int64_t> row;
            for (std::int64_t const w : keys[t])
                row.push_back(totals_[t] * w * (common_ / sum));
            exact_.push_back(row);
        }
        cells_.assign(keys.size(), std::vector<std::int64_t>(keys.front().size()));
        try_from(0, 0);
    }

    whole_table best{};
    std::size_t equally_good = 0;

private:
    // Units of the year t from party i on.
    void try_from(std::size_t t, std::size_t i) {
        if (t == cells_.size()) return weigh();
        if (i == cells_[t].size()) {
            if (std::accumulate(cells_[t].begin(), cells_[t].end(), std::int64_t{0}) == totals_[t]) try_from(t + 1, 0);
            return;
        }
        std::int64_t const floor = exact_[t][i] / common_;
        for (std::int64_t up = exact_[t][i] % common_ == 0 ? 0 : 1; up >= 0; --up) {
            cells_[t][i] = floor + up;
            if (sum_is_close(t, i)) try_from(t, i + 1);
        }
    }

    std::int64_t deviation_of_sum(std::size_t t, std::size_t i) const {
        std::int64_t off = 0;
        for (std::size_t s = 0; s <= t; ++s)
            off += cells_[s][i] * common_ - exact_[s][i];
        return off;
    }
    bool sum_is_close(std::size_t t, std::size_t i) const {
        std::int64_t const off = deviation_of_sum(t, i);
        return -common_ < off && off < common_;
    }

    // The first that is found of those with the least sums of squares gives most to the first parties in the first
    // years.
    void weigh() {
        std::pair<std::int64_t, std::int64_t> squares; // of the sums, of the years
        for (std::size_t t = 0; t < cells_.size(); ++t)
            for (std::size_t i = 0; i < cells_[t].size(); ++i) {
                std::int64_t const off = cells_[t][i] * common_ - exact_[t][i], sum = deviation_of_sum(t, i);
                squares.first += sum * sum;
                squares.second += off * off;
            }
        if (least_ && *least_ < squares) return;
        if (least_ && *least_ == squares) {
            ++equally_good;
            return;
        }
        least_ = squares;
        best = cells_;
        equally_good = 1;
    }

    std::vector<std::int64_t> totals_;
    std::int64_t common_ = 1;
    whole_table exact_, cells_;
    std::optional<std::pair<std::int64_t, std::int64_t>> least_;
};

void check_against_every_rounding(std::vector<std::int64_t> const& totals, whole_table const& keys) {
    every_rounding const tried(totals, keys);
    auto const years = years_of(totals, keys);
    carried const result = carry_over(years);
    std::vector<bigs> best;
    for (auto const& row : tried.best)
        best.emplace_back(row.begin(), row.end());
    REQUIRE(tried.equally_good > 0);
    REQUIRE(units_of(result) == best);
    REQUIRE(result.unique == (tried.equally_good == 1));
    REQUIRE(result.reversals.empty());
}

// The quota method as Balinski and Young state it, unit by unit: among those who stay within their upper quota, to the
// one with the largest weight / (units + 1).
std::vector<std::int64_t> quota_method_by_hand(std::int64_t total, std::vector<std::int64_t> const& key) {
    std::int64_t const sum = std::accumulate(key.begin(), key.end(), std::int64_t{0});
    std::vector<std::int64_t> units(key.size());
    for (std::int64_t h = 1; h <= total; ++h) {
        std::size_t best = key.size();
        for (std::size_t i = 0; i < key.size(); ++i) {
            if (units[i] * sum >= h * key[i]) continue;
            if (best == key.size() || key[best] * (units[i] + 1) < key[i] * (units[best] + 1)) best = i;
        }
        ++units[best];
    }
    return units;
}

} // namespace

TEST_CASE("known years: two years and three parties, every small input against every rounding", "[carry_over]") {
    std::vector<std::vector<std::int64_t>> keys;
    for (std::int64_t a = 0; a <= 2; ++a)
        for (std::int64_t b = 0; b <= 2; ++b)
            for (std::int64_t c = 0; c <= 2; ++c)
                if (a + b + c > 0) keys.push_back({a, b, c});
    for (auto const& first : keys)
        for (auto const& second : keys)
            for (std::int64_t total = 1; total <= 4; ++total)
                check_against_every_rounding({total, 5 - total}, {first, second});
}

TEST_CASE("known years: more years and parties against every rounding", "[carry_over]") {
    std::mt19937 random(20220101);
    auto const upto = [&](std::uint32_t most) { return static_cast<std::int64_t>(random() % (most + 1)); };
    for (int trial = 0; trial < 300; ++trial) {
        std::size_t const parties = 2 + random() % 3, years = 1 + random() % 4;
        std::vector<std::int64_t> totals;
        whole_table keys;
        for (std::size_t t = 0; t < years; ++t) {
            totals.push_back(upto(7));
            std::vector<std::int64_t> key;
            for (std::size_t i = 0; i < parties; ++i)
                key.push_back(upto(4));
            key[random() % parties] += 1;
            keys.push_back(key);
        }
        check_against_every_rounding(totals, keys);
    }
}

TEST_CASE("known years: each year and each sum is the exact one rounded up or down", "[carry_over]") {
    std::mt19937 random(7);
    for (int trial = 0; trial < 40; ++trial) {
        std::vector<year_total> years;
        std::size_t const parties = 1 + random() % 12;
        for (int year = 0; year < 8; ++year) {
            std::vector<fraction> key;
            for (std::size_t i = 0; i < parties; ++i)
                key.emplace_back(random() % 5 == 0 ? 0 : random() % 100000);
            key[0] += fraction(1, 3);
            years.push_back(
                {year, big_integer(random()) * (trial % 2 == 0 ? 1 : big_integer("1000000000000000000000")), key});
        }
        carried const result = carry_over(years);
        check_sums(years, result);
        for (auto const& year : result.years)
            for (std::size_t i = 0; i < parties; ++i)
                CHECK(floor_or_ceiling(year.units[i], year.exact_units[i]));
    }
}

TEST_CASE("known years: many parties over many years, with keys of their own and with equal ones", "[carry_over]") {
    std::mt19937 random(100);
    for (bool const equal : {false, true}) {
        std::vector<year_total> years;
        for (int year = 0; year < 40; ++year) {
            std::vector<fraction> key;
            for (int i = 0; i < 150; ++i)
                key.emplace_back(equal ? 1 : random() % 1000);
            years.push_back({year, big_integer(random() % 100000), key});
        }
        carried const result = carry_over(years);
        CHECK(result.unique == !equal);
        check_sums(years, result);
        for (auto const& year : result.years)
            for (std::size_t i = 0; i < 150; ++i)
                REQUIRE(floor_or_ceiling(year.units[i], year.exact_units[i]));
    }
}

TEST_CASE("known years: the digits over the common denominator are a limit that can be raised", "[carry_over]") {
    fraction const heavy = fraction(big_integer("1000000000000000000000000000000"));
    std::vector<year_total> const years{{2020, 1, {fraction(1), heavy}}, {2021, 1, {fraction(2), heavy}}};
    expect_error("fordel.exact.common_denominator", [&] { return carry_over(years, {.common_digits = 2}); });
    CHECK(units_of(carry_over(years, {.common_digits = 100'000})) == units_of(carry_over(years)));
}

TEST_CASE("known years: one unit a year goes round, first to those who are served first", "[carry_over]") {
    auto const years = years_of({1, 1, 1}, {{1, 1, 1}});
    CHECK(units_of(carry_over(years)) == std::vector<bigs>{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});
    CHECK_FALSE(carry_over(years).unique);
    carry_options const listed{.ties = fordel::tie_breaking::by_list({"2", "0", "1"})};
    CHECK(units_of(carry_over(years, listed)) == std::vector<bigs>{{0, 0, 1}, {1, 0, 0}, {0, 1, 0}});
    carry_options const named{.ties = fordel::tie_breaking::by_list({"c", "b", "a"}),
                              .parties = {{"a", "A"}, {"b", "B"}, {"c", "C"}}};
    CHECK(units_of(carry_over(years, named)) == std::vector<bigs>{{0, 0, 1}, {0, 1, 0}, {1, 0, 0}});
    expect_error("fordel.apportionment.tie_refused",
                 [&] { return carry_over(years, {.ties = fordel::tie_breaking::refuse()}); });
    CHECK(carry_over(years_of({1, 1}, {{2, 1}}), {.ties = fordel::tie_breaking::refuse()}).unique);
}

TEST_CASE("fixed key: the quota method on the cumulated total, and nobody pays back", "[carry_over]") {
    std::mt19937 random(3);
    for (int trial = 0; trial < 60; ++trial) {
        std::vector<std::int64_t> key, totals;
        for (std::size_t i = 0; i < 1 + random() % 6; ++i)
            key.push_back(static_cast<std::int64_t>(random() % 30));
        key[random() % key.size()] += 1;
        for (int year = 0; year < 6; ++year)
            totals.push_back(static_cast<std::int64_t>(random() % 25));
        auto const years = years_of(totals, {key});
        carried const result = carry_over(years, {.procedure = carry_procedure::fixed_key});
        check_sums(years, result);
        CHECK(result.reversals.empty());
        std::int64_t total = 0;
        for (std::size_t t = 0; t < totals.size(); ++t) {
            auto const expected = quota_method_by_hand(total += totals[t], key);
            CHECK(result.years[t].cumulated == bigs(expected.begin(), expected.end()));
            for (big_integer const& units : result.years[t].units)
                CHECK(units >= 0);
        }
    }
}

TEST_CASE("fixed key: the same shares written otherwise are the same key", "[carry_over]") {
    running_carry carry({.procedure = carry_procedure::fixed_key});
    carry.next(5, weights({1, 2}));
    CHECK(carry.next(4, weights({3, 6})).cumulated == bigs{3, 6});
    expect_error("fordel.carry.key_changed", [&] { return carry.next(1, weights({3, 7})); });
    CHECK(carry.total() == 9);
    CHECK(carry.next(3, {fraction(1, 3), fraction(2, 3)}).units == bigs{1, 2});
}

TEST_CASE("open: a unit is paid back where nothing else keeps the sums close", "[carry_over]") {
    // Two units shared by four, then one by the two that got none: both are owed a whole unit.
    whole_table const keys{{1, 1, 1, 1}, {0, 0, 1, 1}};
    auto const years = years_of({2, 1}, keys);
    carried const open = carry_over(years, {.procedure = carry_procedure::open});
    CHECK(units_of(open) == std::vector<bigs>{{1, 1, 0, 0}, {0, -1, 1, 1}});
    REQUIRE(open.reversals == std::vector<fordel::reversal>{{1, 1, -1}});
    check_sums(years, open);
    // Who knows the second year in time leaves them out of neither.
    carried const known = carry_over(years);
    CHECK(known.reversals.empty());
    CHECK(units_of(known) == std::vector<bigs>{{1, 0, 1, 0}, {0, 0, 0, 1}});
}

TEST_CASE("open: each sum is the exact one rounded up or down, and nobody pays back more than a unit", "[carry_over]") {
    std::mt19937 random(11);
    std::size_t reversals = 0;
    for (int trial = 0; trial < 60; ++trial) {
        std::vector<year_total> years;
        std::size_t const parties = 1 + random() % 7;
        for (int year = 0; year < 8; ++year) {
            std::vector<fraction> key;
            for (std::size_t i = 0; i < parties; ++i)
                key.emplace_back(static_cast<std::int64_t>(random() % 6), 1 + random() % 4);
            key[random() % parties] += fraction(1, 7);
            years.push_back({year, random() % 6, key});
        }
        carried const result = carry_over(years, {.procedure = carry_procedure::open});
        check_sums(years, result);
        std::vector<fordel::reversal> below_zero;
        for (std::size_t t = 0; t < years.size(); ++t)
            for (std::size_t i = 0; i < parties; ++i) {
                big_integer const& units = result.years[t].units[i];
                CHECK(units >= -1);
                if (units < 0) below_zero.push_back({t, i, units});
            }
        CHECK(result.reversals == below_zero);
        reversals += below_zero.size();
    }
    CHECK(reversals > 0);
}

TEST_CASE("open: largest remainder on the cumulated exact shares", "[carry_over]") {
    running_carry carry;
    CHECK(carry.next(0, weights({1, 1, 1})).units == bigs{0, 0, 0});
    auto const first = carry.next(1, weights({1, 1, 1})); // 1/3 each
    CHECK(first.units == bigs{1, 0, 0});
    CHECK(first.ties.who == std::vector<std::size_t>{0, 1, 2});
    auto const second = carry.next(2, weights({0, 1, 3})); // 1/3, 5/6, 11/6
    CHECK(second.exact_cumulated == std::vector<fraction>{fraction(1, 3), fraction(5, 6), fraction(11, 6)});
    CHECK(second.cumulated == bigs{0, 1, 2});
    CHECK(second.units == bigs{-1, 1, 2});
    CHECK_FALSE(second.ties.any());
    CHECK(carry.cumulated() == bigs{0, 1, 2});
    CHECK(carry.exact() == second.exact_cumulated);
}

TEST_CASE("years one by one are the years at once", "[carry_over]") {
    std::vector<std::int64_t> const totals{7, 0, 3, 11, 2};
    for (carry_procedure const procedure : {carry_procedure::fixed_key, carry_procedure::open}) {
        carried const at_once = carry_over(years_of(totals, {{5, 3, 3}}), {.procedure = procedure});
        running_carry carry({.procedure = procedure});
        for (std::size_t t = 0; t < totals.size(); ++t)
            CHECK(carry.next(totals[t], weights({5, 3, 3})).cumulated == at_once.years[t].cumulated);
    }
}

TEST_CASE("figures that do not fit each other are errors", "[carry_over]") {
    for (carry_procedure const procedure :
         {carry_procedure::known_years, carry_procedure::fixed_key, carry_procedure::open}) {
        carry_options const options{.procedure = procedure};
        expect_error("fordel.carry.no_years", [&] { return carry_over({}, options); });
        expect_error("fordel.carry.years_order",
                     [&] { return carry_over({{2, 1, weights({1})}, {1, 1, weights({1})}}, options); });
        expect_error("fordel.carry.years_order",
                     [&] { return carry_over({{2, 1, weights({1})}, {2, 1, weights({1})}}, options); });
        expect_error("fordel.carry.size_mismatch",
                     [&] { return carry_over({{1, 1, weights({1})}, {2, 1, weights({1, 1})}}, options); });
        expect_error("fordel.carry.negative_units", [&] { return carry_over({{1, -1, weights({1})}}, options); });
        expect_error("fordel.apportionment.no_parties", [&] { return carry_over({{1, 1, {}}}, options); });
        expect_error("fordel.apportionment.all_zero", [&] { return carry_over({{1, 1, weights({0, 0})}}, options); });
        expect_error("fordel.apportionment.negative_weight",
                     [&] { return carry_over({{1, 1, weights({2, -1})}}, options); });
        expect_error("fordel.carry.size_mismatch", [&] {
            return carry_over({{1, 1, weights({1, 1})}}, {.procedure = procedure, .parties = {{"a", "A"}}});
        });
    }
    expect_error("fordel.carry.key_changed", [] {
        return carry_over(years_of({1, 1}, {{1, 1}, {1, 2}}), {.procedure = carry_procedure::fixed_key});
    });
    expect_error("fordel.carry.needs_all_years",
                 [] { return running_carry({.procedure = carry_procedure::known_years}); });
    expect_error("fordel.carry.unknown_procedure", [] { return fordel::carry_procedure_from_name("rolling"); });
}

TEST_CASE("after an error a running carry goes on as if nothing had happened", "[carry_over]") {
    running_carry carry;
    carry.next(5, weights({1, 2, 4}));
    expect_error("fordel.carry.negative_units", [&] { return carry.next(-1, weights({1, 1, 1})); });
    expect_error("fordel.carry.size_mismatch", [&] { return carry.next(1, weights({1, 1})); });
    expect_error("fordel.apportionment.all_zero", [&] { return carry.next(1, weights({0, 0, 0})); });
    CHECK(carry.total() == 5);
    CHECK(carry.next(2, weights({1, 2, 4})).cumulated == bigs{1, 2, 4});
}

TEST_CASE("procedures have names and say what they promise", "[carry_over]") {
    for (auto const& [procedure, name] : fordel::carry_procedure_names) {
        CHECK(fordel::carry_procedure_from_name(name) == procedure);
        CHECK(fordel::to_string(procedure) == std::string(name));
        carried const result = carry_over(years_of({1}, {{1}}), {.procedure = procedure});
        CHECK(result.procedure == procedure);
        CHECK(result.guarantee() == fordel::guarantee_of(procedure));
    }
    CHECK(fordel::guarantee_of(carry_procedure::fixed_key).en.find("nobody pays back") != std::string::npos);
    CHECK(fordel::guarantee_of(carry_procedure::open).da.find("tilbage") != std::string::npos);
}

TEST_CASE("fixed key: the steps of the quota method are a limit that can be raised", "[carry_over]") {
    std::vector<fraction> key(24, fraction(1));
    for (std::int64_t i = 0; i < 12; ++i)
        key.push_back(fraction((1 << 12) + 2 * i * i + 1));
    std::vector<year_total> const years{{2020, 1 << 14, key}, {2021, 1 << 10, key}};
    carry_options options{.procedure = carry_procedure::fixed_key, .step_limit = 10};
    expect_error("fordel.apportionment.too_many_steps", [&] { return carry_over(years, options); });
    running_carry running(options);
    expect_error("fordel.apportionment.too_many_steps", [&] { return running.next(1 << 14, key); });
    options.step_limit = 1'000'000;
    check_sums(years, carry_over(years, options));
}
