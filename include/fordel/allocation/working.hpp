// The working (beregning) of amounts as data: a tree of steps, each of which a reader in any language recalculates.
#pragma once

#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/citation.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a step does, in the order of calculation: stated → index → percent, product or sum → key → adjustments → unit.
// What each comes to, of which inputs, says working_kind_table.
enum class working_kind {
    stated,
    instalment,
    index,
    change,
    part,
    percent,
    rest,
    sum,
    average,
    product,
    pool,
    key,
    mix,
    rounded_key,
    share,
    floor,
    cap,
    times,
    plus,
    borne,
    proportion,
    bounds,
    difference,
    balanced,
    unit,
    carried,
    amount,
    payment
};

// Its name, and its result by the names of its inputs.
struct working_kind_row {
    working_kind kind;
    char const* name;
    char const* result;
};

inline constexpr std::array working_kind_table{
    working_kind_row{working_kind::stated, "stated", "amount"},
    working_kind_row{working_kind::instalment, "instalment", "amount × percent / 100"},
    working_kind_row{working_kind::index, "index", "amount × factor; then to_multiple_of, where it is there"},
    working_kind_row{working_kind::change, "change", "amount × factor + plus; then to_multiple_of, where it is there"},
    working_kind_row{working_kind::part, "part", "amount × part / whole"},
    working_kind_row{working_kind::percent, "percent",
                     "amount × percent / 100; then to_multiple_of, where it is there"},
    working_kind_row{working_kind::rest, "rest", "whole - others; then to_multiple_of, where it is there"},
    working_kind_row{working_kind::sum, "sum", "the sum of all inputs; then to_multiple_of, where it is there"},
    working_kind_row{working_kind::average, "average", "amount / dates"},
    working_kind_row{working_kind::product, "product", "points × price × time"},
    working_kind_row{working_kind::pool, "pool",
                     "before + amount to_multiple_of, less before to_multiple_of: parts of a year sum to the year"},
    working_kind_row{working_kind::key, "key", "weight / weights"},
    working_kind_row{working_kind::mix, "mix", "(factor 1 × share 1 + factor 2 × share 2 + …) / weights"},
    working_kind_row{working_kind::rounded_key, "rounded_key",
                     "rounded / weights, where rounded is share to_multiple_of, up or down"},
    working_kind_row{working_kind::share, "share", "share × amount"},
    working_kind_row{working_kind::floor, "floor", "bound - others: raised to it, or held above it"},
    working_kind_row{working_kind::cap, "cap", "bound - others: lowered to it, or held below it"},
    working_kind_row{working_kind::times, "times", "(amount + others) × factor - others"},
    working_kind_row{working_kind::plus, "plus", "amount + plus"},
    working_kind_row{working_kind::borne, "borne", "amount - cost × weight / weights"},
    working_kind_row{working_kind::proportion, "proportion", "amount × shared / pool"},
    working_kind_row{working_kind::bounds, "bounds",
                     "bound, where that holds the party; else base + left × weight / weights"},
    working_kind_row{working_kind::difference, "difference", "share - spent"},
    working_kind_row{working_kind::balanced, "balanced",
                     "exact, counted in units and rounded down, or up where its remainder is among the largest"},
    working_kind_row{working_kind::unit, "unit", "exact, counted in units and made whole for the reason that is given"},
    working_kind_row{working_kind::carried, "carried", "sum, made whole for the reason that is given, less before"},
    working_kind_row{working_kind::amount, "amount", "units × unit"},
    working_kind_row{working_kind::payment, "payment", "amount × sign, where that is there"}};

constexpr char const* to_string(working_kind kind) noexcept {
    return working_kind_table[static_cast<std::size_t>(kind)].name;
}

// A number or a text that a step goes by.
struct working_input {
    std::string name{};                // as the kind's result names it
    std::optional<fraction> value{};   // exact
    std::string text{};                // of what is no number: a method, a reason
    std::string unit{};                // "DKK", "months", "persons"; empty of a mere number
    std::string address{};             // where it is stated: "streams.running.amount"
    std::optional<std::size_t> step{}; // which of the step's own steps gave it

    friend bool operator==(working_input const&, working_input const&) = default;
};

struct working_step {
    working_kind kind = working_kind::stated;
    std::string address{};       // of the clause that it follows: "streams.running.paid by.others.adjustments.1"
    text what{};                 // the clause, figures or index in words
    explanation_lines words{};   // what is said of it, a line each; none where another step says it
    fordel::citation citation{}; // of the figures, the index or the stream
    fordel::decision decision{};
    std::vector<working_input> inputs{};
    fraction result{};
    std::string unit{};                   // of the result
    std::optional<fordel::key> weights{}; // of a key: everybody's weights
    std::vector<working_step> steps{};    // those that gave its inputs, calculated before it

    friend bool operator==(working_step const&, working_step const&) = default;
};

// What amounts were worked out, of which programme.
struct working {
    std::string programme{}; // its id, if any
    any_currency in{};
    std::vector<working_step> amounts{};

    friend bool operator==(working const&, working const&) = default;
};

// All that is said of a step and of those below it, in the order of calculation.
[[nodiscard]] explanation_lines lines_of(working_step const& step);

namespace detail {

// Inputs: of a number, of what one of the steps came to, and of a text.
working_input given(std::string name, fraction value, std::string unit = {}, std::string address = {});
working_input named(std::string name, std::string text);
// Takes a step among those of another, as its input of this name.
void take_in(working_step& step, std::string name, working_step&& from);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/working.ipp>
#endif
