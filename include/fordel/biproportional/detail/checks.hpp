// Whether votes and seats can make a table, with what is wrong named by row and column.
#pragma once

#include <fordel/biproportional/detail/flow.hpp>
#include <fordel/biproportional/method.hpp>
#include <fordel/biproportional/names.hpp>
#include <fordel/biproportional/quorum.hpp>
#include <fordel/biproportional/tables.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class table_checks {
public:
    // Throws fordel.biproportional.size_mismatch, .negative_votes, .negative_seats, .too_many_seats.
    table_checks(line_names names, std::vector<std::int64_t> const& row_seats, vote_table const& votes)
        : names_(std::move(names)), row_seats_(row_seats) {
        require_shape(votes);
        require_seats(row_seats);
        for (std::size_t i = 0; i < votes.size(); ++i)
            for (std::size_t j = 0; j < votes[i].size(); ++j)
                if (votes[i][j] < 0)
                    throw error(errors::biproportional_negative_votes,
                                votes[i][j].to_string() + " for " + names_.column(j) + " in " + names_.row(i));
    }

    // Takes away the votes of those who do not take part. Throws fordel.biproportional.bad_quorum, .nobody_qualifies.
    std::vector<bool> apply_quorum(vote_table& votes, quorum_rule const& rule) const {
        std::size_t const columns = votes.front().size();
        std::vector<bool> const takes_part = rule ? rule(votes) : std::vector<bool>(columns, true);
        if (takes_part.size() != columns)
            throw error(errors::biproportional_bad_quorum,
                        std::to_string(takes_part.size()) + " answers for " + std::to_string(columns) + " columns");
        bool any = false;
        for (std::size_t j = 0; j < columns; ++j) {
            any = any || takes_part[j];
            for (auto& row : votes)
                if (!takes_part[j]) row[j] = fraction();
        }
        if (!any) throw error(errors::biproportional_nobody_qualifies, "no column that meets the quorum");
        return takes_part;
    }

    // Throws fordel.biproportional.empty_line.
    void require_votes_in_rows(vote_table const& votes) const {
        for (std::size_t i = 0; i < votes.size(); ++i) {
            bool any = row_seats_[i] == 0;
            for (fraction const& v : votes[i])
                any = any || v > 0;
            if (!any) throw error(errors::biproportional_empty_line, names_.row(i) + " with seats but no votes");
        }
    }

    // Throws fordel.biproportional.size_mismatch, .negative_seats, .seats_mismatch, .empty_line.
    void require_column_seats(vote_table const& votes, std::vector<std::int64_t> const& column_seats) const {
        if (column_seats.size() != votes.front().size())
            throw error(errors::biproportional_size_mismatch, std::to_string(column_seats.size()) +
                                                                  " numbers of seats for " +
                                                                  std::to_string(votes.front().size()) + " columns");
        require_seats(column_seats);
        std::int64_t const in_rows = sum(row_seats_), in_columns = sum(column_seats);
        if (in_rows != in_columns)
            throw error(errors::biproportional_seats_mismatch, std::to_string(in_rows) + " seats in the rows, " +
                                                                   std::to_string(in_columns) + " in the columns");
        for (std::size_t j = 0; j < column_seats.size(); ++j) {
            bool any = column_seats[j] == 0;
            for (auto const& row : votes)
                any = any || row[j] > 0;
            if (!any) throw error(errors::biproportional_empty_line, names_.column(j) + " with seats but no votes");
        }
    }

    // Throws fordel.biproportional.infeasible, with the rows and columns of the cut and the seats missing.
    void require_feasible(cell_kinds const& kinds, std::vector<std::int64_t> const& rows,
                          std::vector<std::int64_t> const& columns, biproportional_method const& method) const {
        auto const cut = table_flow(kinds, rows, columns).refusal();
        if (!cut) return;
        std::string const missing = ": " + std::to_string(cut->missing) + " missing" +
                                    (only_serves_all(kinds, rows, columns, method)
                                         ? "; by " + method.name() + " every list has a seat, though not by webster"
                                         : std::string());
        if (cut->guaranteed) {
            bool const is_row = !cut->rows.empty();
            std::int64_t const seats = is_row ? rows[cut->rows[0]] : columns[cut->columns[0]];
            std::string const name = is_row ? names_.row(cut->rows[0]) : names_.column(cut->columns[0]);
            std::string const owed = std::to_string(seats + cut->missing);
            throw error(errors::biproportional_infeasible,
                        name + " with " + std::to_string(seats) + (seats == 1 ? " seat" : " seats") +
                            (is_row ? ", where " + owed + " lists must have one each"
                                    : ", which must have one in each of " + owed + " rows") +
                            missing);
        }
        throw error(errors::biproportional_infeasible, cut_words(*cut, kinds, rows, columns) + missing);
    }

private:
    // Beyond every parliament; each seat that scaling leaves out of place costs a step.
    static constexpr std::int64_t most_seats = 100'000;

    static std::int64_t sum(std::vector<std::int64_t> const& seats) {
        return std::accumulate(seats.begin(), seats.end(), std::int64_t{0});
    }
    // Whether there is a table where not every list with votes must have a seat.
    static bool only_serves_all(cell_kinds kinds, std::vector<std::int64_t> const& rows,
                                std::vector<std::int64_t> const& columns, biproportional_method const& method) {
        if (method.signpost(0) != 0) return false;
        for (auto& row : kinds)
            std::replace(row.begin(), row.end(), cell_kind::guaranteed, cell_kind::possible);
        return !table_flow(kinds, rows, columns).refusal();
    }

    // Rows with too many seats for the only columns in which they have votes; or, where that names fewer lines, the
    // other columns, with too many seats for the other rows.
    std::string cut_words(biproportional_cut const& cut, cell_kinds const& kinds, std::vector<std::int64_t> const& rows,
                          std::vector<std::int64_t> const& columns) const {
        bool const by_columns = 2 * (cut.rows.size() + cut.columns.size()) > rows.size() + columns.size();
        std::int64_t in_rows = 0, in_columns = 0, elsewhere = 0;
        std::string row_list, column_list;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (contains(cut.rows, i) != by_columns) in_rows += rows[i], append(row_list, names_.row(i));
        for (std::size_t j = 0; j < columns.size(); ++j)
            if (contains(cut.columns, j) != by_columns) in_columns += columns[j], append(column_list, names_.column(j));
        for (std::size_t const j : cut.columns)
            for (std::size_t i = 0; i < rows.size(); ++i)
                elsewhere += kinds[i][j] == cell_kind::guaranteed && !contains(cut.rows, i) ? 1 : 0;
        auto const words = [&](std::int64_t seats, char const* these, std::string const& list, char const* those,
                               std::string const& others, std::int64_t room) {
            return std::to_string(seats) + " seats in the " + these + ' ' + list + ", whose votes are all in the " +
                   those + ' ' + others + ", which have " + std::to_string(room - elsewhere) + " seats for them";
        };
        return by_columns ? words(in_columns, "columns", column_list, "rows", row_list, in_rows)
                          : words(in_rows, "rows", row_list, "columns", column_list, in_columns);
    }

    static bool contains(std::vector<std::size_t> const& all, std::size_t one) {
        for (std::size_t const i : all)
            if (i == one) return true;
        return false;
    }
    static void append(std::string& list, std::string const& name) { list += (list.empty() ? "" : ", ") + name; }

    void require_shape(vote_table const& votes) const {
        bool fits = !votes.empty() && votes.size() == row_seats_.size() && !votes.front().empty();
        for (auto const& row : votes)
            fits = fits && row.size() == votes.front().size();
        fits = fits && (names_.rows.empty() || names_.rows.size() == votes.size());
        fits = fits && (names_.columns.empty() || names_.columns.size() == votes.front().size());
        if (!fits)
            throw error(errors::biproportional_size_mismatch, std::to_string(votes.size()) + " rows of votes, " +
                                                                  std::to_string(row_seats_.size()) +
                                                                  " numbers of seats");
    }

    static void require_seats(std::vector<std::int64_t> const& seats) {
        std::int64_t all = 0;
        for (std::int64_t const s : seats) {
            if (s < 0) throw error(errors::biproportional_negative_seats, std::to_string(s));
            all = s > most_seats ? s : all + s;
            if (all > most_seats) throw error(errors::biproportional_too_many_seats, std::to_string(all));
        }
    }

    line_names names_;
    std::vector<std::int64_t> row_seats_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
