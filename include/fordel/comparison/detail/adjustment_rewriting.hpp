// Steps made anew of their parts, or of the parts of two.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/key_rewriting.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/party_choice.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A step that nothing is said of yet but how much.
inline adjustment plain_step(adjustment_kind kind, adjustment_amount amount, fraction factor) {
    switch (kind) {
    case adjustment_kind::floor:
        return floor(std::move(amount));
    case adjustment_kind::cap:
        return cap(std::move(amount));
    case adjustment_kind::plus:
        return plus(std::move(amount));
    case adjustment_kind::times:
        break;
    }
    return times(std::move(factor));
}

inline adjustment freed_as(adjustment step, adjustment const& said) {
    if (said.freed() == freed_money::nobody) return step.freed_to_nobody();
    if (said.freed() == freed_money::others) return step;
    return said.receiver().id.empty() ? step.freed_to_named(said.receiver().name) : step.freed_to(said.receiver());
}

// Two steps that are alike: of one kind, about as much as may be made of both.
inline bool are_alike(adjustment const& one, adjustment const& other) {
    auto const by_condition = [](std::optional<party_choice> const& whom) { return whom && whom->where(); };
    return one.kind() == other.kind() && one.id() == other.id() && one.amount().index() == other.amount().index() &&
           by_condition(one.of()) == by_condition(other.of()) &&
           by_condition(one.borne_by()) == by_condition(other.borne_by()) &&
           one.by().has_value() == other.by().has_value() &&
           (one.successors() == nullptr) == (other.successors() == nullptr);
}

template <class Parts>
struct step_rewriting {
    Parts& parts;

    template <class T>
    T own(T const& one, T const& other) const {
        return parts(cause::adjustments, one, other);
    }

    adjustment_amount amount(adjustment_amount const& one, adjustment_amount const& other) const {
        auto const* const mine = std::get_if<per_head>(&one);
        if (mine == nullptr) return own(one, other);
        auto const& others = std::get<per_head>(other);
        figures_taken taken = rewritten(parts, figures_taken{mine->of, mine->as_of},
                                        figures_taken{others.of, others.as_of}, cause::adjustments);
        return per_head{std::move(taken.of), own(mine->each, others.each), taken.as_of,
                        own(mine->missing, others.missing)};
    }

    std::optional<party_choice> choice(std::optional<party_choice> const& one,
                                       std::optional<party_choice> const& other) const {
        if (!one || !one->where()) return own(one, other);
        return rewritten(parts, *one->where(), *other->where(), cause::adjustments);
    }

    adjustment operator()(adjustment const& one, adjustment const& other) const {
        adjustment made =
            plain_step(one.kind(), amount(one.amount(), other.amount()), own(one.factor(), other.factor()));
        made = freed_as(std::move(made), own(freed_by(one), freed_by(other)));
        made = made.with(own(one.with(), other.with())).phased(own(one.phased(), other.phased()));
        if (auto whom = choice(one.of(), other.of())) made = made.of(*std::move(whom));
        if (auto who = choice(one.borne_by(), other.borne_by())) made = made.borne_by(*std::move(who));
        if (one.by()) made = made.by(rewritten(parts, *one.by(), *other.by(), cause::adjustments));
        if (own(one.whole_year(), other.whole_year())) made = made.for_whole_year();
        if (one.successors() != nullptr)
            made = made.with_successors(parts(cause::participation, *one.successors(), *other.successors()));
        return made.named(one.id(), parts.told(one.name(), other.name()))
            .citation(parts.told(one.citation(), other.citation()));
    }

    // A step that says no more than where it frees money to.
    static adjustment freed_by(adjustment const& step) { return freed_as(times(fraction(1)), step); }
};

template <class Parts>
std::vector<adjustment> rewritten(Parts& parts, std::vector<adjustment> const& one,
                                  std::vector<adjustment> const& other) {
    if (!std::equal(one.begin(), one.end(), other.begin(), other.end(), are_alike))
        return parts.unlike(cause::adjustments, one, other);
    std::vector<adjustment> made;
    for (std::size_t i = 0; i < one.size(); ++i)
        made.push_back(step_rewriting<Parts>{parts}(one[i], other[i]));
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
