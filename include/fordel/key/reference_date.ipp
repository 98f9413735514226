// The day of a year that figures are taken on, and how it is told.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/error.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL reference_date reference_date::of_every_year(kind of, int years, unsigned month, unsigned day) {
    int const no_leap_year = 2001;
    static_cast<void>(make_date(no_leap_year, month, day));
    static_cast<void>(make_date(10'000 - (years < 0 ? 9'999 - years : years + 1), 1, 1));
    return {of, years, month, day};
}

FORDEL_DECL reference_date reference_date::years_before(int years, unsigned month, unsigned day) {
    return of_every_year(kind::yearly, years, month, day);
}

FORDEL_DECL reference_date reference_date::latest_published(int years_before, unsigned month, unsigned day) {
    return of_every_year(kind::latest_published, years_before, month, day);
}

FORDEL_DECL reference_date reference_date::fixed(date on) {
    if (!on.ok()) throw error(errors::calendar_bad_date, to_string(on));
    return {kind::fixed, static_cast<int>(on.year()), static_cast<unsigned>(on.month()),
            static_cast<unsigned>(on.day())};
}

FORDEL_DECL reference_date reference_date::average(int years) const {
    if (years < 1 || years > 100) throw error(errors::key_bad_average, std::to_string(years) + " years");
    reference_date averaged = *this;
    averaged.averaged_ = years;
    return averaged;
}

FORDEL_DECL date reference_date::for_year(int year) const {
    return make_date(kind_ == kind::fixed ? years_ : year - years_, month_, day_);
}

namespace detail {

FORDEL_DECL text day_of_year(date day) {
    auto const without_year = [](std::string written) { return written.substr(0, written.rfind(' ')); };
    return {without_year(to_string(day, language::da)), without_year(to_string(day, language::en))};
}

// "1 January of the year before the payment".
FORDEL_DECL text day_before_payment(text const& day, int years) {
    if (years == 0) return {day.da + " i betalingsåret", day.en + " of the year of the payment"};
    if (years == 1) return {day.da + " året før betalingen", day.en + " of the year before the payment"};
    text const how_many = years == 2 ? text{"to", "two"} : same(std::to_string(years));
    return {day.da + ' ' + how_many.da + " år før betalingen",
            day.en + ' ' + how_many.en + " years before the year of the payment"};
}

} // namespace detail

FORDEL_DECL text reference_date::describe() const {
    date const day = make_date(2001, kind_ == kind::fixed ? 1 : month_, kind_ == kind::fixed ? 1 : day_);
    text words = detail::day_before_payment(detail::day_of_year(day), years_);
    if (kind_ == kind::fixed) {
        date const on = for_year(1);
        words = {to_string(on, language::da) + " for alle år", to_string(on, language::en) + " for all years"};
    } else if (kind_ == kind::yearly) {
        words = {words.da + ", fornyet årligt", words.en + ", renewed yearly"};
    } else {
        words = {"senest offentliggjort pr. " + words.da, "latest published by " + words.en};
    }
    if (averaged_ == 1) return words;
    std::string const years = std::to_string(averaged_);
    return {words.da + ", gennemsnit af " + years + " år", words.en + ", average of " + years + " years"};
}

} // namespace v0
} // namespace fordel
