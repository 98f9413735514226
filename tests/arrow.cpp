#include <fordel/io/arrow.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cerrno>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "support/arrow_reader.hpp"
#include "support/expect_error.hpp"
#include "support/two_offices.hpp"

namespace {

support::arrow_table read(fordel::frame const& of) {
    ArrowArrayStream stream;
    fordel::export_stream(stream, of);
    return support::read_arrow(stream);
}

std::string failure_of(ArrowArrayStream& stream) {
    try {
        support::read_arrow(stream);
    } catch (std::exception const& e) {
        return e.what();
    }
    return "none";
}

// Forty digits.
fordel::fraction wide() { return {fordel::detail::power_of_ten(39), 1}; }

// As many entries as `count`, each of its own amount.
fordel::schedule of_many(int count) {
    std::vector<fordel::party> towns;
    std::vector<fordel::fraction> weights;
    for (int i = 0; i < count; ++i) {
        towns.push_back({"t" + std::to_string(i), "Town " + std::to_string(i), fordel::party_kind::other, ""});
        weights.emplace_back(i + 1);
    }
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::stream{.id = "s",
                            .name = {},
                            .amount = fordel::per_year(fordel::kroner(-1'000'000)),
                            .period = fordel::period::year(2021),
                            .payers = fordel::paid_by(fordel::key(towns, weights)),
                            .recipients = fordel::key::single(support::north)});
    return made.schedule();
}

} // namespace

TEST_CASE("a reader that knows nothing of frames reads what the entries say", "[arrow]") {
    auto const shown = support::two_offices().schedule();
    auto const table = read(frame_of(shown));
    REQUIRE(table.batches == std::vector{static_cast<std::int64_t>(shown.size())});
    for (std::size_t i = 0; i < shown.size(); ++i) {
        auto const e = shown[i];
        CHECK(table["year"][i] == std::to_string(e.year()));
        CHECK(table["payer"][i] == e.payer().name);
        CHECK(table["payer_code"][i] == (e.payer().code.empty() ? "null" : e.payer().code));
        CHECK(table["amount"][i] == e.amount().to_decimal());
        CHECK(table["minor_units"][i] == std::to_string(e.amount().minor()));
        CHECK(table["tranche"][i] == e.tranche().id);
        auto const exact = shown.records()[i].exact;
        CHECK(table["exact_numerator"][i] == exact.numerator().str());
        CHECK(table["exact_denominator"][i] == exact.denominator().str());
    }
}

TEST_CASE("types are those of the kinds of columns", "[arrow]") {
    std::string formats;
    for (auto const& column : read(frame_of(support::two_offices().schedule())).columns)
        formats += column.name + ' ' + column.format + '\n';
    CHECK(formats == "year i\nfirst_month i\nlast_month i\ndue_month i\nstream u\nstream_name u\ntranche u\npayer u\n"
                     "payer_id u\npayer_code u\nrecipient u\nrecipient_id u\nrecipient_code u\ncollector u\n"
                     "amount d:38,2\nminor_units l\ncurrency u\nexact_numerator d:38,0\nexact_denominator d:38,0\n"
                     "weight_numerator d:38,0\nweight_denominator d:38,0\nshare_numerator d:38,0\n"
                     "share_denominator d:38,0\nstatus u\ngroup u\ndecision u\nsource u\nassumptions u\n");
    auto const key =
        read(frame_of(fordel::key::by_population({support::ash}, support::people(), fordel::make_date(2021, 1, 1))));
    CHECK(key["on"].format == "tdD");
    CHECK(key["on"][0] == "18628"); // days since 1970
    CHECK(key["carried_forward"].format == "b");
    CHECK(key["carried_forward"][0] == "false");
}

TEST_CASE("rows come in batches, none lost between them", "[arrow]") {
    auto const shown = of_many(70'000);
    auto const table = read(frame_of(shown).only({"payer_id", "minor_units"}));
    CHECK(table.batches == std::vector<std::int64_t>{65'536, 4'464});
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        sum += std::stoll(table["minor_units"][i]);
        if (i % 4'999 == 0 || i > 65'530) CHECK(table["payer_id"][i] == shown[i].payer().id);
    }
    CHECK(sum == -100'000'000);
}

TEST_CASE("nothing at all is a stream of columns without a batch", "[arrow]") {
    auto const table = read(frame_of(support::two_offices().schedule().filter({.year = 1999})));
    CHECK(table.columns.size() == 28);
    CHECK(table.batches.empty());
}

TEST_CASE("a stream keeps what it is of, and may be released before it is read", "[arrow]") {
    ArrowArrayStream stream, unread;
    {
        auto const shown = support::two_offices().schedule();
        fordel::export_stream(stream, frame_of(shown));
        fordel::export_stream(unread, frame_of(shown));
    }
    unread.release(&unread);
    CHECK(unread.release == nullptr);
    CHECK(support::read_arrow(stream)["recipient"][0] == "North office");
}

TEST_CASE("a number that is too wide ends the stream, with its column and row", "[arrow]") {
    fordel::key const key({support::ash, support::birch}, {fordel::fraction(1), wide()});
    ArrowArrayStream stream;
    fordel::export_stream(stream, frame_of(key));
    auto const said = failure_of(stream);
    CHECK(said.starts_with(std::to_string(EINVAL) + ": [fordel.frame.too_wide]"));
    CHECK(said.find("column \"weight_numerator\", row 2: 40 digits") != std::string::npos);
    CHECK(read(frame_of(key).only({"party"}))["party"][1] == "Birch");
    CHECK(frame_of(key).batch(0).columns[3].number(1) == wide().numerator());
    ArrowArray array;
    support::expect_error("fordel.frame.too_wide", [&] {
        fordel::export_batch(array, frame_of(key).batch(0));
        return 0;
    });
}

TEST_CASE("whatever is thrown meanwhile reaches the reader as a number and words", "[arrow]") {
    ArrowArrayStream stream;
    fordel::export_stream(stream, {{"a"}},
                          []() -> std::optional<fordel::frame_batch> { throw std::runtime_error("no"); });
    CHECK(failure_of(stream) == std::to_string(EINVAL) + ": no");
    fordel::export_stream(stream, {{"a"}}, []() -> std::optional<fordel::frame_batch> { throw 1; });
    CHECK(failure_of(stream) == std::to_string(EINVAL) + ": an error of no known kind");

    fordel::export_stream(stream, frame_of(of_many(1'000)));
    fordel::stop_when const guard([] { return true; });
    CHECK(failure_of(stream).starts_with(std::to_string(ECANCELED) + ": [fordel.work.interrupted]"));
}
