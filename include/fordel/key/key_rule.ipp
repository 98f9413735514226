// How rules are made, and what they answer.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/detail/rule_presence.hpp>
#include <fordel/key/detail/rule_walk.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/rounded_key.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL key_rule::key_rule(detail::rule_form made)
    : form_(std::make_shared<detail::rule_form const>(std::move(made))) {
    if (!is_as_stated() && detail::has_as_stated(*this)) throw error(errors::key_as_stated, "a part of another key");
}
FORDEL_DECL key_rule::key_rule(key fixed) : key_rule(detail::rule_form{std::move(fixed)}) {}
FORDEL_DECL key_rule::key_rule(party only) : key_rule(key::single(std::move(only))) {}

FORDEL_DECL key_rule::key_rule(population_rule renewed)
    : key_rule(by_population(std::move(renewed.participants), renewed.counts, renewed.as_of, renewed.missing)) {
    if (!renewed.not_paying.empty()) *this = not_paying(renewed.not_paying);
}

FORDEL_DECL key key_rule::on(moment when, known_amounts const& known) const {
    return detail::rule_evaluation{when, known}(*this);
}

FORDEL_DECL key key_rule::at(int year, int month, known_amounts const& known) const {
    date const first = make_date(year, static_cast<unsigned>(month), 1); // refuses a month 13
    detail::require_whole_months(*this);
    return on({year, first}, known);
}

FORDEL_DECL std::vector<period> key_rule::segments(period within) const {
    return detail::parts_between(detail::changes(*this, within), within);
}

FORDEL_DECL std::vector<month_range> key_rule::segments(int year, month_range months) const {
    detail::require_whole_months(*this);
    date const first = make_date(year, static_cast<unsigned>(months.first), 1);
    date const last = make_date(year, static_cast<unsigned>(months.last), 1).year() /
                      std::chrono::month(static_cast<unsigned>(months.last)) / std::chrono::last;
    std::vector<month_range> parts;
    for (period const& part : segments({first, last}))
        parts.push_back(*part.months_in(year));
    return parts;
}

FORDEL_DECL bool key_rule::pays(party const& who) const {
    return who != uncovered_party() && !detail::exempts(*this, who);
}

FORDEL_DECL std::vector<party> key_rule::parties() const { return detail::parties_of(*this); }
FORDEL_DECL bool key_rule::one_at_a_time() const { return detail::one_at_a_time(*this); }
FORDEL_DECL party key_rule::successor_of(party const& who, date on) const {
    return detail::successor_of(*this, who, on);
}
FORDEL_DECL std::vector<amounts_needed> key_rule::needs() const { return detail::needs_of(*this); }

FORDEL_DECL bool key_rule::is_as_stated() const noexcept {
    return std::holds_alternative<detail::stated_rule>(form_->of);
}

FORDEL_DECL bool key_rule::is_fixed() const noexcept { return std::holds_alternative<key>(form_->of); }

FORDEL_DECL key_rule key_rule::without(std::vector<std::string> const& who) const {
    return key_rule(detail::rule_form{detail::chosen_rule{*this, detail::named_in(*this, who), true}});
}

FORDEL_DECL key_rule key_rule::among(std::vector<std::string> const& who) const {
    return key_rule(detail::rule_form{detail::chosen_rule{*this, detail::named_in(*this, who), false}});
}

FORDEL_DECL key_rule key_rule::where(condition const& met) const {
    return key_rule(detail::rule_form{detail::where_rule{*this, met}});
}

FORDEL_DECL key_rule key_rule::with_successors(succession const& table) const {
    return key_rule(detail::rule_form{detail::merged_rule{*this, table}});
}

FORDEL_DECL key_rule key_rule::taking_part(members const& who) const {
    std::vector<std::string> ids;
    for (party const& p : who.ever())
        ids.push_back(p.id);
    static_cast<void>(detail::named_in(*this, ids));
    return key_rule(detail::rule_form{detail::timed_rule{*this, who}});
}

FORDEL_DECL key_rule key_rule::rounded(key_rounding const& how) const {
    detail::require_step(how);
    return key_rule(detail::rule_form{detail::rounded_rule{*this, how}});
}

FORDEL_DECL key_rule key_rule::not_paying(std::vector<std::string> const& who) const {
    return key_rule(detail::rule_form{detail::exempt_rule{*this, detail::named_in(*this, who)}});
}

FORDEL_DECL bool key_rule::equals(key_rule const& other) const {
    return form_ == other.form_ || *form_ == *other.form_;
}

FORDEL_DECL key_rule mix(std::vector<rule_part> const& parts) {
    fraction sum;
    for (rule_part const& part : parts) {
        if (part.factor <= fraction(0)) throw error(errors::key_factors, "a factor of " + part.factor.to_string());
        sum += part.factor;
    }
    if (sum != fraction(1)) throw error(errors::key_factors, "factors that sum to " + sum.to_string());
    return key_rule(detail::rule_form{detail::mixed_rule{parts}});
}

FORDEL_DECL key_rule by_figures(figures const& of, members const& who, reference_date as_of, missing_date missing) {
    return key_rule(detail::rule_form{detail::figures_rule{detail::somebody(who), of, as_of, missing}});
}

FORDEL_DECL key_rule by_figures(figures const& of, reference_date as_of, missing_date missing) {
    return by_figures(of, of.parties(), as_of, missing);
}

FORDEL_DECL key_rule by_population(members const& who, population const& counts, reference_date as_of,
                                   missing_date missing) {
    return by_figures(counts, who, as_of, missing);
}

FORDEL_DECL key_rule by_population(members const& who, reference_date as_of, population const& counts,
                                   missing_date missing) {
    return by_population(who, counts, as_of, missing);
}

FORDEL_DECL key_rule equal(members const& who) {
    return key_rule(detail::rule_form{detail::equal_rule{detail::somebody(who)}});
}

FORDEL_DECL key_rule single(party only) { return {std::move(only)}; }

FORDEL_DECL key_rule weights_by_year(std::vector<std::pair<int, key>> const& years) {
    if (years.empty()) throw error(errors::key_years, "no year");
    std::map<int, key> by_year;
    for (auto const& [year, of] : years)
        if (!by_year.emplace(year, of).second) throw error(errors::key_years, std::to_string(year) + " twice");
    return key_rule(detail::rule_form{detail::yearly_rule{std::move(by_year)}});
}

FORDEL_DECL key_rule nested(key_rule outer, std::vector<rule_group> const& groups) {
    std::vector<std::string> names;
    for (rule_group const& group : groups)
        names.push_back(group.of);
    std::vector<party> const named = detail::named_in(outer, names);
    std::vector<rule_group> by_id;
    for (std::size_t g = 0; g < groups.size(); ++g)
        by_id.push_back({named[g].id, groups[g].members});
    return key_rule(detail::rule_form{detail::nested_rule{std::move(outer), std::move(by_id)}});
}

FORDEL_DECL key_rule by_amounts(amounts_needed of, std::optional<members> among) {
    return key_rule(detail::rule_form{detail::amounts_rule{std::move(of), std::move(among)}});
}

FORDEL_DECL key_rule as_stated() { return key_rule(detail::rule_form{detail::stated_rule{}}); }

} // namespace v0
} // namespace fordel
