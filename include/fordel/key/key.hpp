// Who bears how much (fordelingsnøgle): parties and their exact weights.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>
#include <fordel/population.hpp>
#include <fordel/text.hpp>

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// What a key's weights are, in words, and where they come from.
struct key_basis {
    text what{};
    citation source{};
    std::optional<date> on{}; // the date of the figures, for a key by figures; of averaged ones the latest
    bool carried_forward = false;
    text limited_to{};        // the part of the people that the figures count, where it is not all of them
    int averaged = 1;         // over how many dates each weight is the sum: the average is that part of it
    bool percentages = false; // parts of a hundred, which count nothing

    friend bool operator==(key_basis const&, key_basis const&) = default;
};

struct key_part;
struct key_group;

// At least one party, no party twice, no weight negative, not all of them zero; the shares are exact and sum to one.
// Immutable; copies are cheap and share the weights. Parties keep the order they were given in.
class key {
public:
    // Throws fordel.key.empty, .size_mismatch, .negative_weight, .all_zero, fordel.party.duplicate, .no_id.
    key(std::vector<party> parties, std::vector<fraction> weights,
        key_basis basis = {{"givne vægte", "given weights"}});

    // Percentages of the whole. They sum to 100, or throw fordel.key.not_hundred: a key of plain weights would make up
    // for what is missing, unseen.
    static key percent(std::vector<party> parties, std::vector<fraction> percentages);
    // What is missing to 100 is borne by `rest`: one of the parties, one more, or uncovered_party().
    static key percent(std::vector<party> parties, std::vector<fraction> percentages, party rest);

    static key equal(std::vector<party> parties);
    static key single(party only); // who bears the whole amount

    // Each party's figure on a date. Throws fordel.figures.missing_party, .missing_date.
    static key by_figures(std::vector<party> parties, figures const& of, date on,
                          missing_date missing = missing_date::refuse);
    // Its head count, found by its official code.
    // Throws fordel.population.missing_area, fordel.population.missing_date.
    static key by_population(std::vector<party> parties, population const& counts, date on,
                             missing_date missing = missing_date::refuse);

    std::size_t size() const noexcept { return parties().size(); }
    std::vector<party> const& parties() const noexcept { return data_->weighted.parties.all(); }
    std::vector<fraction> const& weights() const noexcept { return data_->weighted.weights.all(); }
    fraction const& total() const noexcept { return data_->weighted.whole.total(); }
    key_basis const& basis() const noexcept { return data_->basis; }
    // The same as divisions use it.
    detail::weighted_parties const& weighted() const noexcept { return data_->weighted; }

    // What the key was made of, so that it can explain itself; empty where its weights were given. Of a mixed key and
    // a nested one, each party's weight is the sum of factor × share over the parts; a rounded key has one part, the
    // key as it was before.
    std::vector<key_part> const& parts() const noexcept;
    // Of a nested key the key of the groups, whose shares are the factors of its parts, one by one; else nothing.
    key const* outer() const noexcept;
    // Of a rounded key how, else nothing. Its weights are the rounded shares.
    key_rounding const* rounding() const noexcept;
    // Of a key that was made of others what those have in common who are left of it: "population above 10,000".
    text const& limit() const noexcept;

    // The exact share of the party at an index, or with this id, name or code (throws fordel.party.unknown).
    [[nodiscard]] fraction share(std::size_t i) const;
    [[nodiscard]] fraction share(std::string_view who) const;
    std::size_t index_of(std::string_view who) const;
    [[nodiscard]] bool contains(std::string_view id) const noexcept;

    // The same weights among the others, of the same parts. Throws fordel.party.unknown, and fordel.key.empty or
    // .all_zero if nothing is left.
    [[nodiscard]] key without(std::string_view who) const;

    // The same weights among those with these ids, in the key's order; `why` says what they have in common, for the
    // explanation. Throws fordel.key.empty or .all_zero if nothing is left.
    [[nodiscard]] key among(std::vector<std::string> const& ids, text const& why = {}) const;

    // Of the same parties, weights, basis and parts.
    friend bool operator==(key const& a, key const& b) { return a.equals(b); }

private:
    struct origin {
        std::vector<key_part> parts;
        std::vector<key> outer; // one, or none
        std::optional<key_rounding> rounding;
        text limit{};
    };
    struct data {
        detail::weighted_parties weighted;
        key_basis basis;
        std::shared_ptr<origin const> from; // none where the weights were given
    };

    key(std::vector<party> parties, std::vector<fraction> weights, key_basis basis, std::shared_ptr<origin const> from);
    static std::shared_ptr<origin const> made_of(std::vector<key_part> parts, std::vector<key> outer = {},
                                                 std::optional<key_rounding> rounding = {});
    friend key mix(std::vector<key_part> const& parts);
    friend key rounded(key const& exact, key_rounding const& how);
    friend key nested(key const& outer, std::vector<key_group> const& groups);

    bool equals(key const& other) const;

    std::shared_ptr<data const> data_;
};

// Part of a key, as `half * lead`. No key by itself: only mix() makes one of it.
struct key_part {
    fraction factor;
    fordel::key key;

    friend bool operator==(key_part const&, key_part const&) = default;
};

// Templates, so that no number converts to a factor on the way: `2 * key` and `0.5 * key` do not compile.
template <class Factor>
    requires std::same_as<Factor, ratio> || std::same_as<Factor, fraction>
key_part operator*(Factor const& factor, key whole) {
    return {fraction(factor), std::move(whole)};
}

// One key of several: mix({half * lead, half * others}). A party in more than one part bears the sum.
// Throws fordel.key.factors unless the factors are above zero and sum to exactly one. O(n log n).
[[nodiscard]] key mix(std::vector<key_part> const& parts);
[[nodiscard]] inline key mix(std::initializer_list<key_part> parts) { return mix(std::vector<key_part>(parts)); }

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/key.ipp>
#endif
