#include <fordel/io/csv.hpp>
#include <fordel/schedule.hpp>

#include <catch2/catch_test_macros.hpp>

#include <sstream>
#include <string>

#include "support/two_offices.hpp"

namespace {

std::string csv(fordel::schedule const& shown) {
    std::ostringstream out;
    write_csv(out, shown);
    return out.str();
}

std::string first_cells(std::string const& payer) {
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::stream{.id = "s",
                            .name = {},
                            .amount = fordel::per_year(fordel::oere(-500)),
                            .period = fordel::period::year(2021),
                            .payers = fordel::paid_by(fordel::party{"p", payer}),
                            .recipients = fordel::key::single(support::north)});
    std::string const all = csv(made.schedule());
    std::string const row = all.substr(all.find('\n') + 1);
    return row.substr(0, row.find(",North office"));
}

} // namespace

namespace {

std::string const header = "year,stream,payer,recipient,amount,currency,status,tranche,months,collector,source,"
                           "assumptions,group,first_month,last_month,due_month,payer_id,payer_code,recipient_id,"
                           "recipient_code,exact,weight,share\n";

} // namespace

TEST_CASE("one row an entry, under names that stay", "[csv]") {
    CHECK(
        csv(support::two_offices().schedule().filter({.year = 2021, .payer = "Birch"})) ==
        header +
            "2021,office.north,Birch,North office,300.00,DKK,recommended,others,1-6,,\"Agreement, \"\"§ 1\"\"\",start,"
            ",1,6,,birch,2,north,,300,100,1\n"
            "2021,office.north,Birch,North office,100.00,DKK,recommended,others,7-12,,\"Agreement, \"\"§ 1\"\"\",start,"
            ",7,12,,birch,2,north,,100,100,1/3\n");
}

TEST_CASE("an empty schedule is a header", "[csv]") {
    CHECK(csv(support::two_offices().schedule().filter({.year = 1999})) == header);
}

TEST_CASE("who collects is named, save for what the collector pays itself", "[csv]") {
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::assumption{.id = "start"});
    auto s = support::north_stream();
    s.collector = support::ash;
    made.add(s);
    auto const all = made.schedule();
    CHECK(csv(all.filter({.year = 2022, .payer = "Cedar"})).find(",1-12,Ash,") != std::string::npos);
    CHECK(csv(all.filter({.year = 2022, .payer = "Ash"})).find(",1-12,,") != std::string::npos);
}

TEST_CASE("a name that a spreadsheet would take for a formula is made safe", "[csv]") {
    CHECK(first_cells("=1+1") == "2021,s,'=1+1");
    CHECK(first_cells("+45") == "2021,s,'+45");
    CHECK(first_cells("-1") == "2021,s,'-1");
    CHECK(first_cells("@SUM(A1)") == "2021,s,'@SUM(A1)");
    CHECK(first_cells("\tx") == "2021,s,\"'\tx\"");
    CHECK(first_cells("\rx") == "2021,s,\"'\rx\"");
    // Full-width marks, a true minus, and what stands unseen before a mark.
    for (std::string const formula :
         {"＝1+1", "＋1", "－1", "＠SUM(A1)", "\u22121", "\u200B=1", "\uFEFF=1", "\u2060＝1", " =1", "\u00A0\u202E+1"})
        CHECK(first_cells(formula) == "2021,s,'" + formula);
    for (std::string const name : {"A=B", "\u200BA", "\uFEFF", "1+1", "A－B"})
        CHECK(fordel::spreadsheet_safe(name) == name);
    CHECK(first_cells("=A1,\"x\"") == "2021,s,\"'=A1,\"\"x\"\"\"");
    CHECK(first_cells("A=B") == "2021,s,A=B");
}

TEST_CASE("cells are quoted by RFC 4180, and amounts stay numbers", "[csv]") {
    CHECK(first_cells("Ash; Birch") == "2021,s,\"Ash; Birch\"");
    CHECK(first_cells("x;=1+1") == "2021,s,\"x;=1+1\"");
    CHECK(fordel::csv_cell("a\tb") == "\"a\tb\"");
    CHECK(first_cells("Ash, Birch") == "2021,s,\"Ash, Birch\"");
    CHECK(first_cells("\"Ash\"") == "2021,s,\"\"\"Ash\"\"\"");
    CHECK(first_cells("Ash\nBirch") == "2021,s,\"Ash\nBirch\"");
    fordel::programme made("p", {}, fordel::dkk{});
    made.add(fordel::stream{.id = "s",
                            .name = {},
                            .amount = fordel::per_year(fordel::oere(-500)),
                            .period = fordel::period::year(2021),
                            .payers = fordel::paid_by(support::ash),
                            .recipients = fordel::key::single(support::north)});
    CHECK(csv(made.schedule()).find(",-5.00,DKK,") != std::string::npos);
}

namespace {

std::string danish(fordel::schedule const& shown) {
    std::ostringstream out;
    write_csv(out, shown, fordel::csv_dialect::excel_da);
    return out.str();
}

} // namespace

TEST_CASE("Danish spreadsheets take no cell of their dialect for something else", "[csv]") {
    std::string const header = "\xEF\xBB\xBFår;post;betaler;modtager;beløb;valuta;status;andel af post;opkræver;kilde;"
                               "antagelser;gruppe;første måned;sidste måned;forfaldsmåned;betalers id;betalers kode;"
                               "modtagers id;modtagers kode;uafrundet beløb;vægt;andel\r\n";
    CHECK(danish(support::two_offices().schedule().filter({.year = 2021, .payer = "Birch"})) ==
          header +
              "2021;office.north;Birch;North office;300,00;DKK;anbefalet;others;;\"Aftale, \"\"§ 1\"\"\";start;;1;6;;"
              "birch;2;north;;300;100;1\r\n"
              "2021;office.north;Birch;North office;100,00;DKK;anbefalet;others;;\"Aftale, \"\"§ 1\"\"\";start;;7;"
              "12;;birch;2;north;;100;100;1⁄3\r\n");
    CHECK(danish(support::two_offices().schedule().filter({.year = 1999})) == header);
}
