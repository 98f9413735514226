// Who bears how much (fordelingsnøgle): parties and their exact weights.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
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
    std::optional<date> on{}; // the date of the figures, for a key by population
    bool carried_forward = false;

    friend bool operator==(key_basis const&, key_basis const&) = default;
};

// Part of a key, as `half * lead`. No key by itself: only mix() makes one of it.
struct key_part;

// At least one party, no party twice, no weight negative, not all of them zero; the shares are exact and sum to one.
// Immutable; copies are cheap and share the weights. Parties keep the order they were given in.
class key {
public:
    // Throws fordel.key.empty, .size_mismatch, .negative_weight, .all_zero, fordel.party.duplicate, .no_id.
    key(std::vector<party> parties, std::vector<fraction> weights, key_basis basis = {{"givne vægte", "given weights"}})
        : data_(std::make_shared<data const>(make(std::move(parties), std::move(weights), std::move(basis)))) {}

    static key equal(std::vector<party> parties) {
        std::vector<fraction> ones(parties.size(), fraction(1));
        return {std::move(parties), std::move(ones), {{"lige dele", "equal parts"}}};
    }

    static key single(party only) { return {{std::move(only)}, {fraction(1)}, {{"hele beløbet", "the whole amount"}}}; }

    // Each party's head count on a date, found by its official code.
    // Throws fordel.population.missing_area, fordel.population.missing_date.
    static key by_population(std::vector<party> parties, population const& counts, date on,
                             missing_date missing = missing_date::refuse) {
        std::vector<fraction> weights;
        key_basis basis{{}, counts.source(), on, false};
        std::string carried;
        std::set<date> earlier;
        std::size_t carried_parties = 0;
        for (party const& p : parties) {
            head_count const counted = counts.at(p.code, on, missing);
            weights.emplace_back(counted.heads);
            if (!counted.carried_forward) continue;
            basis.carried_forward = true;
            carried += (carried.empty() ? "" : ", ") + p.name + ' ' + to_string(counted.on);
            earlier.insert(counted.on);
            ++carried_parties;
        }
        // One earlier date for all is the date of the key; several are told party by party.
        bool const mixed = earlier.size() > 1 || (carried_parties > 0 && carried_parties < parties.size());
        if (basis.carried_forward && !mixed) basis.on = *earlier.begin();
        basis.what = {"folketal " + to_string(*basis.on, language::da),
                      "population " + to_string(*basis.on, language::en)};
        if (mixed)
            basis.what = {basis.what.da + " (fremført: " + carried + ')',
                          basis.what.en + " (carried forward: " + carried + ')'};
        else if (basis.carried_forward)
            basis.what = {basis.what.da + " (fremført, da " + to_string(on) + " mangler)",
                          basis.what.en + " (carried forward, as " + to_string(on) + " is missing)"};
        return {std::move(parties), std::move(weights), std::move(basis)};
    }

    std::size_t size() const noexcept { return data_->parties.size(); }
    std::vector<party> const& parties() const noexcept { return data_->parties; }
    std::vector<fraction> const& weights() const noexcept { return data_->weights; }
    fraction const& total() const noexcept { return data_->total; }
    key_basis const& basis() const noexcept { return data_->basis; }

    // The exact share of the party at an index, or with this id, name or code (throws fordel.party.unknown).
    fraction share(std::size_t i) const { return data_->weights.at(i) / data_->total; }
    fraction share(std::string_view who) const { return share(index_of(who)); }
    std::size_t index_of(std::string_view who) const { return find_party(data_->parties, who); }
    bool contains(std::string_view id) const {
        return std::any_of(parties().begin(), parties().end(), [&](party const& p) { return p.id == id; });
    }

    // The same weights among the others. Throws fordel.party.unknown, and fordel.key.empty or .all_zero if nothing is
    // left.
    key without(std::string_view who) const {
        auto const i = static_cast<std::ptrdiff_t>(index_of(who));
        std::vector<party> others = parties();
        std::vector<fraction> left = weights();
        others.erase(others.begin() + i);
        left.erase(left.begin() + i);
        return {std::move(others), std::move(left), basis()};
    }

    friend bool operator==(key const& a, key const& b) {
        return a.data_ == b.data_ ||
               (a.parties() == b.parties() && a.weights() == b.weights() && a.basis() == b.basis());
    }

private:
    struct data {
        std::vector<party> parties;
        std::vector<fraction> weights;
        fraction total;
        key_basis basis;
    };

    static data make(std::vector<party> parties, std::vector<fraction> weights, key_basis basis) {
        if (parties.empty()) throw error(errors::key_empty, "no party");
        if (parties.size() != weights.size())
            throw error(errors::key_size_mismatch,
                        std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
        std::set<std::string_view> ids;
        fraction total;
        for (std::size_t i = 0; i < parties.size(); ++i) {
            if (parties[i].id.empty()) throw error(errors::party_no_id, '"' + parties[i].name + '"');
            if (!ids.insert(parties[i].id).second) throw error(errors::party_duplicate, parties[i].name);
            if (weights[i] < fraction(0))
                throw error(errors::key_negative_weight, parties[i].name + ": " + weights[i].to_string());
            total += weights[i];
        }
        if (total == fraction(0)) throw error(errors::key_all_zero, "weights that are all zero");
        return {std::move(parties), std::move(weights), std::move(total), std::move(basis)};
    }

    std::shared_ptr<data const> data_;
};

struct key_part {
    fraction factor;
    fordel::key key;
};

// Templates, so that no number converts to a factor on the way: `2 * key` and `0.5 * key` do not compile.
template <class Factor>
    requires std::same_as<Factor, ratio> || std::same_as<Factor, fraction>
key_part operator*(Factor const& factor, key whole) {
    return {fraction(factor), std::move(whole)};
}

// One key of several: mix({half * lead, half * others}). A party in more than one part bears the sum.
// Throws fordel.key.factors unless the factors are above zero and sum to exactly one. O(n log n).
inline key mix(std::vector<key_part> const& parts) {
    fraction sum;
    std::vector<party> parties;
    std::vector<fraction> weights;
    key_basis basis;
    for (key_part const& part : parts) {
        if (part.factor <= fraction(0)) throw error(errors::key_factors, "a factor of " + part.factor.to_string());
        sum += part.factor;
        for (std::size_t i = 0; i < part.key.size(); ++i) {
            party const& p = part.key.parties()[i];
            auto const known =
                std::find_if(parties.begin(), parties.end(), [&](party const& q) { return q.id == p.id; });
            auto const at = static_cast<std::size_t>(known - parties.begin());
            if (known == parties.end()) parties.push_back(p), weights.emplace_back();
            weights[at] += part.factor * part.key.share(i);
        }
        std::string const plus = basis.what.en.empty() ? "" : " + ";
        basis.what.da += plus + part.factor.to_string() + " × " + part.key.basis().what.da;
        basis.what.en += plus + part.factor.to_string() + " × " + part.key.basis().what.en;
        if (basis.source.empty()) basis.source = part.key.basis().source;
    }
    if (sum != fraction(1)) throw error(errors::key_factors, "factors that sum to " + sum.to_string());
    return {std::move(parties), std::move(weights), std::move(basis)};
}

} // namespace v0
} // namespace fordel
