// What a rule of amounts is asked, and what it answers.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money/currency.hpp>

#include <functional>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {

class amount_rule;

// How a part of a year is measured: by whole months, or by the actual days of that year, both ends included.
enum class part_years { months, days };

// One year of one stream.
struct amount_query {
    int year = 0;
    period span;   // the programme's year
    period during; // the stream's, over which the amount accrues; it is active where the two overlap
    part_years parts = part_years::months;
    known_amounts known{};              // what other streams came to
    amount_rule const* whole = nullptr; // of which percent() and rest() are a part
    std::optional<fraction> others{}; // for rest(): what the other parts were settled at in the active part of the year
    std::function<fraction(date)> others_until{}; // for rest(): what they were settled at until a day, and on it
    any_currency in{};                            // the programme's, for what states none of its own
    std::optional<period> terms{}; // the days that are asked about, where they are a part of the stream's only
};

// A calendar year of a stream; of one that runs at all times, where no period is named.
[[nodiscard]] amount_query calendar_year(int year, std::optional<period> during = {},
                                         part_years parts = part_years::months);

// An exact amount in major units, and what accrued before it in the sum that is to hold: round(before + amount) -
// round(before), over all parts of the sum, is the rounded sum.
struct accrued {
    fraction before{};
    fraction amount{};

    friend bool operator==(accrued const&, accrued const&) = default;
};

// The parts of a year in which an amount falls due. Once and on dates, it is not split where the key changes: the key
// of the part's first day holds.
struct amount_segments {
    std::vector<period> parts{};
    bool split_by_key = true;

    friend bool operator==(amount_segments const&, amount_segments const&) = default;
};

// The days of the year that are asked about; none where the stream, or these terms of it, do not run then.
[[nodiscard]] std::optional<period> active_part(amount_query const& q);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/amount_query.ipp>
#endif
