// How keys are made, mixed and asked.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/detail/figure_sums.hpp>
#include <fordel/key/detail/summed_shares.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/weighted_parties.hpp>
#include <fordel/population.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL key::key(std::vector<party> parties, std::vector<fraction> weights, key_basis basis)
    : key(std::move(parties), std::move(weights), std::move(basis), std::shared_ptr<origin const>()) {}

FORDEL_DECL key::key(std::vector<party> parties, std::vector<fraction> weights, key_basis basis,
                     std::shared_ptr<origin const> from) {
    if (parties.empty()) throw error(errors::key_empty, "no party");
    if (parties.size() != weights.size())
        throw error(errors::key_size_mismatch,
                    std::to_string(parties.size()) + " parties, " + std::to_string(weights.size()) + " weights");
    parties = detail::distinct(std::move(parties));
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (weights[i].sign() < 0)
            throw error(errors::key_negative_weight,
                        detail::shortened(parties[i].name) + ": " + detail::shortened(weights[i].to_string()));
    detail::weighted_parties weighted(std::move(parties), std::move(weights));
    if (weighted.whole.total().sign() == 0) throw error(errors::key_all_zero, "weights that are all zero");
    data_ = std::make_shared<data const>(data{std::move(weighted), std::move(basis), std::move(from)});
}

namespace detail {

FORDEL_DECL std::string sum_of_percentages(fraction const& all) {
    fraction const off = all - fraction(100);
    std::string const by =
        off < fraction(0) ? shortened((-off).to_string()) + " too little" : shortened(off.to_string()) + " too much";
    return shortened(all.to_string()) + " percent in all, " + by;
}

} // namespace detail

FORDEL_DECL key key::percent(std::vector<party> parties, std::vector<fraction> percentages) {
    key made(std::move(parties), std::move(percentages),
             {.what = {"procentsatser", "percentages"}, .percentages = true});
    if (made.total() != fraction(100)) throw error(errors::key_not_hundred, detail::sum_of_percentages(made.total()));
    return made;
}

FORDEL_DECL key key::percent(std::vector<party> parties, std::vector<fraction> percentages, party rest) {
    fraction const missing = fraction(100) - detail::sum(percentages);
    if (missing < fraction(0))
        throw error(errors::key_not_hundred, detail::sum_of_percentages(fraction(100) - missing));
    if (missing > fraction(0) && parties.size() == percentages.size()) {
        parties = detail::distinct(std::move(parties));
        rest = detail::with_id(std::move(rest));
        auto const same = std::find_if(parties.begin(), parties.end(), [&](party const& p) { return p.id == rest.id; });
        if (same == parties.end()) {
            parties.push_back(std::move(rest));
            percentages.push_back(missing);
        } else {
            percentages[static_cast<std::size_t>(same - parties.begin())] += missing;
        }
    }
    return percent(std::move(parties), std::move(percentages));
}

FORDEL_DECL key key::equal(std::vector<party> parties) {
    std::vector<fraction> ones(parties.size(), fraction(1));
    return {std::move(parties), std::move(ones), {{"lige dele", "equal parts"}}};
}

FORDEL_DECL key key::single(party only) {
    return {{std::move(only)}, {fraction(1)}, {{"hele beløbet", "the whole amount"}}};
}

FORDEL_DECL key key::by_figures(std::vector<party> parties, figures const& of, date on, missing_date missing) {
    return detail::figure_sums{of, {on}, missing}.made_key(std::move(parties));
}

FORDEL_DECL key key::by_population(std::vector<party> parties, population const& counts, date on,
                                   missing_date missing) {
    return by_figures(std::move(parties), counts, on, missing);
}

FORDEL_DECL fraction key::share(std::size_t i) const { return weights().at(i) / total(); }
FORDEL_DECL fraction key::share(std::string_view who) const { return share(index_of(who)); }
FORDEL_DECL std::size_t key::index_of(std::string_view who) const { return find_party(parties(), who); }
FORDEL_DECL bool key::contains(std::string_view id) const noexcept {
    return std::any_of(parties().begin(), parties().end(), [&](party const& p) { return p.id == id; });
}

FORDEL_DECL std::shared_ptr<key::origin const> key::made_of(std::vector<key_part> parts, std::vector<key> outer,
                                                            std::optional<key_rounding> rounding) {
    return std::make_shared<origin const>(origin{std::move(parts), std::move(outer), std::move(rounding), {}});
}

FORDEL_DECL std::vector<key_part> const& key::parts() const noexcept {
    static std::vector<key_part> const none;
    return data_->from ? data_->from->parts : none;
}

FORDEL_DECL key const* key::outer() const noexcept {
    return data_->from && !data_->from->outer.empty() ? data_->from->outer.data() : nullptr;
}

FORDEL_DECL key_rounding const* key::rounding() const noexcept {
    return data_->from && data_->from->rounding ? &*data_->from->rounding : nullptr;
}

FORDEL_DECL key key::without(std::string_view who) const {
    auto const i = static_cast<std::ptrdiff_t>(index_of(who));
    std::vector<party> others = parties();
    std::vector<fraction> left = weights();
    others.erase(others.begin() + i);
    left.erase(left.begin() + i);
    return {std::move(others), std::move(left), basis(), data_->from};
}

namespace detail {

// With what those of them who are left have in common.
FORDEL_DECL text limited(text words, text const& why) {
    bool const first = words.en.empty();
    return {words.da + (first ? "" : ", ") + why.da, words.en + (first ? "" : ", ") + why.en};
}

} // namespace detail

FORDEL_DECL text const& key::limit() const noexcept {
    static text const none;
    return data_->from ? data_->from->limit : none;
}

FORDEL_DECL key key::among(std::vector<std::string> const& ids, text const& why) const {
    std::unordered_set<std::string_view> const chosen(ids.begin(), ids.end());
    std::vector<party> who;
    std::vector<fraction> left;
    for (std::size_t i = 0; i < size(); ++i) {
        if (!chosen.contains(parties()[i].id)) continue;
        who.push_back(parties()[i]);
        left.push_back(weights()[i]);
    }
    if (who.size() == size() && why == text{}) return *this;
    key_basis words = basis();
    std::shared_ptr<origin const> from = data_->from;
    if (why != text{}) {
        words.what = detail::limited(words.what, why);
        if (from) {
            origin limited = *from;
            limited.limit = detail::limited(limited.limit, why);
            from = std::make_shared<origin const>(std::move(limited));
        }
    }
    return {std::move(who), std::move(left), std::move(words), std::move(from)};
}

FORDEL_DECL bool key::equals(key const& other) const {
    if (data_ == other.data_) return true;
    auto const same = [](auto const* a, auto const* b) { return (a == nullptr) == (b == nullptr) && (!a || *a == *b); };
    return parties() == other.parties() && weights() == other.weights() && basis() == other.basis() &&
           parts() == other.parts() && limit() == other.limit() && same(outer(), other.outer()) &&
           same(rounding(), other.rounding());
}

namespace detail {

// "1/2 × equal parts"; a mixed key within a mixed one stands in parentheses.
FORDEL_DECL std::string part_name(key_part const& part, language lang) {
    std::string const& what = part.key.basis().what.in(lang);
    return part.factor.to_string() + " × " + (part.key.parts().empty() ? what : '(' + what + ')');
}

} // namespace detail

FORDEL_DECL key mix(std::vector<key_part> const& parts) {
    fraction sum;
    detail::summed_shares all;
    key_basis basis;
    for (key_part const& part : parts) {
        if (part.factor <= fraction(0)) throw error(errors::key_factors, "a factor of " + part.factor.to_string());
        sum += part.factor;
        all.add(part.factor, part.key);
        std::string const plus = basis.what.en.empty() ? "" : " + ";
        basis.what.da += plus + detail::part_name(part, language::da);
        basis.what.en += plus + detail::part_name(part, language::en);
        if (basis.source.empty()) basis.source = part.key.basis().source;
    }
    if (sum != fraction(1)) throw error(errors::key_factors, "factors that sum to " + sum.to_string());
    return {std::move(all.parties), std::move(all.weights), std::move(basis), key::made_of(parts)};
}

} // namespace v0
} // namespace fordel
