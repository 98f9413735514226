// How reference dates are read and written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/reference_date.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr std::string_view average_of = "average of ", years_to = " years to ",
                                  latest_published_by = "latest published by ", of_same_year = "of the same year",
                                  of_year_before = "of the year before", years_before = " years before";

FORDEL_DECL bool take_front(std::string_view& rest, std::string_view words) noexcept {
    if (!rest.starts_with(words)) return false;
    rest.remove_prefix(words.size());
    return true;
}

// The number at the front, of one to four digits.
FORDEL_DECL std::optional<int> take_number(std::string_view& rest) {
    std::size_t const end = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (end == 0 || end > 4) return std::nullopt;
    int const number = std::stoi(std::string(rest.substr(0, end)));
    rest.remove_prefix(end);
    return number;
}

// How many years the day is before the payment: "of the year before" is 1.
FORDEL_DECL std::optional<int> years_told(std::string_view written) {
    if (written == of_same_year) return 0;
    if (written == of_year_before) return 1;
    std::optional<int> const years = take_number(written);
    return years && *years >= 2 && written == years_before ? years : std::nullopt;
}

struct yearly_day {
    int day;
    int month;
    int years; // before the payment
};

// "1 January of the year before".
FORDEL_DECL std::optional<yearly_day> yearly_day_in(std::string_view written) {
    std::optional<int> const day = take_number(written);
    if (!day || !take_front(written, " ")) return std::nullopt;
    std::size_t const end = written.find(' ');
    std::optional<int> const month = month_named(written.substr(0, end));
    if (!month || end == written.npos) return std::nullopt;
    std::optional<int> const years = years_told(written.substr(end + 1));
    return years ? std::optional(yearly_day{*day, *month, *years}) : std::nullopt;
}

FORDEL_DECL std::optional<int> take_average(std::string_view& rest) {
    if (!take_front(rest, average_of)) return 1;
    std::optional<int> const years = take_number(rest);
    return years && take_front(rest, years_to) ? years : std::nullopt;
}

FORDEL_DECL bool begins_like_a_date(std::string_view written) noexcept {
    return written.size() == 10 && written[4] == '-';
}

FORDEL_DECL reference_date reference_date_in(std::string_view written) {
    std::string_view rest = written;
    std::optional<int> const averaged = take_average(rest);
    if (averaged && begins_like_a_date(rest)) return reference_date::fixed(parse_date(rest)).average(*averaged);
    bool const published = take_front(rest, latest_published_by);
    std::optional<yearly_day> const on = yearly_day_in(rest);
    if (!averaged || !on) throw error(errors::file_bad_reference_date, quoted(written));
    auto const make = published ? &reference_date::latest_published : &reference_date::years_before;
    return make(on->years, static_cast<unsigned>(on->month), static_cast<unsigned>(on->day)).average(*averaged);
}

FORDEL_DECL std::string years_before_text(int years) {
    if (years == 0) return std::string(of_same_year);
    if (years == 1) return std::string(of_year_before);
    return std::to_string(years) + std::string(years_before);
}

FORDEL_DECL std::string reference_date_text(reference_date const& day) {
    std::string said;
    if (day.averaged() != 1) said = std::string(average_of) + std::to_string(day.averaged()) + std::string(years_to);
    if (day.of() == reference_date::kind::fixed) return said + to_string(day.for_year(1));
    if (day.of() == reference_date::kind::latest_published) said += latest_published_by;
    date const on = day.for_year(day.before() + 2001);
    return said + std::to_string(static_cast<unsigned>(on.day())) + ' ' +
           std::string(forms::month_choices.at(static_cast<unsigned>(on.month()) - 1)) + ' ' +
           years_before_text(day.before());
}

} // namespace detail

FORDEL_DECL std::optional<reference_date> read_reference_date(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::reference_date,
                       [](std::string const& written) { return detail::reference_date_in(written); });
}

FORDEL_DECL node to_node(reference_date const& day, writing const&) { return node(detail::reference_date_text(day)); }

} // namespace v0
} // namespace fordel
