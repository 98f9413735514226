// Several proposals beside each other: which clauses each changes, and who pays more under which.
#pragma once

#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// An address that any of them changes.
struct compared_clause {
    std::string address{};
    std::string before{}; // as the baseline has it; empty where it lacks it
    // Of each proposal, by its days; none where it leaves the clause as it is.
    std::vector<std::vector<rule_change>> changes{};

    // What each has in place of it, on one line: "600.000 kr. per year (from 2026-01-01)", "removed"; empty where it
    // leaves the clause as it is.
    [[nodiscard]] std::vector<std::string> values() const;

    friend bool operator==(compared_clause const&, compared_clause const&) = default;
};

struct compared_party {
    std::optional<party> who{}; // none: all together
    any_money before{};
    std::vector<any_money> differences{}; // of each proposal

    friend bool operator==(compared_party const&, compared_party const&) = default;
};

class all_comparisons {
public:
    // Each is of one baseline with the proposal of that name. Throws fordel.comparison.names where there is none, and
    // where two have one name.
    all_comparisons(std::string base, std::vector<std::pair<std::string, comparison>> others);

    std::string const& base() const noexcept { return base_; }
    std::vector<std::pair<std::string, comparison>> const& comparisons() const noexcept { return all_; }
    [[nodiscard]] std::vector<std::string> names() const;

    // In the order of the first that changes them. What is written otherwise and means the same is left out.
    [[nodiscard]] std::vector<compared_clause> clauses() const;
    // Whoever pays (receives) in any of them, by official code, and what nobody bears; then all together.
    [[nodiscard]] std::vector<compared_party> parties(amount_side side = amount_side::payers) const;

    friend bool operator==(all_comparisons const&, all_comparisons const&) = default;

private:
    std::string base_;
    std::vector<std::pair<std::string, comparison>> all_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/all_comparisons.ipp>
#endif
