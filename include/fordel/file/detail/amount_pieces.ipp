// A form is found at neighbouring steps, where hardly anything can change on the way, and held against steps far from
// them. Where two forms stand at the ends of a stretch, it is divided where they meet, or else by halves.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/detail/amount_pieces.hpp>
#include <fordel/file/detail/rational_function.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Shorter stretches are settled step by step.
inline constexpr std::int64_t shortest_stretch = 2 * static_cast<std::int64_t>(points_to_fit);
// So many steps of the whole range are held against a form, and as many of a part as it is of that, three at least.
inline constexpr std::int64_t steps_held_against = 32;
// Stretches without a form at either end that are still divided.
inline constexpr int most_without_form = 3;

inline int sign_of_amount(fraction const& value) { return value < fraction(0) ? -1 : value > fraction(0) ? 1 : 0; }

FORDEL_DECL bool piece_finder::fits(piece_form const& form, std::int64_t step) const {
    amount_at_step const& there = at_(step);
    if (!form.function) return form.error == there.error;
    if (!there.error.empty() || polynomial_value(form.function->below, fraction(step)) == fraction(0)) return false;
    return form.function->at(fraction(step)) == there.exact;
}

FORDEL_DECL piece_finder::known_form piece_finder::form_near(std::int64_t step, std::int64_t first,
                                                             std::int64_t last) const {
    if (!at_(step).error.empty()) return piece_form{{}, at_(step).error};
    auto const count = static_cast<std::int64_t>(points_to_fit);
    if (last - first + 1 < count) return std::nullopt;
    std::int64_t const from = std::clamp(step - count / 2, first, last - count + 1);
    std::vector<exact_point> points;
    for (auto const& degrees : fitted_degrees) {
        while (points.size() < degrees.first + degrees.second + 1 + points_to_check) {
            std::int64_t const next = from + static_cast<std::int64_t>(points.size());
            if (!at_(next).error.empty()) return std::nullopt;
            points.emplace_back(fraction(next), at_(next).exact);
        }
        piece_form made{fitted(points, degrees), {}};
        // The first points alone may have a form that ends before the step.
        if (made.function && fits(made, step)) return made;
    }
    return std::nullopt;
}

// Multiples of the golden section fall evenly, however many there are.
FORDEL_DECL std::optional<std::int64_t> piece_finder::exception_between(std::int64_t first, std::int64_t last,
                                                                        piece_form const& form) const {
    constexpr std::int64_t part = 618'034, whole = 1'000'000;
    std::int64_t const length = last - first;
    std::int64_t const looks =
        std::max<std::int64_t>(3, length / std::max<std::int64_t>(1, length_ / steps_held_against));
    for (std::int64_t i = 1; i <= looks && on_(); ++i) {
        std::int64_t const share = i * part % whole;
        std::int64_t const step = first + length / whole * share + length % whole * share / whole;
        if (!fits(form, step)) return step;
    }
    return std::nullopt;
}

FORDEL_DECL std::vector<amount_piece> piece_finder::find(std::int64_t first, std::int64_t last) {
    found_.clear();
    length_ = last - first + 1;
    split(first, last, form_near(first, first, last), form_near(last, first, last), 0);
    return std::move(found_);
}

FORDEL_DECL void piece_finder::split(std::int64_t first, std::int64_t last, known_form const& left,
                                     known_form const& right, int unknown) {
    if (last - first < shortest_stretch) return add_each(first, last, right);
    if (!on_() || unknown == most_without_form) return add_by_sign(first, last);
    std::int64_t const middle = first + (last - first) / 2;
    if (!left || !right) return split_at(middle, first, last, left, right, unknown + (left || right ? 0 : 1));
    if (*left == *right) {
        auto const other = exception_between(first, last, *left);
        return other ? split_at(*other, first, last, left, right, 0) : add({first, last, left, 0});
    }
    if (!split_where_they_meet(first, last, *left, *right)) split_by_halves(first, last, *left, *right);
}

FORDEL_DECL void piece_finder::split_at(std::int64_t middle, std::int64_t first, std::int64_t last,
                                        known_form const& left, known_form const& right, int unknown) {
    known_form const there = form_near(middle, first, last);
    split(first, middle, left, there, unknown);
    split(middle, last, there, right, unknown);
}

FORDEL_DECL bool piece_finder::split_where_they_meet(std::int64_t first, std::int64_t last, piece_form const& left,
                                                     piece_form const& right) {
    if (!left.function || !right.function) return false;
    polynomial const apart = polynomial_difference(polynomial_product(left.function->above, right.function->below),
                                                   polynomial_product(right.function->above, left.function->below));
    for (polynomial_root const& met : roots_between(apart, fraction(first), fraction(last), fraction(1, 2))) {
        auto const below = static_cast<std::int64_t>(met.at.floor());
        for (std::int64_t step = std::max(first, below - 1); step <= below + 1 && step < last; ++step)
            if (fits(left, step) && fits(right, step + 1)) {
                split(first, step, left, left, 0);
                split(step + 1, last, right, right, 0);
                return true;
            }
    }
    return false;
}

FORDEL_DECL void piece_finder::split_by_halves(std::int64_t first, std::int64_t last, piece_form const& left,
                                               piece_form const& right) {
    std::int64_t below = first, above = last;
    while (above - below > 1) {
        std::int64_t const middle = below + (above - below) / 2;
        if (fits(left, middle))
            below = middle;
        else if (fits(right, middle))
            above = middle;
        else
            return split_at(middle, first, last, left, right, 0);
    }
    split(first, below, left, left, 0);
    split(above, last, right, right, 0);
}

// A step that no form near it fits is a piece of its own.
FORDEL_DECL void piece_finder::add_each(std::int64_t first, std::int64_t last, known_form const& right) {
    for (std::int64_t step = first; step <= last; ++step) {
        known_form form = found_.empty() ? std::nullopt : found_.back().form;
        if (!form || !fits(*form, step)) form = right;
        if (!form || !fits(*form, step)) {
            amount_at_step const& there = at_(step);
            form = piece_form{{}, there.error};
            if (there.error.empty()) form->function = rational_function{polynomial_difference({there.exact}, {})};
        }
        add({step, step, std::move(form), 0});
    }
}

FORDEL_DECL amount_piece piece_finder::by_sign(std::int64_t first, std::int64_t last) const {
    amount_at_step const& there = at_(first);
    if (!there.error.empty()) return {first, last, piece_form{{}, there.error}, 0};
    return {first, last, std::nullopt, sign_of_amount(there.exact)};
}

FORDEL_DECL void piece_finder::add_by_sign(std::int64_t first, std::int64_t last) {
    std::int64_t const stride = std::max<std::int64_t>(1, (last - first) / 16);
    for (std::int64_t from = first; from < last; from += stride)
        add_change_of_sign(from, std::min(last, from + stride));
}

FORDEL_DECL void piece_finder::add_change_of_sign(std::int64_t first, std::int64_t last) {
    auto const alike = [&](std::int64_t a, std::int64_t b) {
        return at_(a).error == at_(b).error && sign_of_amount(at_(a).exact) == sign_of_amount(at_(b).exact);
    };
    if (alike(first, last)) return add(by_sign(first, last));
    std::int64_t below = first, above = last;
    while (above - below > 1 && on_()) {
        std::int64_t const middle = below + (above - below) / 2;
        if (!alike(first, middle) && !alike(middle, last)) {
            add_change_of_sign(first, middle);
            return add_change_of_sign(middle, last);
        }
        (alike(first, middle) ? below : above) = middle;
    }
    add(by_sign(first, below));
    add(by_sign(above, last));
}

// Stretches share the step at which they were divided.
FORDEL_DECL void piece_finder::add(amount_piece piece) {
    if (!found_.empty()) {
        amount_piece& before = found_.back();
        bool const alike = before.form == piece.form && before.sign == piece.sign;
        if (alike) return void(before.last = std::max(before.last, piece.last));
        piece.first = std::max(piece.first, before.last + 1);
    }
    if (piece.first <= piece.last) found_.push_back(std::move(piece));
}

} // namespace detail
} // namespace v0
} // namespace fordel
