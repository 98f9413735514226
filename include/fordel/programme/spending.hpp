// What parties spent themselves, year by year.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {

struct spent {
    template <currency C>
    spent(party by, int in_year, money<C> const& of)
        : who(detail::with_id(std::move(by))), year(in_year), amount(as_any_money(of)) {}

    party who;
    int year;
    any_money amount;

    friend bool operator==(spent const&, spent const&) = default;
};

// Stated by party and year; figures in major units, each dated in the year that it is for; or what other streams of the
// programme come to.
class spending {
public:
    // Throws fordel.clearing.spent_twice.
    explicit(false) spending(std::vector<spent> stated);
    // Throws fordel.clearing.spent_twice for two dates of a party in one year.
    explicit(false) spending(figures stated);
    explicit(false) spending(amounts_needed of_streams) : made_of_(std::move(of_streams)) {}

    // Of a year, by party: those of the key in its order, then the others. Throws fordel.clearing.missing_spending
    // where a party of the key is not stated.
    [[nodiscard]] std::vector<party_amount> in(int year, key const& of, known_amounts const& known = {}) const;

    // Those that are stated.
    [[nodiscard]] std::vector<party> parties() const;
    // Of what is stated: the years, in order.
    [[nodiscard]] std::vector<int> years() const;
    [[nodiscard]] std::vector<amounts_needed> needs() const;

    std::variant<std::vector<spent>, figures, amounts_needed> const& made_of() const noexcept { return made_of_; }

    friend bool operator==(spending const&, spending const&) = default;

private:
    std::vector<party_amount> stated_in(int year) const;

    std::variant<std::vector<spent>, figures, amounts_needed> made_of_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/spending.ipp>
#endif
