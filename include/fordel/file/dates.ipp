// How days, months, years and periods are read and written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/programme/programme_years.hpp>

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// A number of exactly so many digits.
FORDEL_DECL std::optional<int> digits_of(std::string_view written, std::size_t count) {
    if (written.size() != count || !all_digits(written)) return std::nullopt;
    return std::stoi(std::string(written));
}

FORDEL_DECL period whole_month(int year, int month) {
    date const first = make_date(year, static_cast<unsigned>(month), 1);
    return {first, date(first.year() / first.month() / std::chrono::last)};
}

FORDEL_DECL std::string range_text(std::string const& first, std::string const& last) {
    return first == last ? first : first + " to " + last;
}

// "2011-12-01 to 2011-12-31": what has one reading, whichever month a year begins in.
FORDEL_DECL std::string days_text(period during) {
    return range_text(to_string(during.first()), to_string(during.last()));
}

// 2014-15 and 2014/15, by their parts; nothing for what is not written so.
struct two_years {
    int first;
    int next; // two digits, as written
    char mark;

    bool follows() const noexcept { return next == (first + 1) % 100; }
    bool could_be_a_month() const noexcept { return mark == '-' && next >= 1 && next <= 12; }
};

FORDEL_DECL std::optional<two_years> two_years_of(std::string_view written) {
    if (written.size() != 7 || (written[4] != '-' && written[4] != '/')) return std::nullopt;
    std::optional<int> const first = digits_of(written.substr(0, 4), 4), next = digits_of(written.substr(5), 2);
    if (!first || !next) return std::nullopt;
    return two_years{*first, *next, written[4]};
}

[[noreturn]] FORDEL_DECL void throw_two_readings(std::string_view written, std::string const& as_year,
                                                 std::string const& otherwise) {
    throw error(errors::file_two_readings, quoted(written) + " (the year of the programme is written " + as_year +
                                               ", and the other reading " + otherwise + ")");
}

// The days of "2025", which is no year of a programme whose years begin in another month.
FORDEL_DECL period days_of_year(int year, std::string_view written, int year_begins) {
    period const calendar = period::year(year);
    if (year_begins != 1)
        throw_two_readings(written, programme_years{year_begins}.label(year),
                           std::string(written) + "-01 to " + std::string(written) + "-12");
    return calendar;
}

// The days of "2025-07", "2014-15" or "2014/15".
FORDEL_DECL std::optional<period> days_of_two(two_years const& both, std::string_view written, int year_begins) {
    bool const as_year = year_begins != 1 && both.follows();
    if (as_year && both.could_be_a_month())
        throw_two_readings(written, std::string(written.substr(0, 4)) + '/' + std::string(written.substr(5)),
                           days_text(whole_month(both.first, both.next)));
    if (as_year) return programme_years{year_begins}.span(both.first);
    if (both.could_be_a_month()) return whole_month(both.first, both.next);
    return std::nullopt;
}

// The days that one of "2025", "2025-07", "2014-15" and "2025-07-01" names.
FORDEL_DECL std::optional<period> days_named(std::string_view written, int year_begins) {
    if (std::optional<int> const year = digits_of(written, 4)) return days_of_year(*year, written, year_begins);
    if (std::optional<two_years> const both = two_years_of(written)) return days_of_two(*both, written, year_begins);
    if (written.size() != 10 || written[4] != '-' || written[7] != '-') return std::nullopt;
    date const day = parse_date(written);
    return period(day, day);
}

FORDEL_DECL period days_required(std::string_view part, std::string_view written, int year_begins) {
    std::optional<period> const named = days_named(part, year_begins);
    if (!named) throw error(errors::file_bad_period, quoted(written));
    return *named;
}

FORDEL_DECL period period_in(std::string_view written, int year_begins) {
    constexpr std::string_view between = " to ";
    std::size_t const at = written.find(between);
    if (at == written.npos) return days_required(written, written, year_begins);
    return {days_required(written.substr(0, at), written, year_begins).first(),
            days_required(written.substr(at + between.size()), written, year_begins).last()};
}

FORDEL_DECL date beginning_in(std::string_view written, int year_begins) {
    return days_required(written, written, year_begins).first();
}

FORDEL_DECL std::optional<int> month_named(std::string_view written) noexcept {
    for (std::size_t i = 0; i < forms::month_choices.size(); ++i)
        if (forms::month_choices[i] == written) return static_cast<int>(i) + 1;
    return std::nullopt;
}

FORDEL_DECL bool begins_month(date const& day) { return day.day() == std::chrono::day(1); }

// A month as it is written where years begin in that month: none where it could be a year as well.
FORDEL_DECL std::optional<std::string> month_text(date const& day, int year_begins) {
    std::string written = to_string(day).substr(0, 7);
    std::optional<two_years> const both = two_years_of(written);
    if (year_begins != 1 && both && both->follows()) return std::nullopt;
    return written;
}

FORDEL_DECL std::string whole_years_text(int first, int last, writing const& as) {
    std::string from = year_text(first, as), to = year_text(last, as);
    if (as.year_begins != 1 && (two_years_of(from)->could_be_a_month() || two_years_of(to)->could_be_a_month()))
        from[4] = to[4] = '/'; // both in the same way
    return range_text(from, to);
}

} // namespace detail

FORDEL_DECL std::optional<date> read_date(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::date, [](std::string const& written) { return parse_date(written); });
}

FORDEL_DECL node to_node(date const& day, writing const&) { return node(to_string(day)); }

FORDEL_DECL std::optional<date> read_beginning(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::beginning,
                       [&](std::string const& written) { return detail::beginning_in(written, into.year_begins); });
}

FORDEL_DECL node beginning_node(date const& day, writing const& as) {
    if (!detail::begins_month(day)) return to_node(day, as);
    programme_years const years{as.year_begins};
    int const year = years.year_of(day);
    if (years.span(year).first() == day) return node(detail::whole_years_text(year, year, as));
    std::optional<std::string> const month = detail::month_text(day, as.year_begins);
    return month ? node(*month) : to_node(day, as);
}

FORDEL_DECL std::optional<period> read_period(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::period,
                       [&](std::string const& written) { return detail::period_in(written, into.year_begins); });
}

FORDEL_DECL node to_node(period const& during, writing const& as) {
    programme_years const years{as.year_begins};
    int const first = years.year_of(during.first()), last = years.year_of(during.last());
    if (years.span(first).first() == during.first() && years.span(last).last() == during.last())
        return node(detail::whole_years_text(first, last, as));
    std::optional<std::string> const from = detail::month_text(during.first(), as.year_begins),
                                     to = detail::month_text(during.last(), as.year_begins);
    if (!during.whole_months() || !from || !to) return node(detail::days_text(during));
    return node(detail::range_text(*from, *to));
}

FORDEL_DECL std::optional<int> read_year(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::year, [&](std::string const& written) {
        return programme_years{into.year_begins}.parse_year(written);
    });
}

FORDEL_DECL std::string year_text(int year, writing const& as) { return programme_years{as.year_begins}.label(year); }

FORDEL_DECL std::optional<int> read_month_of_year(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::month, [](std::string const& written) {
        std::optional<int> const month = detail::month_named(written);
        if (month) return *month;
        std::string const near = detail::nearest(forms::month_choices, written, [](std::string_view m) { return m; });
        throw error(errors::file_unknown_month,
                    detail::quoted(written) + (near.empty() ? "" : ", where " + near + " may be meant"));
    });
}

FORDEL_DECL node month_of_year(int month) {
    return node(std::string(forms::month_choices.at(static_cast<std::size_t>(month) - 1)));
}

} // namespace v0
} // namespace fordel
