#include <fordel/file/alternatives.hpp>
#include <fordel/file/rests_on.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <utility>
#include <vector>

using namespace fordel;

namespace {

node text_node(std::string written) { return node(std::move(written)); }
node list_of(std::vector<std::string> const& texts) {
    std::vector<node> items;
    for (std::string const& t : texts)
        items.emplace_back(t);
    return node(std::move(items));
}
node map_of(std::vector<std::pair<std::string, node>> const& members) {
    std::vector<node_member> made;
    for (auto const& [key, value] : members)
        made.push_back({key, value, {}});
    return node(std::move(made));
}

// Three towns, of which one leads and one stays out; the key is open as well, by default heads.
node towns() {
    node const outside = map_of({{"question", text_node("Who stays out?")},
                                 {"each", text_node("towns")},
                                 {"except", text_node("leads")},
                                 {"text", text_node("$each stays out.")},
                                 {"set", map_of({{"groups.outside", list_of({"$each"})}})}});
    node const key = map_of(
        {{"question", text_node("Which key?")},
         {"kind", text_node("reading")},
         {"alternatives", map_of({{"heads", map_of({{"default", text_node("yes")}, {"text", text_node("By heads.")}})},
                                  {"equal", map_of({{"text", text_node("Equal parts.")},
                                                    {"set", map_of({{"keys.shared", text_node("equal")}})},
                                                    {"excludes", map_of({{"outside", list_of({"Engby"})}})}})}})}});
    node const price =
        map_of({{"question", text_node("What price?")}, {"values", text_node("streams.running.amount")}});
    return map_of(
        {{"groups", map_of({{"towns", list_of({"Havnby", "Klitby", "Engby"})},
                            {"leads", list_of({"Havnby"})},
                            {"paying", map_of({{"of", text_node("towns")}, {"without", text_node("outside")}})}})},
         {"keys", map_of({{"shared", text_node("heads")}})},
         {"streams",
          map_of(
              {{"running", map_of({{"amount", text_node("100 kr. per year")},
                                   {"paid by", map_of({{"who", text_node("paying")}, {"key", text_node("shared")}})}})},
               {"other", map_of({{"amount", text_node("1 kr. once")}})}})},
         {"assumptions", map_of({{"outside", outside}, {"key", key}, {"price", price}})}});
}

std::vector<std::string> seen(reading const& r) {
    std::vector<std::string> all;
    for (finding const& f : r.findings())
        all.push_back(std::string(f.kind.id) + ": " + f.seen);
    return all;
}

std::string text_at(node const& document, std::string const& where) { return find(document, address(where))->text(); }

} // namespace

TEST_CASE("a question has one alternative for each party of a group that is not excepted") {
    reading r;
    std::vector<open_question> const all = open_questions(r, towns());
    REQUIRE(seen(r).empty());
    REQUIRE(all.size() == 3);
    REQUIRE(all[0].alternatives.size() == 2);
    CHECK(all[0].alternatives[0].id == "Klitby");
    CHECK(all[0].alternatives[0].says.en == "Klitby stays out.");
    CHECK(all[0].alternatives[1].settings == std::vector<setting>{{address("groups.outside"), list_of({"Engby"})}});
    CHECK(all[0].must_be_answered());
    CHECK(all[1].by_default()->id == "heads");
    CHECK(all[1].kind == assumption_kind::reading);
    CHECK_FALSE(all[2].must_be_answered());
}

TEST_CASE("what is chosen is set in the document, and defaults where nobody chose") {
    reading r;
    node const made = chosen(r, towns(), {.chosen = {{"outside", "Klitby"}}});
    REQUIRE(seen(r).empty());
    CHECK(*find(made, address("groups.outside")) == list_of({"Klitby"}));
    CHECK(text_at(made, "keys.shared") == "heads");

    node const other = chosen(r, towns(), {.chosen = {{"outside", "Klitby"}, {"key", "equal"}}});
    REQUIRE(seen(r).empty());
    CHECK(text_at(other, "keys.shared") == "equal");
}

TEST_CASE("the caller's own values go over those of alternatives") {
    reading r;
    node const made = chosen(
        r, towns(),
        {.chosen = {{"outside", "Klitby"}, {"key", "equal"}}, .set = {{address("keys.shared"), node("Havnby")}}});
    CHECK(text_at(made, "keys.shared") == "Havnby");
    auto const list = assumptions(
        r, towns(),
        {.chosen = {{"outside", "Klitby"}, {"key", "equal"}}, .set = {{address("keys.shared"), node("Havnby")}}});
    REQUIRE(seen(r).empty());
    CHECK(list[1].chosen.en == "keys.shared: Havnby");
    CHECK(list[1].named_by_caller);
}

TEST_CASE("who leads by the caller's choice has no alternative of staying out") {
    reading r;
    file_choices const led{.set = {{address("groups.leads"), list_of({"Klitby"})}}};
    std::vector<file_choices> const all = open_cases(r, towns(), led);
    REQUIRE(all.size() == 2);
    CHECK(case_name(all[0], led) == "Havnby");
    CHECK(case_name(all[1], led) == "Engby");
}

TEST_CASE("what is open, unknown or named twice is told") {
    auto const told = [](file_choices const& choices) {
        reading r;
        static_cast<void>(chosen(r, towns(), choices));
        return seen(r);
    };
    CHECK(told({}) == std::vector<std::string>{"fordel.assumption.open: outside: one of Klitby, Engby"});
    CHECK(told({.chosen = {{"outsid", "Klitby"}, {"outside", "Klitby"}}}) ==
          std::vector<std::string>{
              "fordel.assumption.unknown: assumption \"outsid\" (nearest: outside; there are: outside, key, price)"});
    CHECK(
        told({.chosen = {{"outside", "Klitbi"}}}) ==
        std::vector<std::string>{
            "fordel.assumption.unknown_alternative: outside: \"Klitbi\" (nearest: Klitby; there are: Klitby, Engby)"});
    CHECK(told({.chosen = {{"outside", "Klitby"}, {"outside", "Engby"}}}) ==
          std::vector<std::string>{"fordel.assumption.twice: outside: Klitby and Engby"});
    CHECK(told({.chosen = {{"OUTSIDE", "klitby"}}}).empty());
}

TEST_CASE("what an assumption of another kind does not have, and an address that is none, are told") {
    auto const told = [](std::vector<std::pair<std::string, node>> const& members) {
        reading r;
        static_cast<void>(
            open_questions(r, replaced(towns(), address("assumptions"), map_of({{"outside", map_of(members)}}))));
        return seen(r);
    };
    node const question = text_node("Who?");
    node const set = map_of({{"keys.shared", text_node("equal")}});
    CHECK(told({{"question", question}, {"set", set}}) ==
          std::vector<std::string>{"fordel.assumption.shape: \"set\" without each"});
    CHECK(told({{"question", question},
                {"alternatives", map_of({{"one", map_of({{"set", set}})}})},
                {"default", text_node("one")}}) ==
          std::vector<std::string>{"fordel.assumption.shape: \"default\" without each"});
    CHECK(told({{"question", question},
                {"values", text_node("streams.running.amount")},
                {"except", text_node("leads")},
                {"excludes", map_of({})}}) ==
          std::vector<std::string>{"fordel.assumption.shape: \"except\" without each",
                                   "fordel.assumption.shape: \"excludes\" without each"});
    CHECK(told({{"question", question}, {"each", text_node("towns")}, {"excludes", list_of({"x"})}}) ==
          std::vector<std::string>{"fordel.file.not_a_map: excludes: a list"});
    CHECK(told({{"question", question}, {"values", list_of({"streams.other.amount", "streams.runing.amount"})}}) ==
          std::vector<std::string>{
              "fordel.file.no_address: \"streams.runing.amount\" (nearest: streams.running.amount)"});
}

TEST_CASE("alternatives that exclude each other are refused where named, and skipped in cases") {
    reading refused;
    static_cast<void>(chosen(refused, towns(), {.chosen = {{"outside", "Engby"}, {"key", "equal"}}}));
    CHECK(seen(refused) == std::vector<std::string>{"fordel.assumption.excluded: outside=Engby with key=equal"});

    reading r;
    file_choices const equal{.chosen = {{"key", "equal"}}};
    std::vector<file_choices> const all = open_cases(r, towns(), equal);
    REQUIRE(all.size() == 1);
    CHECK(case_name(all[0], equal) == "Klitby");
}

TEST_CASE("two alternatives that set one address to different values are named both") {
    auto const setting_both = [](std::string const& first, std::string const& second) {
        auto const question = [](std::string const& value) {
            return map_of(
                {{"question", node("?")},
                 {"alternatives", map_of({{"only", map_of({{"default", node("yes")},
                                                           {"set", map_of({{"keys.shared", node(value)}})}})}})}});
        };
        reading r;
        static_cast<void>(chosen(r,
                                 map_of({{"keys", map_of({{"shared", node("heads")}})},
                                         {"assumptions", map_of({{"a", question(first)}, {"b", question(second)}})}}),
                                 {}));
        return seen(r);
    };
    CHECK(setting_both("equal", "equal").empty());
    CHECK(setting_both("equal", "heads") ==
          std::vector<std::string>{"fordel.assumption.conflict: a=only and b=only set keys.shared differently"});
}

TEST_CASE("a stream rests on what sets it, and on what sets the groups and keys that it names") {
    reading r;
    node const made = chosen(r, towns(), {.chosen = {{"outside", "Klitby"}}});
    std::vector<open_question> const all = open_questions(r, towns());
    CHECK(rests_on(made, all, "running") == std::vector<std::string>{"outside", "key", "price"});
    CHECK(rests_on(made, all, "other").empty());
    // Words of the format name nothing: a group of that name is not meant by "per year".
    node const year =
        map_of({{"question", text_node("Who?")},
                {"alternatives", map_of({{"a", map_of({{"set", map_of({{"groups.year", list_of({"Engby"})}})}})}})}});
    node const with_year = replaced(replaced(towns(), address("groups.year"), list_of({"Klitby"})),
                                    address("assumptions"), map_of({{"year", year}}));
    std::vector<open_question> const of_year = open_questions(r, with_year);
    REQUIRE(seen(r).empty());
    CHECK(rests_on(with_year, of_year, "running").empty());
    node const paid_by_year = replaced(with_year, address("streams.running.paid by.who"), text_node("year"));
    CHECK(rests_on(paid_by_year, of_year, "running") == std::vector<std::string>{"year"});
}
