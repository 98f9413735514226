// How dates are read and written, and periods told in months.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/text.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string to_string(date const& d) {
    auto const two = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    std::string year = std::to_string(static_cast<int>(d.year()));
    if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
    return year + '-' + two(static_cast<unsigned>(d.month())) + '-' + two(static_cast<unsigned>(d.day()));
}

FORDEL_DECL date make_date(int year, unsigned month, unsigned day) {
    date const d{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    // <chrono> keeps a year of 16 bits, a month and a day of 8: what exceeds them would come out as another date.
    if (year < 1 || year > 9999 || month > 12 || day > 31 || !d.ok())
        throw error(errors::calendar_bad_date, "year " + std::to_string(year) + ", month " + std::to_string(month) +
                                                   ", day " + std::to_string(day));
    return d;
}

namespace detail {

FORDEL_DECL std::optional<date> date_of(std::string_view year, std::string_view month, std::string_view day) {
    if (year.size() != 4 || month.size() > 2 || day.size() > 2) return std::nullopt;
    for (std::string_view const part : {year, month, day})
        if (!all_digits(part)) return std::nullopt;
    auto const number = [](std::string_view digits) { return std::stoi(std::string(digits)); };
    date const read{std::chrono::year(number(year)), std::chrono::month(static_cast<unsigned>(number(month))),
                    std::chrono::day(static_cast<unsigned>(number(day)))};
    return read.ok() && number(year) > 0 ? std::optional(read) : std::nullopt;
}

// What a text in another order or with other marks may mean: 01-01-2022, 1.1.2022, 2022/01/01, 20220101 or 2022.
FORDEL_DECL std::optional<date> date_meant(std::string_view written) {
    std::size_t const first = written.find_first_of("-./ ");
    if (first == written.npos) {
        if (written.size() == 4) return date_of(written, "1", "1");
        return written.size() == 8 ? date_of(written.substr(0, 4), written.substr(4, 2), written.substr(6))
                                   : std::nullopt;
    }
    std::size_t const second = written.find_first_of("-./ ", first + 1);
    if (second == written.npos) return std::nullopt;
    std::string_view const one = written.substr(0, first), two = written.substr(first + 1, second - first - 1),
                           three = written.substr(second + 1);
    return one.size() == 4 ? date_of(one, two, three) : date_of(three, two, one);
}

[[noreturn]] FORDEL_DECL void throw_bad_date(std::string_view written) {
    std::optional<date> const meant = date_meant(written);
    throw error(errors::calendar_bad_date, quoted(written) + (meant ? " (write " + to_string(*meant) + " for " +
                                                                          to_string(*meant, language::en) + ')'
                                                                    : std::string()));
}

} // namespace detail

FORDEL_DECL date parse_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') detail::throw_bad_date(iso);
    auto const read = detail::date_of(iso.substr(0, 4), iso.substr(5, 2), iso.substr(8));
    if (!read) detail::throw_bad_date(iso);
    return *read;
}

FORDEL_DECL std::string to_string(month_range months) {
    return std::to_string(months.first) + '-' + std::to_string(months.last);
}

FORDEL_DECL std::string to_string(date const& d, language lang) {
    if (!d.ok()) throw error(errors::calendar_bad_date, to_string(d));
    constexpr std::array en{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};
    constexpr std::array da{"januar", "februar", "marts",     "april",   "maj",      "juni",
                            "juli",   "august",  "september", "oktober", "november", "december"};
    auto const month = static_cast<unsigned>(d.month()) - 1;
    return std::to_string(static_cast<unsigned>(d.day())) + (lang == language::da ? ". " : " ") +
           (lang == language::da ? da[month] : en[month]) + ' ' + std::to_string(static_cast<int>(d.year()));
}

FORDEL_DECL period::period(date first, date last) : first_(first), last_(last) {
    bool const in_range = first_year() >= 1 && last_year() <= 9999;
    if (!first.ok() || !last.ok() || !in_range)
        throw error(errors::calendar_bad_date, to_string(first) + " to " + to_string(last));
    if (last < first) throw error(errors::calendar_reversed_period, span());
}

FORDEL_DECL period period::years(int first, int last) { return {make_date(first, 1, 1), make_date(last, 12, 31)}; }
FORDEL_DECL period period::year(int year) { return years(year, year); }

FORDEL_DECL bool period::whole_months() const noexcept {
    date const month_end = last_.year() / last_.month() / std::chrono::last;
    return first_.day() == std::chrono::day(1) && last_ == month_end;
}

FORDEL_DECL std::optional<month_range> period::months_in(int year) const {
    if (!whole_months()) throw error(errors::calendar_not_whole_months, span());
    if (year < first_year() || year > last_year()) return std::nullopt;
    return month_range{year == first_year() ? static_cast<int>(static_cast<unsigned>(first_.month())) : 1,
                       year == last_year() ? static_cast<int>(static_cast<unsigned>(last_.month())) : 12};
}

FORDEL_DECL std::string period::span() const {
    bool const whole_years = first_.month() == std::chrono::January && first_.day() == std::chrono::day(1) &&
                             last_.month() == std::chrono::December && last_.day() == std::chrono::day(31);
    if (!whole_years) return to_string(first_) + " – " + to_string(last_);
    if (first_year() == last_year()) return std::to_string(first_year());
    return std::to_string(first_year()) + '-' + std::to_string(last_year());
}

} // namespace v0
} // namespace fordel
