// A key rule made anew of its parts, or of the parts of two.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/reference_date.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// All rewriting walks over `one` and `other` side by side, and asks `parts` what becomes of what has no parts itself:
//   parts(why, one, other)         of two of a kind, which belong to this cause
//   parts.unlike(why, one, other)  of two that are not made of the same parts
//   parts.told(one, other)         of what only is told: names, sources, decisions
//   parts.only(one)                of a tranche that only one of the two has
//   parts.rounding_of(one, other)  of how two tranches are rounded, where they say it themselves
// Of one programme alone both are the same, and nothing is unlike.
struct parts_of_one {
    template <class T>
    T const& operator()(cause, T const& one, T const&) {
        return one;
    }
    template <class T>
    T const& unlike(cause, T const& one, T const&) const {
        return one;
    }
    template <class T>
    T const& told(T const& one, T const&) const {
        return one;
    }
    template <class T>
    T const& only(T const& one) const {
        return one;
    }

    // A rule that stands in several places is made once, and shared as before: so its key is made once too.
    template <class Make>
    key_rule once(key_rule const& one, key_rule const& other, cause shape, Make const& make) {
        auto const place = std::tuple(one.identity(), other.identity(), shape);
        if (auto const known = made_.find(place); known != made_.end()) return known->second.back();
        key_rule made = make();
        made_.emplace(place, std::vector{one, other, made}); // those it was made of live on, and so do their addresses
        return made;
    }

private:
    std::map<std::tuple<void const*, void const*, cause>, std::vector<key_rule>> made_{};
};

// Figures count the same where only their values, parties and sources may differ; what is counted was decided.
inline bool count_the_same(figures const& one, figures const& other) {
    return one.what() == other.what() && one.unit() == other.unit() && one.limited_to() == other.limited_to();
}

template <class Parts>
figures rewritten(Parts& parts, figures const& one, figures const& other, cause shape) {
    if (!count_the_same(one, other)) return parts.unlike(shape, one, other);
    return parts(cause::figures, one, other);
}

// Figures, and the day they are taken on.
struct figures_taken {
    figures of;
    reference_date as_of;
};

template <class Parts>
figures_taken rewritten(Parts& parts, figures_taken const& one, figures_taken const& other, cause shape) {
    return {rewritten(parts, one.of, other.of, shape), parts(shape, one.as_of, other.as_of)};
}

template <class Parts>
condition rewritten(Parts& parts, condition const& one, condition const& other, cause shape) {
    figures_taken taken =
        rewritten(parts, figures_taken{one.of, one.as_of}, figures_taken{other.of, other.as_of}, shape);
    return {std::move(taken.of), taken.as_of, parts(shape, one.is, other.is), parts(shape, one.value, other.value),
            parts(shape, one.missing, other.missing)};
}

template <class Parts>
key_rule rewritten(Parts& parts, key_rule const& one, key_rule const& other, cause shape);

// Each form of a rule; `shape` is the cause that a rule of another form belongs to.
template <class Parts>
struct rule_rewriting {
    Parts& parts;
    cause shape;

    key_rule inner(key_rule const& one, key_rule const& other) const { return rewritten(parts, one, other, shape); }
    template <class T>
    T own(T const& one, T const& other) const {
        return parts(shape, one, other);
    }
    template <class T>
    T taking_part(T const& one, T const& other) const {
        return parts(cause::participation, one, other);
    }

    // Other parties with the same weights, such as another one who pays all, take part instead.
    key of(key const& one, key const& other) const {
        bool const replaced = one.parties() != other.parties() && one.weights() == other.weights();
        return parts(replaced ? cause::participation : shape, one, other);
    }
    figures_rule of(figures_rule const& one, figures_rule const& other) const {
        figures_taken taken =
            rewritten(parts, figures_taken{one.of, one.as_of}, figures_taken{other.of, other.as_of}, shape);
        return {taking_part(one.who, other.who), std::move(taken.of), taken.as_of, own(one.missing, other.missing)};
    }
    equal_rule of(equal_rule const& one, equal_rule const& other) const { return {taking_part(one.who, other.who)}; }
    yearly_rule of(yearly_rule const& one, yearly_rule const& other) const { return {own(one.years, other.years)}; }
    amounts_rule of(amounts_rule const& one, amounts_rule const& other) const {
        return {own(one.of, other.of), taking_part(one.among, other.among)};
    }
    stated_rule of(stated_rule const& one, stated_rule const&) const { return one; }
    where_rule of(where_rule const& one, where_rule const& other) const {
        return {inner(one.of, other.of), rewritten(parts, one.met, other.met, shape)};
    }
    timed_rule of(timed_rule const& one, timed_rule const& other) const {
        return {inner(one.of, other.of), taking_part(one.who, other.who)};
    }
    rounded_rule of(rounded_rule const& one, rounded_rule const& other) const {
        return {inner(one.of, other.of), own(one.how, other.how)};
    }
    merged_rule of(merged_rule const& one, merged_rule const& other) const {
        return {inner(one.of, other.of), taking_part(one.table, other.table)};
    }
    exempt_rule of(exempt_rule const& one, exempt_rule const& other) const {
        return {inner(one.of, other.of), taking_part(one.who, other.who)};
    }

    // Whether those are left out, or they alone are in it, was decided: who they are goes with it.
    std::optional<chosen_rule> of(chosen_rule const& one, chosen_rule const& other) const {
        if (one.left_out != other.left_out) return std::nullopt;
        return chosen_rule{inner(one.of, other.of), taking_part(one.who, other.who), one.left_out};
    }
    std::optional<mixed_rule> of(mixed_rule const& one, mixed_rule const& other) const {
        if (one.parts.size() != other.parts.size()) return std::nullopt;
        auto const factors = own(factors_of(one), factors_of(other));
        mixed_rule made;
        for (std::size_t i = 0; i < factors.size(); ++i)
            made.parts.emplace_back(factors[i], inner(one.parts[i].rule, other.parts[i].rule));
        return made;
    }
    std::optional<nested_rule> of(nested_rule const& one, nested_rule const& other) const {
        if (one.groups.size() != other.groups.size()) return std::nullopt;
        nested_rule made{inner(one.outer, other.outer), {}};
        for (std::size_t i = 0; i < one.groups.size(); ++i)
            made.groups.push_back({taking_part(one.groups[i].of, other.groups[i].of),
                                   inner(one.groups[i].members, other.groups[i].members)});
        return made;
    }

    static std::vector<fraction> factors_of(mixed_rule const& rule) {
        std::vector<fraction> factors;
        for (rule_part const& part : rule.parts)
            factors.push_back(part.factor);
        return factors;
    }
    template <class Form>
    static std::optional<rule_form> as_form(std::optional<Form> made) {
        return made ? std::optional(rule_form{*std::move(made)}) : std::nullopt;
    }
    template <class Form>
    static std::optional<rule_form> as_form(Form made) {
        return rule_form{std::move(made)};
    }

    // Nothing where the two are not of one form.
    std::optional<rule_form> form(rule_form const& one, rule_form const& other) const {
        return std::visit(
            [&]<class Form>(Form const& mine) {
                auto const* const same = std::get_if<Form>(&other.of);
                return same == nullptr ? std::optional<rule_form>() : as_form(of(mine, *same));
            },
            one.of);
    }
};

template <class Parts>
key_rule rewritten(Parts& parts, key_rule const& one, key_rule const& other, cause shape) {
    return parts.once(one, other, shape, [&]() -> key_rule {
        auto made = rule_rewriting<Parts>{parts, shape}.form(one.form(), other.form());
        if (!made) return parts.unlike(shape, one, other);
        if (*made == one.form()) return one;
        if (*made == other.form()) return other;
        return key_rule(*std::move(made));
    });
}

} // namespace detail
} // namespace v0
} // namespace fordel
