// Statuses in words, what a stream must keep to, and parts of a year.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL text describe(status s) {
    static constexpr std::array danish{"anbefalet", "tilsagn", "bevilget", "udbetalt", "ikke angivet"};
    return {danish[static_cast<std::size_t>(s)], to_string(s)};
}

FORDEL_DECL status status_from_name(std::string_view written) {
    for (auto const& [value, name] : status_names)
        if (written == name) return value;
    detail::throw_unknown_name(errors::schedule_unknown_status, written);
}

namespace detail {

FORDEL_DECL void require_plain_id(std::string const& id) {
    std::string const shown = visible(id);
    if (shown != id || id.find('/') != std::string::npos) throw error(errors::programme_bad_id, '"' + shown + '"');
}

} // namespace detail

FORDEL_DECL void validate(stream<any_currency> const& s) {
    detail::require_plain_id(s.id);
    for (auto const& t : s.payers)
        detail::require_plain_id(t.id);
    auto sum = s.amount - s.amount;
    for (auto const& t : s.payers)
        sum += t.amount;
    if (sum != s.amount)
        throw error(errors::stream_tranches, s.id + ": " + sum.to_string() + " of " + s.amount.to_string());
    if (!s.period.whole_months()) throw error(errors::calendar_not_whole_months, s.period.span());
    if (s.recurs == recurrence::once && s.period.first_year() != s.period.last_year())
        throw error(errors::stream_once_beyond_year, s.id + ": " + s.period.span());
}

FORDEL_DECL any_money part_of_year(any_money yearly, month_range months, std::int64_t unit) {
    auto const until = [&](int month) {
        big_integer const twelfths = big_integer(yearly.minor()) * month;
        bool const negative = twelfths < 0;
        big_integer const units =
            ((negative ? big_integer(-twelfths) : twelfths) + 6 * unit) / (12 * big_integer(unit)) * unit;
        return month == 12 ? big_integer(yearly.minor()) : negative ? big_integer(-units) : units;
    };
    return any_money::from_minor(until(months.last) - until(months.first - 1), yearly.in());
}

} // namespace v0
} // namespace fordel
