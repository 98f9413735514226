// How a programme counts its years.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/programme_years.hpp>

#include <chrono>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL int days_in(period during) {
    using std::chrono::sys_days;
    return static_cast<int>((sys_days(during.last()) - sys_days(during.first())).count()) + 1;
}

FORDEL_DECL int months_in(period during) {
    return (during.last_year() - during.first_year()) * 12 +
           static_cast<int>(static_cast<unsigned>(during.last().month())) -
           static_cast<int>(static_cast<unsigned>(during.first().month())) + 1;
}

} // namespace detail

FORDEL_DECL void programme_years::require_month() const {
    if (year_begins < 1 || year_begins > 12)
        throw error(errors::programme_year_begins, "month " + std::to_string(year_begins));
}

FORDEL_DECL period programme_years::span(int year) const {
    using std::chrono::days;
    using std::chrono::sys_days;
    date const first = make_date(year, static_cast<unsigned>(year_begins), 1);
    return {first, date(sys_days(make_date(year + 1, static_cast<unsigned>(year_begins), 1)) - days(1))};
}

FORDEL_DECL int programme_years::year_of(date day) const {
    int const year = static_cast<int>(day.year());
    return static_cast<int>(static_cast<unsigned>(day.month())) < year_begins ? year - 1 : year;
}

FORDEL_DECL fraction programme_years::part_of_year(int year, period during) const {
    if (part_years == fordel::part_years::months) return {detail::months_in(during), 12};
    return {detail::days_in(during), detail::days_in(span(year))};
}

FORDEL_DECL std::string programme_years::label(int year) const {
    std::string const first = std::to_string(year);
    if (year_begins == 1) return first;
    std::string const next = std::to_string(year + 1);
    return first + '-' + next.substr(next.size() - 2);
}

FORDEL_DECL int programme_years::parse_year(std::string_view written) const {
    std::string_view const first = written.substr(0, 4), after = written.substr(first.size());
    int const year = first.size() == 4 && detail::all_digits(first) ? std::stoi(std::string(first)) : 0;
    std::string const next = std::to_string(10001 + year).substr(1);
    bool good = year_begins == 1 && after.empty();
    for (std::string const mark : {"-", "/", "\u2013"})
        good = good || (year_begins != 1 && (after == mark + next || after == mark + next.substr(2)));
    if (year > 0 && good) return year;
    std::string const begins = year_begins == 1 ? "" : ", where years begin in month " + std::to_string(year_begins);
    throw error(errors::programme_bad_year, detail::quoted(written) + begins);
}

} // namespace v0
} // namespace fordel
