// How instalments are checked and told.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/programme/spread.hpp>
#include <fordel/text.hpp>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text when_text(instalment const& one) {
    return one.on ? text{to_string(*one.on, language::da), to_string(*one.on, language::en)} : year_words(one.year);
}

FORDEL_DECL any_currency one_currency(std::vector<any_money> const& amounts) {
    if (amounts.empty()) throw error(errors::amount_nothing_stated, "an empty list");
    for (any_money const& amount : amounts)
        if (amount.in() != amounts.front().in()) throw_currency_mismatch(amounts.front().in(), amount.in());
    return amounts.front().in();
}

} // namespace detail

FORDEL_DECL spread::spread(kind how, std::vector<instalment> instalments, any_currency in)
    : how_(how), instalments_(std::move(instalments)), in_(in) {
    if (instalments_.empty()) throw error(errors::amount_nothing_stated, "a period without instalments");
    auto const when = [](instalment const& one) { return std::tuple(one.on, one.year); };
    detail::sort_stably(instalments_, [&](instalment const& a, instalment const& b) { return when(a) < when(b); });
    for (std::size_t i = 1; i < instalments_.size(); ++i)
        if (when(instalments_[i - 1]) == when(instalments_[i]))
            throw error(errors::amount_stated_twice, detail::when_text(instalments_[i]).en);
    if (how_ != kind::percents) return;
    fraction sum = 0;
    for (instalment const& one : instalments_) {
        if (one.part < fraction(0)) throw error(errors::amount_bad_percent, one.part.to_string() + " percent");
        sum += one.part;
    }
    if (sum != fraction(100)) throw error(errors::amount_spread_sum, sum.to_string() + " percent in all");
}

FORDEL_DECL spread spread::percents(std::vector<percent_of_year> const& by_year) {
    std::vector<instalment> all;
    for (auto const& [year, percent] : by_year)
        all.push_back({year, {}, percent});
    return {kind::percents, std::move(all), {}};
}

FORDEL_DECL spread spread::percents(std::vector<percent_on_date> const& on_dates) {
    std::vector<instalment> all;
    for (auto const& [on, percent] : on_dates)
        all.push_back({0, on, percent});
    return {kind::percents, std::move(all), {}};
}

FORDEL_DECL spread spread::amounts(std::vector<year_amount> const& by_year) {
    std::vector<instalment> all;
    std::vector<any_money> amounts;
    for (year_amount const& one : by_year) {
        all.push_back({one.year, {}, one.amount.value.exact()});
        amounts.push_back(one.amount.value);
    }
    return {kind::amounts, std::move(all), detail::one_currency(amounts)};
}

FORDEL_DECL spread spread::amounts(std::vector<dated_amount> const& on_dates) {
    std::vector<instalment> all;
    std::vector<any_money> amounts;
    for (dated_amount const& one : on_dates) {
        all.push_back({0, one.on, one.amount.value.exact()});
        amounts.push_back(one.amount.value);
    }
    return {kind::amounts, std::move(all), detail::one_currency(amounts)};
}

FORDEL_DECL fraction spread::amount_of(instalment const& one, fraction const& sum) const {
    return how_ == kind::percents ? sum * one.part / fraction(100) : one.part;
}

FORDEL_DECL void spread::require_sum(any_money const& sum) const {
    if (how_ != kind::amounts) return;
    if (in_ != sum.in()) detail::throw_currency_mismatch(in_, sum.in());
    fraction all = 0;
    for (instalment const& one : instalments_)
        all += one.part;
    if (all != sum.exact())
        throw error(errors::amount_spread_sum,
                    detail::exact_amount_text(all, in_, notation::plain) + " of " + sum.to_string());
}

FORDEL_DECL text spread::describe() const {
    if (how_ == kind::months) return {"fordelt på måneder", "spread by months"};
    if (how_ == kind::days) return {"fordelt på dage", "spread by days"};
    text all{"i rater: ", "in instalments: "};
    for (std::size_t i = 0; i < instalments_.size(); ++i) {
        instalment const& one = instalments_[i];
        text const part = how_ == kind::percents ? detail::percent_words(one.part) : detail::money_words(one.part, in_);
        all = detail::joined(all, detail::sentence({"{0}{1} {2}", "{0}{1} {2}"},
                                                   {detail::same(i == 0 ? "" : ", "), detail::when_text(one), part}));
    }
    return all;
}

} // namespace v0
} // namespace fordel
