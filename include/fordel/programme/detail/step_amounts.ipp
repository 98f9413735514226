// Names, figures and other streams' amounts, brought to the order of the key.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/detail/figure_sums.hpp>
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

#include <algorithm>
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
            of[i] = choice->where()->holds(figure_of(by_.parties()[i], *choice->where(), step)) ? 1 : 0;
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

FORDEL_DECL party step_amounts::receiver_of(adjustment const& step) {
    party const& said = step.receiver();
    if (!said.id.empty()) return said;
    if (auto const place = place_of(said.name, step)) return by_.parties()[*place];
    if (step.successors() != nullptr)
        if (auto const now = successor_of(said.name, *step.successors())) return *now;
    return query_->others[find_party_forgiving(query_->others, said.name)];
}

FORDEL_DECL std::optional<party> step_amounts::successor_of(std::string const& name, succession const& table) const {
    for (succession_step const& merged : table.steps())
        if (party const& before = merged.before; name == before.id || name == before.name || name == before.code)
            return table.successor(before, query_->when.day);
    return std::nullopt;
}

FORDEL_DECL fraction step_amounts::figure_of(party const& who, auto const& asked, adjustment const& step) const {
    std::vector<date> const dates = dates_for_year(asked.of, asked.as_of, query_->when.year);
    return figure_sums{asked.of, dates, asked.missing, step.successors()}.sum(who) / fraction(asked.as_of.averaged());
}

FORDEL_DECL std::vector<party_amount> step_amounts::ask(amounts_needed const& asked) const {
    if (!query_->known) throw error(errors::programme_amounts_unknown, asked.of.front());
    std::vector<party_amount> all = query_->known(asked, query_->when.year);
    for (party_amount& found : all)
        if (mirror_) found.amount = -found.amount;
    return all;
}

FORDEL_DECL std::vector<fraction> step_amounts::others_of(adjustment const& step) {
    std::vector<fraction> of(by_.size());
    if (step.with().empty()) return of;
    for (party_amount const& found : ask({step.with(), query_->side}))
        if (auto const place = places().find(found.who.id); place != places().end())
            of[place->second] = found.amount * query_->part_of_stream;
    return of;
}

// As for a whole year. Who has taken the place of others has the sum of theirs, unless it had an amount of its own.
FORDEL_DECL amounts_if_any step_amounts::last_year(adjustment const& step) {
    std::vector<std::string> streams = step.with();
    streams.insert(streams.begin(), query_->stream);
    amounts_if_any own(by_.size()), of_predecessors(by_.size());
    parts_before_.assign(by_.size(), fraction());
    flags several(by_.size(), 0);
    for (party_amount const& found : ask({std::move(streams), query_->side, amount_year::before})) {
        if (found.part_of_year == fraction(0)) continue;
        auto place = places().find(found.who.id);
        amounts_if_any& of = place == places().end() ? of_predecessors : own;
        if (place == places().end() && step.successors() != nullptr)
            place = places().find(step.successors()->successor(found.who, query_->when.day).id);
        if (place == places().end()) continue;
        fraction& part = parts_before_[place->second];
        if (part != fraction(0) && part != found.part_of_year) several[place->second] = 1;
        part = found.part_of_year;
        of[place->second] = of[place->second].value_or(fraction()) + found.amount / found.part_of_year;
    }
    for (std::size_t i = 0; i < own.size(); ++i)
        if (!own[i]) own[i] = of_predecessors[i];
    for (std::size_t i = 0; i < own.size(); ++i)
        if (several[i]) parts_before_[i] = fraction();
    return own;
}

FORDEL_DECL void step_amounts::require_same_currency(any_money const& amount) const {
    if (query_->in != any_currency{} && amount.in() != query_->in) throw_currency_mismatch(query_->in, amount.in());
}

FORDEL_DECL amounts_if_any step_amounts::by_heads(per_head const& amount, fraction const& time, flags const& about,
                                                  adjustment const& step) const {
    require_same_currency(amount.each);
    fraction const each = amount.each.exact() * time;
    amounts_if_any of(by_.size());
    for (std::size_t i = 0; i < by_.size(); ++i)
        if (about[i]) of[i] = figure_of(by_.parties()[i], amount, step) * each;
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
    if (auto const* const amount = std::get_if<per_head>(&step.amount())) return by_heads(*amount, time, about, step);
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

FORDEL_DECL std::vector<std::size_t> step_amounts::outsiders_of(key const& other) {
    std::vector<std::size_t> outside;
    auto const will_join = [&](party const& who) {
        return std::any_of(query_->others.begin(), query_->others.end(), [&](auto const& o) { return o.id == who.id; });
    };
    for (std::size_t k = 0; k < other.size(); ++k)
        if (party const& who = other.parties()[k];
            other.weights()[k] != fraction(0) && !places().contains(who.id) && !will_join(who))
            outside.push_back(k);
    return outside;
}

} // namespace detail
} // namespace v0
} // namespace fordel
