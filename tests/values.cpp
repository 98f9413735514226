#include <fordel/file/values.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <string_view>
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
