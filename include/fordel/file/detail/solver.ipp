#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/detail/amount_pieces.hpp>
#include <fordel/file/detail/number_at.hpp>
#include <fordel/file/detail/rational_function.hpp>
#include <fordel/file/detail/solution_doubts.hpp>
#include <fordel/file/detail/solution_stretches.hpp>
#include <fordel/file/detail/solve_condition.hpp>
#include <fordel/file/detail/solver.hpp>
#include <fordel/file/detail/step_range.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/solution.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Of what is settled to be found, so many are kept to settle at the ends of what was found.
inline constexpr std::size_t kept_for_ends = 64;
inline constexpr int looks_one_by_one = 16;
inline fraction const& root_tolerance() {
    static fraction const billionth(1, 1'000'000'000);
    return billionth;
}

inline int sign_of_fraction(fraction const& value) { return value < fraction(0) ? -1 : value > fraction(0) ? 1 : 0; }

FORDEL_DECL solver::solver(programme_file const& of, address const& where, std::string_view so_that,
                           file_choices const& choices, solve_options const& options)
    : of_(of), choices_(choices), options_(options), number_(number_of(of.content(), where, choices)),
      unchanged_(of.programme(choices)), condition_(so_that, unchanged_, number_.as_stated()), written_(so_that),
      range_(read_step_range(number_, options)) {
    if (condition_.needs_baseline()) condition_.set_baseline(of.schedule(choices));
}

FORDEL_DECL solver::tried solver::settled_at(std::int64_t step) const {
    try {
        node const value(number_.text(range_.number(step)));
        two_sides const sides = condition_.sides(of_.schedule(with_value(choices_, number_.where(), value)));
        return {{sides.left.exact - sides.right.exact, {}}, sides, {}};
    } catch (error const& wrong) {
        if (is_interruption(wrong)) throw;
        return {{{}, wrong.id()}, {}, wrong.what()};
    }
}

FORDEL_DECL solver::tried const& solver::at(std::int64_t step) {
    auto const known = tried_.find(step);
    if (known != tried_.end()) return known->second;
    tried const& made = tried_.emplace(step, settled_at(step)).first->second;
    if (options_.told) options_.told(tried_.size());
    return made;
}

FORDEL_DECL bool solver::holds(std::int64_t step) {
    tried const& there = at(step);
    if (!there.amount.error.empty()) return false;
    return fulfils(condition_.wanted(), sign_of_fraction(there.sides.left.settled - there.sides.right.settled));
}

FORDEL_DECL solution solver::find() {
    auto const on = [&] { return tried_.size() + kept_for_ends < options_.most; };
    piece_finder finder([&](std::int64_t step) -> amount_at_step const& { return at(step).amount; }, on);
    std::vector<amount_piece> const pieces = finder.find(range_.first, range_.last);
    solution found{.address = number_.where().written(),
                   .condition = written_,
                   .present = number_.said(),
                   .from = range_.from,
                   .to = range_.to,
                   .step = range_.step};
    bool const spent = !on();
    std::vector<stretch> const held = stretches_of(pieces);
    steps free{range_.first, range_.last};
    for (std::size_t i = 0; i < held.size(); ++i) {
        free.last = i + 1 < held.size() ? to_int64(ceiling(held[i + 1].first.at)) - 1 : range_.last;
        found.intervals.push_back(interval_of(held[i], free));
        free.first = to_int64(held[i].last.at.floor()) + 1;
    }
    found.jumps = std::move(jumps_);
    tell_infeasible(found, pieces);
    found.kind = kind_of(found);
    settled_steps const settled = all_settled();
    found.uncertain = solution_doubts(settled, range_, number_).of(found, pieces);
    if (spent)
        found.uncertain.push_back({"Der er ikke afregnet flere gange end sagt; resten er ikke prøvet.",
                                   "No more was settled than said; the rest is untried."});
    if (ends_given_up_)
        found.uncertain.push_back(
            {"Der måtte ikke afregnes flere gange, så et første eller sidste hele trin er ikke søgt til ende.",
             "No more could be settled, so that the search for a first or last whole step was given up."});
    found.settlements = tried_.size();
    return found;
}

FORDEL_DECL bool solver::holds_at(amount_piece const& piece, fraction const& step) const {
    if (!piece.form) return fulfils(condition_.wanted(), piece.sign);
    return piece.form->function && fulfils(condition_.wanted(), sign_of_fraction(piece.form->function->at(step)));
}

// Between neighbouring steps, where both forms are told by more than one step.
FORDEL_DECL std::optional<polynomial_root> solver::meeting(amount_piece const& below, amount_piece const& above) const {
    bool const told = below.form && above.form && below.form->function && above.form->function &&
                      below.first < below.last && above.first < above.last;
    if (!told) return std::nullopt;
    rational_function const &f = *below.form->function, &g = *above.form->function;
    polynomial const apart =
        polynomial_difference(polynomial_product(f.above, g.below), polynomial_product(g.above, f.below));
    for (std::int64_t const step : {below.last, above.first})
        if (polynomial_value(apart, fraction(step)) == fraction(0)) return polynomial_root{fraction(step), true};
    auto const met = roots_between(apart, fraction(below.last), fraction(above.first), root_tolerance());
    return met.empty() ? std::nullopt : std::optional(met.front());
}

FORDEL_DECL void solver::add_piece(stretches& to, amount_piece const& piece, polynomial_root const& first,
                                   polynomial_root const& last) const {
    auto const point = [&](polynomial_root const& p, bool zero) {
        to.add_point(p.at, p.exact, zero ? fulfils(condition_.wanted(), 0) : holds_at(piece, p.at));
    };
    point(first, false);
    if (first.at == last.at) return;
    std::vector<polynomial_root> zeros;
    if (piece.form && piece.form->function)
        zeros = roots_between(piece.form->function->above, first.at, last.at, root_tolerance());
    fraction from = first.at;
    auto const between = [&](fraction const& until) {
        to.add_between(holds_at(piece, (from + until) / fraction(2)));
        from = until;
    };
    for (polynomial_root const& zero : zeros) {
        between(zero.at);
        point(zero, true);
    }
    between(last.at);
    point(last, false);
}

// What lies between two steps is not known where the forms don't meet there: it is as both are.
FORDEL_DECL void solver::add_gap(stretches& to, amount_piece const& below, amount_piece const& above) {
    fraction const last(below.last), next(above.first);
    to.add_between(holds_at(below, last) && holds_at(above, next));
    amount_at_step const &before = at(below.last).amount, &after = at(above.first).amount;
    bool const jumps = before.error.empty() && after.error.empty() &&
                       sign_of_fraction(before.exact) * sign_of_fraction(after.exact) < 0;
    if (jumps && condition_.wanted() == relation::equal) jumps_.push_back({shown(below.last), shown(above.first)});
}

FORDEL_DECL std::vector<stretch> solver::stretches_of(std::vector<amount_piece> const& pieces) {
    stretches made;
    polynomial_root first{fraction(pieces.front().first), true};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        polynomial_root last{fraction(pieces[i].last), true};
        auto const met = i + 1 < pieces.size() ? meeting(pieces[i], pieces[i + 1]) : std::nullopt;
        if (met) last = *met;
        add_piece(made, pieces[i], first, last);
        if (i + 1 == pieces.size()) break;
        if (!met) add_gap(made, pieces[i], pieces[i + 1]);
        first = met ? *met : polynomial_root{fraction(pieces[i + 1].first), true};
    }
    return std::move(made).all();
}

FORDEL_DECL std::optional<solver::steps> solver::whole_steps(stretch const& found) const {
    steps inside{to_int64(ceiling(found.first.at)), to_int64(found.last.at.floor())};
    if (!found.first.belongs && fraction(inside.first) == found.first.at) ++inside.first;
    if (!found.last.belongs && fraction(inside.last) == found.last.at) --inside.last;
    inside = {std::max(inside.first, range_.first), std::min(inside.last, range_.last)};
    return inside.first <= inside.last ? std::optional(inside) : std::nullopt;
}

// The last step on the way to the limit until which none that was looked at is other than the first. Rounding goes to
// and fro within few steps: these are looked at one by one, then strides double, and halves find the end.
FORDEL_DECL std::int64_t solver::farthest_alike(std::int64_t from, std::int64_t limit) {
    bool const like = holds(from);
    std::int64_t const way = limit < from ? -1 : 1;
    std::int64_t good = from, stride = 1;
    for (int looks = 1; good != limit; ++looks) {
        if (is_spent()) {
            ends_given_up_ = true;
            break;
        }
        std::int64_t other = good + way * std::min(stride, (limit - good) * way);
        if (holds(other) == like) {
            good = other;
            if (looks >= looks_one_by_one) stride *= 2;
            continue;
        }
        while ((other - good) * way > 1) {
            std::int64_t const middle = good + (other - good) / 2;
            (holds(middle) == like ? good : other) = middle;
        }
        break;
    }
    return good;
}

// The outermost step that settled amounts fulfil, from one that exact ones do: rounding moves it out or in.
FORDEL_DECL std::int64_t solver::edge(std::int64_t from, std::int64_t out, std::int64_t in) {
    if (holds(from)) return farthest_alike(from, out);
    std::int64_t const last = farthest_alike(from, in);
    std::int64_t const next = last == in ? from : last + (in < from ? -1 : 1);
    return holds(next) ? next : from;
}

FORDEL_DECL std::int64_t solver::nearest_step(stretch const& found) {
    std::int64_t const below = std::max(range_.first, to_int64(found.first.at.floor()));
    std::int64_t const above = std::min(range_.last, to_int64(ceiling(found.last.at)));
    if (holds(below) || below == above) return below;
    if (holds(above) || !at(below).amount.error.empty()) return above;
    auto const missed = [&](std::int64_t step) {
        two_sides const& sides = at(step).sides;
        return without_sign(sides.left.settled - sides.right.settled);
    };
    return at(above).amount.error.empty() && missed(above) < missed(below) ? above : below;
}

FORDEL_DECL solution_interval solver::interval_of(stretch const& found, steps const& free) {
    solution_interval made{.first = in_numbers(found.first), .last = in_numbers(found.last)};
    auto const inside = whole_steps(found);
    steps const from = inside ? *inside : steps{nearest_step(found), nearest_step(found)};
    steps const limit{std::min(free.first, from.first), std::max(free.last, from.last)};
    made.first_step = verified(edge(from.first, limit.first, from.last));
    made.last_step = verified(edge(from.last, limit.last, from.first));
    return made;
}

FORDEL_DECL verified_step solver::verified(std::int64_t step) {
    verified_step made{.at = shown(step)};
    if (step > range_.first) made.below = shown(step - 1);
    if (step < range_.last) made.above = shown(step + 1);
    return made;
}

FORDEL_DECL settled_step solver::shown(std::int64_t step) {
    tried const& there = at(step);
    settled_step made{.at = range_.number(step), .value = number_.text(range_.number(step))};
    made.error = there.amount.error;
    made.holds = holds(step);
    any_currency const in = unchanged_.in();
    made.left = any_exact_money(there.sides.left.settled, in);
    made.right = any_exact_money(there.sides.right.settled, in);
    made.missed_by = any_exact_money(there.sides.left.settled - there.sides.right.settled, in);
    return made;
}

FORDEL_DECL solution_end solver::in_numbers(solution_end end) const {
    end.at = end.at * range_.step;
    return end;
}

FORDEL_DECL void solver::tell_infeasible(solution& found, std::vector<amount_piece> const& pieces) {
    for (amount_piece const& piece : pieces)
        if (piece.form && !piece.form->function)
            found.infeasible.push_back(
                {range_.number(piece.first), range_.number(piece.last), piece.form->error, at(piece.first).message});
}

FORDEL_DECL settled_steps solver::all_settled() {
    settled_steps all;
    for (auto const& [step, there] : tried_)
        all.emplace(step, holds(step));
    return all;
}

FORDEL_DECL solution_kind solver::kind_of(solution const& found) const {
    auto const& all = found.intervals;
    if (all.empty()) return found.jumps.empty() ? solution_kind::nowhere : solution_kind::jumped_over;
    solution_interval const& one = all.front();
    bool const whole = one.first.belongs && one.last.belongs && one.first.at <= range_.number(range_.first) &&
                       one.last.at >= range_.number(range_.last);
    if (whole) return solution_kind::everywhere;
    bool const points = std::all_of(all.begin(), all.end(), [](auto const& i) { return i.is_point(); });
    return points ? solution_kind::points : solution_kind::intervals;
}

} // namespace detail
} // namespace v0
} // namespace fordel
