#pragma once

#include <fordel/biproportional.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/table.hpp>
#include <fordel/table/setting_names.hpp>
#include <fordel/testing/case_format.hpp>
#include <fordel/testing/detail/given_values.hpp>
#include <fordel/testing/detail/table_subject.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the cells came to, and what is exact of them where the table was rounded.
class table_subject : public case_subject {
public:
    table_subject(given_cells given, std::vector<std::vector<fraction>> came_to, std::optional<fraction> unit,
                  bool margins_hold)
        : given_(std::move(given)), cells_(std::move(came_to)), unit_(std::move(unit)), margins_hold_(margins_hold) {}

    std::vector<summed_amount> sums(std::vector<std::string> const& fields) const override {
        std::map<std::vector<std::string>, std::size_t> known;
        std::vector<summed_amount> all;
        for (std::size_t i = 0; i < cells_.size(); ++i)
            for (std::size_t j = 0; j < cells_[i].size(); ++j) {
                std::vector<std::string> by;
                for (std::string const& field : fields)
                    by.push_back(field == "row" ? given_.rows[i] : given_.columns[j]);
                auto const [at, is_new] = known.emplace(by, all.size());
                if (is_new) all.push_back({std::move(by), 0});
                all[at->second].amount += cells_[i][j];
            }
        return all;
    }
    std::optional<std::string> label(std::string const& field, std::string const& written) const override {
        auto const& names = field == "row" ? given_.rows : given_.columns;
        bool const known = std::find(names.begin(), names.end(), written) != names.end();
        return known ? std::optional(written) : std::nullopt;
    }
    std::string shown(std::string const&, std::string const& label) const override { return label; }
    std::optional<fraction> sum_of(std::vector<std::string> const&, std::vector<std::string> const&) const override {
        return std::nullopt;
    }
    std::string working(std::vector<std::string> const&, std::vector<std::string> const&) const override { return {}; }

    // A cell of a table of seats is the quotient of its votes by two divisors: it has no exact share of its own.
    std::optional<std::string> broken(std::string_view axiom) const override {
        if (axiom == "sums-exactly")
            return margins_hold_ ? std::nullopt : std::optional<std::string>("the cells do not come to their totals");
        for (std::size_t i = 0; i < cells_.size(); ++i)
            for (std::size_t j = 0; j < cells_[i].size(); ++j) {
                std::string const place = given_.rows[i] + ", " + given_.columns[j] + ": " + cells_[i][j].to_string();
                if (axiom == "not-negative" && cells_[i][j] < 0) return place;
                if (axiom != "within-quota" || !unit_) continue;
                fraction const apart = cells_[i][j] - given_.values[i][j];
                if (apart >= *unit_ || -apart >= *unit_)
                    return place + ", of exactly " + given_.values[i][j].to_string();
            }
        return std::nullopt;
    }

private:
    given_cells given_;
    std::vector<std::vector<fraction>> cells_;
    std::optional<fraction> unit_; // of a rounded table
    bool margins_hold_;
};

// What a table: says, read.
class table_reader {
public:
    table_reader(case_reading const& by, node const& given, address const& where)
        : by_(by), from_(by.into, given, where, rounded_table_form) {}

    std::unique_ptr<case_subject> read() {
        auto const cells =
            from_.has("cells") ? read_given_cells(by_, *from_.find("cells"), from_.where("cells")) : std::nullopt;
        if (!cells) return nullptr;
        cells_ = *cells;
        rows_ = totals("row totals", cells_.rows, "row");
        columns_ = totals("column totals", cells_.columns, "column");
        if (auto const ties = from_.read("ties", read_ties)) ties_ = *ties;
        return from_.has("method") ? seats() : rounded();
    }

private:
    std::optional<std::vector<fraction>> totals(std::string_view key, std::vector<std::string> const& names,
                                                std::string_view column) const {
        node const* const given = from_.find(key);
        if (given == nullptr) return std::nullopt;
        auto const values = read_given_values(by_, *given, from_.where(key), column);
        if (!values) return std::nullopt;
        std::vector<fraction> all;
        auto const ordered = by_.into.attempt(*given, from_.where(key), [&] { return in_order_of(names, *values); });
        for (auto const& total : ordered.value_or(std::vector<std::optional<fraction>>{}))
            all.push_back(total.value_or(0));
        return all;
    }

    std::optional<std::vector<std::int64_t>> whole(std::optional<std::vector<fraction>> const& totals,
                                                   std::string_view key) const {
        if (!totals) return std::nullopt;
        std::vector<std::int64_t> all;
        for (fraction const& total : *totals) {
            if (!total.is_whole() || total < 0 || total > fraction(1'000'000'000)) {
                by_.into.report(errors::exact_not_whole, total.to_string(), *from_.find(key), from_.where(key));
                return std::nullopt;
            }
            all.push_back(static_cast<std::int64_t>(total.numerator()));
        }
        return all;
    }

    std::unique_ptr<case_subject> seats() {
        if (!rows_) {
            by_.into.report(errors::file_missing_key, "a table of seats without row totals", from_.map(),
                            from_.where());
            return nullptr;
        }
        biproportional_options options{.ties = ties_, .names = {cells_.rows, cells_.columns}};
        node const& method = *from_.find("method");
        if (auto read = by_.into.attempt(method, from_.where("method"),
                                         [&] { return biproportional_method::from_name(method.text()); }))
            options.method = *std::move(read);
        if (node const* const weighted = from_.find("weighted"); weighted != nullptr && weighted->text() == "rounded")
            options.weighted = vote_weighting::rounded;
        if (node const* const asked = from_.find("quorum")) {
            map_reader const least(by_.into, *asked, from_.where("quorum"), case_quorum_form);
            options.quorum = quorum{least.read("any district", read_percent), least.read("total", read_percent)};
        }
        options.winner_takes_one = from_.read("winner takes one", read_yes_or_no).value_or(false);
        auto const row_seats = whole(rows_, "row totals"), column_seats = whole(columns_, "column totals");
        if (by_.into.failed()) return nullptr;
        biproportional const shared = apportion_biproportionally(cells_.values, *row_seats, column_seats, options);
        std::vector<std::vector<fraction>> came_to;
        for (auto const& row : shared.seats())
            came_to.emplace_back(row.begin(), row.end());
        return std::make_unique<table_subject>(std::move(cells_), std::move(came_to), std::nullopt, shared.verify());
    }

    std::unique_ptr<case_subject> rounded() {
        table_options options{.row_totals = rows_,
                              .column_totals = columns_,
                              .row_names = cells_.rows,
                              .column_names = cells_.columns,
                              .ties = ties_};
        if (auto const unit = from_.read("unit", read_fraction)) options.unit = *unit;
        if (auto const total = from_.read("total", read_fraction)) options.total = *total;
        if (node const* const totals = from_.find("totals"))
            options.totals =
                by_.into
                    .attempt(*totals, from_.where("totals"),
                             [&] { return value_of(totals_names, totals->text(), errors::case_unknown_word); })
                    .value_or(totals_rounding::nearest);
        if (by_.into.failed()) return nullptr;
        rounded_table const shared = round_table(cells_.values, options);
        return std::make_unique<table_subject>(std::move(cells_), shared.cells(), options.unit,
                                               comes_to_totals(shared));
    }

    static bool comes_to_totals(rounded_table const& table) {
        std::vector<fraction> columns(table.column_totals().size());
        for (std::size_t i = 0; i < table.cells().size(); ++i) {
            fraction row = 0;
            for (std::size_t j = 0; j < columns.size(); ++j) {
                row += table.cells()[i][j];
                columns[j] += table.cells()[i][j];
            }
            if (row != table.row_totals()[i].amount) return false;
        }
        for (std::size_t j = 0; j < columns.size(); ++j)
            if (columns[j] != table.column_totals()[j].amount) return false;
        return true;
    }

    case_reading const& by_;
    map_reader from_;
    given_cells cells_{};
    std::optional<std::vector<fraction>> rows_{}, columns_{};
    tie_breaking ties_{};
};

FORDEL_DECL std::unique_ptr<case_subject> table_of_case(case_reading const& by, node const& given,
                                                        address const& where) {
    return table_reader(by, given, where).read();
}

} // namespace detail
} // namespace v0
} // namespace fordel
