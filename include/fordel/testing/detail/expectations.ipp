#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/testing/case_format.hpp>
#include <fordel/testing/detail/expectations.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::vector<std::string_view> fields_of(std::string_view kind) {
    if (kind == "apportionment") return {"party"};
    if (kind == "table") return {"row", "column"};
    std::vector<std::string_view> all;
    for (format_key const& k : field_keys)
        if (k.key != "party" && k.key != "row" && k.key != "column") all.push_back(k.key);
    return all;
}

inline bool known_field(case_reading const& by, std::string_view field, node const& at, address const& where) {
    auto const fields = fields_of(by.kind);
    if (std::find(fields.begin(), fields.end(), field) != fields.end()) return true;
    std::string const near = nearest(fields, field);
    by.into.report(errors::case_unknown_field,
                   detail::quoted(field) + " of: " + std::string(by.kind) +
                       (near.empty() ? "" : " (nearest: " + near + ")"),
                   at, where);
    return false;
}

// Behind the decimal mark: of a notation that is not named, the only mark that the library does not find ambiguous.
FORDEL_DECL unsigned decimals_of(std::string_view number, std::optional<notation> style) {
    std::size_t const mark = style ? number.find(decimal_mark(*style)) : number.find_last_of(".,");
    if (mark == number.npos || number.find('/') != number.npos) return 0;
    return static_cast<unsigned>(number.size() - mark - 1);
}

FORDEL_DECL std::optional<expected_amount> read_figure(reading& into, node const& written, address const& where) {
    if (!written.is_text()) {
        into.report(errors::exact_malformed, written.is_nothing() ? "nothing" : "several values", written, where);
        return std::nullopt;
    }
    std::string_view const text = trimmed(written.text());
    number_in_text const found = find_number(text);
    std::string_view rest = found.before;
    take_sign(rest);
    expected_amount read{.at = {.where = where}};
    read.decimals = decimals_of(found.number, into.notation);
    if (!found.number.empty() && (!trimmed(rest).empty() || !found.after.empty())) {
        read.money = std::string(text);
        return read;
    }
    auto const value = into.attempt(written, where, [&] { return fraction::parse(text, into.notation); });
    if (!value) return std::nullopt;
    read.amount = *value;
    return read;
}

// The fields that a map names, each with its value.
inline amount_fields read_fields(case_reading const& by, map_reader const& row, std::span<format_key const> among) {
    amount_fields of;
    for (format_key const& k : among) {
        node const* const value = row.find(k.key);
        if (value == nullptr || !known_field(by, k.key, *value, row.where(k.key))) continue;
        of.emplace_back(std::string(k.key), value->text());
    }
    return of;
}

inline std::vector<expected_amount> read_list(case_reading const& by, node const& list, address const& where) {
    std::vector<expected_amount> all;
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        map_reader const row(by.into, list.items()[i], where / (i + 1), expected_row_form);
        if (!row.has("amount")) continue;
        auto amount =
            row.read("amount", [](reading& r, node const& n, address const& a) { return read_figure(r, n, a); });
        if (!amount) continue;
        amount->of = read_fields(by, row, field_keys);
        all.push_back(*std::move(amount));
    }
    return all;
}

// A level of keys for each field, the amounts within the last.
inline void read_levels(case_reading const& by, node const& level, address const& where,
                        std::vector<std::string> const& fields, amount_fields& so_far,
                        std::vector<expected_amount>& all) {
    if (so_far.size() == fields.size()) {
        auto amount = level.is_map() || level.is_list() ? std::nullopt : read_figure(by.into, level, where);
        if (level.is_map() || level.is_list())
            by.into.report(errors::case_bad_matrix, "more levels than by: names", level, where);
        if (!amount) return;
        amount->of = so_far;
        all.push_back(*std::move(amount));
        return;
    }
    if (!level.is_map()) {
        by.into.report(errors::case_bad_matrix,
                       detail::quoted(level.text()) + " where a value of " + fields[so_far.size()] + " is to stand",
                       level, where);
        return;
    }
    for (node_member const& m : level.members()) {
        so_far.emplace_back(fields[so_far.size()], m.key);
        read_levels(by, m.value, where / m.key, fields, so_far, all);
        so_far.pop_back();
    }
}

inline std::vector<std::string> read_field_names(case_reading const& by, map_reader const& from, std::string_view key) {
    std::vector<std::string> fields;
    node const* const given = from.find(key);
    if (given == nullptr) return fields;
    auto const add = [&](node const& one) {
        if (known_field(by, one.text(), one, from.where(key))) fields.push_back(one.text());
    };
    if (given->is_list())
        for (node const& one : given->items())
            add(one);
    else
        add(*given);
    return fields;
}

// A file of amounts, as its columns are: fields with their values, and amounts.
class expected_file {
public:
    expected_file(case_reading const& by, map_reader const& from, case_csv const& table)
        : by_(by), from_(from), table_(table) {}

    std::vector<expected_amount> read() {
        auto const named = read_field_names(by_, from_, "by");
        auto const across = read_field_names(by_, from_, "across");
        for (std::string const& field : named)
            add_field(field, table_.column(called(field)));
        if (named.empty()) add_known_fields();
        std::vector<std::pair<std::size_t, std::string>> columns; // and the value that each stands for
        if (across.empty())
            columns.emplace_back(table_.column(from_.has("column") ? from_.find("column")->text() : "amount"), "");
        else
            for (std::size_t c = 0; c < table_.header.size(); ++c)
                if (!is_field(c)) columns.emplace_back(c, table_.header[c]);
        std::vector<expected_amount> all;
        for (csv_row const* const line : by_.lines.of(table_))
            for (auto const& [column, value] : columns)
                add(*line, column, across.empty() ? std::string() : across.front(), value, all);
        return all;
    }

private:
    std::string called(std::string const& field) const {
        node const* const names = from_.find("called");
        node const* const name = names == nullptr ? nullptr : names->find(field);
        return name == nullptr ? field : name->text();
    }

    void add_field(std::string const& field, std::size_t column) { fields_.emplace_back(field, column); }

    void add_known_fields() {
        for (std::string_view const field : fields_of(by_.kind))
            if (auto const column = table_.find_column(called(std::string(field))))
                add_field(std::string(field), *column);
    }

    bool is_field(std::size_t column) const {
        return std::any_of(fields_.begin(), fields_.end(), [&](auto const& f) { return f.second == column; });
    }

    // An empty cell expects nothing: what is missing is no zero.
    void add(csv_row const& line, std::size_t column, std::string const& field, std::string const& value,
             std::vector<expected_amount>& all) const {
        std::string const& cell = line.cells[column];
        if (cell.empty()) return;
        std::size_t const known = by_.into.findings().size();
        node const* const path = from_.find("file");
        auto amount = read_figure(by_.into, node(cell).placed(path->at(), path->shared_file()),
                                  from_.where("file") / table_.header[column] / line.line);
        if (!amount || by_.into.findings().size() != known) return;
        for (auto const& [name, place] : fields_)
            amount->of.emplace_back(name, line.cells[place]);
        if (!field.empty()) amount->of.emplace_back(field, value);
        amount->at = {from_.where("file"), table_.name, line.line, column};
        all.push_back(*std::move(amount));
    }

    case_reading const& by_;
    map_reader const& from_;
    case_csv const& table_;
    std::vector<std::pair<std::string, std::size_t>> fields_{};
};

FORDEL_DECL std::vector<expected_amount> read_expected(case_reading const& by, node const& expect,
                                                       address const& where) {
    if (expect.is_list()) return read_list(by, expect, where);
    map_reader const from(by.into, expect, where, expectation_form);
    std::vector<expected_amount> all;
    if (node const* const amounts = from.find("amounts")) {
        amount_fields so_far;
        auto const fields = read_field_names(by, from, "by");
        if (fields.empty())
            by.into.report(errors::file_missing_key, "amounts without by", expect, where);
        else
            read_levels(by, *amounts, from.where("amounts"), fields, so_far, all);
    } else if (node const* const path = from.find("file")) {
        if (auto const table = by.files.find(by.into, *path, from.where("file"))) {
            auto read =
                by.into.attempt(*path, from.where("file"), [&] { return expected_file(by, from, *table).read(); });
            if (read) all = *std::move(read);
        }
    } else if (expect.is_map()) {
        by.into.report(errors::file_missing_key, "expectation without amounts or file", expect, where);
    }
    return all;
}

// Why something may be missing of a pool.
inline bool is_reason(std::string_view written) {
    using enum residual_reason;
    for (residual_reason const why : {independent_rounding, below_unit, undistributed, uncovered})
        if (to_string(why) == written) return true;
    return false;
}

FORDEL_DECL std::vector<expected_residual> read_residuals(case_reading const& by, node const& list,
                                                          address const& where) {
    std::vector<expected_residual> all;
    auto const rows = list.is_list() ? list.items() : std::vector{list};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        map_reader const row(by.into, rows[i], list.is_list() ? where / (i + 1) : where, expected_residual_form);
        auto const missing =
            row.read("missing", [](reading& r, node const& n, address const& a) { return read_figure(r, n, a); });
        if (!missing) continue;
        expected_residual residual{{}, *missing};
        for (std::string_view const key : {"year", "stream", "tranche", "why"})
            if (node const* const value = row.find(key)) residual.of.emplace_back(std::string(key), value->text());
        if (node const* const why = row.find("why"); why != nullptr && !is_reason(why->text()))
            by.into.report(errors::case_unknown_word,
                           detail::quoted(why->text()) +
                               "; there are: independent_rounding, below_unit, undistributed, uncovered",
                           *why, row.where("why"));
        all.push_back(std::move(residual));
    }
    return all;
}

FORDEL_DECL std::vector<case_exception> read_exceptions(case_reading const& by, node const& list,
                                                        address const& where) {
    std::vector<case_exception> all;
    for (std::size_t i = 0; i < list.items().size(); ++i) {
        map_reader const row(by.into, list.items()[i], where / (i + 1), case_exception_form);
        auto const differs =
            row.read("differs by", [](reading& r, node const& n, address const& a) { return read_figure(r, n, a); });
        if (!differs || !row.has("why")) continue;
        if (differs->money.empty() && differs->amount == 0)
            by.into.report(errors::case_no_difference, row.find("differs by")->text(), *row.find("differs by"),
                           row.where("differs by"));
        all.push_back({read_fields(by, row, field_keys), *differs, row.find("why")->text()});
    }
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel
