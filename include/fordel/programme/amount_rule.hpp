// What an amount is for each year: stated, indexed, derived of others. The order is always the same: stated → index →
// percent, product or sum → key → adjustments → unit.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/programme/rounding_point.hpp>
#include <fordel/programme/spread.hpp>
#include <fordel/programme/stated_money.hpp>
#include <fordel/text.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// What an amount comes to in a year, asked without a programme.
struct amount_in_year {
    any_exact_money amount{};
    std::vector<text> steps{};

    friend bool operator==(amount_in_year const&, amount_in_year const&) = default;
};

// Immutable, cheap to copy. No money converts to one: whether it is for each year, for the whole period or once is
// always said. Amounts are exact: only the parts that parties pay are rounded, unless a rounding point is named.
class amount_rule {
public:
    // In prices of the base year: each year's amount is raised, or lowered, by the index. What is derived of other
    // amounts has no prices of its own. This and the next three are each said once, and one index only. Throws
    // fordel.amount.not_applicable.
    [[nodiscard]] amount_rule indexed(price_index by, int base_year, rounding_point rounded = {}) const;
    // After the last year of by_year(): the last amount, raised by the index. Throws the same.
    [[nodiscard]] amount_rule indexed_from_last(price_index by, rounding_point rounded = {}) const;
    // After the last year of by_year(): the year before times a factor, plus an amount. Throws the same.
    [[nodiscard]] amount_rule continued(yearly_change by) const;
    // A percentage or a sum, rounded before it is divided. Throws the same.
    [[nodiscard]] amount_rule rounded(rounding_unit const& to, rounding how = rounding::half_up) const;
    // As stated, before the index: prices of the base year beside current ones.
    [[nodiscard]] amount_rule in_base_prices() const;

    // What falls due in a part of the active year, exactly. Throws fordel.calendar.not_whole_months,
    // fordel.amount.missing_year, .outside_period, .no_whole, fordel.index.missing_year,
    // fordel.programme.amounts_unknown.
    [[nodiscard]] accrued within(period segment, amount_query const& q) const;
    // The parts of the active year in which it falls due. Throws the same.
    [[nodiscard]] amount_segments segments(amount_query const& q) const;
    // Of amounts by party: each one's, in a part of the year; they sum to within().amount. Empty for others.
    [[nodiscard]] std::vector<party_amount> table(period segment, amount_query const& q) const;
    // How within() came to its amount, in sentences that a citizen recalculates.
    [[nodiscard]] std::vector<text> steps(period segment, amount_query const& q) const;

    // What it comes to in a year, without a programme. Throws as within() does, and fordel.amount.no_period where the
    // amount is for a period that is not named.
    [[nodiscard]] amount_in_year in_year(amount_query const& q) const;
    [[nodiscard]] amount_in_year in_year(int year) const { return in_year(calendar_year(year)); }

    // Which amounts of others it rests on.
    [[nodiscard]] std::vector<amounts_needed> needs() const;
    bool is_rest() const noexcept;
    // Whether it has an amount for each party, and so needs no key.
    bool has_table() const noexcept;
    // None for what has no currency of its own.
    [[nodiscard]] std::optional<any_currency> in() const noexcept;
    // "3,000,000.00 DKK a year in prices of 2025, raised by the PL index".
    [[nodiscard]] text describe() const;

    amount_form const& form() const noexcept { return data_->form; }
    std::optional<indexation> const& index() const noexcept { return data_->index; }
    std::optional<rounding_point> const& rounding_of_derived() const noexcept { return data_->rounded; }

    // Of a form that is made by hand. Throws what the makers below do.
    explicit amount_rule(amount_form form);

    friend bool operator==(amount_rule const& a, amount_rule const& b) {
        return a.data_ == b.data_ || *a.data_ == *b.data_;
    }

private:
    struct data {
        amount_form form;
        std::optional<indexation> index{};
        std::optional<rounding_point> rounded{};

        friend bool operator==(data const&, data const&) = default;
    };

    explicit amount_rule(data made) : data_(std::make_shared<data const>(std::move(made))) {}

    std::shared_ptr<data const> data_;
};

// So much each year; of a part of a year, its months or days. What has accrued since the year began is rounded, so that
// the parts of a year sum to the year.
[[nodiscard]] amount_rule per_year(stated_money const& amount);
// So much for the whole period of the stream, however many years. Throws fordel.amount.spread_sum,
// fordel.currency.mismatch.
[[nodiscard]] amount_rule per_period(stated_money const& amount, spread over);
// So much once, in the year in which the stream begins.
[[nodiscard]] amount_rule once(stated_money const& amount);
// As stated for each year, whatever part of it is active; the years after the last, where they are told by
// indexed_from_last() or continued(), are amounts a year as per_year() has them. Throws fordel.amount.nothing_stated,
// .stated_twice, fordel.currency.mismatch.
[[nodiscard]] amount_rule by_year(std::vector<year_amount> amounts);
// Each on its day. Throws the same.
[[nodiscard]] amount_rule on_dates(std::vector<dated_amount> amounts);
// A table of amounts, which needs no key. Throws the same.
[[nodiscard]] amount_rule by_party(std::vector<amount_of_party> amounts, per each);

// Of the whole: of the stream, for one of its tranches. Throws fordel.amount.bad_percent.
[[nodiscard]] amount_rule percent(fraction const& percent);
// The whole less what the other tranches were settled at.
[[nodiscard]] amount_rule rest();
// Of what another stream, or several, came to in the same year or the year before, as settled unless exact amounts are
// asked for. Throws fordel.amount.bad_percent, .nothing_stated.
[[nodiscard]] amount_rule percent_of(fraction const& percent, std::string const& stream);
[[nodiscard]] amount_rule percent_of(fraction const& percent, amounts_needed of);
// The sum of streams of the same year. Throws fordel.amount.nothing_stated.
[[nodiscard]] amount_rule sum_of(std::vector<std::string> streams);
[[nodiscard]] amount_rule sum_of(amounts_needed of);

// Points times a price a year; what a rule calls its weights are the points: by_figures(children) × 1,000 kr. It needs
// no pool, and has an amount for each party. Points are averaged where the figures are; shares and amounts are no
// points. Who takes part in a part of the year has its points for that part.
// Throws fordel.amount.not_applicable.
[[nodiscard]] amount_rule product(key_rule points, stated_money const& unit_price);

struct recurring_amount {
    int first_year = 0;
    stated_money first{};
    fraction factor{1};
    std::optional<stated_money> plus{};
    rounding_point rounded{};
};

// The first year's amount, and each later one of the year before: × 1.018 + 150 mio.
// Throws fordel.currency.mismatch.
[[nodiscard]] amount_rule recurring(recurring_amount const& terms);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/amount_rule.ipp>
#endif
