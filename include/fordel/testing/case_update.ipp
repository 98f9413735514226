#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/case_update.hpp>
#include <fordel/testing/detail/case_csv.hpp>
#include <fordel/testing/detail/case_reader.hpp>
#include <fordel/testing/detail/csv_edit.hpp>
#include <fordel/testing/detail/yaml_edit.hpp>

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string bytes_of(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw error(errors::case_none_found, path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

// A figure with another value: what stands before and behind the number, and what it counts, stay as they are.
inline std::string another_figure(std::string_view old, case_row const& row, std::optional<notation> style) {
    number_in_text const number = find_number(old);
    std::string_view before = number.before;
    (void)take_sign(before);
    fraction const value = row.got.value_or(0) / row.one;
    return std::string(before) + shown_amount(value, row.decimals, style.value_or(notation::plain)) +
           std::string(number.after);
}

class case_rewriting {
public:
    case_rewriting(case_file const& file, std::string reason)
        : file_(file), reason_(std::move(reason)), style_(reading_of(file.content()).notation),
          text_(bytes_of(file.path())) {}

    void take(case_result const& result) {
        golden_case const& of = file_.find(result.name);
        for (case_row const& row : result.rows)
            if (!row.expected)
                add(of, result.fields, row);
            else if (row.at.file.empty())
                replace_value(of, row);
            else
                replace_cell(row);
        if (!reason_.empty()) give_reason(of);
    }

    std::vector<rewritten_file> finish() {
        std::vector<rewritten_file> all;
        if (!edits_.empty()) all.push_back({file_.path(), applied(text_, edits_)});
        for (auto& [name, text] : tables_)
            all.push_back({file_.path().parent_path() / name, std::move(text)});
        return all;
    }

private:
    // In the case itself, or in what the file says for all of its cases; null where neither has it.
    node const* own_or_common(golden_case const& of, address const& where) const {
        if (node const* const own = fordel::find(file_.content(), where)) return own;
        return fordel::find(file_.content(), address(where.written().substr(of.where.written().size() + 1)));
    }

    void replace_value(golden_case const& of, case_row const& row) {
        node const* const old = own_or_common(of, row.at.where);
        if (old != nullptr) edits_.push_back(another_text(text_, *old, another_figure(old->text(), row, style_)));
    }

    std::string& table(std::string const& name) {
        auto const known = tables_.find(name);
        if (known != tables_.end()) return known->second;
        return tables_[name] = bytes_of(file_.path().parent_path() / name);
    }

    void replace_cell(case_row const& row) {
        std::string& text = table(row.at.file);
        case_csv const read = read_case_csv(text, row.at.file);
        for (csv_row const& line : read.lines)
            if (line.line == row.at.line) {
                text =
                    with_cell(text, row.at.line, row.at.column, another_figure(line.cells[row.at.column], row, style_));
                return;
            }
    }

    std::string figure(case_row const& row) const {
        return shown_amount(row.got.value_or(0), row.decimals, style_.value_or(notation::plain));
    }

    // A row that was not expected: as a line of the file, an item of the list, or a key on the level that lacks it.
    void add(golden_case const& of, std::vector<std::string> const& fields, case_row const& row) {
        node const* const expect = of.content.find("expect");
        if (expect == nullptr) return;
        if (node const* const name = expect->find("file")) return add_line(*expect, name->text(), fields, row);
        address const where = of.where / "expect";
        if (node const* const list = own_or_common(of, where); list != nullptr && list->is_list()) {
            std::string item = "{";
            for (std::size_t f = 0; f < fields.size(); ++f)
                if (!row.by[f].empty()) item += fields[f] + ": " + yaml_text(row.by[f]) + ", ";
            edits_.push_back(first_in(text_, *list, item + "amount: " + yaml_text(figure(row)) + "}"));
            return;
        }
        add_key(of, where / "amounts", row);
    }

    void add_key(golden_case const& of, address level, case_row const& row) {
        std::size_t known = 0;
        node const* map = own_or_common(of, level);
        while (map != nullptr && known < row.by.size()) {
            node const* const next = map->find(row.by[known]);
            if (next == nullptr) break;
            map = next;
            ++known;
        }
        if (map == nullptr || known == row.by.size()) return;
        std::string written = yaml_text(figure(row));
        for (std::size_t f = row.by.size(); f-- > known;)
            written = (f == known ? "" : "{") + yaml_text(row.by[f]) + ": " + written + (f == known ? "" : "}");
        edits_.push_back(first_in(text_, *map, written));
    }

    void add_line(node const& expect, std::string const& name, std::vector<std::string> const& fields,
                  case_row const& row) {
        std::string& text = table(name);
        case_csv const read = read_case_csv(text, name);
        node const* const column = expect.find("column");
        node const* const called = expect.find("called");
        auto const amount = read.find_column(column == nullptr ? "amount" : column->text());
        if (!amount) return; // a column for each value: what is new there stays for whoever looks
        std::vector<std::string> cells(read.header.size());
        for (std::size_t f = 0; f < fields.size(); ++f) {
            node const* const other = called == nullptr ? nullptr : called->find(fields[f]);
            auto const place = read.find_column(other == nullptr ? fields[f] : other->text());
            if (place) cells[*place] = row.by[f];
        }
        cells[*amount] = figure(row);
        text = with_line(text, cells);
    }

    void give_reason(golden_case const& of) {
        node const* const own = fordel::find(file_.content(), of.where);
        if (own == nullptr || !own->is_map()) return;
        if (node const* const before = own->find("reason"))
            edits_.push_back(another_text(text_, *before, reason_));
        else
            edits_.push_back(first_in(text_, *own, "reason: " + yaml_text(reason_)));
    }

    case_file const& file_;
    std::string reason_;
    std::optional<notation> style_;
    std::string text_;
    std::vector<text_edit> edits_{};
    std::map<std::string, std::string> tables_{};
};

} // namespace detail

FORDEL_DECL bool can_update(case_result const& result) {
    return result.status == case_status::failed && result.origin == to_string(case_origin::frozen) &&
           result.said.empty() && !result.rows.empty();
}

FORDEL_DECL std::vector<rewritten_file> updated(case_file const& file, std::vector<case_result> const& results,
                                                std::string const& reason) {
    detail::case_rewriting rewriting(file, reason);
    for (case_result const& result : results)
        if (can_update(result)) rewriting.take(result);
    return rewriting.finish();
}

} // namespace v0
} // namespace fordel
