// A key that is made anew for each moment: an expression that keeps its parts.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <concepts>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {
struct rule_form;
} // namespace detail

// A key by population among those who take part, for a programme that says it in one aggregate.
struct population_rule {
    std::vector<participation> participants;
    population counts;
    reference_date as_of = year_before;
    missing_date missing = missing_date::refuse;
    // Participants, by id, name or code, who count in the key but do not pay: their share stays uncovered, and is shown
    // as such.
    std::vector<std::string> not_paying{};

    friend bool operator==(population_rule const&, population_rule const&) = default;
};

// Immutable; copies are cheap and share the expression.
class key_rule {
public:
    explicit(false) key_rule(key fixed);
    // Throws those of find_parties() for who does not pay.
    explicit(false) key_rule(population_rule renewed);
    explicit(false) key_rule(party only);

    // The key of a day, and of a month. `known` answers what by_amounts() asks.
    // Throws fordel.programme.no_participants, what the figures and the keys throw and, of a month,
    // fordel.calendar.bad_date and .not_whole_months.
    [[nodiscard]] key on(moment when, known_amounts const& known = {}) const;
    [[nodiscard]] key at(int year, int month, known_amounts const& known = {}) const;

    // The period, or the months, split where other parties take part; within each part and year of the programme one
    // key holds. O(n log n) for n members.
    [[nodiscard]] std::vector<period> segments(period within) const;
    [[nodiscard]] std::vector<month_range> segments(int year, month_range months) const;

    // Whose share is borne: not that of who counts in the key without paying, nor what nobody covers.
    [[nodiscard]] bool pays(party const& who) const;

    // Everyone the rule names, each once, whenever they take part. Whom by_amounts() finds is known only then.
    [[nodiscard]] std::vector<party> parties() const;

    // Whether never more than one has a place in its key, whoever that is: a party and then its successor. Not where
    // only figures or amounts say who that is.
    [[nodiscard]] bool one_at_a_time() const;

    // Who has taken the party's place by the day, as with_successors() says; itself where nothing does.
    // Throws fordel.population.divided_area where several have.
    [[nodiscard]] party successor_of(party const& who, date on) const;

    // What other streams came to, as far as the rule rests on it.
    [[nodiscard]] std::vector<amounts_needed> needs() const;

    [[nodiscard]] bool is_as_stated() const noexcept;

    // Whether it is one key at any time.
    [[nodiscard]] bool is_fixed() const noexcept;

    // The same for all copies of one rule, so that a key is made once for all that use it.
    void const* identity() const noexcept { return form_.get(); }

    // The key of the others, by the same weights; who does not take part at the moment is none of them. Parties are
    // named by id, name or code. Throws those of find_parties().
    [[nodiscard]] key_rule without(std::vector<std::string> const& who) const;
    // The key of these alone.
    [[nodiscard]] key_rule among(std::vector<std::string> const& who) const;
    // The key of those for which the condition holds at the moment.
    [[nodiscard]] key_rule where(condition const& met) const;
    // The key of these alone, each in its time. Throws fordel.party.unknown for who has no place in the rule.
    [[nodiscard]] key_rule taking_part(members const& who) const;
    // The shares rounded before they are used.
    [[nodiscard]] key_rule rounded(key_rounding const& how) const;
    // These count in the key but do not pay: their share stays uncovered. In a part of a mixed or nested rule only what
    // they have there. Of a merged party whose predecessors pay in part only, the key throws fordel.key.exempt_merger.
    [[nodiscard]] key_rule not_paying(std::vector<std::string> const& who) const;

    // Merged parties by their successors, from the day of the merger on, wherever the rule names them: a member and
    // its equal part once, weights and figures summed. Who came to be after the reference date has what its
    // predecessors had. A given weight of a divided party throws fordel.population.divided_area.
    [[nodiscard]] key_rule with_successors(succession const& table) const;

    // What it was made of.
    detail::rule_form const& form() const noexcept { return *form_; }
    explicit key_rule(detail::rule_form made);

    // Of the same parts.
    friend bool operator==(key_rule const& a, key_rule const& b) { return a.equals(b); }

private:
    bool equals(key_rule const& other) const;

    std::shared_ptr<detail::rule_form const> form_;
};

// Part of a rule, as `half * by_population(municipalities, counts)`; only mix() makes a rule of parts.
struct rule_part {
    fraction factor;
    key_rule rule;

    rule_part(fraction of_one, key_rule whole) : factor(std::move(of_one)), rule(std::move(whole)) {}
    explicit(false) rule_part(key_part const& fixed) : factor(fixed.factor), rule(fixed.key) {}

    friend bool operator==(rule_part const&, rule_part const&) = default;
};

template <class Factor>
    requires std::same_as<Factor, ratio> || std::same_as<Factor, fraction>
rule_part operator*(Factor const& factor, key_rule whole) {
    return {fraction(factor), std::move(whole)};
}

// Throws fordel.key.factors unless the factors are above zero and sum to exactly one.
[[nodiscard]] key_rule mix(std::vector<rule_part> const& parts);
[[nodiscard]] inline key_rule mix(std::initializer_list<rule_part> parts) { return mix(std::vector<rule_part>(parts)); }

// By the figures at the reference date, of those who take part; of all parties that have figures, where nobody is
// named.
[[nodiscard]] key_rule by_figures(figures const& of, members const& who, reference_date as_of = year_before,
                                  missing_date missing = missing_date::refuse);
[[nodiscard]] key_rule by_figures(figures const& of, reference_date as_of = year_before,
                                  missing_date missing = missing_date::refuse);

// By head counts.
[[nodiscard]] key_rule by_population(members const& who, population const& counts, reference_date as_of = year_before,
                                     missing_date missing = missing_date::refuse);
[[nodiscard]] key_rule by_population(members const& who, reference_date as_of, population const& counts,
                                     missing_date missing = missing_date::refuse);

// In equal parts among those who take part.
[[nodiscard]] key_rule equal(members const& who);

// Who bears all.
[[nodiscard]] key_rule single(party only);

// Given for each year. Throws fordel.key.no_weights for a year that is given none, when its key is asked for, and
// fordel.key.years for a year that is given twice, or for none at all.
[[nodiscard]] key_rule weights_by_year(std::vector<std::pair<int, key>> const& years);

// The rule among the members of one party of an outer rule.
struct rule_group {
    std::string of{}; // the id, name or code of the party, such as a region
    key_rule members;

    friend bool operator==(rule_group const&, rule_group const&) = default;
};

// By region, and then by municipality: each share of the outer key is shared on among the members of its group.
// Throws fordel.key.groups, fordel.party.unknown.
[[nodiscard]] key_rule nested(key_rule outer, std::vector<rule_group> const& groups);

// By what other streams came to. Who has nothing there weighs 0; `among` are the parties of the key, where it is not
// all who have something. Throws fordel.programme.amounts_unknown where nobody answers, when its key is asked for.
[[nodiscard]] key_rule by_amounts(amounts_needed of, std::optional<members> among = {});

// By the amounts that the stream states by party; a programme makes the key. Throws fordel.key.as_stated when it is
// asked for a key, and when it is changed or made part of another rule: the amounts say all.
[[nodiscard]] key_rule as_stated();

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/key_rule.ipp>
#endif
