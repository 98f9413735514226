// Two schedules held against one another: who pays more, who pays less, in which years, and that it adds up.
#pragma once

#include <fordel/comparison/balance.hpp>
#include <fordel/comparison/entry_difference.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/comparison/residual_difference.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a baseline and another programme come to. Parties are matched by their ids, whatever they are called; who is in
// one of the two only pays and receives zero in the other.
class comparison {
public:
    // `wanted`: the entries that are meant, of both; what only one of them knows picks nothing in the other.
    // `rules`: the clauses that differ, where somebody has found them. `years_apart`: the years of `before` are called
    // so many years later than they are. Throws fordel.comparison.currency, .years, and what schedule::filter() does.
    comparison(schedule before, schedule after, schedule_filter wanted = {}, std::vector<rule_change> rules = {},
               int years_apart = 0);

    // As filtered.
    schedule const& before() const noexcept { return before_; }
    schedule const& after() const noexcept { return after_; }
    schedule_filter const& wanted() const noexcept { return wanted_; }
    std::vector<rule_change> const& rules() const noexcept { return rules_; }
    int years_apart() const noexcept { return years_apart_; }
    // "2022", "2014-15"; where another year's bill is compared, "2022 → 2023".
    [[nodiscard]] std::string year_label(int year) const;

    // Not one entry is another, to the smallest unit of money: O(entries).
    bool empty() const { return entries().empty(); }

    // Over all years, by the difference: first who pays (receives) more, then who pays less, those without a difference
    // last; where it is the same, by official code.
    std::vector<party_difference> by_party(amount_side side = amount_side::payers) const;
    // The same parties in the same order, each with its years.
    std::vector<party_difference> by_party_and_year(amount_side side = amount_side::payers) const;
    // Over all years, who wins (loses) most first.
    std::vector<party_difference> winners(amount_side side = amount_side::payers) const;
    std::vector<party_difference> losers(amount_side side = amount_side::payers) const;

    // Those that differ, by year, and within it in the order of the schedules.
    std::vector<entry_difference> entries() const;
    std::vector<int> years_touched() const;
    // Those that differ, by year.
    std::vector<residual_difference> residuals() const;

    // What is uncovered is among it.
    any_money total_before() const { return before_.total(); }
    any_money total_after() const { return after_.total(); }
    any_money difference() const { return total_after() - total_before(); }
    // The difference, of the total before; none where that is zero.
    std::optional<fraction> percent() const {
        return party_difference{.before = total_before(), .after = total_after()}.percent();
    }
    // What was to be shared, after less before, of the tranches and years that any of the entries is of.
    fraction stated_change() const { return balance().stated; }
    comparison_balance balance() const;

    friend bool operator==(comparison const&, comparison const&) = default;

private:
    schedule before_;
    schedule after_;
    schedule_filter wanted_;
    std::vector<rule_change> rules_;
    int years_apart_;
};

// With the years called as the comparison calls them: "Lejre pays 1,234.56 more in 2022 → 2023: …".
text describe(comparison const& of, party_difference const& one);

comparison compare(schedule const& before, schedule const& after, schedule_filter const& wanted = {});
// Settles both.
comparison compare(programme const& before, programme const& after, schedule_filter const& wanted = {});

// One year's bill against another's: what the programme comes to in `before` as if it were `after`, by all that was
// dated then, against what it comes to in `after`. The years that are wanted are these two. Throws
// fordel.comparison.moved where that is another amount than it came to, and what settling does.
comparison compare_years(programme const& of, int before, int after, schedule_filter wanted = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/comparison.ipp>
#endif
