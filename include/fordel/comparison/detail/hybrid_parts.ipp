#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/calendar/detail/periods.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/adopted_parts.hpp>
#include <fordel/comparison/detail/common_terms.hpp>
#include <fordel/comparison/detail/counterparts.hpp>
#include <fordel/comparison/detail/hybrid_parts.hpp>
#include <fordel/comparison/detail/remade.hpp>
#include <fordel/comparison/detail/stream_rewriting.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL hybrid_parts::hybrid_parts(programme const& before, programme const& after, std::set<cause> taken,
                                       paired_members paired)
    : before_(before), after_(after), taken_(std::move(taken)), paired_(std::move(paired)) {}

FORDEL_DECL members const& hybrid_parts::operator()(cause why, members const& one, members const& other) {
    noted(paired_now_, std::pair(one, other));
    return one == other || from(why) == origin::before ? one : other;
}

// Null where it is paired with several, or with none.
FORDEL_DECL members const* hybrid_parts::paired_with(members const& one, origin of) const {
    members const* found = nullptr;
    for (auto const& [before, after] : paired_) {
        if (one != (of == origin::before ? before : after)) continue;
        if (found != nullptr) return nullptr;
        found = of == origin::before ? &after : &before;
    }
    return found;
}

FORDEL_DECL counterparts const& hybrid_parts::anywhere(origin of) {
    auto& known = of == origin::before ? of_before_ : of_after_;
    if (!known) {
        auto const &ours = of == origin::before ? before_ : after_, &theirs = of == origin::before ? after_ : before_;
        known.emplace(parts_in(ours), parts_in(theirs));
    }
    return *known;
}

// A rule that is made of one other rule.
inline key_rule const* wrapped_by(key_rule const& rule) {
    return std::visit(
        [](auto const& form) -> key_rule const* {
            if constexpr (requires { form.of.form(); })
                return &form.of;
            else
                return nullptr;
        },
        rule.form().of);
}

inline int depth_of(key_rule const& rule) {
    key_rule const* const inner = wrapped_by(rule);
    return inner == nullptr ? 0 : 1 + depth_of(*inner);
}

// The rule around another one.
inline key_rule around(key_rule const& inner, key_rule const& rule) {
    rule_form form = rule.form();
    std::visit(
        [&](auto& made) {
            if constexpr (requires { made.of.form(); }) made.of = inner;
        },
        form.of);
    return key_rule(std::move(form));
}

// What one of them has around its rule, and the other has not, was decided; within, they may be alike.
FORDEL_DECL key_rule hybrid_parts::unlike(cause shape, key_rule const& one, key_rule const& other) {
    int const deep = depth_of(one), other_deep = depth_of(other);
    if (deep == 0 && other_deep == 0) return unlike<key_rule>(shape, one, other);
    bool const peels = deep >= other_deep, peels_other = other_deep >= deep;
    key_rule const inner =
        rewritten(*this, peels ? *wrapped_by(one) : one, peels_other ? *wrapped_by(other) : other, shape);
    origin const of = from(shape);
    if (!(of == origin::before ? peels : peels_other)) return inner;
    return around(inner, adopted(of == origin::before ? one : other, of, shape));
}

FORDEL_DECL void hybrid_parts::compare_rounding(allocation_options one, allocation_options other) {
    one.bounds = other.bounds = {};
    static_cast<void>((*this)(cause::rounding, one, other));
}

FORDEL_DECL allocation_options hybrid_parts::rounding() {
    allocation_options options = before_.rounding();
    compare_rounding(options, after_.rounding());
    options.bounds = (*this)(cause::adjustments, options.bounds, after_.rounding().bounds);
    return options;
}

FORDEL_DECL std::optional<allocation_options> hybrid_parts::rounding_of(tranche const& one, tranche const& other) {
    if (!one.rounding && !other.rounding) return std::nullopt;
    allocation_options const mine = one.rounding.value_or(before_.rounding());
    allocation_options const others = other.rounding.value_or(after_.rounding());
    compare_rounding(mine, others);
    money_bounds const& bounds = (*this)(cause::adjustments, mine.bounds, others.bounds);
    allocation_options options = one.rounding ? mine : rounding();
    if (options.bounds == bounds) return one.rounding;
    options.bounds = bounds;
    return options;
}

FORDEL_DECL std::vector<stream> hybrid_parts::terms_within(std::vector<stream> const& mine,
                                                           std::vector<stream> const& others) {
    std::vector<stream> terms;
    std::vector<period> const all = (*this)(cause::streams, days_of(mine), days_of(others));
    for (period const& days : all)
        for (period const& part : cut(days, mine, others)) {
            auto const one = term_on(mine, part), other = term_on(others, part);
            add_term(terms, one && other ? rewritten(*this, *one, *other)
                            : one        ? adopted(*one, origin::before, cause::streams)
                                         : adopted(*other, origin::after, cause::streams));
        }
    for (stream& term : terms)
        if (term.whole == term.period) term.whole.reset();
    return terms;
}

template <class Item>
std::vector<std::string> hybrid_parts::ids_in(std::vector<Item> const& one, std::vector<Item> const& other) {
    return (*this)(cause::streams, ids_in_order(one), ids_in_order(other));
}

FORDEL_DECL std::vector<stream> hybrid_parts::streams() {
    std::vector<stream> all;
    for (std::string const& id : ids_in(before_.streams(), after_.streams()))
        for (stream& term : terms_within(terms_with(before_, id), terms_with(after_, id)))
            all.push_back(std::move(term));
    return all;
}

FORDEL_DECL std::vector<clearing> hybrid_parts::clearings() {
    std::vector<clearing> all;
    for (std::string const& id : ids_in(before_.clearings(), after_.clearings())) {
        auto const *one = with_id_in(before_.clearings(), id), *other = with_id_in(after_.clearings(), id);
        bool const both = one != nullptr && other != nullptr;
        all.push_back(both ? rewritten(*this, *one, *other)
                           : adopted(one != nullptr ? *one : *other, told_by(), cause::streams));
    }
    return all;
}

FORDEL_DECL programme hybrid_parts::empty() {
    programme made(told(before_.id(), after_.id()), told(before_.name(), after_.name()),
                   (*this)(cause::amounts, before_.in(), after_.in()), rounding(),
                   (*this)(cause::streams, before_.years(), after_.years()));
    compare_ways();
    return made;
}

FORDEL_DECL void hybrid_parts::walk() {
    static_cast<void>(empty());
    static_cast<void>(streams());
    static_cast<void>(clearings());
}

// How streams are settled together belongs to the rounding.
FORDEL_DECL void hybrid_parts::compare_ways() {
    auto const ways = [](programme const& of) { return std::tuple(of.tables(), of.table_totals(), of.carried()); };
    static_cast<void>((*this)(cause::rounding, ways(before_), ways(after_)));
}

// Parties keep their places, and new ones come after them.
FORDEL_DECL programme hybrid_parts::whole() {
    programme made = empty();
    programme const &teller = told(before_, after_), &other = told(after_, before_);
    for (programme const* const of : {&teller, &other})
        for (assumption const& one : of->assumptions())
            if (with_id_in(made.assumptions(), one.id) == nullptr) made.add(one);
    for (party const& who : before_.parties())
        made.add_party(who);
    for (stream& s : streams())
        made.add(std::move(s));
    for (clearing& c : clearings())
        made.add(std::move(c));
    for (agreement const& a : teller.agreements())
        made.add(a);
    settle_as(before_, made);
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
