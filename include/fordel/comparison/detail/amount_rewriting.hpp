// An amount made anew of its parts, or of the parts of two.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/key_rewriting.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/programme/tranche_amount.hpp>

#include <optional>
#include <utility>
#include <variant>

namespace fordel {
inline namespace v0 {
namespace detail {

// An index, and the year in whose prices an amount is stated: none where it goes on from its last year.
struct priced {
    price_index by;
    std::optional<int> base_year{};

    friend bool operator==(priced const&, priced const&) = default;
};

// Each form of an amount. None of them has a part that belongs elsewhere, but for these two.
template <class Parts>
struct amount_rewriting {
    Parts& parts;

    template <class Form>
    Form of(Form const& one, Form const& other) const {
        return parts(cause::amounts, one, other);
    }
    product_amount of(product_amount const& one, product_amount const& other) const {
        return {rewritten(parts, one.points, other.points, cause::keys),
                parts(cause::amounts, one.unit_price, other.unit_price)};
    }
    yearly_amounts of(yearly_amounts const& one, yearly_amounts const& other) const {
        auto const* const by = std::get_if<indexed_onwards>(&one.after);
        auto const* const by_other = std::get_if<indexed_onwards>(&other.after);
        if (by == nullptr || by_other == nullptr) return parts(cause::amounts, one, other);
        yearly_amounts const stated{parts(cause::amounts, one.years, other.years)};
        return {stated.years, indexed_onwards{parts(cause::index, priced{by->index}, priced{by_other->index}).by,
                                              parts(cause::amounts, by->rounded, by_other->rounded)}};
    }

    // Nothing where the two are not of one form.
    std::optional<amount_form> form(amount_form const& one, amount_form const& other) const {
        return std::visit(
            [&]<class Form>(Form const& mine) {
                auto const* const same = std::get_if<Form>(&other);
                return same == nullptr ? std::nullopt : std::optional(amount_form(of(mine, *same)));
            },
            one);
    }

    std::optional<indexation> index(indexation const& one, indexation const& other) const {
        priced made = parts(cause::index, priced{one.index, one.base_year}, priced{other.index, other.base_year});
        return indexation{std::move(made.by), *made.base_year, parts(cause::amounts, one.rounded, other.rounded)};
    }
};

inline amount_rule with_index(amount_rule stated, std::optional<indexation> const& by) {
    return by ? stated.indexed(by->index, by->base_year, by->rounded) : stated;
}
inline amount_rule with_rounding(amount_rule derived, std::optional<rounding_point> const& at) {
    return at ? derived.rounded(at->to(), at->how()) : derived;
}

// An index that only one of the two has was decided, as the amount was.
template <class Parts>
amount_rule rewritten(Parts& parts, amount_rule const& one, amount_rule const& other) {
    amount_rewriting<Parts> const by_parts{parts};
    std::optional<amount_form> made = by_parts.form(one.form(), other.form());
    if (!made || one.index().has_value() != other.index().has_value()) return parts.unlike(cause::amounts, one, other);
    auto const index = one.index() ? by_parts.index(*one.index(), *other.index()) : std::nullopt;
    auto const at = parts(cause::amounts, one.rounding_of_derived(), other.rounding_of_derived());
    return with_rounding(with_index(amount_rule(*std::move(made)), index), at);
}

template <class Parts>
tranche_amount rewritten(Parts& parts, tranche_amount const& one, tranche_amount const& other) {
    if (one.plain() && other.plain()) return parts(cause::amounts, one, other);
    if (one.plain() || other.plain()) return parts.unlike(cause::amounts, one, other);
    return rewritten(parts, *one.rule(), *other.rule());
}

template <class Parts>
std::optional<amount_rule> rewritten(Parts& parts, std::optional<amount_rule> const& one,
                                     std::optional<amount_rule> const& other) {
    if (one && other) return rewritten(parts, *one, *other);
    return one == other ? one : parts.unlike(cause::amounts, one, other);
}

} // namespace detail
} // namespace v0
} // namespace fordel
