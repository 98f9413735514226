#include <fordel/apportionment/method_registry.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/values.hpp>

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace std::string_literals;
using fordel::address;
using fordel::any_currency;
using fordel::any_money;
using fordel::date;
using fordel::fraction;
using fordel::language;
using fordel::make_date;
using fordel::node;
using fordel::node_member;
using fordel::notation;
using fordel::period;
using fordel::reading;
using fordel::reference_date;
using fordel::writing;

namespace {

reading stating(std::optional<notation> style, int year_begins = 1, std::optional<any_currency> in = {}) {
    reading into;
    into.notation = style;
    into.currency = in;
    into.year_begins = year_begins;
    return into;
}

node map_of(std::vector<node_member> members) { return node(std::move(members)); }
node list_of(std::vector<std::string> const& texts) {
    std::vector<node> items;
    for (std::string const& t : texts)
        items.emplace_back(t);
    return node(std::move(items));
}

// What a reader makes of a text; "" and the ids of what was found where it makes nothing of it.
template <class Read>
std::string ids(reading into, node const& value, Read read) {
    auto const made = read(into, value, address("here"));
    std::string all;
    for (fordel::finding const& f : into.findings())
        all += (all.empty() ? "" : " ") + std::string(f.kind.id);
    CHECK(made.has_value() == all.empty());
    return all;
}
template <class Read>
std::string ids(reading const& into, std::string const& written, Read read) {
    return ids(into, node(written), read);
}
template <class Read>
std::string seen(reading into, std::string const& written, Read read) {
    static_cast<void>(read(into, node(written), address("here")));
    return into.findings().empty() ? "" : into.findings().front().seen;
}

template <class Read>
auto made(reading into, std::string const& written, Read read) {
    auto value = read(into, node(written), address("here"));
    INFO(written << (into.findings().empty() ? "" : fordel::to_string(into.findings())));
    REQUIRE(value.has_value());
    return *value;
}

period days(char const* first, char const* last) { return {fordel::parse_date(first), fordel::parse_date(last)}; }

} // namespace

TEST_CASE("numbers are read in the notation of the file", "[values]") {
    reading const da = stating(notation::danish), en = stating(notation::english), unsaid = stating({});
    CHECK(made(da, "10.000", fordel::read_fraction) == 10'000);
    CHECK(made(en, "10.000", fordel::read_fraction) == 10);
    CHECK(ids(unsaid, "10.000", fordel::read_fraction) == "fordel.exact.ambiguous");
    CHECK(made(unsaid, "0.5", fordel::read_fraction) == fraction(1, 2));
    CHECK(made(da, "-1/3", fordel::read_fraction) == fraction(-1, 3));
    CHECK(ids(da, "0.5", fordel::read_fraction) == "fordel.exact.malformed");
    CHECK(made(da, "1.234", fordel::read_whole) == 1234);
    CHECK(ids(da, "12,5", fordel::read_whole) == "fordel.exact.not_whole");
    CHECK(ids(da, "9999999999999999999", fordel::read_whole) == "fordel.exact.too_large");
}

TEST_CASE("percent has its sign", "[values]") {
    CHECK(made(stating(notation::danish), "33,33 %", fordel::read_percent) == fraction(3333, 10000));
    CHECK(made(stating(notation::english), "2.5%", fordel::read_percent) == fraction(1, 40));
    CHECK(ids(stating({}), "25", fordel::read_percent) == "fordel.file.no_percent_sign");
    CHECK(ids(stating({}), "%", fordel::read_percent) == "fordel.exact.malformed");
}

TEST_CASE("amounts: a notation and a currency that are stated go for all", "[values]") {
    any_currency const dkk{fordel::dkk{}};
    reading const da = stating(notation::danish, 1, dkk);
    CHECK(made(da, "500.000 kr.", fordel::read_money) == as_any_money(fordel::kroner(500'000)));
    CHECK(made(da, "0,5 mio. kr.", fordel::read_money) == as_any_money(fordel::kroner(500'000)));
    CHECK(made(da, "500.000", fordel::read_money) == as_any_money(fordel::kroner(500'000)));
    CHECK(ids(da, "5 EUR", fordel::read_money) == "fordel.currency.mismatch");
    CHECK(ids(stating({}, 1, dkk), "500.000", fordel::read_money) == "fordel.money.ambiguous");
    CHECK(ids(stating(notation::danish), "500.000", fordel::read_money) == "fordel.money.no_currency");
    CHECK(made(stating(notation::danish), "500.000 EUR", fordel::read_money).exact() == 500'000);
}

TEST_CASE("yes and no are all that is so", "[values]") {
    CHECK(made(reading{}, "yes", fordel::read_yes_or_no));
    CHECK_FALSE(made(reading{}, "no", fordel::read_yes_or_no));
    for (char const* const other : {"Yes", "NO", "true", "on", "ja", ""})
        CHECK(ids(reading{}, other, fordel::read_yes_or_no) == "fordel.file.yes_or_no");
}

TEST_CASE("words are one text or one in each language", "[values]") {
    CHECK(made(reading{}, "Drift", fordel::read_words) == fordel::text{"Drift", "Drift"});
    reading into;
    node const both = map_of({{"da", node("Drift"s), {}}, {"en", node("Running"s), {}}});
    CHECK(fordel::read_words(into, both, {}) == fordel::text{"Drift", "Running"});
    CHECK(ids(reading{}, map_of({{"da", node("Drift"s), {}}}), fordel::read_words) == "fordel.file.missing_key");
    CHECK(ids(reading{}, map_of({{"da", node("Drift"s), {}}, {"english", node("Running"s), {}}}), fordel::read_words) ==
          "fordel.file.unknown_key fordel.file.missing_key");
    CHECK(ids(reading{}, list_of({"Drift"}), fordel::read_words) == "fordel.file.not_a_text");
}

TEST_CASE("where one text belongs, nothing else is read", "[values]") {
    for (node const& other : {node(), list_of({"2025"}), map_of({{"a", node("2025"s), {}}})}) {
        CHECK(ids(reading{}, other, fordel::read_text) == "fordel.file.not_a_text");
        CHECK(ids(reading{}, other, fordel::read_fraction) == "fordel.file.not_a_text");
        CHECK(ids(reading{}, other, fordel::read_period) == "fordel.file.not_a_text");
    }
    reading into;
    static_cast<void>(fordel::read_money(into, list_of({"1", "2"}), address("streams.running.amount")));
    CHECK(into.findings()[0].seen == "a list where one text is expected (money, such as 500.000 kr.)");
    CHECK(into.findings()[0].address == address("streams.running.amount"));
}

TEST_CASE("periods have two ends, or are one day, month or year", "[values]") {
    reading const calendar;
    auto const is = [&](char const* written, char const* first, char const* last) {
        INFO(written);
        CHECK(made(calendar, written, fordel::read_period) == days(first, last));
    };
    is("2021", "2021-01-01", "2021-12-31");
    is("2021 to 2024", "2021-01-01", "2024-12-31");
    is("2025-07 to 2026-12", "2025-07-01", "2026-12-31");
    is("2024-02", "2024-02-01", "2024-02-29");
    is("2025-07-01 to 2025-12-31", "2025-07-01", "2025-12-31");
    is("2025-07-15 to 2026", "2025-07-15", "2026-12-31");
    is("2011-12", "2011-12-01", "2011-12-31");
    for (char const* const other :
         {"from 2025-07", "2025-07 to", "to 2025", "2025 - 2026", "2025-2026", "2025 to 2026 to 2027", "2025-13",
          "2014-15", "2014/15", "25", "", "2025-7", "2025  to 2026"}) {
        INFO(other);
        CHECK(ids(calendar, other, fordel::read_period) == "fordel.file.bad_period");
    }
    CHECK(ids(calendar, "2025-02-30", fordel::read_period) == "fordel.calendar.bad_date");
    CHECK(ids(calendar, "2026 to 2025", fordel::read_period) == "fordel.calendar.reversed_period");
    CHECK(ids(calendar, "0000", fordel::read_period) == "fordel.calendar.bad_date");
}

TEST_CASE("years of a programme, and what could be a month", "[values]") {
    reading const april = stating({}, 4);
    CHECK(made(april, "2014-15 to 2016-17", fordel::read_period) == days("2014-04-01", "2017-03-31"));
    CHECK(made(april, "2014/15", fordel::read_period) == days("2014-04-01", "2015-03-31"));
    CHECK(made(april, "1999-00", fordel::read_period) == days("1999-04-01", "2000-03-31"));
    CHECK(made(april, "2011/12", fordel::read_period) == days("2011-04-01", "2012-03-31"));
    CHECK(made(april, "2014-01 to 2014-12", fordel::read_period) == days("2014-01-01", "2014-12-31"));
    CHECK(seen(april, "2011-12", fordel::read_period) ==
          "\"2011-12\" (the year of the programme is written 2011/12, and the other reading 2011-12-01 to 2011-12-31)");
    CHECK(seen(april, "2014", fordel::read_period) ==
          "\"2014\" (the year of the programme is written 2014-15, and the other reading 2014-01 to 2014-12)");
    CHECK(ids(april, "2010-11 to 2011-12", fordel::read_period) == "fordel.file.two_readings");
    CHECK(ids(april, "2014-16", fordel::read_period) == "fordel.file.bad_period");
    CHECK(made(april, "2011-12", fordel::read_year) == 2011); // no month can stand there
    CHECK(made(april, "2014/15", fordel::read_year) == 2014);
    CHECK(ids(april, "2014", fordel::read_year) == "fordel.programme.bad_year");
    CHECK(ids(april, "2014-16", fordel::read_year) == "fordel.programme.bad_year");
    CHECK(made(reading{}, "2014", fordel::read_year) == 2014);
    CHECK(ids(reading{}, "2014-15", fordel::read_year) == "fordel.programme.bad_year");
    CHECK(made(reading{}, "April", fordel::read_month_of_year) == 4);
    CHECK(ids(reading{}, "april", fordel::read_month_of_year) == "fordel.file.unknown_month");
}

TEST_CASE("the day that figures are taken on", "[values]") {
    auto const is = [](char const* written, reference_date const& day) {
        INFO(written);
        CHECK(made(reading{}, written, fordel::read_reference_date) == day);
        CHECK(fordel::to_node(day) == node(std::string(written)));
    };
    is("1 January of the year before", fordel::year_before);
    is("1 July of the same year", reference_date::years_before(0, 7, 1));
    is("1 January 2 years before", fordel::two_years_before);
    is("31 December 10 years before", reference_date::years_before(10, 12, 31));
    is("2022-01-01", reference_date::fixed(make_date(2022, 1, 1)));
    is("latest published by 1 March of the year before", reference_date::latest_published(1, 3, 1));
    is("average of 3 years to 1 January of the year before", fordel::year_before.average(3));
    is("average of 2 years to 2022-01-01", reference_date::fixed(make_date(2022, 1, 1)).average(2));
    is("average of 3 years to latest published by 1 March of the year before",
       reference_date::latest_published(1, 3, 1).average(3));
    for (char const* const other :
         {"", "1 January", "1. januar året før", "January of the year before", "1 January 1 years before",
          "1 January two years before", "1 January of the year after", "1 January of the year before ",
          "average of 3 to 1 January of the year before", "latest published by 2022-01-01",
          "1 january of the year before", "1 January 2 years before that"}) {
        INFO(other);
        CHECK(ids(reading{}, other, fordel::read_reference_date) == "fordel.file.bad_reference_date");
    }
    CHECK(ids(reading{}, "29 February of the year before", fordel::read_reference_date) == "fordel.calendar.bad_date");
    CHECK(ids(reading{}, "average of 101 years to 1 January of the year before", fordel::read_reference_date) ==
          "fordel.key.bad_average");
}

TEST_CASE("methods, units, ties and roundings by their names", "[values]") {
    CHECK(made(reading{}, "hamilton", fordel::read_method) == fordel::any_method(fordel::largest_remainder{}));
    CHECK(ids(reading{}, "d'Hondt's", fordel::read_method) == "fordel.apportionment.unknown_method");
    reading const da = stating(notation::danish);
    CHECK(made(da, "1.000 kr.", fordel::read_rounding_unit) == fordel::rounding_unit(fordel::kroner(1000)));
    CHECK(ids(da, "furlong", fordel::read_rounding_unit) == "fordel.allocation.unknown_unit");
    CHECK(ids(da, "0 kr.", fordel::read_rounding_unit) == "fordel.allocation.bad_unit");
    CHECK(made(da, "half-even", fordel::read_rounding) == fordel::rounding::half_even);
    CHECK(ids(da, "bankers", fordel::read_rounding) == "fordel.apportionment.unknown_rounding");
    CHECK(made(da, "larger-weight", fordel::read_ties) == fordel::tie_breaking::by_larger_weight());
    CHECK(ids(da, "lot", fordel::read_ties) == "fordel.allocation.no_seed");
    CHECK(ids(da, "chance", fordel::read_ties) == "fordel.allocation.unknown_tie_policy");
    reading into;
    CHECK(fordel::read_ties(into, map_of({{"lot", node("2025"s), {}}}), {}) == fordel::tie_breaking::by_lot("2025"));
    CHECK(fordel::read_ties(into, map_of({{"list", list_of({"B", "A"}), {}}}), {}) ==
          fordel::tie_breaking::by_list({"B", "A"}));
    node const two = map_of({{"lot", node("1"s), {}}, {"one lot", node("2"s), {}}});
    CHECK(ids(reading{}, two, fordel::read_ties) == "fordel.file.one_of");
    CHECK(ids(reading{}, map_of({}), fordel::read_ties) == "fordel.file.one_of");
    CHECK(ids(reading{}, map_of({{"seed", node("1"s), {}}}), fordel::read_ties) ==
          "fordel.file.unknown_key fordel.file.one_of");
}

TEST_CASE("what holds for parties by a figure", "[values]") {
    fordel::party const a{"a", "A"};
    auto const of = [&](std::vector<fordel::figure> const& values) {
        return fordel::figures({"folketal", "heads"}, {a}, values, {});
    };
    fordel::figures const heads = of({{"a", make_date(2024, 1, 1), 5}, {"a", make_date(2025, 1, 1), 6}});
    fordel::figures const coast = of({{"a", make_date(2024, 1, 1), 5}});
    fordel::figures_by_name const known = [&](reading& into, node const& name,
                                              address const& where) -> std::optional<fordel::figures> {
        if (name.text() == "heads") return heads;
        if (name.text() == "coast") return coast;
        into.report(fordel::errors::file_no_address, name.text(), name, where);
        return std::nullopt;
    };
    auto const read = [&](reading& into, node const& value, address const& where) {
        return fordel::read_condition(into, value, where, known);
    };
    auto const with = [](std::vector<std::pair<char const*, char const*>> const& pairs) {
        std::vector<node_member> members;
        for (auto const& [key, value] : pairs)
            members.push_back({key, node(std::string(value)), {}});
        return node(std::move(members));
    };
    reading da = stating(notation::danish);
    auto const condition =
        read(da, with({{"figures", "heads"}, {"at least", "10.000"}, {"at", "1 January of the year before"}}), {});
    CHECK(condition == fordel::condition{heads, fordel::year_before, fordel::condition_kind::at_least, 10'000});
    CHECK(read(da, with({{"figures", "coast"}, {"below", "3"}, {"missing", "carry-forward"}}), {}) ==
          fordel::condition{coast, reference_date::fixed(make_date(2024, 1, 1)), fordel::condition_kind::below, 3,
                            fordel::missing_date::carry_forward});
    CHECK_FALSE(da.failed());
    CHECK(ids(da, with({{"figures", "heads"}, {"below", "3"}}), read) == "fordel.file.no_date");
    CHECK(ids(da, with({{"figures", "coast"}}), read) == "fordel.file.one_of");
    CHECK(ids(da, with({{"figures", "coast"}, {"below", "3"}, {"above", "2"}}), read) == "fordel.file.one_of");
    CHECK(ids(da, with({{"figures", "cost"}, {"below", "3"}}), read) == "fordel.file.no_address");
    CHECK(ids(da, with({{"below", "3"}}), read) == "fordel.file.missing_key");
    CHECK(ids(da, with({{"figures", "coast"}, {"below", "3"}, {"missing", "zero"}}), read) ==
          "fordel.population.unknown_policy");
    reading again = da;
    CHECK(read(again, fordel::to_node(*condition, "heads", {.notation = notation::danish}), {}) == condition);
}

TEST_CASE("citations and decisions", "[values]") {
    reading into;
    CHECK(fordel::read_citation(into, node("Aftale"s), {}) == fordel::citation{{"Aftale", "Aftale"}});
    node const whole = map_of({{"document", node("Aftale"s), {}},
                               {"place", node("§ 4"s), {}},
                               {"page", node("3"s), {}},
                               {"states", node("fem"s), {}}});
    CHECK(fordel::read_citation(into, whole, {}) == fordel::citation{{"Aftale", "Aftale"}, "§ 4", {"fem", "fem"}, "3"});
    node const decided =
        map_of({{"body", node("Byråd"s), {}}, {"date", node("2025-03-04"s), {}}, {"basis", node("§ 4"s), {}}});
    CHECK(fordel::read_decision(into, decided, {}) ==
          fordel::decision{{"Byråd", "Byråd"}, make_date(2025, 3, 4), "", "§ 4"});
    CHECK_FALSE(into.failed());
    CHECK(ids(reading{}, map_of({{"page", node("3"s), {}}}), fordel::read_citation) == "fordel.file.missing_key");
    CHECK(ids(reading{}, node("Byråd"s), fordel::read_decision) == "fordel.file.not_a_map");
    CHECK(ids(reading{}, map_of({{"body", node("B"s), {}}, {"date", node("4.3.2025"s), {}}}), fordel::read_decision) ==
          "fordel.calendar.bad_date");
    CHECK(made(reading{}, "granted", fordel::read_status) == fordel::status::granted);
    CHECK(ids(reading{}, "bevilget", fordel::read_status) == "fordel.schedule.unknown_status");
}

TEST_CASE("names are one or a list", "[values]") {
    CHECK(made(reading{}, "Havnby", fordel::read_party_names) == std::vector{"Havnby"s});
    reading into;
    CHECK(fordel::read_party_names(into, list_of({"Klitby", "Engby"}), {}) == std::vector{"Klitby"s, "Engby"s});
    CHECK_FALSE(into.failed());
    static_cast<void>(fordel::read_party_names(into, node(std::vector{node("A"s), node(), node()}), address("who")));
    REQUIRE(into.findings().size() == 2); // all that is wrong at once
    CHECK(into.findings()[1].address == address("who.3"));
    for (auto const& names : {std::vector{"A"s}, std::vector{"A"s, "B"s}, std::vector<std::string>{}})
        CHECK(fordel::read_party_names(into, fordel::party_names(names), {}) == names);
}

TEST_CASE("lists of choices are those of the library", "[values]") {
    for (std::string_view const name : fordel::forms::status_choices)
        CHECK(to_string(fordel::status_from_name(name)) == name);
    CHECK(std::size(fordel::forms::status_choices) == std::size(fordel::status_names));
    for (std::string_view const name : fordel::forms::rounding_choices)
        CHECK_NOTHROW(made(reading{}, std::string(name), fordel::read_rounding));
    for (std::string_view const name : fordel::forms::ties_choices)
        CHECK_NOTHROW(made(reading{}, std::string(name), fordel::read_ties));
}

namespace {

std::mt19937 random_numbers(2025); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same values each time
int below(int n) { return static_cast<int>(random_numbers() % static_cast<unsigned>(n)); }
template <class T>
T one_of(std::vector<T> const& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
}
date some_day() {
    return make_date(1995 + below(40), 1 + static_cast<unsigned>(below(12)), 1 + static_cast<unsigned>(below(28)));
}
// Ends that fall on those of months and years often.
period some_period(int year_begins) {
    auto const first = [&](date d) {
        int const year = static_cast<int>(d.year());
        auto const begins = static_cast<unsigned>(year_begins);
        return one_of<date>({d, make_date(year, static_cast<unsigned>(d.month()), 1), make_date(year, begins, 1),
                             make_date(year, 1, 1)});
    };
    date a = first(some_day()), b = first(some_day());
    if (b < a) std::swap(a, b);
    if (a != b && below(4) != 0) b = std::chrono::sys_days(b) - std::chrono::days(1);
    return {a, b};
}
fraction some_number() {
    fraction const whole = fraction(below(3) == 0 ? below(2'000'000) : below(100)) - fraction(below(50));
    return one_of<fraction>({whole, whole + fraction(below(1000), 1000), whole + fraction(below(7), 7)});
}
reference_date some_reference_date() {
    auto const day = 1 + static_cast<unsigned>(below(28)), month = 1 + static_cast<unsigned>(below(12));
    return one_of<reference_date>({reference_date::years_before(below(9), month, day),
                                   reference_date::fixed(some_day()),
                                   reference_date::latest_published(below(3), month, day)})
        .average(1 + below(3) * below(4));
}

// Read again with what was written.
template <class T, class Read>
void round_trip(T const& value, node const& written, writing const& as, Read read) {
    reading into;
    into.notation = as.notation;
    into.currency = as.currency;
    into.year_begins = as.year_begins;
    auto const again = read(into, written, address());
    INFO((written.is_text() ? written.text() : "a map or a list") << ", years begin in month " << as.year_begins);
    INFO((into.failed() ? fordel::to_string(into.findings()) : ""));
    REQUIRE(again.has_value());
    CHECK(*again == value);
}

} // namespace

TEST_CASE("what is written is read as the same value, in each notation", "[values]") {
    using fordel::to_node;
    std::vector<any_currency> const currencies{any_currency(fordel::dkk{}), any_currency(fordel::eur{}),
                                               any_currency(fordel::jpy{}), any_currency::from_code("KWD")};
    for (notation const style : {notation::plain, notation::danish, notation::english})
        for (language const lang : {language::da, language::en})
            for (int i = 0; i < 150; ++i) {
                any_currency const in = one_of(currencies);
                writing const as{style, in, lang, one_of<int>({1, 1, 4, 8, 12})};
                fraction const number = some_number();
                round_trip(number, to_node(number, as), as, fordel::read_fraction);
                round_trip(number, fordel::percent_node(number, as), as, fordel::read_percent);
                std::int64_t const count = below(2'000'000) - 1'000'000;
                round_trip(count, fordel::whole(count, as), as, fordel::read_whole);
                any_money const money = any_money::from_minor((below(3) == 0 ? 100 : 1) * count, in);
                round_trip(money, to_node(money, as), as, fordel::read_money);
                date const day = some_day();
                round_trip(day, to_node(day, as), as, fordel::read_date);
                period const during = some_period(as.year_begins);
                round_trip(during, to_node(during, as), as, fordel::read_period);
                round_trip(during.first(), fordel::beginning_node(during.first(), as), as, fordel::read_beginning);
                round_trip(during.first_year(), node(fordel::year_text(during.first_year(), as)), as,
                           fordel::read_year);
                round_trip(as.year_begins, fordel::month_of_year(as.year_begins), as, fordel::read_month_of_year);
                reference_date const at = some_reference_date();
                round_trip(at, to_node(at, as), as, fordel::read_reference_date);
                fordel::rounding_unit const unit = one_of<fordel::rounding_unit>(
                    {fordel::rounding_unit::minor, fordel::rounding_unit::major, fordel::rounding_unit::thousand,
                     fordel::rounding_unit::of_minor(1 + below(9)),
                     fordel::rounding_unit(any_money::from_minor(1 + below(200'000), in))});
                round_trip(unit, to_node(unit, as), as, fordel::read_rounding_unit);
                fordel::tie_breaking const ties =
                    one_of<fordel::tie_breaking>({{},
                                                  fordel::tie_breaking::by_larger_weight(),
                                                  fordel::tie_breaking::by_lot("7"),
                                                  fordel::tie_breaking::by_one_lot("7"),
                                                  fordel::tie_breaking::by_list({"A", "B"}),
                                                  fordel::tie_breaking::refuse()});
                round_trip(ties, to_node(ties, as), as, fordel::read_ties);
                std::string const page = one_of<std::string>({"", "4"});
                fordel::citation const source{{"Lov", one_of<std::string>({"Lov", "Act"})},
                                              one_of<std::string>({"", "§ 4"}),
                                              one_of<fordel::text>({{}, {"fem", "five"}}),
                                              page};
                round_trip(source, to_node(source, as), as, fordel::read_citation);
                fordel::decision const decided{{"Byråd", one_of<std::string>({"Byråd", "Council"})},
                                               one_of<std::optional<date>>({std::nullopt, day}),
                                               one_of<std::string>({"", "4"}),
                                               one_of<std::string>({"", "§ 4"})};
                round_trip(decided, to_node(decided, as), as, fordel::read_decision);
            }
}

TEST_CASE("every method with a name is written by it", "[values]") {
    for (fordel::known_method const& known : fordel::known_methods()) {
        if (known.needs_setting()) continue;
        fordel::any_method const method = fordel::any_method::from_name(known.name);
        round_trip(method, fordel::to_node(method), {}, fordel::read_method);
    }
    for (char const* const name : {"largest-remainder:droop", "stationary:1/3", "power-mean:2"}) {
        fordel::any_method const method = fordel::any_method::from_name(name);
        round_trip(method, fordel::to_node(method), {}, fordel::read_method);
    }
}

TEST_CASE("periods are written the shortest way that has one reading", "[values]") {
    auto const text = [](char const* first, char const* last, int begins) {
        return fordel::to_node(days(first, last), {.year_begins = begins}).text();
    };
    CHECK(text("2021-01-01", "2024-12-31", 1) == "2021 to 2024");
    CHECK(text("2021-01-01", "2021-12-31", 1) == "2021");
    CHECK(text("2025-07-01", "2026-12-31", 1) == "2025-07 to 2026-12");
    CHECK(text("2025-07-01", "2025-07-31", 1) == "2025-07");
    CHECK(text("2025-07-02", "2025-07-31", 1) == "2025-07-02 to 2025-07-31");
    CHECK(text("2025-07-02", "2025-07-02", 1) == "2025-07-02");
    CHECK(text("2014-04-01", "2017-03-31", 4) == "2014-15 to 2016-17");
    CHECK(text("2010-04-01", "2015-03-31", 4) == "2010/11 to 2014/15");
    CHECK(text("2014-01-01", "2014-12-31", 4) == "2014-01 to 2014-12");
    CHECK(text("2011-12-01", "2012-05-31", 4) == "2011-12-01 to 2012-05-31");
    CHECK(fordel::beginning_node(make_date(2026, 1, 1)).text() == "2026");
    CHECK(fordel::beginning_node(make_date(2026, 7, 1)).text() == "2026-07");
    CHECK(fordel::beginning_node(make_date(2026, 7, 2)).text() == "2026-07-02");
    CHECK(fordel::beginning_node(make_date(2011, 12, 1), {.year_begins = 4}).text() == "2011-12-01");
    CHECK(fordel::beginning_node(make_date(2011, 4, 1), {.year_begins = 4}).text() == "2011/12");
}

TEST_CASE("amounts without øre are written without", "[values]") {
    any_money const half = as_any_money(fordel::kroner(500'000));
    CHECK(fordel::to_node(half, {.notation = notation::danish}).text() == "500.000 kr.");
    CHECK(fordel::to_node(half, {.notation = notation::english}).text() == "500,000 DKK");
    CHECK(fordel::to_node(half).text() == "500000 DKK");
    CHECK(fordel::to_node(as_any_money(fordel::oere(-150)), {.notation = notation::danish}).text() == "-1,50 kr.");
    CHECK(fordel::to_node(any_money::from_minor(100, any_currency(fordel::jpy{}))).text() == "100 JPY");
}
