// What is said of a step, column by column.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/detail/frame_filling.hpp>
#include <fordel/io/detail/working_rows.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL working_rows::working_rows(std::vector<working> of, language said_in)
    : all(std::make_shared<std::vector<working> const>(std::move(of))), in(said_in) {
    for (std::size_t w = 0; w < all->size(); ++w)
        for (std::size_t payment = 0; payment < (*all)[w].amounts.size(); ++payment)
            add({w, payment, 0, {}, &(*all)[w].amounts[payment]});
}

// A step, and behind it those that gave its inputs; they are numbered as they stand.
FORDEL_DECL void working_rows::add(working_row row) {
    std::size_t const before = rows.size() - row.number;
    rows.push_back(row);
    for (working_step const& step : row.step->steps)
        add({row.working, row.payment, rows.size() - before, row.number, &step});
}

FORDEL_DECL std::string working_rows::reader::inputs() const {
    std::string line;
    for (working_input const& one : step().inputs) {
        line += (line.empty() ? "" : ", ") + one.name + " = " + (one.value ? one.value->to_string() : one.text);
        if (!one.unit.empty()) line += ' ' + one.unit;
    }
    return line;
}

FORDEL_DECL std::string working_rows::reader::says() const {
    std::string lines;
    for (explanation_line const& line : step().words)
        lines += (lines.empty() ? "" : "\n") + line.says.in(of_.in);
    return lines;
}

FORDEL_DECL std::optional<std::int64_t> as_number(std::optional<std::size_t> place) {
    return place ? std::optional(static_cast<std::int64_t>(*place)) : std::nullopt;
}

FORDEL_DECL fillings<working_rows::reader> working_rows::columns() const {
    using enum column_kind;
    using row = reader const&;
    fillings<reader> said;
    said.number("working", whole_64, [](row r) { return as_number(r->working); });
    said.words("programme", [](row r) -> auto const& { return r.whole().programme; });
    said.number("payment", whole_64, [](row r) { return as_number(r->payment); });
    said.number("step", whole_64, [](row r) { return as_number(r->number); });
    said.number("parent", whole_64, [](row r) { return as_number(r->parent); });
    said.words("kind", [](row r) { return to_string(r.step().kind); });
    said.words("address", [](row r) -> auto const& { return r.step().address; });
    said.words("what", [](row r) { return said_in(r.step().what, r.in()); });
    said.words("inputs", [](row r) { return r.inputs(); });
    said.exact("result", [](row r) { return &r.step().result; });
    said.words("unit", [](row r) -> auto const& { return r.step().unit; });
    said.words("says", [](row r) { return r.says(); });
    said.words("decision", [](row r) { return r.step().decision.in(r.in()); });
    said.words("source", [](row r) { return r.step().citation.in(r.in()); });
    return said;
}

} // namespace detail
} // namespace v0
} // namespace fordel
