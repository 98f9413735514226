// A key that is renewed: who takes part when, and which date's population counts.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
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
    static reference_date fixed(date on);

    [[nodiscard]] date for_year(int year) const;
    [[nodiscard]] text describe() const;

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
    // Participants, by id, name or code, who count in the key but do not pay: their share stays uncovered, and is shown
    // as such.
    std::vector<std::string> not_paying{};

    friend bool operator==(population_rule const&, population_rule const&) = default;
};

// A fixed key, or one that is made anew for each month that differs.
class key_rule {
public:
    explicit(false) key_rule(key fixed);
    // Throws those of find_parties() for who does not pay.
    explicit(false) key_rule(population_rule renewed);
    explicit(false) key_rule(party only);

    // The key of one month. Throws fordel.calendar.bad_date, fordel.programme.no_participants, fordel.population.*.
    [[nodiscard]] key at(int year, int month) const;

    // The months split where the participants change; within each part one key holds.
    [[nodiscard]] std::vector<month_range> segments(int year, month_range months) const;

    [[nodiscard]] bool pays(party const& who) const;

    // Everyone the rule names, whenever they take part.
    [[nodiscard]] std::vector<party> parties() const;

    // What it was made of.
    std::variant<key, population_rule> const& made_of() const noexcept { return rule_; }

    friend bool operator==(key_rule const&, key_rule const&) = default;

private:
    std::variant<key, population_rule> rule_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/key_rule.ipp>
#endif
