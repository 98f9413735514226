// What a programme file says is read, or reported: nothing of it goes unread in silence.
#include <fordel/file/json.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/programme_writing.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/boost_json.hpp"

using namespace fordel;

namespace {

using ids = std::vector<std::string>;

// A programme in which A, B and C pay M, with these sections; with ' for ", since so much is quoted.
programme_file file_of(std::string const& sections) {
    std::string text = "{'fordel': '1', 'programme': 'Said', 'currency': 'DKK', 'notation': 'danish', 'parties': "
                       "{'A': {}, 'B': {}, 'C': {}, 'M': {}}" +
                       sections + "}";
    for (char& c : text)
        if (c == '\'') c = '"';
    return programme_file(document::of(parse_json(text, "said.json")));
}

// Of one stream in 2024.
std::string paying(std::string const& amount, std::string const& paid_by) {
    return ", 'streams': {'s': {'amount': " + amount + ", 'period': '2024', 'paid by': " + paid_by + ", 'to': 'M'}}";
}

std::string hundred_paid_by(std::string const& paid_by) { return paying("'100 kr. per year'", paid_by); }

struct found {
    std::string id, seen, where;

    friend bool operator==(found const&, found const&) = default;
};

std::vector<found> wrong_in(std::string const& sections) {
    std::vector<found> all;
    try {
        static_cast<void>(file_of(sections).programme());
    } catch (file_error const& e) {
        for (finding const& one : e.findings())
            all.push_back({one.kind.id, one.seen, one.address.written()});
    }
    return all;
}

ids wrong_ids(std::string const& sections) {
    ids all;
    for (found const& one : wrong_in(sections))
        all.push_back(one.id);
    return all;
}

std::string paid(programme_file const& file, std::string const& who) {
    return file.schedule().filter({.payer = who}).total().to_string();
}

ids const together{"fordel.file.keys_together"};

} // namespace

TEST_CASE("a stream's own amount is a part of nothing") {
    for (std::string const amount : {"'rest'", "'10 %'", "{'percent': '10 %'}"}) {
        INFO(amount);
        auto const wrong = wrong_in(paying(amount, "'A'"));
        REQUIRE(wrong.size() == 1);
        CHECK(wrong.front().id == "fordel.amount.no_whole");
        CHECK(wrong.front().where == "streams.s.amount");
    }
    // Parts of a stream have one.
    CHECK(paid(file_of(hundred_paid_by("{'a': {'who': 'A', 'amount': '10 %'}, 'b': {'who': 'B', 'amount': 'rest'}}")),
               "B") == "90.00 DKK");
}

TEST_CASE("who shares is said by who, or reported") {
    std::string const keys = ", 'keys': {'w': {'weights': {'A': '1', 'B': '1', 'C': '2'}}}";
    CHECK(wrong_ids(keys + hundred_paid_by("{'key': 'w', 'without': 'C'}")) == together);
    CHECK(wrong_ids(keys + hundred_paid_by("{'who': 'nobody', 'key': 'w'}")) == together);
    CHECK(wrong_ids(hundred_paid_by("{'who': 'nobody', 'without': 'A'}")) == together);
    CHECK(wrong_ids(paying("{'by party': {'A': '1 kr.'}, 'per': 'year'}", "{'who': ['A'], 'key': 'as stated'}")) ==
          together);
    CHECK(paid(file_of(keys + hundred_paid_by("{'who': ['A', 'B', 'C'], 'without': 'C', 'key': 'w'}")), "A") ==
          "50.00 DKK");
}

TEST_CASE("percentages are those of all who have them, or the file says who is left out") {
    auto const sharing = [](std::string const& who, std::string const& more) {
        return hundred_paid_by("{'who': " + who + ", 'key': {'percent': {'A': '10 %', 'B': 'rest'}" + more + "}}");
    };
    CHECK(wrong_ids(sharing("'A'", "")) == ids{"fordel.file.percent_of_others"});
    CHECK(paid(file_of(sharing("'A'", ", 'without': 'B'")), "A") == "100.00 DKK");
    CHECK(paid(file_of(sharing("['A', 'B']", "")), "A") == "10.00 DKK");
    CHECK(wrong_ids(", 'keys': {'p': {'percent': {'A': '10 %', 'B': 'rest'}}}" +
                    hundred_paid_by("{'who': ['A', 'C'], 'key': '1/2 p + 1/2 equal'}")) ==
          ids{"fordel.file.percent_of_others"});
}

TEST_CASE("a part that says how it is settled keeps the programme's floors, unless it undoes them") {
    auto const bounded = [](std::string const& settling) {
        return ", 'floors': '40 kr.'" +
               hundred_paid_by("{'who': ['A', 'B'], 'key': {'weights': {'A': '1', 'B': '9'}}" + settling + "}");
    };
    CHECK(paid(file_of(bounded("")), "A") == "40.00 DKK");
    CHECK(paid(file_of(bounded(", 'unit': '1 kr.'")), "A") == "40.00 DKK");
    CHECK(paid(file_of(bounded(", 'unit': '1 kr.', 'floors': 'none'")), "A") == "10.00 DKK");
    for (std::string const settling : {"", ", 'unit': '1 kr.'", ", 'floors': 'none'"}) {
        programme const read = file_of(bounded(settling)).programme();
        CHECK(programme_file(document::of(to_node(read))).programme() == read);
    }
}

TEST_CASE("how amounts go on is said in one way") {
    std::string const index = ", 'indices': {'pl': {'rates': {'2025': '2 %'}}}";
    auto const on = [&](std::string const& then) {
        return index + paying("{'by year': {'2024': '100 kr.'}, 'then': " + then + "}", "'A'");
    };
    CHECK(wrong_ids(on("{'index': 'pl', 'factor': '2', 'plus': '1 kr.'}")) ==
          ids{"fordel.file.keys_together", "fordel.file.keys_together"});
    CHECK(wrong_ids(on("{'index': 'pl'}")).empty());
}

TEST_CASE("an adjustment has a day of figures where it has figures") {
    auto const with = [](std::string const& step) {
        return hundred_paid_by("{'who': ['A', 'B'], 'key': 'equal', 'adjustments': [" + step + "]}");
    };
    CHECK(wrong_ids(with("{'floor': '10 kr.', 'at': 'garbage'}")) == together);
    CHECK(wrong_ids(with("{'times': '2', 'of': 'A', 'missing': 'latest'}")) == together);
    CHECK(wrong_ids(with("{'floor': '10 kr.'}")).empty());
}

TEST_CASE("spending is by party and year, or of other streams") {
    auto const clearing = [](std::string const& spent) {
        return ", 'clearings': {'c': {'spent': " + spent +
               ", 'shared by': {'who': ['A', 'B'], 'key': 'equal'}, 'with': 'C', 'period': '2024'}}";
    };
    CHECK(wrong_ids(clearing("{'by party': {'A': {'2024': '7 kr.'}}, 'by': 'recipients', 'exact': 'yes'}")) ==
          ids{"fordel.file.keys_together", "fordel.file.keys_together"});
    CHECK(wrong_in(clearing("{'by party': {'A': '7 kr.'}}")).front().id == "fordel.file.not_a_map");
}

TEST_CASE("the streams whose amounts make a key may stand in one text") {
    auto const keyed = [](std::string const& of) {
        return ", 'streams': {'a': {'amount': '10 kr. per year', 'period': '2024', 'paid by': 'A', 'to': 'M'}, 'b': "
               "{'amount': '30 kr. per year', 'period': '2024', 'paid by': 'B', 'to': 'M'}, 's': {'amount': '100 kr. "
               "per year', 'period': '2024', 'paid by': {'key': {'amounts of': " +
               of + "}}, 'to': 'M'}}";
    };
    CHECK(file_of(keyed("'a and b'")).programme() == file_of(keyed("['a', 'b']")).programme());
    CHECK(paid(file_of(keyed("'a and b'")), "A") == "35.00 DKK");
}

TEST_CASE("figures say with their source what it does not say itself") {
    auto const figures = [](std::string const& said) { return ", 'figures': {'f': {" + said + "}}"; };
    std::string const values = "'values': {'A': '1'}, 'on': '2024-01-01'";
    CHECK(wrong_ids(figures(values)).empty());
    CHECK(wrong_ids(figures(values + ", 'column': 'x', 'notation': 'plain'")) ==
          ids{"fordel.file.keys_together", "fordel.file.keys_together"});
    CHECK(wrong_ids(", 'figures': {'f': {" + values + "}, 'g': {'sum of': ['f'], 'unit': 'km', 'source': 'x'}}") ==
          ids{"fordel.file.keys_together", "fordel.file.keys_together"});
    CHECK(wrong_ids(figures("'file': 'f.csv', 'on': '2024-01-01'")).front() == "fordel.file.keys_together");
    CHECK(wrong_ids(figures("'data': 'folk1a@2023-02', 'what': 'x'")).front() == "fordel.file.keys_together");
    CHECK(wrong_ids(figures("'values': {'2024-01-01': {'A': '1'}}, 'on': '2024-01-01'")) == together);
    auto const mixed = wrong_in(figures("'values': {'2024-01-01': {'A': '1'}, '2025-01-01': '7'}"));
    REQUIRE(mixed.size() == 1);
    CHECK(mixed.front() == found{"fordel.file.not_a_map", "values of a day: \"7\"", "figures.f.values.2025-01-01"});
}

TEST_CASE("names may rest on one another, in a row that can be followed") {
    auto const chain = [](std::string const& section, std::size_t length, std::string const& rests,
                          std::string const& last) {
        std::string all = ", '" + section + "': {";
        for (std::size_t i = 0; i < length; ++i) {
            std::string const next = "k" + std::to_string(i + 1);
            std::string said = rests;
            for (auto at = said.find('$'); at != said.npos; at = said.find('$'))
                said.replace(at, 1, next);
            all += "'k" + std::to_string(i) + "': " + said + ", ";
        }
        return all + "'k" + std::to_string(length) + "': " + last + "}";
    };
    ids const deep{"fordel.file.too_deep"};
    std::string const weights = "{'weights': {'A': '1'}}";
    CHECK(wrong_ids(chain("keys", 31, "'$'", weights)).empty());
    CHECK(wrong_ids(chain("keys", 32, "'$'", weights)) == deep);
    CHECK(wrong_ids(chain("keys", 5'000, "'$'", weights)).front() == deep.front());
    CHECK(wrong_ids(chain("groups", 31, "['$']", "['A']")).empty());
    CHECK(wrong_ids(chain("groups", 1'000, "['$']", "['A']")).front() == deep.front());
    CHECK(
        wrong_ids(chain("figures", 1'000, "{'sum of': ['$']}", "{'values': {'A': '1'}, 'on': '2024-01-01'}")).front() ==
        deep.front());
    // Twice in each line: eight lines use the last 256 times, thirty a thousand million times.
    CHECK(wrong_ids(chain("keys", 8, "'1/2 $ + 1/2 $'", weights)).empty());
    CHECK(wrong_ids(chain("keys", 30, "'1/2 $ + 1/2 $'", weights)).front() == deep.front());
}

TEST_CASE("a remark that changes within a year is the whole year's, and cuts no amount in two") {
    auto const remarked = [](std::string const& sources) {
        return ", 'streams': {'s': {'amount': '500 kr. per year', 'period': '2024 to 2025', 'paid by': {'who': ['A', "
               "'B'], 'key': {'weights': {'A': '1', 'B': '2'}}, 'adjustments': [{'floor': '400 kr.', 'of': 'A'}]}, "
               "'to': 'M', 'source': " +
               sources + "}}";
    };
    programme const whole = file_of(remarked("'one'")).programme();
    programme const cut =
        file_of(remarked("[{'from': '2024', 'value': 'one'}, {'from': '2025-06', 'value': 'two'}]")).programme();
    CHECK(cut.schedule().filter({.payer = "A"}).total().to_string() == "800.00 DKK");
    CHECK(whole.schedule().filter({.payer = "A"}).total().to_string() == "800.00 DKK");
    auto const terms = cut.terms_of("s");
    REQUIRE(terms.size() == 2);
    CHECK(terms[0].period == period::year(2024));
    CHECK(terms[0].citation.document.en == "one");
    CHECK(terms[1].period == period::year(2025));
    CHECK(terms[1].citation.document.en == "two");
    // Within the first year there is no year before it to keep the first remark.
    CHECK(file_of(remarked("[{'from': '2024', 'value': 'one'}, {'from': '2024-06-15', 'value': 'two'}]"))
              .programme()
              .terms_of("s")
              .size() == 1);
}

TEST_CASE("which value cuts a month in two is told") {
    auto const wrong = wrong_in(paying(
        "[{'from': '2024', 'value': '1 kr. per year'}, {'from': '2024-06-15', 'value': '2 kr. per year'}]", "'A'"));
    REQUIRE(wrong.size() == 1);
    CHECK(wrong.front().id == "fordel.calendar.not_whole_months");
    CHECK(wrong.front().seen.ends_with(", cut by streams.s.amount from 2024-06-15"));
}

TEST_CASE("names of streams and parties are looked up where they are said") {
    auto const unknown_stream = [](std::string const& sections) {
        auto const wrong = wrong_in(sections);
        INFO(sections);
        REQUIRE(wrong.size() == 1);
        CHECK(wrong.front().id == "fordel.schedule.unknown_stream");
        CHECK(wrong.front().where == "streams.s");
    };
    unknown_stream(paying("'sum of zed'", "'A'"));
    unknown_stream(paying("'25 % of zed'", "'A'"));
    unknown_stream(hundred_paid_by("{'key': {'amounts of': 'zed'}}"));
    unknown_stream(
        hundred_paid_by("{'who': ['A', 'B'], 'key': 'equal', 'adjustments': [{'floor': '1 kr.', 'with': ['zed']}]}"));
    auto const unknown_party = [](std::string const& settling, std::string const& where) {
        auto const wrong = wrong_in(hundred_paid_by("{'who': ['A', 'B'], 'key': 'equal', " + settling + "}"));
        INFO(settling);
        REQUIRE(wrong.size() == 1);
        CHECK(wrong.front() == found{"fordel.party.unknown", wrong.front().seen, "streams.s.paid by." + where});
    };
    unknown_party("'floors': {'Z': '1 kr.'}", "floors.Z");
    unknown_party("'receiver': 'Zed'", "receiver");
    unknown_party("'ties': {'list': ['A', 'Zed']}", "ties.list.2");
}

TEST_CASE("what goes wrong when a stream is settled is told with its place") {
    try {
        static_cast<void>(file_of(", 'streams': {'s': {'amount': {'by year': {'2024': '1 kr.'}}, 'period': '2024 to "
                                  "2025', 'paid by': 'A', 'to': 'M'}}")
                              .schedule());
        FAIL("a year without an amount");
    } catch (file_error const& e) {
        REQUIRE(e.findings().size() == 1);
        CHECK(std::string(e.findings().front().kind.id) == "fordel.amount.missing_year");
        CHECK(e.findings().front().address == address("streams.s"));
    }
}
