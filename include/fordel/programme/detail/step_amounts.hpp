// What a step asks of each party: whether it is meant, what it has elsewhere, and how much the step is about.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/party_choice.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of each party of the key, in its order.
using flags = std::vector<char>;
using amounts_if_any = std::vector<std::optional<fraction>>;

class step_amounts {
public:
    // `query` must outlive it. The pool's magnitude; mirrored where it is below zero.
    step_amounts(key by, fraction pool, bool mirror, adjustment_query const& query)
        : by_(std::move(by)), pool_(std::move(pool)), mirror_(mirror), query_(&query) {}

    // Of the parties that are named or meet the condition; all if there is no choice. What nobody covers is never
    // chosen.
    flags chosen(std::optional<party_choice> const& choice, adjustment const& step);
    // Nothing for who takes no part now. Throws fordel.party.unknown.
    std::optional<std::size_t> place_of(std::string const& name, adjustment const& step);
    // Who gets what the step frees, by name or as it is said. Throws fordel.party.unknown.
    party receiver_of(adjustment const& step);
    std::vector<fraction> others_of(adjustment const& step);
    // Nothing where the step has no amount for the party: of last year, for one who joins. `part`: of the step's amount
    // that holds in the year; `about`: whom it is about.
    amounts_if_any sizes_of(adjustment const& step, fraction const& part, flags const& about);
    std::vector<fraction> const& parts_of_year_before() const { return parts_before_; }
    // The weights that the bearers have in another key; zero for who is not in it.
    std::vector<fraction> weights_in(key const& other);
    // The places of those who have a weight there, and are neither in this key nor named by its rule.
    std::vector<std::size_t> outsiders_of(key const& other);

private:
    std::vector<party_amount> ask(amounts_needed const& asked) const;
    // By a condition or an amount a head; who came of a merger has the sum of its predecessors' figures.
    fraction figure_of(party const& who, auto const& asked, adjustment const& step) const;
    amounts_if_any by_heads(per_head const& amount, fraction const& time, flags const& about,
                            adjustment const& step) const;
    amounts_if_any last_year(adjustment const& step);
    std::optional<party> successor_of(std::string const& name, succession const& table) const;
    void require_same_currency(any_money const& amount) const;
    std::unordered_map<std::string_view, std::size_t> const& places();

    key by_;
    fraction pool_;
    bool mirror_;
    adjustment_query const* query_;
    std::optional<party_index> index_{};
    std::unordered_map<std::string_view, std::size_t> places_{};
    std::vector<fraction> parts_before_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/step_amounts.ipp>
#endif
