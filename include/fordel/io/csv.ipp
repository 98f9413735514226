// How the cells and rows of a CSV file are written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_record.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string spreadsheet_safe(std::string_view text) {
    constexpr std::int32_t formula_marks[] = {'=', '+', '-', '@', 0x2212, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
    bool formula = !text.empty() && std::string_view("\t\r\n").find(text.front()) != std::string_view::npos;
    for (std::size_t i = 0; i < text.size();) {
        auto const [number, size] = detail::code_point_at(text, i);
        i += size;
        if (detail::is_blank(number)) continue;
        formula = formula || std::ranges::find(formula_marks, number) != std::end(formula_marks);
        break;
    }
    return (formula ? "'" : "") + std::string(text);
}

FORDEL_DECL std::string csv_cell(std::string_view text) {
    std::string cell = spreadsheet_safe(text);
    if (cell.find_first_of(",;\t\"\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (char const c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

namespace detail {

FORDEL_DECL std::string joined(std::vector<std::string> const& words) {
    std::string line;
    for (std::string const& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

} // namespace detail

FORDEL_DECL void write_csv(std::ostream& out, schedule const& shown) {
    out << "year,stream,payer,recipient,amount,currency,status,tranche,months,collector,source,assumptions,"
           "group,first_month,last_month,due_month,payer_id,payer_code,recipient_id,recipient_code,exact,weight,"
           "share\n";
    detail::entry_shares shares;
    for (schedule_entry const e : shown) {
        detail::pass_checkpoint();
        schedule_record const plain = shares.record_of(e);
        auto const collects = e.collector();
        std::string const collector = collects && *collects != e.payer() ? collects->name : "";
        out << std::to_string(e.year()) << ',' << csv_cell(e.stream().id) << ',' << csv_cell(e.payer().name) << ','
            << csv_cell(e.recipient().name) << ',' << e.amount().to_decimal() << ',' << e.amount().code() << ','
            << to_string(e.stream().status) << ',' << csv_cell(e.tranche().id) << ',' << to_string(e.months()) << ','
            << csv_cell(collector) << ',' << csv_cell(e.stream().citation.in(language::en)) << ','
            << csv_cell(detail::joined(e.stream().assumptions)) << ',' << csv_cell(plain.group) << ','
            << plain.first_month << ',' << plain.last_month << ','
            << (plain.due_month ? std::to_string(*plain.due_month) : "") << ',' << csv_cell(plain.payer_id) << ','
            << csv_cell(plain.payer_code) << ',' << csv_cell(plain.recipient_id) << ','
            << csv_cell(plain.recipient_code) << ',' << plain.exact.to_string() << ',' << plain.weight.to_string()
            << ',' << plain.share.to_string() << '\n';
    }
}

} // namespace v0
} // namespace fordel
