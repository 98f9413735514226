// What is written is read again as the same, by YAML's grammar and by JSON's.
#include <fordel/file/address.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/in_place.hpp>
#include <fordel/file/json.hpp>
#include <fordel/file/yaml.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/boost_json.hpp"

using namespace fordel;

namespace {

// Pieces that YAML gives a meaning, and some that it does not.
std::string random_text(std::mt19937& random) {
    static std::vector<std::string> const pieces{
        "a",   "b c", " ",          "  ",     ":",      ": ",     " #",     "#",    "-", "- ",   "?", "? ", ",",
        ", ",  "[",   "]",          "{",      "}",      "&",      "*",      "!",    "|", ">",    "'", "\"", "%",
        "@",   "`",   "\\",         "\n",     "\t",     "---",    "...",    "<<",   "~", "null", "1", "0",  "æ",
        "§ 4", "kr.", "500.000,00", "\u2028", "\u00a0", "\u0085", "\ufeff", "\x01", "/", "=",    "$", "(",  "€"};
    std::string text;
    for (auto count = random() % 5; count > 0; --count)
        text += pieces[random() % pieces.size()];
    return text;
}

node random_node(std::mt19937& random, int levels) {
    auto const kind = levels == 0 ? random() % 5 : random() % 10;
    if (kind == 0) return {};
    if (kind < 5) return node(random_text(random));
    std::size_t const size = random() % 4;
    if (kind < 7) {
        std::vector<node> items;
        for (std::size_t i = 0; i < size; ++i)
            items.push_back(random_node(random, levels - 1));
        return node(std::move(items));
    }
    std::vector<node_member> members;
    for (std::size_t i = 0; i < size; ++i)
        members.push_back({random_text(random) + std::to_string(i), random_node(random, levels - 1), {}});
    return node(std::move(members));
}

node yaml(std::string_view text, std::string const& name = {}) { return parse_yaml(text, name); }

// The text with one value set; or the error's id.
std::string set(std::string_view text, std::string const& where, std::string_view value) {
    try {
        return set_in_place(
            text, [](auto bytes, auto const& name) { return parse_yaml(bytes, name); }, address(where), value);
    } catch (error const& e) {
        return e.id();
    }
}

} // namespace

TEST_CASE("any tree is written as YAML and as JSON that read as the same tree, and YAML once is YAML for good") {
    std::mt19937 random(1);
    for (int i = 0; i < 3'000; ++i) {
        node const tree = random_node(random, 4);
        std::string const written = to_yaml(tree);
        CAPTURE(written);
        REQUIRE(parse_yaml(written) == tree);
        REQUIRE(to_yaml(parse_yaml(written)) == written);
        REQUIRE(parse_json(to_json(tree)) == tree);
    }
}

TEST_CASE("one form for one thing") {
    CHECK(to_yaml(parse_json(R"({"programme": "NO", "fordel": "1", "who": ["A", "B, C", "-5"], "from": "§ 4: x",
                                 "in": {"2025": 1, "2026": null}, "list": [{"a": "1", "b": ["2"]}, []], "code": "0101",
                                 "minus": "-5 kr.", "url": "https://x.dk", "end": "", "none": {}})")) ==
          "fordel: 1\n"
          "programme: NO\n"
          "who: [A, \"B, C\", -5]\n"
          "from: \"§ 4: x\"\n"
          "in:\n"
          "  2025: 1\n"
          "  2026:\n"
          "list:\n"
          "  - {a: 1, b: [2]}\n"
          "  - []\n"
          "code: 0101\n"
          "minus: -5 kr.\n"
          "url: https://x.dk\n"
          "end: \"\"\n"
          "none: {}\n");
    CHECK(to_yaml(parse_yaml("a: [" + std::string(96, 'x') + "]\n")) == "a:\n  - " + std::string(96, 'x') + "\n");
    CHECK(to_yaml(parse_yaml("a: [" + std::string(95, 'x') + "]\n")) == "a: [" + std::string(95, 'x') + "]\n");
    CHECK(to_json(parse_yaml("a: [1, {b: }]\n")) ==
          "{\n  \"a\": [\n    \"1\",\n    {\n      \"b\": null\n    }\n  ]\n}\n");
}

TEST_CASE("small maps below the sections of a document stand on one line") {
    std::string const written = "programme: {da: Havnemuseet, en: The museum}\n"
                                "parties:\n"
                                "  Havnby: {code: 901, kind: municipality}\n"
                                "  Klitby: {name: \"A, B\"}\n"
                                "streams:\n"
                                "  running:\n"
                                "    name: {da: Drift, en: Running costs}\n"
                                "    paid by:\n"
                                "      lead: {who: Havnby, amount: 200.000 kr.}\n"
                                "      others: {who: [Klitby, Engby], amount: rest, key: 1/2 heads + 1/2 equal}\n"
                                "    decision: {body: De tre byråd, date: 2025-03-04, basis: Aftale § 4}\n"
                                "    amount: {first: {value: 5}}\n";
    std::string expected = written;
    auto const in_lines = [&](std::string const& line, std::string const& lines) {
        expected.replace(expected.find(line), line.size(), lines);
    };
    in_lines("Klitby: {name: \"A, B\"}", "Klitby:\n    name: A, B"); // quotation marks are not worth a line
    in_lines("amount: {first: {value: 5}}", "amount:\n      first: {value: 5}");
    CHECK(to_yaml(parse_yaml(written)) == expected);
    std::string const long_text(88, 'x'); // with what stands around it, 100 characters
    CHECK(to_yaml(parse_yaml("a:\n  b: {c: " + long_text + "y, d: }\n")) ==
          "a:\n  b:\n    c: " + long_text + "y\n    d:\n");
    CHECK(to_yaml(parse_yaml("a:\n  b: {cde: " + long_text + "}\n")) == "a:\n  b: {cde: " + long_text + "}\n");
    CHECK(to_yaml(parse_yaml("a:\n  b: {cde: " + long_text + "y}\n")) == "a:\n  b:\n    cde: " + long_text + "y\n");
}

TEST_CASE("remarks and empty lines are kept") {
    std::string const written = "# of the museum\n"
                                "fordel: 1 # the format\n"
                                "\n"
                                "# payers\n"
                                "# and their codes\n"
                                "parties: # all\n"
                                "  Havnby:\n"
                                "    # of 2007\n"
                                "    code: 901\n"
                                "list:\n"
                                "  # first\n"
                                "  - a: \"# no remark\" # one\n"
                                "    b: it's # another\n"
                                "\n"
                                "  - {c: 1}\n"
                                "# the end\n";
    CHECK(to_yaml(parse_yaml(written)) == written);
    CHECK(to_yaml(parse_yaml("\n\na:   1   # x\n\n\n\nb: {c: 2}\n\n")) == "a: 1 # x\n\nb:\n  c: 2\n");
    std::string const kept = "streams:\n"
                             "  a:\n"
                             "    # of the law\n"
                             "    decision: {body: De tre byråd, date: 2025-03-04} # granted\n"
                             "    to:\n"
                             "      who: B # a remark within\n"
                             "list:\n"
                             "  # first\n"
                             "  - {a: 1, b: 2} # behind\n"
                             "  - - {a: 1} # deeper\n"
                             "    - [x, y]\n";
    CHECK(to_yaml(parse_yaml(kept)) == kept);
}

TEST_CASE("a value is set in place, and every other byte stays") {
    CHECK(set("a: 1 # r\r\nb:   2   # s\r\n", "b", "3 kr.") == "a: 1 # r\r\nb:   3 kr.   # s\r\n");
    CHECK(set("\xEF\xBB\xBF"
              "a: æ\nb: 'it''s'  # x\n",
              "b", "§ 4: x") == "\xEF\xBB\xBF"
                                "a: æ\nb: \"§ 4: x\"  # x\n");
    CHECK(set("a: {b: 1, c: [x, 'y']}\n", "a.c.2", "z, w") == "a: {b: 1, c: [x, \"z, w\"]}\n");
    CHECK(set("a:\nb: 2\n", "a", "1") == "a: 1\nb: 2\n");
    CHECK(set("a:   # none\nb: 2\n", "a", "1") == "a: 1   # none\nb: 2\n");
    CHECK(set("{a: , \"b\": x}", "a", "1") == "{a: 1 , \"b\": x}");
    CHECK(set("a: one\n  two\n\n  three # r\nb: 2\n", "a", "x") == "a: x # r\nb: 2\n");
    CHECK(set("a: \"one\n  two\" # r\nb: 2\n", "a", "x") == "a: x # r\nb: 2\n");
    CHECK(set("a:\n  b: |  # r\n    one\n\n    two\n\n  c: 2\n", "a.b", "x") == "a:\n  b: x\n\n  c: 2\n");
    CHECK(set("- >-\n  one\n- 2\n", "1", "x") == "- x\n- 2\n");
    CHECK(set("a: [x, {y: ']'}] # r\n", "a", "[z]") == "a: [z] # r\n");
    CHECK(set("a: 1\n", "a", "[z]") == "a: \"[z]\"\n");
    CHECK(set("a: 1\n", "a", "") == "a: \"\"\n");
}

TEST_CASE("what cannot be set in place is refused") {
    CHECK(set("a:\n  - x\n", "a", "[z]") == "fordel.file.not_in_place");
    CHECK(set("a: [x]\n", "a", "z") == "fordel.file.not_in_place");
    CHECK(set("a: [x]\n", "a", "[z, {").starts_with("fordel.file."));
    CHECK(set("a: [x]\n", "b", "z") == "fordel.file.no_address");
    CHECK(set("a: [x]\n", "", "z") == "fordel.file.no_address");
}

TEST_CASE("every value of a document can be set to any text") {
    std::mt19937 random(2);
    for (int i = 0; i < 300; ++i) {
        node const tree = random_node(random, 3);
        std::string const written = to_yaml(tree);
        for (address const& where : addresses(tree)) {
            if (where.is_whole() || !find(tree, where)->is_text()) continue;
            std::string const value = random_text(random);
            CAPTURE(written, where.written(), value);
            std::string const made = set_in_place(written, yaml, where, value);
            REQUIRE(parse_yaml(made) == replaced(tree, where, node(value)));
        }
    }
}

TEST_CASE("every file of the tests and of the documentation is written as it reads, and set in place value by value") {
    std::size_t tried = 0;
    for (std::string const folder : {FORDEL_TEST_DIR, FORDEL_TEST_DIR "/../docs"})
        for (auto const& file : std::filesystem::recursive_directory_iterator(folder)) {
            if (file.path().extension() != ".yaml" || file.path().string().find("/fuzz/") != std::string::npos)
                continue;
            std::ifstream from(file.path(), std::ios::binary);
            std::string const text{std::istreambuf_iterator<char>(from), {}};
            node read;
            try {
                read = parse_yaml(text);
            } catch (file_error const&) {
                continue; // one of those that show an error
            }
            CAPTURE(file.path().string());
            REQUIRE(parse_json(to_json(read)) == read);
            REQUIRE(to_yaml(parse_yaml(to_yaml(read))) == to_yaml(read));
            auto const all = addresses(read);
            for (std::size_t i = 0; i < all.size(); i += all.size() / 20 + 1) {
                if (all[i].is_whole() || !find(read, all[i])->is_text()) continue;
                CAPTURE(all[i].written());
                REQUIRE(parse_yaml(set_in_place(text, yaml, all[i], "§ 4: x, y")) ==
                        replaced(read, all[i], node("§ 4: x, y")));
                ++tried;
            }
        }
    CHECK(tried > 100);
}
