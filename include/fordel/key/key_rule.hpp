// A key that is renewed: who takes part when, and which date's population counts.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/population.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

// Which date's figures a payment goes by: 1 January, some years from the payment's own, or one date for all years.
class reference_date {
public:
    static reference_date year_before() { return {-1, std::nullopt}; }
    static reference_date same_year() { return {0, std::nullopt}; }
    // Throws fordel.calendar.bad_date.
    static reference_date fixed(date on) {
        if (!on.ok()) throw error(errors::calendar_bad_date, to_string(on));
        return {0, on};
    }

    date for_year(int year) const { return fixed_ ? *fixed_ : make_date(year + years_from_, 1, 1); }

    text describe() const {
        if (fixed_)
            return {to_string(*fixed_, language::da) + " for alle år",
                    to_string(*fixed_, language::en) + " for all years"};
        if (years_from_ == -1)
            return {"1. januar året før betalingen, fornyet årligt",
                    "1 January of the year before the payment, renewed yearly"};
        return {"1. januar i betalingsåret, fornyet årligt", "1 January of the year of the payment, renewed yearly"};
    }

    friend bool operator==(reference_date const&, reference_date const&) = default;

private:
    reference_date(int years_from, std::optional<date> fixed) : years_from_(years_from), fixed_(fixed) {}

    int years_from_;
    std::optional<date> fixed_;
};

// A key by population among those who take part in the month.
struct population_rule {
    std::vector<participation> participants;
    population counts;
    reference_date as_of = reference_date::year_before();
    missing_date missing = missing_date::refuse;
    // Ids of participants who count in the key but do not pay: their share stays uncovered, and is shown as such.
    std::vector<std::string> not_paying{};
};

// A fixed key, or one that is made anew for each month that differs.
class key_rule {
public:
    key_rule(key fixed) : rule_(std::move(fixed)) {}
    key_rule(population_rule renewed) : rule_(std::move(renewed)) {}
    key_rule(party only) : rule_(key::single(std::move(only))) {}

    // The key of one month. Throws fordel.programme.no_participants, fordel.population.*.
    key at(int year, int month) const {
        if (auto const* fixed = std::get_if<key>(&rule_)) return *fixed;
        auto const& rule = std::get<population_rule>(rule_);
        std::vector<party> present = taking_part(rule.participants, year, month);
        if (present.empty())
            throw error(errors::programme_no_participants, std::to_string(year) + ", month " + std::to_string(month));
        return key::by_population(std::move(present), rule.counts, rule.as_of.for_year(year), rule.missing);
    }

    // The months split where the participants change; within each part one key holds.
    std::vector<month_range> segments(int year, month_range months) const {
        std::vector<month_range> parts{{months.first, months.first}};
        auto const* rule = std::get_if<population_rule>(&rule_);
        for (int month = months.first + 1; month <= months.last; ++month)
            if (rule == nullptr ||
                taking_part(rule->participants, year, month) == taking_part(rule->participants, year, month - 1))
                parts.back().last = month;
            else
                parts.push_back({month, month});
        return parts;
    }

    bool pays(party const& who) const {
        auto const* rule = std::get_if<population_rule>(&rule_);
        return rule == nullptr ||
               std::find(rule->not_paying.begin(), rule->not_paying.end(), who.id) == rule->not_paying.end();
    }

    // Everyone the rule names, whenever they take part.
    std::vector<party> parties() const {
        if (auto const* fixed = std::get_if<key>(&rule_)) return fixed->parties();
        std::vector<party> all;
        for (participation const& p : std::get<population_rule>(rule_).participants)
            all.push_back(p.who);
        return all;
    }

private:
    std::variant<key, population_rule> rule_;
};

} // namespace v0
} // namespace fordel
