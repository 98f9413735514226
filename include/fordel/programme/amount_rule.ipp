// How rules of amounts are made, and what they are asked.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/detail/rule_walk.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/accrual.hpp>
#include <fordel/programme/detail/amount_description.hpp>
#include <fordel/programme/detail/amount_steps.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/detail/product.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Stated>
any_currency one_currency_of(std::vector<Stated> const& list) {
    std::vector<any_money> amounts;
    for (Stated const& one : list)
        amounts.push_back(one.amount.value);
    return one_currency(amounts);
}

// In their order, each once.
template <class Stated, class When, class Shown>
void order_by(std::vector<Stated>& list, When when, Shown shown) {
    sort_stably(list, [&](Stated const& a, Stated const& b) { return when(a) < when(b); });
    for (std::size_t i = 1; i < list.size(); ++i)
        if (when(list[i - 1]) == when(list[i])) throw error(errors::amount_stated_twice, shown(list[i]));
}

FORDEL_DECL void require_percent(fraction const& percent, bool at_most_all) {
    if (percent < fraction(0) || (at_most_all && percent > fraction(100)))
        throw error(errors::amount_bad_percent, percent.to_string() + " percent");
}

FORDEL_DECL void require_applicable(bool applies, std::string const& call, amount_rule const& rule) {
    if (!applies) throw error(errors::amount_not_applicable, call + " of " + shortened(rule.describe().en));
}

// Whether a form says what comes after its last year, and whether by an index.
FORDEL_DECL bool goes_on(amount_form const& form) {
    auto const* stated = std::get_if<yearly_amounts>(&form);
    return stated != nullptr && !std::holds_alternative<std::monostate>(stated->after);
}
FORDEL_DECL bool goes_on_by_index(amount_form const& form) {
    auto const* stated = std::get_if<yearly_amounts>(&form);
    return stated != nullptr && std::holds_alternative<indexed_onwards>(stated->after);
}

// A form as it is kept: in order, and sound.
FORDEL_DECL void settle_form(stated_amount& f) {
    if (!f.by_party.empty()) {
        any_currency const in = one_currency_of(f.by_party);
        f.amount = any_money::from_minor(0, in);
        std::vector<party> who;
        for (amount_of_party const& one : f.by_party) {
            f.amount += one.amount.value;
            who.push_back(one.who);
        }
        require_distinct(who);
    }
    if (f.per.over()) f.per.over()->require_sum(f.amount);
}

FORDEL_DECL void settle_form(yearly_amounts& f) {
    any_currency const in = one_currency_of(f.years);
    order_by(
        f.years, [](year_amount const& one) { return one.year; },
        [](year_amount const& one) { return std::to_string(one.year); });
    auto const* change = std::get_if<yearly_change>(&f.after);
    if (change != nullptr && change->plus && change->plus->value.in() != in)
        throw_currency_mismatch(in, change->plus->value.in());
}

FORDEL_DECL void settle_form(dated_amounts& f) {
    one_currency_of(f.dates);
    order_by(
        f.dates, [](dated_amount const& one) { return one.on; },
        [](dated_amount const& one) { return to_string(one.on); });
}

FORDEL_DECL void settle_form(percent_of_whole& f) { require_percent(f.percent, true); }
FORDEL_DECL void settle_form(rest_of_whole&) {}

FORDEL_DECL void settle_form(derived_amount& f) {
    if (f.of.of.empty()) throw error(errors::amount_nothing_stated, "a sum of no streams");
    if (f.percent) require_percent(*f.percent, false);
}

FORDEL_DECL void settle_form(product_amount& f) {
    if (weighs_by_shares(f.points))
        throw error(errors::amount_not_applicable, "product() of a key that weighs by shares or amounts");
}

FORDEL_DECL amount_form settled(amount_form form) {
    std::visit([](auto& one) { settle_form(one); }, form);
    return form;
}

// In the same proportions.
FORDEL_DECL std::vector<party_amount> summing_to(fraction const& sum, std::vector<party_amount> all) {
    fraction now = 0;
    for (party_amount const& one : all)
        now += one.amount;
    if (now == sum) return all;
    for (party_amount& one : all)
        one.amount = now == fraction(0) ? fraction(0) : one.amount * sum / now;
    return all;
}

} // namespace detail

FORDEL_DECL amount_rule::amount_rule(amount_form form) : amount_rule(data{detail::settled(std::move(form))}) {}

FORDEL_DECL amount_rule amount_rule::indexed(price_index by, int base_year, rounding_point rounded) const {
    detail::require_applicable(in() && !index() && !detail::goes_on_by_index(form()), "indexed()", *this);
    data made = *data_;
    made.index = indexation{std::move(by), base_year, rounded};
    return amount_rule(std::move(made));
}

FORDEL_DECL amount_rule amount_rule::indexed_from_last(price_index by, rounding_point rounded) const {
    auto const* stated = std::get_if<yearly_amounts>(&form());
    bool const applies = stated != nullptr && !detail::goes_on(form()) && !index();
    detail::require_applicable(applies, "indexed_from_last()", *this);
    data made = *data_;
    std::get<yearly_amounts>(made.form).after = indexed_onwards{std::move(by), rounded};
    return amount_rule(std::move(made));
}

FORDEL_DECL amount_rule amount_rule::continued(yearly_change by) const {
    detail::require_applicable(std::holds_alternative<yearly_amounts>(form()) && !detail::goes_on(form()),
                               "continued()", *this);
    data made = *data_;
    std::get<yearly_amounts>(made.form).after = std::move(by);
    made.form = detail::settled(std::move(made.form));
    return amount_rule(std::move(made));
}

FORDEL_DECL amount_rule amount_rule::rounded(rounding_unit const& to, rounding how) const {
    bool const derived =
        std::holds_alternative<percent_of_whole>(form()) || std::holds_alternative<derived_amount>(form());
    detail::require_applicable(derived && !rounding_of_derived(), "rounded()", *this);
    data made = *data_;
    made.rounded = rounding_point::at_end(to, how);
    return amount_rule(std::move(made));
}

FORDEL_DECL amount_rule amount_rule::in_base_prices() const {
    data made = *data_;
    made.index.reset();
    return amount_rule(std::move(made));
}

FORDEL_DECL accrued amount_rule::within(period segment, amount_query const& q) const {
    return detail::accrued_within(*this, segment, q);
}

FORDEL_DECL amount_segments amount_rule::segments(amount_query const& q) const { return detail::segments_of(*this, q); }

FORDEL_DECL std::vector<party_amount> amount_rule::table(period segment, amount_query const& q) const {
    if (auto const* product = std::get_if<product_amount>(&form()))
        return detail::product_by_party(*this, *product, segment, q);
    std::vector<party_amount> all;
    if (!has_table()) return all;
    auto const& stated = std::get<stated_amount>(form());
    for (amount_of_party const& one : stated.by_party)
        all.push_back({one.who, detail::at_prices_of(*this, one.amount.value.exact(), q.year, stated.amount.in())});
    return detail::summing_to(within(segment, q).amount, std::move(all));
}

FORDEL_DECL std::vector<text> amount_rule::steps(period segment, amount_query const& q) const {
    std::vector<text> told;
    for (explanation_line const& line : lines_of(detail::amount_working(*this, segment, q)))
        told.push_back(line.says);
    return told;
}

FORDEL_DECL amount_in_year amount_rule::in_year(amount_query const& q) const {
    auto const* stated = std::get_if<stated_amount>(&form());
    if (stated != nullptr && !stated->per.is_year() && q.during == detail::all_times())
        throw error(errors::amount_no_period, describe().en);
    fraction sum = 0;
    amount_in_year found;
    for (period const& part : segments(q).parts) {
        sum += within(part, q).amount;
        std::vector<text> const told = steps(part, q);
        found.steps.insert(found.steps.end(), told.begin(), told.end());
    }
    found.amount = any_exact_money(sum, detail::currency_of(*this, q));
    return found;
}

FORDEL_DECL std::vector<amounts_needed> amount_rule::needs() const {
    auto const* derived = std::get_if<derived_amount>(&form());
    return derived != nullptr ? std::vector{derived->of} : std::vector<amounts_needed>{};
}

FORDEL_DECL bool amount_rule::is_rest() const noexcept { return std::holds_alternative<rest_of_whole>(form()); }

FORDEL_DECL bool amount_rule::has_table() const noexcept {
    auto const* stated = std::get_if<stated_amount>(&form());
    return std::holds_alternative<product_amount>(form()) || (stated != nullptr && !stated->by_party.empty());
}

FORDEL_DECL std::optional<any_currency> amount_rule::in() const noexcept {
    if (auto const* stated = std::get_if<stated_amount>(&form())) return stated->amount.in();
    if (auto const* yearly = std::get_if<yearly_amounts>(&form())) return yearly->years.front().amount.value.in();
    if (auto const* dated = std::get_if<dated_amounts>(&form())) return dated->dates.front().amount.value.in();
    if (auto const* product = std::get_if<product_amount>(&form())) return product->unit_price.value.in();
    return std::nullopt;
}

FORDEL_DECL text amount_rule::describe() const { return detail::description_of(*this); }

FORDEL_DECL amount_rule per_year(stated_money const& amount) {
    return amount_rule(stated_amount{amount.value, {}, per::year()});
}

FORDEL_DECL amount_rule per_period(stated_money const& amount, spread over) {
    return amount_rule(stated_amount{amount.value, {}, per::whole_period(std::move(over))});
}

FORDEL_DECL amount_rule once(stated_money const& amount) {
    return amount_rule(stated_amount{amount.value, {}, per::once()});
}

FORDEL_DECL amount_rule by_year(std::vector<year_amount> amounts) {
    return amount_rule(yearly_amounts{std::move(amounts), {}});
}

FORDEL_DECL amount_rule on_dates(std::vector<dated_amount> amounts) {
    return amount_rule(dated_amounts{std::move(amounts)});
}

FORDEL_DECL amount_rule by_party(std::vector<amount_of_party> amounts, per each) {
    if (amounts.empty()) throw error(errors::amount_nothing_stated, "a table without parties");
    return amount_rule(stated_amount{{}, std::move(amounts), std::move(each)});
}

FORDEL_DECL amount_rule percent(fraction const& percent) { return amount_rule(percent_of_whole{percent}); }
FORDEL_DECL amount_rule rest() { return amount_rule(rest_of_whole{}); }

FORDEL_DECL amount_rule percent_of(fraction const& percent, std::string const& stream) {
    return percent_of(percent, amounts_needed{{stream}});
}
FORDEL_DECL amount_rule percent_of(fraction const& percent, amounts_needed of) {
    return amount_rule(derived_amount{percent, std::move(of)});
}
FORDEL_DECL amount_rule sum_of(std::vector<std::string> streams) { return sum_of(amounts_needed{std::move(streams)}); }
FORDEL_DECL amount_rule sum_of(amounts_needed of) { return amount_rule(derived_amount{std::nullopt, std::move(of)}); }

FORDEL_DECL amount_rule product(key_rule points, stated_money const& unit_price) {
    return amount_rule(product_amount{std::move(points), unit_price});
}

FORDEL_DECL amount_rule recurring(recurring_amount const& terms) {
    return by_year({{terms.first_year, terms.first}}).continued({terms.factor, terms.plus, terms.rounded});
}

} // namespace v0
} // namespace fordel
