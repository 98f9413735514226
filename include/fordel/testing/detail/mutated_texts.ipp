#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/testing/detail/expectations.hpp>
#include <fordel/testing/detail/mutated_texts.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Each ranks shares in another way than the others.
inline constexpr std::array<std::string_view, 4> mutated_methods{"largest-remainder", "sainte-lague", "dhondt",
                                                                 "independent"};

// Forms of a few words that change no amount.
inline bool changes_no_amount(std::string_view form) {
    constexpr std::array<std::string_view, 9> words{"language",      "notation",        "notation of a CSV",
                                                    "format number", "status",          "value status",
                                                    "kind of party", "assumption kind", "agreement kind"};
    return std::find(words.begin(), words.end(), form) != words.end();
}

template <class Texts>
std::vector<std::string> all_but(Texts const& all, std::string_view said) {
    std::vector<std::string> others;
    for (std::string_view const one : all)
        if (one != said) others.emplace_back(one);
    return others;
}

inline std::string replaced_text(std::string_view said, std::string_view part, std::string_view by) {
    auto const at = static_cast<std::size_t>(part.data() - said.data());
    return std::string(said.substr(0, at)) + std::string(by) + std::string(said.substr(at + part.size()));
}

// A number that is written as this one, so many units of its last digit further on; of 1/3, of its numerator.
inline std::optional<std::string> next_number(std::string_view number, std::optional<notation> style, int step) {
    std::size_t const bar = number.find('/');
    if (bar != number.npos) {
        fraction const above = fraction::parse(number.substr(0, bar), style) + fraction(step);
        return above <= 0 ? std::nullopt : std::optional(above.to_string() + std::string(number.substr(bar)));
    }
    unsigned const decimals = decimals_of(number, style);
    fraction last_digit = 1;
    for (unsigned d = 0; d < decimals; ++d)
        last_digit = last_digit / fraction(10);
    fraction const next = fraction::parse(number, style) + last_digit * fraction(step);
    return next < 0 ? std::nullopt : std::optional(next.to_decimal(decimals, style.value_or(notation::plain)));
}

// "of the year before" → "of the same year", "2 years before"; 2022-01-01 → 2021-01-01.
inline std::vector<std::string> other_reference_dates(std::string const& said) {
    constexpr std::string_view same = " of the same year", before = " of the year before", years = " years before";
    std::string_view const text = said;
    auto const with_end = [&](std::string_view old, std::string const& other) {
        return std::string(text.substr(0, text.size() - old.size())) + other;
    };
    if (text.ends_with(same)) return {with_end(same, std::string(before))};
    if (text.ends_with(before)) return {with_end(before, std::string(same)), with_end(before, " 2 years before")};
    if (text.ends_with(years)) {
        std::size_t const count = text.rfind(' ', text.size() - years.size() - 1) + 1;
        auto const next = next_number(text.substr(count, text.size() - years.size() - count), notation::plain, 1);
        return next ? std::vector{std::string(text.substr(0, count)) + *next + std::string(years)}
                    : std::vector<std::string>{};
    }
    date const day = parse_date(said);
    return {to_string(make_date(static_cast<int>(day.year()) - 1, static_cast<unsigned>(day.month()),
                                static_cast<unsigned>(day.day())))};
}

inline date months_on(date const& first, int months) { return first + std::chrono::months(months); }

inline bool begins_year(date const& day, int month) {
    return static_cast<unsigned>(day.month()) == static_cast<unsigned>(month) && static_cast<unsigned>(day.day()) == 1;
}

FORDEL_DECL mutated_texts::mutated_texts(reading as_stated, name_test is_known)
    : as_stated_(std::move(as_stated)), is_known_(std::move(is_known)) {}

FORDEL_DECL std::vector<std::string> mutated_texts::other_numbers(std::string const& said,
                                                                  std::vector<int> const& steps) const {
    number_in_text const found = find_number(said);
    bool const begins_with_it = std::none_of(found.before.begin(), found.before.end(), [](char c) { return c >= 'a'; });
    std::vector<std::string> others;
    for (int const step : steps)
        if (!found.number.empty() && begins_with_it)
            if (auto const next = next_number(found.number, as_stated_.notation, step))
                others.push_back(replaced_text(said, found.number, *next));
    return others;
}

// One year, or month, later at its beginning, and later and earlier at its end.
FORDEL_DECL std::vector<std::string> mutated_texts::other_periods(std::string const& said) const {
    period const whole = period_in(said, as_stated_.year_begins);
    date const next = day_after(whole.last());
    bool const by_years =
        begins_year(whole.first(), as_stated_.year_begins) && begins_year(next, as_stated_.year_begins);
    bool const by_months = static_cast<unsigned>(whole.first().day()) == 1 && static_cast<unsigned>(next.day()) == 1;
    if (!by_months) return {};
    int const step = by_years ? 12 : 1;
    writing const as{.year_begins = as_stated_.year_begins};
    std::vector<std::string> others;
    auto const add = [&](date first, date behind) {
        date const last = day_before(behind);
        if (first <= last) others.push_back(to_node(period(first, last), as).text());
    };
    add(months_on(whole.first(), step), next);
    add(whole.first(), months_on(next, -step));
    add(whole.first(), months_on(next, step));
    return others;
}

// A hundredth more for one factor and less for the next; by equal parts in place of a name; another date.
FORDEL_DECL std::vector<std::string> mutated_texts::other_keys(std::string const& said) const {
    std::vector<key_line_part> const parts = read_key_line(said, is_known_, as_stated_.notation);
    std::vector<std::string> others;
    auto const add = [&](auto const& change) {
        std::vector<key_line_part> made = parts;
        change(made);
        others.push_back(to_string(made, as_stated_.notation.value_or(notation::plain)));
    };
    fraction const hundredth = fraction(1) / fraction(100);
    for (std::size_t i = 0; i + 1 < parts.size(); ++i)
        if (parts[i + 1].factor > hundredth)
            add([&](auto& made) {
                made[i].factor = made[i].factor + hundredth;
                made[i + 1].factor = made[i + 1].factor - hundredth;
            });
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (parts[i].name != "equal")
            add([&](auto& made) {
                made[i].name = "equal";
                made[i].at.clear();
            });
    if (parts.size() == 1 && !parts[0].at.empty())
        for (std::string const& day : other_reference_dates(parts[0].at))
            add([&](auto& made) { made[0].at = day; });
    return others;
}

FORDEL_DECL std::vector<std::string> mutated_texts::readable(value_form const& form, std::string const& said) const {
    std::string_view const name = form.name;
    if (changes_no_amount(name)) return {};
    if (name == "method") return all_but(mutated_methods, said);
    if (name == "rounding unit") {
        std::int64_t const minor = rounding_unit::parse(said, as_stated_.notation).minor_units(*as_stated_.currency);
        return {std::to_string(minor * 10) + " minor", std::to_string(minor * 100) + " minor"};
    }
    if (name == "bound" || name == "adjustment amount") return other_numbers(said, {1, -1});
    if (name == "money" || name == "amount" || name == "instalment" || name == "percent" || name == "number" ||
        name == "percent or rest" || name == "figures by party" || name == "money by year")
        return other_numbers(said, {1});
    if (name == "reference date") return other_reference_dates(said);
    if (name == "period") return other_periods(said);
    if (name == "key") return other_keys(said);
    programme_years const years{.year_begins = as_stated_.year_begins};
    if (name == "year") return {years.label(years.parse_year(said) + 1)};
    if (name == "beginning") {
        date const first = beginning_in(said, as_stated_.year_begins);
        int const step = said.size() > 5 && said.find('-') == 4 && !begins_year(first, as_stated_.year_begins) ? 1 : 12;
        return {beginning_node(months_on(first, step), {.year_begins = as_stated_.year_begins}).text()};
    }
    return all_but(form.choices, said);
}

FORDEL_DECL std::vector<std::string> mutated_texts::of(value_form const& form, std::string const& said) const {
    try {
        return readable(form, said);
    } catch (error const&) { // the file is told so when it is read
        return {};
    }
}

FORDEL_DECL std::optional<std::string> mutated_texts::less(std::string const& said) const {
    try {
        auto const others = other_numbers(said, {-1});
        return others.empty() ? std::nullopt : std::optional(others.front());
    } catch (error const&) {
        return std::nullopt;
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
