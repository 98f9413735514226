#include <fordel/literals.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_random.hpp>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using namespace fordel::literals;
using fordel::key;
using fordel::kroner;
using fordel::make_date;
using fordel::oere;
using fordel::part_of_year;
using fordel::party;
using fordel::period;
using fordel::status;
using support::expect_error;

namespace {

party const payer{"payer", "Payer"};
party const recipient{"recipient", "Recipient"};

fordel::stream plain(period during = period::years(2021, 2022)) {
    return {.id = "s",
            .name = {"s", "s"},
            .amount = fordel::per_year(kroner(100)),
            .period = during,
            .payers = {{"all", {}, kroner(100), payer}},
            .recipients = recipient};
}

} // namespace

TEST_CASE("statuses have names in files and words for readers", "[stream]") {
    for (auto const& [value, name] : fordel::status_names) {
        CHECK(fordel::to_string(value) == std::string(name));
        CHECK(fordel::status_from_name(name) == value);
    }
    CHECK(fordel::describe(status::recommended).da == "anbefalet");
    CHECK(fordel::describe(status::promised).da == "tilsagn");
    CHECK(fordel::describe(status::granted).da == "bevilget");
    CHECK(fordel::describe(status::paid).da == "udbetalt");
    CHECK(fordel::describe(status::granted).en == "granted");
    for (char const* name : {"", "Granted", "bevilget", "grant"})
        expect_error("fordel.schedule.unknown_status", [&] { return fordel::status_from_name(name); });
}

TEST_CASE("a stream's own amount is a part of nothing", "[stream]") {
    for (auto const& part : {fordel::rest(), fordel::percent(10)}) {
        auto s = plain();
        s.amount = part;
        s.payers[0].amount = fordel::rest();
        expect_error("fordel.amount.no_whole", [&] { validate(s); });
    }
}

TEST_CASE("a stream's tranches sum to its amount", "[stream]") {
    auto s = plain();
    CHECK_NOTHROW(validate(s));
    s.payers[0].amount = kroner(99);
    expect_error("fordel.stream.tranches", [&] { validate(s); });
    s.payers.push_back({"rest", {"resten", "the rest"}, kroner(1), recipient});
    CHECK_NOTHROW(validate(s));
    s.payers[0].amount = s.payers[1].amount = fordel::rest();
    expect_error("fordel.stream.tranches", [&] { validate(s); });
    s.payers.clear();
    expect_error("fordel.stream.tranches", [&] { validate(s); });
}

TEST_CASE("ids stand between the slashes of a seed", "[stream]") {
    for (char const* id : {"a/b", "a\nb", "a\x7f", "\xe2\x80\x8b"}) {
        auto s = plain();
        s.id = id;
        expect_error("fordel.programme.bad_id", [&] { validate(s); });
        s = plain();
        s.payers[0].id = id;
        expect_error("fordel.programme.bad_id", [&] { validate(s); });
        expect_error("fordel.programme.bad_id", [&] { fordel::programme(id, {}, fordel::dkk{}); });
    }
    auto s = plain();
    s.id = "kommuner.og regioner-æ";
    CHECK_NOTHROW(validate(s));
}

TEST_CASE("a stream lasts whole months, and once means within one year", "[stream]") {
    expect_error("fordel.calendar.not_whole_months",
                 [] { validate(plain(period(make_date(2021, 1, 15), make_date(2021, 12, 31)))); });
    auto once = plain();
    once.amount = fordel::once(kroner(100));
    expect_error("fordel.stream.once_beyond_year", [&] { validate(once); });
    once.period = period::year(2021);
    CHECK_NOTHROW(validate(once));
}

TEST_CASE("tranches in another currency are refused", "[stream]") {
    auto mixed = plain();
    mixed.payers[0].amount = fordel::money<fordel::eur>::from_major(100);
    expect_error("fordel.currency.mismatch", [&] { validate(mixed); });
}

TEST_CASE("a tranche's plain money is per what the stream's amount is", "[stream]") {
    auto s = plain(period::year(2021));
    CHECK(amount_of(s.payers[0], s) == fordel::per_year(kroner(100)));
    s.amount = fordel::once(kroner(100));
    CHECK(amount_of(s.payers[0], s) == fordel::once(kroner(100)));
    s.amount = fordel::per_period(kroner(100), fordel::spread::by_days());
    CHECK(amount_of(s.payers[0], s) == fordel::per_period(kroner(100), fordel::spread::by_days()));
    // Where the stream's amount is left out, nothing says it.
    s.amount.reset();
    expect_error("fordel.stream.unsaid", [&] { validate(s); });
    s.payers[0].amount = fordel::per_year(kroner(100));
    CHECK_NOTHROW(validate(s));
}

TEST_CASE("the rest, where nobody else takes a part, is the whole", "[stream]") {
    auto s = plain();
    s.payers = fordel::paid_by(payer);
    CHECK(amount_of(s.payers[0], s) == fordel::per_year(kroner(100)));
    s.payers.push_back({"half", {}, fordel::percent(50), recipient});
    CHECK(amount_of(s.payers[0], s) == fordel::rest());
}

TEST_CASE("a stream is paid in a month of the year, if it is paid at one time", "[stream]") {
    auto s = plain();
    s.due_month = 13;
    expect_error("fordel.stream.due_month", [&] { validate(s); });
    s.due_month = 12;
    CHECK_NOTHROW(validate(s));
}

TEST_CASE("a part of a year is its months' part", "[stream]") {
    CHECK(part_of_year(0.5_mio_dkk, {1, 12}, 1) == 0.5_mio_dkk);
    CHECK(part_of_year(0.5_mio_dkk, {7, 12}, 1) == 0.25_mio_dkk);
    CHECK(part_of_year(0.5_mio_dkk, {10, 12}, 1) == 0.125_mio_dkk);
    // From August: 500,000.00 less 7/12, which is 291,666.666…, rounded to 291,666.67.
    CHECK(part_of_year(0.5_mio_dkk, {8, 12}, 1) == oere(20'833'333));
    CHECK(part_of_year(0.5_mio_dkk, {1, 7}, 1) == oere(29'166'667));
    CHECK(part_of_year(0.5_mio_dkk, {8, 12}, 100) == kroner(208'333));
    CHECK(part_of_year(0.5_mio_dkk, {8, 12}, 100'000) == kroner(208'000));
}

TEST_CASE("the months of a year are rounded as they cumulate", "[stream]") {
    // 100 øre by months, cumulated: 8.33, 16.67, 25, 33.33, 41.67, 50, 58.33, 66.67, 75, 83.33, 91.67, 100.
    std::vector<std::int64_t> months;
    for (int m = 1; m <= 12; ++m)
        months.push_back(part_of_year(oere(100), {m, m}, 1).minor());
    CHECK(months == std::vector<std::int64_t>{8, 9, 8, 8, 9, 8, 8, 9, 8, 8, 9, 8});
    std::vector<std::int64_t> mirrored;
    for (int m = 1; m <= 12; ++m)
        mirrored.push_back(-part_of_year(oere(-100), {m, m}, 1).minor());
    CHECK(mirrored == months);
    // 6 øre: halves, cumulated 0.5, 1, 1.5, …, go up.
    CHECK(part_of_year(oere(6), {1, 1}, 1) == oere(1));
    CHECK(part_of_year(oere(6), {2, 2}, 1) == oere(0));
}

TEST_CASE("the parts of a year sum to the year", "[stream]") {
    auto const yearly = oere(GENERATE(take(60, random(std::int64_t{-1'000'000'000}, std::int64_t{1'000'000'000})),
                                      std::numeric_limits<std::int64_t>::max(),
                                      std::numeric_limits<std::int64_t>::min(), std::int64_t{0}, std::int64_t{1}));
    for (std::int64_t const unit : {1, 100, 100'000})
        for (int first = 1; first < 12; ++first)
            for (int second = first + 1; second < 12; ++second) {
                // Added as wide integers: a part may be beyond the year where the unit is larger than the year.
                fordel::big_integer sum = part_of_year(yearly, {1, first}, unit).minor();
                sum += part_of_year(yearly, {first + 1, second}, unit).minor();
                sum += part_of_year(yearly, {second + 1, 12}, unit).minor();
                REQUIRE(sum == yearly.minor());
            }
}
