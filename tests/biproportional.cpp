#include <fordel/biproportional.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <functional>
#include <optional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "support/expect_error.hpp"

using fordel::alternating_cycle;
using fordel::apportion_biproportionally;
using fordel::biproportional;
using fordel::biproportional_certificate;
using fordel::biproportional_method;
using fordel::biproportional_options;
using fordel::fraction;
using fordel::seat_table;
using fordel::tie_breaking;
using fordel::vote_table;
using fordel::vote_weighting;
using support::error_id;
using support::expect_error;
using support::seen_in_error;
using seats = std::vector<std::int64_t>;

namespace {

vote_table table(std::vector<std::vector<std::int64_t>> const& votes) {
    vote_table made;
    for (auto const& row : votes)
        made.emplace_back(row.begin(), row.end());
    return made;
}

vote_table transposed(vote_table const& votes) {
    vote_table turned(votes.front().size());
    for (auto const& row : votes)
        for (std::size_t j = 0; j < row.size(); ++j)
            turned[j].push_back(row[j]);
    return turned;
}

// A published election: one line a district and party.
struct election {
    std::vector<std::string> districts{}, parties{};
    vote_table votes{};
    seats district_seats{};
    seat_table official{};

    explicit election(std::string const& file) {
        std::ifstream in(std::string(FORDEL_TEST_DIR "/golden/") + file);
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line))
            add(line);
    }

    seats column_sums() const {
        seats sums(parties.size());
        for (auto const& row : official)
            for (std::size_t j = 0; j < sums.size(); ++j)
                sums[j] += row[j];
        return sums;
    }

private:
    void add(std::string const& line) {
        std::istringstream cut(line);
        std::string field[5];
        for (std::string& f : field)
            std::getline(cut, f, ',');
        if (districts.empty() || districts.back() != field[0]) {
            districts.push_back(field[0]);
            district_seats.push_back(std::stoll(field[1]));
            votes.emplace_back();
            official.emplace_back();
        }
        if (districts.size() == 1) parties.push_back(field[2]);
        REQUIRE(parties.at(votes.back().size()) == field[2]);
        votes.back().push_back(fraction::parse(field[3]));
        official.back().push_back(std::stoll(field[4]));
    }
};

fraction percent(int hundredths) { return fraction(hundredths) / fraction(100); }

// ---------------------------------------------------------------- the oracle: all tables, and the largest product

// Signposts as the literature writes them, squared for Huntington-Hill.
struct divisor_method {
    char const* name;
    std::function<fraction(std::int64_t)> signpost;
    bool squared = false;
};

std::vector<divisor_method> const all_methods{
    {"webster", [](std::int64_t k) { return fraction(2 * k + 1) / fraction(2); }},
    {"dhondt", [](std::int64_t k) { return fraction(k + 1); }},
    {"adams", [](std::int64_t k) { return fraction(k); }},
    {"huntington-hill", [](std::int64_t k) { return fraction(k * (k + 1)); }, true},
    {"dean", [](std::int64_t k) { return fraction(2 * k * (k + 1)) / fraction(2 * k + 1); }},
    {"danish", [](std::int64_t k) { return fraction(3 * k + 1) / fraction(3); }},
    {"modified-sainte-lague",
     [](std::int64_t k) { return k == 0 ? fraction(7) / fraction(10) : fraction(2 * k + 1) / fraction(2); }},
    {"imperiali-divisor", [](std::int64_t k) { return fraction(k + 2); }},
    {"stationary:1/10", [](std::int64_t k) { return fraction(10 * k + 1) / fraction(10); }}};

// A table is right where the product of votes / signpost over all its seats is largest (Balinski and Demange 1989); a
// guaranteed seat counts for nothing. Tables are met in lexicographic order, most seats first.
class exhaustive_search {
public:
    exhaustive_search(divisor_method const& method, vote_table const& votes, seats const& rows, seats const& columns,
                      std::vector<std::vector<bool>> const& guaranteed)
        : method_(method), votes_(votes), rows_(rows), columns_(columns), guaranteed_(guaranteed) {
        current_.assign(rows.size(), seats(columns.size()));
        place(0, fraction(1));
    }

    std::vector<seat_table> best{};

private:
    void place(std::size_t cell, fraction const& product) {
        if (cell == rows_.size() * columns_.size()) {
            for (std::int64_t const left : columns_)
                if (left != 0) return;
            if (best.empty() || product > largest_) best.clear();
            if (best.empty() || product == largest_) best.push_back(current_), largest_ = product;
            return;
        }
        std::size_t const i = cell / columns_.size(), j = cell % columns_.size();
        bool const last = j + 1 == columns_.size();
        for (std::int64_t s = std::min(rows_[i], columns_[j]); s >= 0; --s) {
            if (last && s != rows_[i]) continue;
            std::optional<fraction> const gain = worth(i, j, s);
            if (!gain) continue;
            current_[i][j] = s, rows_[i] -= s, columns_[j] -= s;
            place(cell + 1, product * *gain);
            rows_[i] += s, columns_[j] += s;
        }
        current_[i][j] = 0;
    }

    std::optional<fraction> worth(std::size_t i, std::size_t j, std::int64_t s) const {
        fraction const v = method_.squared ? votes_[i][j] * votes_[i][j] : votes_[i][j];
        if (v == 0) return s == 0 ? std::optional(fraction(1)) : std::nullopt;
        bool const served = guaranteed_[i][j] || method_.signpost(0) == 0;
        if (served && s == 0) return std::nullopt;
        fraction product(1);
        for (std::int64_t k = served ? 1 : 0; k < s; ++k)
            product = product * v / method_.signpost(k);
        return product;
    }

    divisor_method const& method_;
    vote_table const& votes_;
    seats rows_, columns_;
    std::vector<std::vector<bool>> const& guaranteed_;
    seat_table current_{};
    fraction largest_{};
};

// Whose seats are guaranteed: each choice of one of the strongest of every row, in the order in which they are served.
std::vector<std::vector<std::vector<bool>>> winner_choices(vote_table const& votes, seats const& rows, bool wanted) {
    std::vector<std::vector<std::vector<bool>>> choices{
        std::vector(votes.size(), std::vector<bool>(votes.front().size()))};
    for (std::size_t i = 0; wanted && i < votes.size(); ++i) {
        fraction const most = *std::max_element(votes[i].begin(), votes[i].end());
        if (most == 0 || rows[i] == 0) continue;
        std::vector<std::vector<std::vector<bool>>> more;
        for (auto const& choice : choices)
            for (std::size_t j = 0; j < votes[i].size(); ++j)
                if (votes[i][j] == most) more.push_back(choice), more.back()[i][j] = true;
        choices = std::move(more);
    }
    return choices;
}

void apply(seat_table& seats_, alternating_cycle const& cycle) {
    for (std::size_t k = 0; k < cycle.size(); ++k)
        seats_[cycle[k].row][cycle[k].column] += k % 2 == 0 ? 1 : -1;
}

// Where the best tables differ from each other, so must the cycles say; and what each cycle says is a best table.
void check_ties(biproportional const& found, std::vector<seat_table> const& best) {
    std::vector<std::vector<bool>> told(found.seats().size(), std::vector<bool>(found.seats().front().size()));
    for (alternating_cycle const& cycle : found.ties()) {
        if (cycle.size() < 4 || cycle[0].row == cycle[2].row) continue; // tied before the table was searched
        seat_table other = found.seats();
        apply(other, cycle);
        CHECK(std::find(best.begin(), best.end(), other) != best.end());
        for (auto const& c : cycle)
            told[c.row][c.column] = true;
    }
    for (std::size_t i = 0; i < told.size(); ++i)
        for (std::size_t j = 0; j < told[i].size(); ++j) {
            bool differs = false;
            for (seat_table const& b : best)
                differs = differs || b[i][j] != best.front()[i][j];
            CHECK(differs == told[i][j]);
        }
}

void check_against_search(divisor_method const& method, vote_table const& votes, seats const& rows,
                          seats const& columns, bool winner_takes_one) {
    std::vector<seat_table> best, all; // of the first choice of winners that has a table, and of all of them
    for (auto const& choice : winner_choices(votes, rows, winner_takes_one)) {
        auto const found = exhaustive_search(method, votes, rows, columns, choice).best;
        if (best.empty()) best = found;
        for (seat_table const& one : found)
            if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    }
    std::sort(all.begin(), all.end(), std::greater<>());
    biproportional_options options{.method = biproportional_method::from_name(method.name)};
    options.winner_takes_one = winner_takes_one;
    if (best.empty()) {
        std::string const id = error_id([&] { return apportion_biproportionally(votes, rows, columns, options); });
        CHECK((id == "fordel.biproportional.infeasible" || id == "fordel.biproportional.empty_line"));
        return;
    }
    auto const found = apportion_biproportionally(votes, rows, columns, options);
    CHECK(found.seats() == best.front());
    CHECK(found.verify());
    CHECK(found.tied_tables(1000) == all);
    check_ties(found, best);
}

seats random_margin(std::mt19937& random, std::size_t lines, std::int64_t total) {
    seats margin(lines);
    for (std::int64_t s = 0; s < total; ++s)
        ++margin[random() % lines];
    return margin;
}

struct random_case {
    vote_table votes{};
    seats rows{}, columns{};

    random_case(std::mt19937& random, unsigned votes_below, std::int64_t most_seats) {
        std::size_t const n = 1 + random() % 3, m = 1 + random() % 3;
        votes.assign(n, std::vector<fraction>(m));
        for (auto& row : votes)
            for (fraction& v : row)
                v = fraction(static_cast<std::int64_t>(random() % votes_below));
        std::int64_t const total = static_cast<std::int64_t>(random() % static_cast<unsigned>(most_seats + 1));
        rows = random_margin(random, n, total);
        columns = random_margin(random, m, total);
    }
};

} // namespace

// ---------------------------------------------------------------- published elections

TEST_CASE("Uri 2020: the official seats of parties and districts", "[biproportional]") {
    election const uri("ur_landrat_2020.csv");
    auto const shared = apportion_biproportionally(uri.votes, uri.district_seats);
    CHECK(shared.column_seats() == seats{12, 9, 7, 9});
    CHECK(shared.seats() == uri.official);
    CHECK(shared.verify());
    CHECK(shared.ties().empty());
    CHECK_FALSE(shared.column_ties().any());
}

TEST_CASE("Uri 2020: raw sums would give other seats", "[biproportional]") {
    election const uri("ur_landrat_2020.csv");
    std::vector<fraction> raw(4);
    for (auto const& row : uri.votes)
        for (std::size_t j = 0; j < 4; ++j)
            raw[j] += row[j];
    CHECK(apportion_biproportionally({raw}, {37}).column_seats() == seats{11, 10, 8, 8});
}

TEST_CASE("Zug 2018: the official seats under its quorum", "[biproportional]") {
    election const zug("zg_kantonsrat_2018.csv");
    fordel::quorum const rule{.any_district = percent(5), .total = percent(3)};
    auto const shared = apportion_biproportionally(zug.votes, zug.district_seats, {}, {.quorum = rule});
    CHECK(shared.seats() == zug.official);
    CHECK(shared.column_seats() == zug.column_sums());
    CHECK(shared.takes_part() == std::vector<bool>{true, false, true, true, true, true, true});
    CHECK(shared.verify());
    CHECK(shared.ties().empty());
    CHECK(apportion_biproportionally(zug.votes, zug.district_seats, zug.column_sums()).seats() == zug.official);
}

TEST_CASE("City of Zurich 2018: rounded voter numbers, the official seats, and the official divisors",
          "[biproportional]") {
    election const zurich("zurich_gemeinderat_2018.csv");
    auto const voters = fordel::weighted_votes(zurich.votes, zurich.district_seats, vote_weighting::rounded);
    CHECK(voters == std::vector<fraction>{32892, 12999, 16312, 12064, 10580, 7892, 2810});
    auto const shared = apportion_biproportionally(
        zurich.votes, zurich.district_seats, {},
        {.weighted = vote_weighting::rounded, .quorum = fordel::quorum{.any_district = percent(5)}});
    CHECK(shared.seats() == zurich.official);
    CHECK(shared.column_seats() == seats{43, 17, 21, 16, 14, 10, 4});
    CHECK(shared.verify());

    biproportional_certificate published = shared.certificate();
    published.row_divisors = {9870, 12100, 10000, 9000, 15850, 10950, 11080, 12400, 5000};
    published.column_divisors.clear();
    for (char const* divisor : {"1", "1.0708", "0.973", "0.934", "1.02", "1", "0.73"})
        published.column_divisors.push_back(fraction::parse(divisor));
    CHECK(published.holds());
}

// ---------------------------------------------------------------- against exhaustive search

TEST_CASE("small tables: the best of all tables, first in lexicographic order, with every tie", "[biproportional]") {
    for (divisor_method const& method : all_methods) {
        std::mt19937 random(2010);
        for (int round = 0; round < 150; ++round) {
            random_case const one(random, round % 2 == 0 ? 4 : 60, 7);
            INFO(method.name << ", round " << round);
            check_against_search(method, one.votes, one.rows, one.columns, false);
        }
    }
}

TEST_CASE("small tables in which each district's winner has a seat", "[biproportional]") {
    for (divisor_method const& method : all_methods) {
        std::mt19937 random(2015);
        for (int round = 0; round < 100; ++round) {
            random_case const one(random, round % 2 == 0 ? 4 : 60, 7);
            INFO(method.name << ", round " << round);
            check_against_search(method, one.votes, one.rows, one.columns, true);
        }
    }
}

TEST_CASE("fully tied data end, and all margins of all-equal votes are met", "[biproportional]") {
    vote_table const equal(3, std::vector<fraction>(3, fraction(1)));
    for (divisor_method const& method : all_methods) {
        INFO(method.name);
        check_against_search(method, equal, {1, 1, 1}, {1, 1, 1}, false);
        check_against_search(method, equal, {2, 1, 3}, {1, 1, 4}, false);
        check_against_search(method, equal, {4, 4, 4}, {4, 4, 4}, false);
        check_against_search(method, equal, {0, 5, 0}, {2, 2, 1}, false);
    }
}

TEST_CASE("a large table of equal votes ends too", "[biproportional]") {
    std::size_t const n = 20;
    vote_table const equal(n, std::vector<fraction>(n, fraction(7)));
    auto const shared = apportion_biproportionally(equal, seats(n, 1), seats(n, 1));
    for (std::size_t i = 0; i < n; ++i)
        CHECK(shared.seats()[i][i] == 1); // the identity is the first in order
    CHECK(shared.verify());
    CHECK_FALSE(shared.ties().empty());
}

// ---------------------------------------------------------------- hard tables

TEST_CASE("votes of 2^63 - 1 and of one, and fractions", "[biproportional]") {
    std::int64_t const huge = 9223372036854775807;
    for (divisor_method const& method : all_methods) {
        INFO(method.name);
        check_against_search(method, table({{huge, 1, huge - 1}, {1, huge, 2}, {huge, huge, 1}}), {3, 2, 3}, {3, 3, 2},
                             false);
        check_against_search(method, table({{huge, huge}, {huge, huge}}), {2, 1}, {1, 2}, false);
    }
    auto const third = fraction(1) / fraction(3);
    check_against_search(all_methods[0], {{third, fordel::half}, {third * fraction(5), fraction(2)}}, {2, 3}, {2, 3},
                         false);
}

TEST_CASE("a place that the margins leave empty, whatever its votes: scaling alone never ends", "[biproportional]") {
    // The first column's seats must all come from the first row, which has no others: its second place stays at 0.
    for (std::int64_t const size : {std::int64_t{1}, std::int64_t{10}, std::int64_t{1000}}) {
        auto const shared =
            apportion_biproportionally(table({{1, 1'000'000}, {0, 1}}), {size, size}, seats{size, size});
        CHECK(shared.seats() == seat_table{{size, 0}, {0, size}});
        CHECK(shared.verify());
        CHECK(shared.ties().empty());
    }
}

TEST_CASE("a hundred thousand seats", "[biproportional]") {
    // The votes are the seats: every quotient is whole at divisors of one.
    seat_table const wanted{{12345, 20000, 1}, {30000, 5000, 7654}, {24999, 0, 1}};
    auto const shared = apportion_biproportionally(table(wanted), {32346, 42654, 25000}, seats{67344, 25000, 7656});
    CHECK(shared.seats() == wanted);
    CHECK(shared.verify());
}

TEST_CASE("lists without votes and districts without seats get none", "[biproportional]") {
    auto const shared = apportion_biproportionally(table({{5, 0, 3}, {9, 0, 9}, {1, 0, 9}}), {2, 0, 2});
    CHECK(shared.seats() == seat_table{{1, 0, 1}, {0, 0, 0}, {0, 0, 2}});
    CHECK(shared.column_seats() == seats{1, 0, 3}); // 5/2 + 1/2 to 3/2 + 9/2 is 3 : 6 of 4
    CHECK(shared.verify());
}

// ---------------------------------------------------------------- axioms

TEST_CASE("axiom: identity with the one-dimensional method for one row", "[biproportional]") {
    // The highest quotients of votes and signposts, one seat at a time, the first of equals.
    auto const highest_quotients = [](divisor_method const& method, std::vector<fraction> const& votes,
                                      std::int64_t units) {
        seats given(votes.size());
        for (std::size_t j = 0; j < votes.size(); ++j) // d(0) = 0: served once, before all quotients
            if (method.signpost(0) == 0 && votes[j] > 0) ++given[j], --units;
        for (; units > 0; --units) {
            std::size_t best = 0;
            fraction highest;
            for (std::size_t j = 0; j < votes.size(); ++j) {
                if (votes[j] == 0) continue;
                fraction const quotient = (method.squared ? votes[j] * votes[j] : votes[j]) / method.signpost(given[j]);
                if (quotient > highest) highest = quotient, best = j;
            }
            ++given[best];
        }
        return given;
    };
    std::mt19937 random(6);
    for (divisor_method const& method : all_methods)
        for (int round = 0; round < 60; ++round) {
            std::vector<fraction> votes{fraction(1)};
            for (std::size_t more = random() % 6; more > 0; --more)
                votes.emplace_back(static_cast<std::int64_t>(random() % 90));
            std::int64_t const units = 7 + static_cast<std::int64_t>(random() % 60);
            INFO(method.name << ", round " << round);
            auto const shared = apportion_biproportionally({votes}, {units}, {},
                                                           {.method = biproportional_method::from_name(method.name)});
            CHECK(shared.seats()[0] == highest_quotients(method, votes, units));
            CHECK(shared.verify());
        }
}

TEST_CASE("axiom: homogeneity - the votes of a whole row or column may be scaled", "[biproportional]") {
    std::mt19937 random(7);
    for (int round = 0; round < 100; ++round) {
        random_case const one(random, 50, 9);
        vote_table scaled = one.votes;
        for (fraction& v : scaled[0])
            v = v * fraction(1000003) / fraction(7);
        for (auto& row : scaled)
            row.back() = row.back() * fraction(3);
        for (char const* name : {"webster", "huntington-hill"}) {
            biproportional_options const options{.method = biproportional_method::from_name(name)};
            if (error_id([&] { return apportion_biproportionally(one.votes, one.rows, one.columns, options); }) !=
                "no error")
                continue;
            CHECK(apportion_biproportionally(scaled, one.rows, one.columns, options).seats() ==
                  apportion_biproportionally(one.votes, one.rows, one.columns, options).seats());
        }
    }
}

TEST_CASE("axiom: symmetry - rows and columns may change places", "[biproportional]") {
    std::mt19937 random(8);
    for (int round = 0; round < 100; ++round) {
        random_case const one(random, 1000, 9);
        if (error_id([&] { return apportion_biproportionally(one.votes, one.rows, one.columns); }) != "no error")
            continue;
        auto const upright = apportion_biproportionally(one.votes, one.rows, one.columns);
        if (!upright.ties().empty()) continue;
        seat_table const turned = apportion_biproportionally(transposed(one.votes), one.columns, one.rows).seats();
        for (std::size_t i = 0; i < one.rows.size(); ++i)
            for (std::size_t j = 0; j < one.columns.size(); ++j)
                CHECK(turned[j][i] == upright.seats()[i][j]);
    }
}

TEST_CASE("axiom: vote monotonicity - more votes in a place never lose it a seat", "[biproportional]") {
    std::mt19937 random(9);
    for (int round = 0; round < 150; ++round) {
        random_case const one(random, 40, 9);
        if (error_id([&] { return apportion_biproportionally(one.votes, one.rows, one.columns); }) != "no error")
            continue;
        vote_table more = one.votes;
        more[0][0] += fraction(static_cast<std::int64_t>(random() % 30));
        CHECK(apportion_biproportionally(more, one.rows, one.columns).seats()[0][0] >=
              apportion_biproportionally(one.votes, one.rows, one.columns).seats()[0][0]);
    }
}

TEST_CASE("axiom: coherence - the rest of a table, given its margins, is shared the same", "[biproportional]") {
    std::mt19937 random(10);
    for (int round = 0; round < 100; ++round) {
        random_case const one(random, 40, 9);
        if (one.rows.size() == 1) continue;
        if (error_id([&] { return apportion_biproportionally(one.votes, one.rows, one.columns); }) != "no error")
            continue;
        auto const whole = apportion_biproportionally(one.votes, one.rows, one.columns);
        if (!whole.ties().empty()) continue;
        seats columns = one.columns;
        for (std::size_t j = 0; j < columns.size(); ++j)
            columns[j] -= whole.seats()[0][j];
        auto const rest = apportion_biproportionally({one.votes.begin() + 1, one.votes.end()},
                                                     {one.rows.begin() + 1, one.rows.end()}, columns);
        CHECK(rest.seats() == seat_table(whole.seats().begin() + 1, whole.seats().end()));
    }
}

// ---------------------------------------------------------------- ties

TEST_CASE("ties: an alternating cycle, and the policies that choose", "[biproportional]") {
    vote_table const equal = table({{1, 1}, {1, 1}});
    seat_table const first{{1, 0}, {0, 1}}, second{{0, 1}, {1, 0}};
    auto const by_order = apportion_biproportionally(equal, {1, 1}, seats{1, 1});
    CHECK(by_order.seats() == first);
    CHECK(by_order.ties() == std::vector<alternating_cycle>{{{0, 1}, {1, 1}, {1, 0}, {0, 0}}});
    auto const chosen = [&](tie_breaking ties) {
        return apportion_biproportionally(equal, {1, 1}, seats{1, 1}, {.ties = std::move(ties)}).seats();
    };
    CHECK(chosen(tie_breaking::by_list({"1", "0"})) == second);
    // hashlib's SHA-256 of "seed/row/column" is lowest for place 0/1 with the seed "frø", for 1/0 with "a", and for one
    // of the other two with "g".
    CHECK(chosen(tie_breaking::by_lot("frø")) == second);
    CHECK(chosen(tie_breaking::by_lot("a")) == second);
    CHECK(chosen(tie_breaking::by_lot("g")) == first);
    expect_error("fordel.apportionment.tie_refused", [&] { return chosen(tie_breaking::refuse()); });
    CHECK(apportion_biproportionally(table({{2, 1}, {1, 2}}), {1, 1}, seats{1, 1}, {.ties = tie_breaking::refuse()})
              .seats() == first);
}

TEST_CASE("ties: all equally right tables, or as many as are asked for", "[biproportional]") {
    vote_table const equal(4, std::vector<fraction>(4, fraction(1)));
    auto const shared = apportion_biproportionally(equal, seats(4, 1), seats(4, 1));
    CHECK(shared.tied_tables(1000).size() == 24); // the permutations of four
    CHECK(shared.tied_tables(5).size() == 5);
    CHECK(shared.tied_tables(1) == std::vector<seat_table>{shared.seats()});
    CHECK(shared.tied_tables(0).empty());
    auto const untied = apportion_biproportionally(table({{2, 1}, {1, 2}}), {1, 1}, seats{1, 1});
    CHECK(untied.tied_tables(9) == std::vector<seat_table>{untied.seats()});
}

TEST_CASE("ties: the larger vote first", "[biproportional]") {
    // 1 × 6 = 2 × 3: either diagonal is as good.
    vote_table const votes = table({{1, 2}, {3, 6}});
    CHECK(apportion_biproportionally(votes, {1, 1}, seats{1, 1}).seats() == seat_table{{1, 0}, {0, 1}});
    CHECK(apportion_biproportionally(table({{3, 6}, {1, 2}}), {1, 1}, seats{1, 1},
                                     {.ties = tie_breaking::by_larger_weight()})
              .seats() == seat_table{{0, 1}, {1, 0}});
}

TEST_CASE("ties: the strongest lists of a row, one of which is guaranteed a seat", "[biproportional]") {
    vote_table const votes = table({{5, 5, 9}, {4, 4, 1}});
    auto const chosen = [&](tie_breaking ties) {
        return apportion_biproportionally(votes, {1, 1}, seats{1, 0, 1},
                                          {.winner_takes_one = true, .ties = std::move(ties)});
    };
    auto const by_order = chosen({});
    CHECK(by_order.ties() == std::vector<alternating_cycle>{{{1, 0}, {1, 1}}});
    CHECK(by_order.tied_tables(9) == std::vector<seat_table>{by_order.seats()}); // list 1 has no seat to give
    expect_error("fordel.apportionment.tie_refused", [&] { return chosen(tie_breaking::refuse()); });
    CHECK(chosen(tie_breaking::by_list({"1", "0", "2"})).seats() == by_order.seats());
}

TEST_CASE("ties: of the strongest, the first that leaves a table", "[biproportional]") {
    vote_table const equal = table({{10, 10}, {10, 10}, {10, 10}});
    biproportional_options options{.winner_takes_one = true};
    auto const shared = apportion_biproportionally(equal, {1, 1, 1}, seats{2, 1}, options);
    CHECK(shared.seats() == seat_table{{1, 0}, {1, 0}, {0, 1}});
    CHECK(shared.verify());
    CHECK(shared.tied_tables(9) ==
          std::vector<seat_table>{{{1, 0}, {1, 0}, {0, 1}}, {{1, 0}, {0, 1}, {1, 0}}, {{0, 1}, {1, 0}, {1, 0}}});
    options.ties = tie_breaking::by_list({"1", "0"});
    auto const listed = apportion_biproportionally(equal, {1, 1, 1}, seats{2, 1}, options);
    CHECK(listed.seats() == seat_table{{0, 1}, {1, 0}, {1, 0}});
    for (std::size_t most = 1; most < 4; ++most) {
        auto const some = listed.tied_tables(most);
        CHECK(some.size() == most);
        CHECK(std::count(some.begin(), some.end(), listed.seats()) == 1);
    }
    // Only A can win, as B has no seat; but A has one, and there are two districts.
    options.names = {{"N", "S"}, {"A", "B", "C"}};
    options.ties = {};
    CHECK(support::seen_in_error([&] {
              return apportion_biproportionally(table({{5, 5, 1}, {5, 5, 1}}), {1, 1}, seats{1, 0, 1}, options);
          }) == "no table, whoever has the guaranteed seat of the lists equally strong in N: A, B; S: A, B");
}

TEST_CASE("a list of tables that is cut holds the table itself", "[biproportional]") {
    auto const listed = apportion_biproportionally(table({{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}), {1, 1, 1}, seats{1, 1, 1},
                                                   {.ties = tie_breaking::by_list({"2", "1", "0"})});
    auto const columns = apportion_biproportionally(table({{5, 5, 5, 5}}), {6}, {},
                                                    {.ties = tie_breaking::by_list({"3", "2", "1", "0"})});
    for (auto const& shared : {listed, columns}) {
        CHECK(shared.tied_tables(100).size() == 6);
        for (std::size_t most = 1; most <= 6; ++most) {
            auto const some = shared.tied_tables(most);
            CHECK(some.size() == most);
            CHECK(std::count(some.begin(), some.end(), shared.seats()) == 1);
            CHECK(std::is_sorted(some.begin(), some.end(), std::greater<>()));
        }
    }
}

TEST_CASE("ties: columns tied for seats from the votes", "[biproportional]") {
    auto const shared = apportion_biproportionally(table({{5, 5, 5}}), {4});
    CHECK(shared.column_seats() == seats{2, 1, 1});
    CHECK(shared.column_ties() == fordel::tied_parties{{0, 1, 2}, 1});
    CHECK(shared.ties() ==
          std::vector<alternating_cycle>{{{fordel::no_row, 0}, {fordel::no_row, 1}, {fordel::no_row, 2}}});
    CHECK(shared.tied_tables(9) == std::vector<seat_table>{{{2, 1, 1}}, {{1, 2, 1}}, {{1, 1, 2}}});
    CHECK(apportion_biproportionally(table({{5, 5, 5}}), {4}, {}, {.ties = tie_breaking::by_list({"2", "1", "0"})})
              .column_seats() == seats{1, 1, 2});
    expect_error("fordel.apportionment.tie_refused", [] {
        return apportion_biproportionally(table({{5, 5, 5}}), {4}, {}, {.ties = tie_breaking::refuse()});
    });
    expect_error("fordel.allocation.tie_list", [] {
        return apportion_biproportionally(table({{5, 5}}), {3}, {}, {.ties = tie_breaking::by_list({"0"})});
    });
}

TEST_CASE("ties: two strongest lists in a district are refused where ties are", "[biproportional]") {
    vote_table const votes = table({{4, 4, 1}, {1, 2, 30}});
    biproportional_options options{.winner_takes_one = true, .ties = tie_breaking::refuse()};
    expect_error("fordel.apportionment.tie_refused",
                 [&] { return apportion_biproportionally(votes, {1, 3}, seats{1, 1, 2}, options); });
}

// ---------------------------------------------------------------- quorums, weighting, winners

TEST_CASE("a quorum: in one district, in all, or none", "[biproportional]") {
    // Shares: 5/100, 0/100 of the districts; the second has 4.9 % and 3 %: in all 5/200 and 8/200.
    vote_table const votes{{95, 5, 0}, {fraction::parse("92.1"), 0, fraction::parse("7.9")}};
    using flags = std::vector<bool>;
    CHECK(fordel::quorum{.any_district = percent(5)}(votes) == flags{true, true, true});
    CHECK(fordel::quorum{.any_district = percent(6)}(votes) == flags{true, false, true});
    CHECK(fordel::quorum{.total = percent(3)}(votes) == flags{true, false, true});
    CHECK(fordel::quorum{.any_district = percent(8), .total = fraction::parse("0.025")}(votes) ==
          flags{true, true, true});
    CHECK(fordel::quorum{.any_district = percent(8), .total = fraction::parse("0.0251")}(votes) ==
          flags{true, false, true});
    CHECK(fordel::quorum{}(votes) == flags{true, true, true});
}

TEST_CASE("any function of the votes is a quorum", "[biproportional]") {
    auto const not_the_first = [](vote_table const& votes) {
        std::vector<bool> all(votes.front().size(), true);
        all[0] = false;
        return all;
    };
    auto const shared = apportion_biproportionally(table({{90, 5, 4}}), {3}, {}, {.quorum = not_the_first});
    CHECK(shared.seats() == seat_table{{0, 2, 1}});
    CHECK(shared.certificate().votes == table({{0, 5, 4}}));
}

TEST_CASE("weighted votes: exact, or each district's rounded half up", "[biproportional]") {
    vote_table const votes = table({{3, 4, 5}, {1, 2, 4}, {9, 9, 9}});
    CHECK(fordel::weighted_votes(votes, {2, 3, 0}, vote_weighting::exact) ==
          std::vector<fraction>{fraction::parse("11/6"), fraction::parse("8/3"), fraction::parse("23/6")});
    CHECK(fordel::weighted_votes(votes, {2, 3, 0}, vote_weighting::rounded) == std::vector<fraction>{2, 3, 4});
}

TEST_CASE("the winner of a district has a seat there", "[biproportional]") {
    // By the table alone the first district's only seat goes to the second list.
    vote_table const votes = table({{50, 49}, {100, 10}});
    CHECK(apportion_biproportionally(votes, {1, 3}, seats{3, 1}).seats() == seat_table{{0, 1}, {3, 0}});
    auto const shared = apportion_biproportionally(votes, {1, 3}, seats{3, 1}, {.winner_takes_one = true});
    CHECK(shared.seats() == seat_table{{1, 0}, {2, 1}});
    CHECK(shared.verify());
}

// ---------------------------------------------------------------- the certificate

TEST_CASE("a certificate fails with any of its parts wrong", "[biproportional]") {
    election const uri("ur_landrat_2020.csv");
    biproportional_certificate const right = apportion_biproportionally(uri.votes, uri.district_seats).certificate();
    REQUIRE(right.holds());
    auto const broken = [&](auto change) {
        biproportional_certificate wrong = right;
        change(wrong);
        return !wrong.holds();
    };
    CHECK(broken([](auto& c) { ++c.seats[0][0]; }));
    CHECK(broken([](auto& c) { ++c.seats[0][0], --c.seats[0][1], --c.seats[1][0], ++c.seats[1][1]; })); // margins agree
    CHECK(broken([](auto& c) { c.row_divisors[2] = c.row_divisors[2] * fraction(2); }));
    CHECK(broken([](auto& c) { c.column_divisors[1] = fraction(-1) * c.column_divisors[1]; }));
    CHECK(broken([](auto& c) { ++c.row_seats[0]; }));
    CHECK(broken([](auto& c) { ++c.column_seats[0]; }));
    CHECK(broken([](auto& c) { c.votes[0][0] = fraction(0); }));
    CHECK(broken([](auto& c) { c.votes[0].pop_back(); }));
    CHECK(broken([](auto& c) { c.method = biproportional_method::adams(); }));
}

TEST_CASE("divisors are short where no tie fixes them", "[biproportional]") {
    election const uri("ur_landrat_2020.csv");
    auto const shared = apportion_biproportionally(uri.votes, uri.district_seats);
    for (fraction const& d : shared.row_divisors())
        CHECK(d.to_string().size() <= 6);
    for (fraction const& d : shared.column_divisors())
        CHECK(d.to_string().size() <= 8);
    // 11471 / (divisors of Altdorf and the CVP) rounds to 5.
    fraction const q = fraction(11471) / (shared.row_divisors()[0] * shared.column_divisors()[0]);
    CHECK(shared.certificate().quotient(0, 0) == q);
    CHECK((q + fordel::half).floor() == 5);
}

// ---------------------------------------------------------------- errors

TEST_CASE("infeasible margins name the lines of the cut and the seats missing", "[biproportional]") {
    auto const share = [](vote_table votes, seats rows, seats columns, char const* method = "webster",
                          bool winner = false) {
        biproportional_options options{.method = biproportional_method::from_name(method)};
        options.winner_takes_one = winner;
        options.names = {{"Nord", "Syd"}, {"A", "B"}};
        return apportion_biproportionally(std::move(votes), std::move(rows), std::move(columns), options);
    };
    expect_error("fordel.biproportional.infeasible", [&] { return share(table({{5, 0}, {5, 5}}), {3, 1}, {2, 2}); });
    CHECK(seen_in_error([&] { return share(table({{5, 0}, {5, 5}}), {3, 1}, {2, 2}); }) ==
          "3 seats in the rows Nord, whose votes are all in the columns A, which have 2 seats for them: 1 missing");
    CHECK(
        seen_in_error([&] { return share(table({{5, 5}, {5, 5}}), {1, 3}, {2, 2}, "adams"); }) ==
        "Nord with 1 seat, where 2 lists must have one each: 1 missing; by adams every list has a seat, though not by "
        "webster");
    CHECK(seen_in_error([&] { return share(table({{5, 1}, {5, 1}}), {1, 1}, {1, 1}, "webster", true); }) ==
          "A with 1 seat, which must have one in each of 2 rows: 1 missing");
    CHECK(seen_in_error([&] { return share(table({{5, 0}, {5, 5}}), {3, 3}, {3, 3}, "huntington-hill"); }) ==
          "3 seats in the rows Nord, whose votes are all in the columns A, which have 2 seats for them: 1 missing; "
          "by huntington-hill every list has a seat, though not by webster");
    // One column and one row are named, not the other five.
    vote_table const lopsided = table({{5, 5, 5, 5}, {0, 5, 5, 5}, {0, 5, 5, 5}});
    CHECK(seen_in_error([&] { return apportion_biproportionally(lopsided, {2, 4, 4}, seats{3, 3, 2, 2}); }) ==
          "3 seats in the columns column 1, whose votes are all in the rows row 1, which have 2 seats for them: 1 "
          "missing");
}

TEST_CASE("what cannot be a table is refused", "[biproportional]") {
    vote_table const votes = table({{1, 2}, {3, 4}});
    auto const refused = [&](char const* name, vote_table const& given, seats const& rows,
                             std::optional<seats> columns = {}, biproportional_options const& options = {}) {
        expect_error((std::string("fordel.biproportional.") + name).c_str(),
                     [&] { return apportion_biproportionally(given, rows, columns, options); });
    };
    refused("size_mismatch", {}, {});
    refused("size_mismatch", {{}}, {1});
    refused("size_mismatch", votes, {1});
    refused("size_mismatch", votes, {1, 1}, seats{2});
    refused("size_mismatch", table({{1, 2}, {3}}), {1, 1});
    refused("size_mismatch", votes, {1, 1}, {}, {.names = {{"only one"}, {}}});
    refused("negative_votes", table({{1, -2}, {3, 4}}), {1, 1});
    refused("negative_seats", votes, {-1, 1});
    refused("negative_seats", votes, {1, 1}, seats{3, -1});
    refused("too_many_seats", votes, {100'000, 1});
    refused("too_many_seats", votes, {9223372036854775807, 9223372036854775807});
    refused("seats_mismatch", votes, {1, 1}, seats{1, 2});
    refused("empty_line", table({{0, 0}, {3, 4}}), {1, 1});
    refused("empty_line", table({{0, 2}, {0, 4}}), {1, 1}, seats{1, 1});
    refused("bad_quorum", votes, {1, 1}, {}, {.quorum = fordel::quorum{.total = fraction(2)}});
    refused("bad_quorum", votes, {1, 1}, {}, {.quorum = fordel::quorum{.any_district = fraction(-1)}});
    refused("bad_quorum", votes, {1, 1}, {}, {.quorum = [](vote_table const&) { return std::vector<bool>{true}; }});
    refused("nobody_qualifies", votes, {1, 1}, {}, {.quorum = fordel::quorum{.total = fraction(1)}});
}

TEST_CASE("methods by name, and names that no table has", "[biproportional]") {
    CHECK(biproportional_method() == biproportional_method::from_name("sainte-lague"));
    CHECK(biproportional_method::from_name("jefferson") == biproportional_method::dhondt());
    CHECK(biproportional_method::from_name("modified-sainte-lague:6/5").signpost(0) == fraction::parse("3/5"));
    CHECK(biproportional_method::from_name("stationary:0.25").signpost(2) == fraction::parse("2.25"));
    CHECK(biproportional_method::from_name("huntington-hill").power() == 2);
    for (char const* name : {"quota", "largest-remainder", "imperiali", "stationary:2", "stationary:-1/2", "stationary",
                             "modified-sainte-lague:3", "modified-sainte-lague:0", "Webster"})
        expect_error("fordel.biproportional.unknown_method", [&] { return biproportional_method::from_name(name); });
}

TEST_CASE("a method rounds up at its signposts", "[biproportional]") {
    for (divisor_method const& method : all_methods) {
        auto const named = biproportional_method::from_name(method.name);
        for (std::int64_t k = 0; k < 40; ++k) {
            INFO(method.name << ' ' << k);
            CHECK(named.signpost(k) == method.signpost(k));
            CHECK(named.rounded(method.signpost(k)) == k + 1);
            CHECK(named.rounded((method.signpost(k) + method.signpost(k + 1)) * fordel::half) == k + 1);
        }
    }
}

TEST_CASE("columns that each have to have a seat, and too few seats for them, are infeasible", "[biproportional]") {
    for (std::size_t const columns : {2, 4}) {
        INFO(columns);
        fordel::vote_table const votes{std::vector<fordel::fraction>(columns, fordel::fraction(3))};
        support::expect_error("fordel.biproportional.infeasible", [&] {
            return fordel::apportion_biproportionally(votes, {1}, {},
                                                      {.method = fordel::biproportional_method::from_name("adams")});
        });
    }
}
