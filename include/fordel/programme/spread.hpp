// How the amount of a whole period is spread over it.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/stated_money.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Throws fordel.amount.nothing_stated, fordel.currency.mismatch.
any_currency one_currency(std::vector<any_money> const& amounts);

} // namespace detail

struct percent_of_year {
    int year = 0;
    fraction percent{};
};

struct percent_on_date {
    date on{};
    fraction percent{};
};

// An instalment of a year, or of a day: its percentage of the sum, or its amount in major units.
struct instalment {
    int year = 0;
    std::optional<date> on{};
    fraction part{};

    friend bool operator==(instalment const&, instalment const&) = default;
};

// By whole months, by days, or in stated instalments, which sum to the whole. The instalment of a year is spread over
// the part of that year that is in the period; one of a day falls due on it.
class spread {
public:
    enum class kind { months, days, percents, amounts };

    static spread by_months() { return spread(kind::months); }
    static spread by_days() { return spread(kind::days); }
    // Throw fordel.amount.nothing_stated, .stated_twice; percents also .bad_percent, .spread_sum, amounts also
    // fordel.currency.mismatch.
    static spread percents(std::vector<percent_of_year> const& by_year);
    static spread percents(std::vector<percent_on_date> const& on_dates);
    static spread amounts(std::vector<year_amount> const& by_year);
    static spread amounts(std::vector<dated_amount> const& on_dates);

    kind how() const noexcept { return how_; }
    std::vector<instalment> const& instalments() const noexcept { return instalments_; }
    any_currency in() const noexcept { return in_; } // of amounts
    bool on_dates() const noexcept { return !instalments_.empty() && instalments_.front().on.has_value(); }

    // What an instalment comes to of a sum in major units.
    [[nodiscard]] fraction amount_of(instalment const& one, fraction const& sum) const;
    // Throws fordel.amount.spread_sum, fordel.currency.mismatch where the amounts are not those of this sum.
    void require_sum(any_money const& sum) const;

    [[nodiscard]] text describe() const;

    friend bool operator==(spread const&, spread const&) = default;

private:
    explicit spread(kind how) : how_(how) {}
    spread(kind how, std::vector<instalment> instalments, any_currency in);

    kind how_;
    std::vector<instalment> instalments_{};
    any_currency in_{};
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/spread.ipp>
#endif
