// How the cells and rows of a CSV file are written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/io/detail/csv_rows.hpp>
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

FORDEL_DECL void write_columns(csv_rows& rows) {
    for (text const& name : {text{"år", "year"}, text{"post", "stream"}, text{"betaler", "payer"},
                             text{"modtager", "recipient"}, text{"beløb", "amount"}, text{"valuta", "currency"},
                             text{"status", "status"}, text{"andel af post", "tranche"}})
        rows.cell(name);
    if (rows.plain()) rows.cell("months");
    for (text const& name :
         {text{"opkræver", "collector"}, text{"kilde", "source"}, text{"antagelser", "assumptions"},
          text{"gruppe", "group"}, text{"første måned", "first_month"}, text{"sidste måned", "last_month"},
          text{"forfaldsmåned", "due_month"}, text{"betalers id", "payer_id"}, text{"betalers kode", "payer_code"},
          text{"modtagers id", "recipient_id"}, text{"modtagers kode", "recipient_code"},
          text{"uafrundet beløb", "exact"}, text{"vægt", "weight"}, text{"andel", "share"}})
        rows.cell(name);
    rows.end();
}

FORDEL_DECL void write_entry(csv_rows& rows, schedule_entry const& e, schedule_record const& plain) {
    stream const& of = e.stream();
    auto const collects = e.collector();
    rows.cell(e.year()).cell(of.id).cell(e.payer().name).cell(e.recipient().name);
    rows.cell(e.amount()).cell(e.amount().code());
    rows.cell(text{describe(of.status).da, to_string(of.status)}).cell(e.tranche().id);
    if (rows.plain()) rows.cell(to_string(e.months()));
    rows.cell(collects && *collects != e.payer() ? collects->name : "");
    rows.cell(of.citation.in(rows.lang())).cell(joined(of.assumptions));
    rows.cell(rows.plain() || of.group.da.empty() ? plain.group : of.group.da)
        .cell(plain.first_month)
        .cell(plain.last_month);
    if (plain.due_month)
        rows.cell(*plain.due_month);
    else
        rows.cell("");
    rows.cell(plain.payer_id).cell(plain.payer_code).cell(plain.recipient_id).cell(plain.recipient_code);
    rows.cell(plain.exact).cell(plain.weight).cell(plain.share).end();
}

} // namespace detail

FORDEL_DECL void write_csv(std::ostream& out, schedule const& shown, csv_dialect dialect) {
    detail::csv_rows rows(out, dialect);
    detail::write_columns(rows);
    detail::entry_shares shares;
    for (schedule_entry const e : shown) {
        detail::pass_checkpoint();
        detail::write_entry(rows, e, shares.record_of(e));
    }
}

} // namespace v0
} // namespace fordel
