// Receipts: what a result was made of, and what is not as it was.
#include <fordel/file/json.hpp>
#include <fordel/file/receipt.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/boost_json.hpp"
#include "support/folder.hpp"

using namespace fordel;

namespace {

std::string quoted(std::string text) {
    for (char& c : text)
        if (c == '\'') c = '"';
    return text;
}

std::string const museum = quoted(R"({
  'fordel': '1', 'programme': 'Museum', 'currency': 'DKK', 'notation': 'plain',
  'parties': {'Havnby': {'code': '901'}, 'Klitby': {'code': '902'}, 'Museet': {}},
  'figures': {'heads': {'file': 'heads.csv'}},
  'streams': {'running': {'amount': '900 kr. per year', 'period': '2025',
    'paid by': {'who': ['Havnby', 'Klitby'], 'key': 'heads'}, 'to': 'Museet'}}})");

std::string const heads = "party,date,value\nHavnby,2024-01-01,2000\nKlitby,2024-01-01,1000\n";

// A folder with a programme and a table.
class folder : public support::folder {
public:
    explicit folder(std::string const& name) : support::folder("receipt_" + name) {
        write("museum.json", museum);
        write("heads.csv", heads);
    }

    programme_file file() const {
        return programme_file::read(*this / "museum.json", [](std::string_view text, std::string const& name) {
            return parse_json(text, name);
        });
    }
};

std::vector<std::string> what(std::vector<receipt_difference> const& all) {
    std::vector<std::string> said;
    for (receipt_difference const& one : all)
        said.push_back(one.what.en);
    return said;
}

using told = std::vector<std::string>;

} // namespace

TEST_CASE("a receipt names the files, the version and the schedule", "[file]") {
    folder const here("names");
    receipt const made = receipt_of(here.file());
    CHECK(made.fordel == version);
    CHECK(made.file_format == 1);
    CHECK(made.programme == "museum.json");
    REQUIRE(made.files.size() == 2);
    CHECK(made.files[0].path == "museum.json");
    CHECK(made.files[1].path == "heads.csv");
    CHECK(made.entries == 2); // 600 and 300
    CHECK(made.schedule == here.file().schedule().digest());
    CHECK(made.vintages.empty());
}

TEST_CASE("a receipt is the same when it is read again, by itself and out of a result", "[file]") {
    folder const here("again");
    file_choices choices;
    choices.set = {{address("streams.running.amount"), node("600 kr. per year")}};
    choices.as_of = make_date(2025, 6, 1);
    receipt const made = receipt_of(here.file(), choices);
    CHECK(read_receipt(parse_json(to_json(made))) == made);
    CHECK(read_receipt(parse_json("{\"entries\": [], \"receipt\": " + to_json(made) + "}")) == made);
    CHECK(differences(made, here.file()).empty());
}

TEST_CASE("the first thing that differs is its cause", "[file]") {
    folder const here("differs");
    receipt const then = receipt_of(here.file());
    CHECK(changed_files(then, here.path()).empty());
    here.write("heads.csv", "party,date,value\nHavnby,2024-01-01,1000\nKlitby,2024-01-01,2000\n");
    CHECK(what(changed_files(then, here.path())) == told{"file heads.csv"});
    CHECK(what(differences(then, here.file())) == told{"file heads.csv", "schedule"});
    here.write("heads.csv", heads + "\n"); // other bytes, the same figures
    CHECK(what(differences(then, here.file())) == told{"file heads.csv"});
    std::filesystem::remove(here.path() / "heads.csv");
    auto const gone = changed_files(then, here.path());
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].now.empty());
    CHECK(gone[0].then == then.files[1].sha256);
    CHECK(gone[0].what.da == "fil heads.csv");
}

TEST_CASE("another version of the library is no difference while the schedule is the same", "[file]") {
    folder const here("version");
    receipt then = receipt_of(here.file());
    then.fordel = "9.9.9";
    CHECK(differences(then, here.file()).empty());
    then.file_format = 9;
    then.schedule = "0";
    CHECK(what(differences(then, here.file())) == told{"format", "schedule"});
}

TEST_CASE("the vintage that was really used is told", "[file]") {
    std::string const table = quoted("{'file': 'heads.csv'}");
    std::string text = museum;
    text.replace(text.find(table), table.size(), "\"folk1a@2023-02\"");
    programme_file const file(document::of(parse_json(text, "museum.json")));
    using used = std::vector<std::pair<std::string, std::string>>;
    CHECK(file.vintages() == used{{"folk1a@2023-02", "2023-02"}});
    file_choices early;
    early.as_of = make_date(2022, 12, 31); // the figures of 1 January 2023 were published in February
    CHECK(file.vintages(early) == used{{"folk1a@2023-02", "2022-02"}});

    receipt const now{.vintages = file.vintages()};
    receipt const then{.vintages = file.vintages(early)};
    CHECK(differences(then, now) ==
          std::vector<receipt_difference>{
              {{"årgang af folk1a@2023-02", "vintage of folk1a@2023-02"}, "2022-02", "2023-02"}});
}

TEST_CASE("a receipt of another format, and one that lacks something, is refused", "[file]") {
    folder const here("refused");
    std::string text = to_json(receipt_of(here.file()));
    text.replace(text.find("receipt/1"), 9, "receipt/2");
    CHECK_THROWS_AS(static_cast<void>(read_receipt(parse_json(text))), file_error);
    try {
        static_cast<void>(read_receipt(parse_json(R"({"format": "fordel.receipt/1", "files": "none"})")));
        FAIL("read");
    } catch (file_error const& e) {
        told ids;
        for (finding const& found : e.findings())
            ids.emplace_back(found.kind.id);
        CHECK(std::ranges::count(ids, "fordel.file.not_a_map") == 1);
        CHECK(std::ranges::count(ids, "fordel.file.missing_key") == 8);
    }
}
