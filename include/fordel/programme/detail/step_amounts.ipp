// Names, figures and other streams' amounts, brought to the order of the key.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/figure_on.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/detail/step_amounts.hpp>
#include <fordel/programme/party_choice.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::unordered_map<std::string_view, std::size_t> const& step_amounts::places() {
    if (places_.empty())
        for (std::size_t i = 0; i < by_.size(); ++i)
            places_.emplace(by_.parties()[i].id, i);
    return places_;
}

FORDEL_DECL flags step_amounts::chosen(std::optional<party_choice> const& choice, adjustment const& step) {
    flags of(by_.size(), choice ? 0 : 1);
    if (choice)
        for (std::string const& name : choice->named())
            if (auto const place = place_of(name, step)) of[*place] = 1;
    for (std::size_t i = 0; i < by_.size(); ++i)
        if (by_.parties()[i] == uncovered_party())
            of[i] = 0;
        else if (choice && choice->where())
            of[i] = choice->where()->holds(by_.parties()[i], query_->when) ? 1 : 0;
    return of;
}

FORDEL_DECL std::optional<std::size_t> step_amounts::place_of(std::string const& name, adjustment const& step) {
    if (!index_) index_.emplace(by_.parties());
    if (auto const place = index_->forgiving(name)) return place;
    if (step.successors() != nullptr)
        if (auto const now = successor_of(name, *step.successors()))
            return index_->forgiving(now->code.empty() ? now->id : now->code);
    if (query_->others.empty()) throw_unknown_party(by_.parties(), name);
    find_party_forgiving(query_->others, name);
    return std::nullopt;
}

FORDEL_DECL std::optional<party> step_amounts::successor_of(std::string const& name, succession const& table) const {
    for (succession_step const& merged : table.steps())
        if (party const& before = merged.before; name == before.id || name == before.name || name == before.code)
            return table.successor(before, query_->when.day);
    return std::nullopt;
}

FORDEL_DECL step_amounts::amounts_known step_amounts::ask(amounts_needed const& asked) {
    if (!query_->known) throw error(errors::programme_amounts_unknown, asked.of.front());
    amounts_known of(by_.size());
    for (party_amount& found : query_->known(asked, query_->when.year))
        if (auto const place = places().find(found.who.id); place != places().end()) {
            found.amount = mirror_ ? -found.amount : found.amount;
            of[place->second] = std::move(found);
        }
    return of;
}

FORDEL_DECL std::vector<fraction> step_amounts::others_of(adjustment const& step) {
    std::vector<fraction> of(by_.size());
    if (step.with().empty()) return of;
    auto const known = ask({step.with(), query_->side});
    for (std::size_t i = 0; i < by_.size(); ++i)
        if (known[i]) of[i] = known[i]->amount * query_->part_of_stream;
    return of;
}

// As for a whole year.
FORDEL_DECL amounts_if_any step_amounts::last_year(adjustment const& step) {
    std::vector<std::string> streams = step.with();
    streams.insert(streams.begin(), query_->stream);
    amounts_if_any of(by_.size());
    auto const known = ask({std::move(streams), query_->side, amount_year::before});
    for (std::size_t i = 0; i < by_.size(); ++i)
        if (known[i] && known[i]->part_of_year > fraction(0)) of[i] = known[i]->amount / known[i]->part_of_year;
    return of;
}

FORDEL_DECL void step_amounts::require_same_currency(any_money const& amount) const {
    if (query_->in != any_currency{} && amount.in() != query_->in) throw_currency_mismatch(query_->in, amount.in());
}

FORDEL_DECL amounts_if_any step_amounts::by_heads(per_head const& amount, fraction const& time,
                                                  flags const& about) const {
    require_same_currency(amount.each);
    fraction const each = amount.each.exact() * time;
    amounts_if_any of(by_.size());
    for (std::size_t i = 0; i < by_.size(); ++i)
        if (about[i])
            of[i] = figure_on(amount.of, by_.parties()[i], amount.as_of, query_->when.year, amount.missing) * each;
    return of;
}

FORDEL_DECL amounts_if_any step_amounts::sizes_of(adjustment const& step, fraction const& part, flags const& about) {
    fraction const time = part * (step.whole_year() ? query_->part_of_stream : query_->part_of_year);
    if (auto const* const amount = std::get_if<any_money>(&step.amount())) {
        require_same_currency(*amount);
        return std::vector(by_.size(), std::optional(amount->exact() * time));
    }
    if (auto const* const amount = std::get_if<part_of_amount>(&step.amount()))
        return std::vector(by_.size(), std::optional(pool_ * amount->part * part));
    if (auto const* const amount = std::get_if<per_head>(&step.amount())) return by_heads(*amount, time, about);
    fraction const factor = std::get<part_of_last_year>(step.amount()).part * time;
    amounts_if_any of = last_year(step);
    for (auto& size : of)
        if (size) size = *size * factor;
    return of;
}

FORDEL_DECL std::vector<fraction> step_amounts::weights_in(key const& other) {
    std::vector<fraction> weights(by_.size());
    for (std::size_t k = 0; k < other.size(); ++k)
        if (auto const place = places().find(other.parties()[k].id); place != places().end())
            weights[place->second] = other.weights()[k];
    return weights;
}

} // namespace detail
} // namespace v0
} // namespace fordel
