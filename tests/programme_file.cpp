// Programme files, read and settled.
#include <fordel/file/json.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/programme_writing.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support/boost_json.hpp"

using namespace fordel;

namespace {

// JSON is the same model as YAML; with ' for ", since so much is quoted.
programme_file file_of(std::string text) {
    for (char& c : text)
        if (c == '\'') c = '"';
    return programme_file(document::of(parse_json(text, "museum.json")));
}

std::string const museum = R"({
  'fordel': '1', 'programme': 'Havnemuseet', 'currency': 'DKK', 'notation': 'danish',
  'parties': {'Havnby': {'code': '901'}, 'Klitby': {'code': '902'}, 'Engby': {'code': '903'}, 'Museet': {}},
  'streams': {'running': {
    'amount': '500.000 kr. per year', 'period': '2025-07 to 2026-12',
    'paid by': {'lead': {'who': 'Havnby', 'amount': '200.000 kr.'},
                'others': {'who': ['Klitby', 'Engby'], 'rest': 'yes', 'key': 'equal'}},
    'to': 'Museet'}}})";

// The same with something else for `old`.
std::string with(std::string text, std::string_view old, std::string_view other) {
    return text.replace(text.find(old), old.size(), other);
}

std::string museum_paying(std::string_view amount) { return with(museum, "'500.000 kr. per year'", amount); }

std::string museum_with(std::string_view section) {
    return museum.substr(0, museum.rfind('}')) + ", " + std::string(section) + "}";
}

std::string total_of(std::string const& text) { return file_of(text).schedule().total().to_string(); }

// The ids of all that is wrong, in order.
std::vector<std::string> wrong_in(std::string const& text) {
    std::vector<std::string> ids;
    try {
        static_cast<void>(file_of(text).programme());
    } catch (file_error const& e) {
        for (finding const& found : e.findings())
            ids.emplace_back(found.kind.id);
    }
    return ids;
}

void require_stable(std::string const& text) {
    INFO(text);
    programme const read = file_of(text).programme();
    node const written = to_node(read);
    programme const again = programme_file(document::of(written)).programme();
    CHECK(again == read);
    CHECK(to_node(again) == written);
    CHECK(again.schedule() == read.schedule());
}

} // namespace

TEST_CASE("a stream of a file is settled as it says") {
    schedule const s = file_of(museum).schedule();
    CHECK(s.total().to_string() == "750000.00 DKK");
    CHECK(s.filter({.payer = "Havnby"}).total().to_string() == "300000.00 DKK");
    CHECK(s.filter({.payer = "Klitby"}).total().to_string() == "225000.00 DKK");
}

TEST_CASE("every form of amount is read, and comes to what it says") {
    // Of eighteen months: July 2025 to December 2026.
    auto const all = [](std::string_view amount) {
        return total_of(with(museum_paying(amount), "'amount': '200.000 kr.'", "'amount': '40 %'"));
    };
    CHECK(all("'4 mio. kr. per period by months'") == "4000000.00 DKK");
    CHECK(all("'4 mio. kr. per period by days'") == "4000000.00 DKK");
    CHECK(all("{'by year': {'2025': '100 kr.', '2026': '200 kr.'}}") == "300.00 DKK");
    CHECK(all("{'by year': {'2025': '100 kr.'}, 'then': {'factor': '2', 'plus': '10 kr.'}}") == "310.00 DKK");
    CHECK(all("{'on dates': {'2025-09-30': '100 kr.', '2026-03-31': '50 kr.'}}") == "150.00 DKK");
    CHECK(all("{'sum': '1.000 kr.', 'instalments': {'2025': '25 %', '2026': '75 %'}}") == "1000.00 DKK");
    CHECK(all("{'sum': '1.000 kr.', 'instalments': {'2025-08-01': '250 kr.', '2026-08-01': '750 kr.'}}") ==
          "1000.00 DKK");
    CHECK(total_of(with(museum_paying("'750.000 kr. once'"), "2025-07 to 2026-12", "2025-07 to 2025-12")) ==
          "750000.00 DKK");
    // Raised by 10 percent from 2025 to 2026: half a year of 100.000, one of 110.000.
    CHECK(total_of(with(with(museum_with("'indices': {'pl': {'rates': {'2026': '10 %'}}}"), "'500.000 kr. per year'",
                             "{'stated': '100.000 kr. per year', 'index': 'pl', 'base year': '2025'}"),
                        "'200.000 kr.'", "'40 %'")) == "160000.00 DKK");
}

TEST_CASE("an amount that changes makes terms of the stream, and a part of a year is that of its own amount") {
    std::string const dated = "[{'from': '2025', 'value': '400.000 kr. per year', 'source': 'Aftale A'},"
                              " {'from': '2026-04', 'value': '800.000 kr. per year', 'source': 'Aftale B'}]";
    programme const p = file_of(museum_paying(dated)).programme();
    REQUIRE(p.terms_of("running").size() == 2);
    CHECK(p.terms_of("running")[0].citation.document.da == "Aftale A");
    CHECK(p.terms_of("running")[1].citation.document.da == "Aftale B");
    CHECK(p.terms_of("running")[1].period == period(make_date(2026, 4, 1), make_date(2026, 12, 31)));
    // 6/12 + 3/12 of 400.000, and 9/12 of 800.000.
    CHECK(p.schedule().total().to_string() == "900000.00 DKK");
}

// Its key is another from 2026 on, and says the same: the stream is in two terms, and comes to what it came to.
void require_same_in_terms(std::string_view amount, std::string_view part, std::string_view during) {
    INFO(amount);
    std::string const uncut = with(with(museum_paying(amount), "'200.000 kr.'", part), "2025-07 to 2026-12", during);
    programme const cut = file_of(with(uncut, "'key': 'equal'",
                                       "'key': [{'from': '2025', 'value': 'equal'},"
                                       " {'from': '2025-10', 'value': {'weights': {'Klitby': '1', 'Engby': '1'}}}]"))
                              .programme();
    CHECK(cut.terms_of("running").size() == 2);
    programme const whole = file_of(uncut).programme();
    for (char const* const payer : {"Havnby", "Klitby", "Engby"})
        CHECK(cut.schedule().filter({.payer = payer}).total() == whole.schedule().filter({.payer = payer}).total());
}

TEST_CASE("a key that changes within the period leaves what there is to share as it is") {
    std::string_view const months = "2025-07 to 2026-12", year = "2025-07 to 2025-12";
    require_same_in_terms("'500.000 kr. per year'", "'200.000 kr.'", months);
    require_same_in_terms("'4 mio. kr. per period by months'", "'200.000 kr.'", months);
    require_same_in_terms("'4 mio. kr. per period by days'", "'40 %'", months);
    require_same_in_terms("'750.000 kr. once'", "'200.000 kr.'", year);
    require_same_in_terms("{'by year': {'2025': '100 kr.', '2026': '200 kr.'}}", "'40 %'", months);
    require_same_in_terms("{'on dates': {'2025-09-30': '100 kr.', '2026-03-31': '50 kr.'}}", "'40 %'", months);
    require_same_in_terms("{'sum': '1.000 kr.', 'instalments': {'2025': '25 %', '2026': '75 %'}}", "'40 %'", months);
}

TEST_CASE("a percentage of another stream is of all of it, in however many terms") {
    std::string const other =
        ", 'fee': {'amount': '25 % of running', 'period': '2025-07 to 2026-12', 'paid by': {'who': ['Klitby', 'Engby'],"
        " 'key': [{'from': '2025', 'value': 'equal'}, {'from': '2025-10', 'value': {'weights': {'Klitby': '1',"
        " 'Engby': '3'}}}]}, 'to': 'Museet'}";
    std::string const text = with(museum, "'to': 'Museet'}", "'to': 'Museet'}" + other);
    schedule const s = file_of(text).schedule();
    // A quarter of 750.000, in 18 equal months: of Engby a half in the first three, three quarters in the others.
    CHECK(s.filter({.stream = "fee"}).total().to_string() == "187500.00 DKK");
    CHECK(s.filter({.stream = "fee", .payer = "Engby"}).total().to_string() == "132812.50 DKK");
}

TEST_CASE("an amount for a period that is changed counts for as much of it as it holds") {
    // 3,6 mio. for 18 months, of which it holds in 6: 1,2 mio.; 7,2 mio. in the other 12: 4,8 mio.
    CHECK(total_of(museum_paying("[{'from': '2025', 'value': '3,6 mio. kr. per period by months'},"
                                 " {'from': '2026', 'value': '7,2 mio. kr. per period by months'}]")) ==
          "6000000.00 DKK");
}

TEST_CASE("what is paid once has one amount") {
    std::string const changed = with(museum_paying("[{'from': '2025', 'value': '750.000 kr. once'},"
                                                   " {'from': '2025-10', 'value': '800.000 kr. once'}]"),
                                     "2025-07 to 2026-12", "2025-07 to 2025-12");
    CHECK(wrong_in(changed) == std::vector<std::string>{"fordel.file.cannot_change"});
}

TEST_CASE("the source of a part's amount and of an adjustment's stands with what they make") {
    programme const p = file_of(with(with(museum, "'amount': '200.000 kr.'",
                                          "'amount': {'value': '200.000 kr.', 'source': 'Aftale § 2', 'decision': "
                                          "{'body': 'Byrådet'}}"),
                                     "'rest': 'yes'",
                                     "'rest': 'yes', 'adjustments': [{'floor': {'value': '10 kr.', 'source': "
                                     "'Aftale § 7'}}, {'times': '1', 'source': 'Aftale § 8'}]"))
                            .programme();
    stream const& s = p.streams().front();
    CHECK(s.citation.document.da == "Aftale § 2");
    CHECK(s.decision.body.da == "Byrådet");
    CHECK(s.payers[1].adjustments[0].citation().document.da == "Aftale § 7");
    CHECK(s.payers[1].adjustments[1].citation().document.da == "Aftale § 8");
}

TEST_CASE("what stands by names is a map, and what is always said is read with the rest") {
    CHECK(wrong_in(museum_with("'settlement': {'tables': 'running'}")).front() == "fordel.file.not_a_map");
    CHECK(wrong_in(museum_with("'always': 'sums-sometimes'")).front() == "fordel.case.unknown_axiom");
    CHECK(wrong_in(museum_with("'not calculated': {'clause': '§ 9'}")).front() == "fordel.file.missing_key");
}

TEST_CASE("terms that are equal are one") {
    std::string const same = "[{'from': '2025', 'value': '500.000 kr. per year'},"
                             " {'from': '2026', 'value': '500.000 kr. per year'}]";
    CHECK(file_of(museum_paying(same)).programme() == file_of(museum).programme());
}

TEST_CASE("the others share without the lead of the same stream") {
    std::string const text =
        with(museum, "['Klitby', 'Engby'], 'rest'", "['Havnby', 'Klitby', 'Engby'], 'without': 'lead', 'rest'");
    CHECK(file_of(text).schedule() == file_of(museum).schedule());
}

TEST_CASE("what is wrong is told, all of it at once") {
    CHECK(wrong_in(museum_paying("'500.000 kr.'")) == std::vector<std::string>{"fordel.file.amount_unsaid"});
    CHECK(wrong_in(with(museum, "'fordel': '1', ", "")) == std::vector<std::string>{"fordel.file.no_format"});
    CHECK(wrong_in(with(museum, "'fordel': '1'", "'fordel': '2'")) ==
          std::vector<std::string>{"fordel.file.later_format"});
    CHECK(wrong_in(with(museum, "'fordel': '1'", "'fordel': 'one'")) ==
          std::vector<std::string>{"fordel.file.no_format"});
    CHECK(wrong_in(with(museum, "'currency': 'DKK'", "'currency': {'value': 'DKK'}")).front() ==
          "fordel.file.cannot_change");
    CHECK(wrong_in(with(museum, ", 'key': 'equal'", "")) ==
          std::vector<std::string>{"fordel.file.several_without_key"});
    CHECK(wrong_in(museum_paying("{'by year': {'2025': '1 kr.'}, 'price': '2 kr. per year'}")).front() ==
          "fordel.file.keys_together");
    auto const two =
        wrong_in(with(museum_paying("'500.000 kr.'"), "'to': 'Museet'", "'to': 'Museet', 'colour': 'red'"));
    CHECK(std::count(two.begin(), two.end(), "fordel.file.amount_unsaid") == 1);
    CHECK(std::count(two.begin(), two.end(), "fordel.file.unknown_key") == 1);
}

TEST_CASE("a value that a caller sets stands in its place") {
    file_choices choices;
    choices.set.emplace_back(address("streams.running.amount"), node(std::string("1.000.000 kr. per year")));
    CHECK(file_of(museum).schedule(choices).total().to_string() == "1500000.00 DKK");
}

TEST_CASE("what is wrong with a value that a caller sets is told with its address") {
    file_choices choices;
    std::vector<node_member> more{{"colour", node(std::string("red")), {}}};
    choices.set.emplace_back(address("streams.running.source"), node(std::move(more)));
    try {
        static_cast<void>(file_of(museum).programme(choices));
        FAIL("not refused");
    } catch (file_error const& e) {
        CHECK(e.findings().front().file == "set streams.running.source");
        CHECK(e.findings().front().at == position{});
    }
}

TEST_CASE("a clause that is not calculated may stand alone") {
    programme_file const file =
        file_of(museum_with("'not calculated': {'clause': '§ 9', 'why': 'no figures', 'effect': 'none'}"));
    REQUIRE(file.not_calculated().size() == 1);
    CHECK(file.not_calculated().front().clause.en == "§ 9");
}

TEST_CASE("a programme is written as it was read") {
    require_stable(museum);
    for (char const* const amount :
         {"'4 mio. kr. per period by days'", "{'by year': {'2025': '1.000.000 kr.', '2026': '2.000.000 kr.'}}",
          "{'by year': {'2025': '1.000.000 kr.'}, 'then': {'factor': '1,018', 'plus': '150 kr.', 'rounded': {'to': "
          "'1.000 kr.', 'when': 'each year'}}}",
          "{'on dates': {'2025-09-30': '1.000.000 kr.', '2026-03-31': '500.000,50 kr.'}}",
          "{'sum': '1.000.000 kr.', 'instalments': {'2025': '33,33 %', '2026': '66,67 %'}}"})
        require_stable(with(museum_paying(amount), "'amount': '200.000 kr.'", "'amount': '40 %'"));
    require_stable(with(museum, "'rest': 'yes'",
                        "'rest': 'yes', 'method': 'independent:half-up', 'unit': '1.000 kr.', 'carried': 'open'"));
    require_stable(with(museum, "'rest': 'yes'",
                        "'rest': 'yes', 'adjustments': [{'floor': '10 % of the amount', 'name': 'bund', 'borne by': "
                        "['Engby'], 'in': {'2025': '1', '2026': '1/2'}}]"));
    require_stable(with(museum, "'rest': 'yes'", "'rest': 'yes', 'adjustments': [{'times': '3/2', 'of': 'Klitby'}]"));
    require_stable(museum_paying("[{'from': '2025', 'value': '400.000 kr. per year'},"
                                 " {'from': '2026-04', 'value': '800.000 kr. per year'}]"));
    require_stable(museum_paying("[{'from': '2025', 'value': '400.000 kr. per year', 'source': 'Aftale A'},"
                                 " {'from': '2026', 'value': '500.000 kr. per year'},"
                                 " {'from': '2026-04', 'value': '800.000 kr. per year', 'source': 'Aftale B',"
                                 " 'decision': {'body': 'Byrådet'}}]"));
    require_stable(museum_paying("[{'from': '2025', 'value': '500.000 kr. per year'},"
                                 " {'from': '2026', 'value': '500.000 kr. per year', 'source': 'Aftale A'}]"));
    require_stable(with(museum, "'to': 'Museet'}",
                        "'to': 'Museet'}, 'schools and roads': {'amount': '1 kr. once', 'period': '2025', 'paid by': "
                        "'Havnby', 'to': 'Museet'}, 'part': {'amount': {'sum of': ['schools and roads']}, 'period': "
                        "'2025', 'paid by': 'Havnby', 'to': 'Museet'}"));
    require_stable(museum_with("'assumptions': {'key': {'question': 'Hvilken?', 'alternatives': {'heads': {'text': "
                               "'Efter folketal.', 'default': 'yes'}, 'equal': {}}}}"));
    require_stable(museum_with("'settlement': {'tables': {'running': {'totals': 'nearest'}}}"));
    require_stable(museum_with("'agreements': {'a': {'kind': 'duty', 'what': 'Beretning', 'between': ['Museet', "
                               "'Havnby'], 'period': '2025 to 2027', 'due': 'yearly from 2025-12-31'}}"));
    require_stable(museum_with("'clearings': {'c': {'spent': {'by party': {'Klitby': {'2025': '100 kr.'}, 'Engby': "
                               "{'2025': '50 kr.'}}}, 'shared by': {'who': ['Klitby', 'Engby'], 'key': 'equal'}, "
                               "'with': 'Havnby', 'period': '2025'}}"));
}
