// Which date's figures a payment goes by.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {

// A day of the payment's year or of a year before it, one date for all years, or the date of what was published last by
// such a day; and over how many years' figures, back from it, the average is taken.
class reference_date {
public:
    enum class kind { yearly, fixed, latest_published };

    static constexpr reference_date year_before() noexcept { return {kind::yearly, 1, 1, 1}; } // on 1 January
    static constexpr reference_date same_year() noexcept { return {kind::yearly, 0, 1, 1}; }
    static constexpr reference_date two_years_before() noexcept { return {kind::yearly, 2, 1, 1}; }
    // A day of the year that is so many years before the payment's; 0 is the payment's own.
    // Throws fordel.calendar.bad_date for a day that not every year has.
    static reference_date years_before(int years, unsigned month = 1, unsigned day = 1);
    // Throws fordel.calendar.bad_date.
    static reference_date fixed(date on);
    // The latest figures published by that day. Throws fordel.calendar.bad_date.
    static reference_date latest_published(int years_before, unsigned month = 1, unsigned day = 1);

    // The average over so many years: of that date and of the same day in the years before it.
    // Throws fordel.key.bad_average.
    [[nodiscard]] reference_date average(int years) const;

    // The day for payments of a year; of the latest published figures the day by which they were published.
    // Throws fordel.calendar.bad_date.
    [[nodiscard]] date for_year(int year) const;

    kind of() const noexcept { return kind_; }
    int before() const noexcept { return years_; }      // years before the payment's
    int averaged() const noexcept { return averaged_; } // years in all; 1 is no average

    [[nodiscard]] text describe() const;

    friend bool operator==(reference_date const&, reference_date const&) = default;

private:
    constexpr reference_date(kind of, int years, unsigned month, unsigned day) noexcept
        : kind_(of), years_(years), month_(month), day_(day) {}
    static reference_date of_every_year(kind of, int years, unsigned month, unsigned day);

    kind kind_;
    int years_; // of a fixed date its year
    unsigned month_;
    unsigned day_;
    int averaged_ = 1;
};

// As `by_population(municipalities, year_before)` reads: 1 January of that year.
inline constexpr reference_date year_before = reference_date::year_before();
inline constexpr reference_date same_year = reference_date::same_year();
inline constexpr reference_date two_years_before = reference_date::two_years_before();

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/reference_date.ipp>
#endif
