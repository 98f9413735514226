// The table beside each programme of this folder, and how what the programme comes to compares with it.
#pragma once

#include <fordel/fordel.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace fd = fordel;

// Rows of a CSV file: a `party`, perhaps its `code`, figures, and the amount that was `published`.
class published_table {
public:
    using row = std::map<std::string, std::string>;

    explicit published_table(std::string const& name) {
        auto const file = std::filesystem::path(__FILE__).replace_filename(name + ".csv");
        std::ifstream lines(file);
        if (!lines) throw std::runtime_error("cannot read " + file.string());
        std::string line;
        std::getline(lines, line);
        std::vector<std::string> const columns = cells(line);
        while (std::getline(lines, line)) {
            std::vector<std::string> const values = cells(line);
            for (row& made = rows.emplace_back(); std::string const& column : columns)
                made[column] = values[made.size()];
        }
    }

    // Those that have a value in a column.
    published_table only(std::string const& column, std::string const& value) const {
        published_table some = *this;
        std::erase_if(some.rows, [&](row const& r) { return r.at(column) != value; });
        return some;
    }

    static fd::party party_of(row const& r) {
        std::string const& name = r.at("party");
        return r.contains("code") ? fd::party{r.at("code"), name, fd::party_kind::other, r.at("code")}
                                  : fd::named(name);
    }

    std::vector<fd::party> parties() const {
        std::vector<fd::party> all;
        for (row const& r : rows)
            all.push_back(party_of(r));
        return all;
    }

    std::vector<fd::fraction> numbers(std::string const& column) const {
        std::vector<fd::fraction> all;
        for (row const& r : rows)
            all.push_back(fd::fraction::parse(r.at(column), fd::notation::plain));
        return all;
    }

    fd::figures figures(std::string const& column, fd::text what, fd::date on, fd::citation source) const {
        std::vector<fd::figure> all;
        for (row const& r : rows)
            all.push_back({party_of(r).id, on, fd::fraction::parse(r.at(column), fd::notation::plain)});
        return {std::move(what), parties(), all, std::move(source)};
    }

    // Prints how many rows are as published, and which are not. `side` is whom the rows are about; `unit`, what they
    // count in.
    void compare(fd::schedule const& schedule, fd::party const& (fd::schedule_entry::*side)() const,
                 int unit = 1) const {
        std::map<std::pair<std::string, std::string>, fd::fraction> amounts;
        std::string year;
        for (fd::schedule_entry const entry : schedule) {
            year = std::to_string(entry.year());
            amounts[{(entry.*side)().id, year}] += entry.amount().exact() / fd::fraction(unit);
        }
        std::size_t compared = 0;
        std::string wrong;
        for (row const& r : rows) {
            if (r.at("published").empty()) continue;
            fd::fraction const amount = amounts[{party_of(r).id, r.contains("year") ? r.at("year") : year}];
            if (++compared; amount != fd::fraction::parse(r.at("published"), fd::notation::plain))
                wrong += "  " + r.at("party") + ": " + amount.to_rounded(2, fd::notation::plain) + ", published " +
                         r.at("published") + '\n';
        }
        auto const others = std::count(wrong.begin(), wrong.end(), '\n');
        std::cout << schedule.programme().name().en << ": " << compared - static_cast<std::size_t>(others) << " of "
                  << compared << " as published\n"
                  << wrong;
    }

    std::vector<row> rows;

private:
    static std::vector<std::string> cells(std::string const& line) {
        std::vector<std::string> all;
        std::istringstream rest(line + ',');
        for (std::string cell; std::getline(rest, cell, ',');)
            all.push_back(cell);
        return all;
    }
};
