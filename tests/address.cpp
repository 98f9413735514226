// Addresses are divided along the document that they lead into.
#include <fordel/file/address.hpp>
#include <fordel/file/yaml.hpp>

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace fordel;

namespace {

node museum() {
    return parse_yaml("programme: Museum\n"
                      "groups:\n"
                      "  St. Heddinge: [Klitby, Engby]\n"
                      "  St: {Heddinge: x}\n"
                      "streams:\n"
                      "  running:\n"
                      "    amount: 1 kr.\n"
                      "    adjustments: [{floor: 2 kr.}, {cap: 3 kr.}]\n"
                      "empty:\n");
}

std::string text_at(node const& in, std::string const& where) {
    node const* const found = find(in, address(where));
    return found == nullptr ? "none" : found->text();
}

std::string id_of(auto&& does) {
    try {
        does();
    } catch (error const& e) {
        return std::string(e.id()) + ": " + e.seen();
    }
    return "no error";
}

} // namespace

TEST_CASE("what stands at an address is found") {
    CHECK(text_at(museum(), "streams.running.amount") == "1 kr.");
    CHECK(text_at(museum(), "streams.running.adjustments.2.cap") == "3 kr.");
    CHECK(find(museum(), address("streams.running.adjustments"))->items().size() == 2);
    CHECK(*find(museum(), address()) == museum());
    for (char const* const none : {"streams.runnin", "streams.running.amount.x", "streams.running.adjustments.0",
                                   "streams.running.adjustments.3", "streams.running.adjustments.02", "streams.", "."})
        CHECK(find(museum(), address(none)) == nullptr);
}

TEST_CASE("of keys that begin alike, the longest that fits is meant, and a shorter one where it leads on") {
    CHECK(find(museum(), address("groups.St. Heddinge"))->is_list());
    CHECK(text_at(museum(), "groups.St. Heddinge.2") == "Engby");
    CHECK(text_at(museum(), "groups.St.Heddinge") == "x");
    node const both = parse_yaml("a.b: {c: long}\na: {b: {c: short, d: deep}}\n");
    CHECK(text_at(both, "a.b.c") == "long");
    CHECK(text_at(both, "a.b.d") == "deep");
}

TEST_CASE("a value is replaced, and nothing else changes") {
    node const made = replaced(museum(), address("streams.running.adjustments.2.cap"), node("4 kr."));
    CHECK(text_at(made, "streams.running.adjustments.2.cap") == "4 kr.");
    CHECK(replaced(made, address("streams.running.adjustments.2.cap"), node("3 kr.")) == museum());
    CHECK(replaced(museum(), address(), node("x")) == node("x"));
    node const both = parse_yaml("a.b: {c: long}\na: {b: {c: short, d: deep}}\n");
    CHECK(replaced(both, address("a.b.d"), node("x")) == parse_yaml("a.b: {c: long}\na: {b: {c: short, d: x}}\n"));
}

TEST_CASE("a map takes a new last key, and so does a key without a value") {
    CHECK(replaced(museum(), address("streams.running.status"), node("granted"))
              .find("streams")
              ->find("running")
              ->members()
              .back() == node_member{"status", node("granted"), {}});
    CHECK(text_at(replaced(museum(), address("empty.key"), node("x")), "empty.key") == "x");
    CHECK(text_at(replaced(museum(), address("streams.running.adjustments.1.of"), node("x")),
                  "streams.running.adjustments.1.of") == "x");
}

TEST_CASE("an address that leads nowhere is refused with the nearest") {
    CHECK(id_of([] { static_cast<void>(replaced(museum(), address("streams.runing.amount"), node("x"))); }) ==
          "fordel.file.no_address: \"streams.runing.amount\" (nearest: streams.running.amount)");
    CHECK(id_of([] {
              static_cast<void>(replaced(museum(), address("programme.name"), node("x")));
          }).starts_with("fordel.file.no_address"));
    CHECK(id_of([] {
              static_cast<void>(removed(museum(), address("streams.running.status")));
          }).starts_with("fordel.file.no_address"));
    CHECK(id_of([] { static_cast<void>(removed(museum(), address())); }).starts_with("fordel.file.no_address"));
}

TEST_CASE("a value is removed") {
    CHECK(removed(parse_yaml("a: [1, 2, 3]\nb: x\n"), address("a.2")) == parse_yaml("a: [1, 3]\nb: x\n"));
    CHECK(removed(parse_yaml("a: {b: 1, c: 2}\n"), address("a.b")) == parse_yaml("a: {c: 2}\n"));
}

TEST_CASE("all addresses of values are told, and each leads to its own") {
    std::vector<std::string> written;
    for (address const& a : addresses(museum())) {
        written.push_back(a.written());
        CHECK(find(museum(), a) != nullptr);
    }
    CHECK(written == std::vector<std::string>{"programme", "groups.St. Heddinge", "groups.St.Heddinge",
                                              "streams.running.amount", "streams.running.adjustments.1.floor",
                                              "streams.running.adjustments.2.cap"});
}
