#pragma once

#include <fordel/kernel/detail/bisection.hpp>
#include <fordel/kernel/detail/divisor_claims.hpp>
#include <fordel/kernel/detail/narrow_divisor.hpp>
#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/detail/water_level.hpp>
#include <fordel/kernel/divisor_sequence.hpp> // IWYU pragma: export; what a method is made of
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/method.hpp> // IWYU pragma: export; apportion() and what it takes
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/problem.hpp>
#include <fordel/kernel/stop.hpp>
#include <fordel/kernel/ties.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {

// The divisor methods: the units go to the largest claims weight / d(k), unit by unit; in other words, each party gets
// weight / D rounded by the sequence, with one divisor D for all. A header for each sequence says what it promises.
//
// Guarantees of them all: the shares sum to the units; house monotone (more units take none away), population monotone
// (no party loses to another whose weight grew less), coherent (any parties divide what they have together as they do
// among all); scaling the weights changes nothing; a party of weight zero receives nothing.
//
// Weakness of them all: a share may lie more than a unit from the exact share (no method is both population monotone
// and within the quota).
//
// Bounds: med(floor, weight / D rounded, cap), with one D for all whom no bound holds.
//
// Ties: equal claims at the line, resolved by the policy. Where d(0) = 0 every party is served once before anybody
// twice, in the order of their weights; where equal divisors follow each other, everybody with the same claim is served
// for the first of them before anybody for the second.
//
// Complexity: O(parties × log parties), however large the units: the rounded exact shares are at most a few units a
// party from the result, and a heap finds those. O(parties) for divisors on a line, where units and weights have up to
// 64 bits, nobody is bounded, and not nearly all claims are equal: two rates are found with few claims between them.
// For a sequence whose line is not d(k) = k + a little, as one of your own may be, O(parties × log parties × log
// units).
//
// Source: M. L. Balinski and H. P. Young, Fair Representation, 1982; F. Pukelsheim, Proportional Representation, 2017;
// the start near the end: Z. Cheng and D. Eppstein, Linear-time algorithms for proportional apportionment, 2014;
// R. Reitzig and S. Wild, A simple and fast linear-time algorithm for divisor methods of apportionment, 2023;
// the steps that halve: D. S. Hochbaum, Lower and upper bounds for the allocation problem, 1994.
template <divisor_sequence Sequence>
struct divisor_method {
    template <class Units, class Weight>
    struct scratch_type {
        magnitude_t<Units> units{};
        std::size_t party = 0;
    };

    Sequence sequence{};

    static constexpr char const* name() noexcept { return Sequence::name(); }
    static constexpr std::size_t scratch_size(std::size_t parties) noexcept { return parties; }

    template <integer Units, integer Weight, tie_policy Policy, stop_condition Stop = never_stop>
    constexpr outcome try_apportion(problem<Units, Weight> const& p, std::span<Units> out,
                                    std::span<scratch_type<Units, Weight>> scratch, Policy const& policy,
                                    Stop const& stop = {}) const {
        static_assert(detail::multiplies_exactly<Units>() && detail::multiplies_exactly<Weight>(),
                      "divisor methods multiply: bring an integer without bounds");
        if (auto const* const unfit = divisor_reader<Sequence>{sequence}.check()) return {.error = unfit};
        auto const held = scratch.first(out.size());
        detail::divisor_claims<Sequence, problem<Units, Weight>> const claims{sequence, p};
        detail::halting<Stop> halt{stop};
        if constexpr (detail::integer_to_64_bits<Units> && detail::integer_to_64_bits<Weight>) {
            detail::narrow_divisor<problem<Units, Weight>, scratch_type<Units, Weight>, Policy,
                                   detail::halting<Stop>> const narrow{p, divisor_reader<Sequence>{sequence}.line(),
                                                                       policy, halt};
            if (narrow.fits()) return narrow.divide(out, held);
        }
        auto const sum = approach(p, claims, held, start(p, claims, held, halt), halt);
        using wide = wide_for<Units, Weight>;
        wide const units = static_cast<wide>(p.units);
        wide const missing = sum < units ? static_cast<wide>(units - sum) : wide{};
        bool const exhausted = raise(claims, held, missing, static_cast<magnitude_t<Units>>(1), halt) != wide{};
        if (exhausted && !halt.halted()) return {.error = apportionment_errors::divisors_exhausted};
        if (units < sum) lower(p, claims, held, static_cast<std::uint64_t>(static_cast<wide>(sum - units)), halt);
        if (halt.halted()) return {.error = work_errors::interrupted};
        auto const result = break_tie(p, claims, held, policy);
        if (!result) return result;
        for (auto const& one : held)
            out[one.party] = p.signed_share(one.units);
        return result;
    }

    friend constexpr bool operator==(divisor_method const&, divisor_method const&) = default;

private:
    // What each party gets at a rate that brings the sum near the units; the sum. The rate of the exact shares leaves
    // the sequence's bias, up to a unit or two a party; moving it by what is missing leaves little.
    template <class Problem, class Claims, class Held, class Halt>
    static constexpr auto start(Problem const& p, Claims const& claims, std::span<Held> held, Halt& halt) {
        using share = typename Problem::share_type;
        using wide = typename Problem::wide_type;
        for (std::size_t i = 0; i < held.size(); ++i)
            held[i].party = i;
        detail::water_level const level{p};
        share units = level.units();
        wide sum = round_at(p, claims, held, units, level.total(), halt);
        for (int moves = 0; moves < 2 && !halt.halted(); ++moves) {
            wide const aim = static_cast<wide>(p.units);
            wide const off = sum < aim ? static_cast<wide>(aim - sum) : static_cast<wide>(sum - aim);
            if (off <= static_cast<wide>(held.size() / 32)) break;
            share const step = static_cast<share>(off);
            // Where products can leave the type, a rate above that of the exact shares could: the heap serves the rest.
            if constexpr (!always_exact<typename Problem::units_type, typename Problem::weight_type>)
                if (sum < aim) break;
            if (sum < aim ? add_overflows<share>(units, step, units) : units < step) break;
            if (aim < sum) units = static_cast<share>(units - step);
            sum = round_at(p, claims, held, units, level.total(), halt);
        }
        return sum;
    }

    // Each party's exact share at the rate units / total, rounded by the sequence within the bounds; the sum.
    template <class Problem, class Claims, class Held, class Halt>
    static constexpr auto round_at(Problem const& p, Claims const& claims, std::span<Held> held,
                                   typename Problem::share_type const& units, typename Problem::wide_type const& total,
                                   Halt& halt) {
        using share = typename Problem::share_type;
        using wide = typename Problem::wide_type;
        wide sum{};
        for (auto& h : held) {
            if (halt()) break;
            auto const least = p.floor(h.party);
            auto const most = claims.cap(h.party);
            wide const whole = static_cast<wide>(static_cast<wide>(units) * p.weight(h.party)) / total;
            auto const guess = whole < static_cast<wide>(least)  ? least
                               : static_cast<wide>(most) < whole ? most
                                                                 : static_cast<share>(whole);
            h.units = detail::last_that_holds(guess, least, most, [&](share const& k) {
                return claims.reached(h.party, static_cast<share>(k - static_cast<share>(1)), units, total);
            });
            sum = static_cast<wide>(sum + static_cast<wide>(h.units));
        }
        return sum;
    }

    // Where the rate of the exact shares leads far off: blocks of units go to the largest claims, and each party gives
    // its last block back, as only the first unit of it was sure to come before what the others wait for; then again
    // in blocks of half the size. The sum, which is then few units a party from the units.
    template <class Problem, class Claims, class Held, class Halt>
    static constexpr auto approach(Problem const& p, Claims const& claims, std::span<Held> held,
                                   typename Problem::wide_type sum, Halt& halt) {
        using share = typename Problem::share_type;
        using wide = typename Problem::wide_type;
        wide const units = static_cast<wide>(p.units);
        wide const parties = static_cast<wide>(held.size());
        wide const few = static_cast<wide>(4);
        if (static_cast<wide>(sum < units ? units - sum : sum - units) / parties < few) return sum;
        if (units < sum) sum = lower_to_floors(p, held);
        share step = static_cast<share>(1);
        for (wide left = static_cast<wide>(units - sum) / parties; static_cast<wide>(1) < left;
             left = left / static_cast<wide>(2))
            step = static_cast<share>(step + step);
        for (share const one = static_cast<share>(1); one < step && !halt(); step = step / static_cast<share>(2)) {
            raise(claims, held, static_cast<wide>(units - sum), step, halt);
            sum = wide{};
            for (auto& h : held) {
                auto const least = p.floor(h.party);
                h.units = static_cast<share>(h.units - least) < step ? least : static_cast<share>(h.units - step);
                sum = static_cast<wide>(sum + static_cast<wide>(h.units));
            }
        }
        return sum;
    }

    template <class Problem, class Held>
    static constexpr auto lower_to_floors(Problem const& p, std::span<Held> held) {
        typename Problem::wide_type sum{};
        for (auto& h : held) {
            h.units = p.floor(h.party);
            sum = static_cast<decltype(sum)>(sum + static_cast<decltype(sum)>(h.units));
        }
        return sum;
    }

    // Serves the largest claims, `step` units at a time, while so many are left; what is left then.
    template <class Claims, class Held, class Wide, class Share, class Halt>
    static constexpr Wide raise(Claims const& claims, std::span<Held> held, Wide left, Share const& step, Halt& halt) {
        auto const after = [&](Held const& a, Held const& b) {
            return claims.compare(a.party, a.units, b.party, b.units) < 0;
        };
        auto heap = held.first(front(held, [&](Held const& h) { return h.units < claims.cap(h.party); }));
        detail::make_heap(heap, after);
        while (!(left < static_cast<Wide>(step)) && !heap.empty() && !halt()) {
            auto& top = heap[0];
            auto const room = static_cast<Share>(claims.cap(top.party) - top.units);
            Share const taken = room < step ? room : step;
            top.units = static_cast<Share>(top.units + taken);
            left = static_cast<Wide>(left - static_cast<Wide>(taken));
            if (!(taken < room)) heap = without_top(heap);
            detail::sift_down(heap, 0, after);
        }
        return left;
    }

    // Takes the `count` smallest of the claims served back. The floors leave enough.
    template <class Problem, class Claims, class Held, class Halt>
    static constexpr void lower(Problem const& p, Claims const& claims, std::span<Held> held, std::uint64_t count,
                                Halt& halt) {
        auto const before = [&](Held const& a, Held const& b) {
            return claims.compare(a.party, last(a), b.party, last(b)) > 0;
        };
        auto heap = held.first(front(held, [&](Held const& h) { return p.floor(h.party) < h.units; }));
        detail::make_heap(heap, before);
        for (; count > 0 && !halt(); --count) {
            auto& top = heap[0];
            top.units = last(top);
            if (!(p.floor(top.party) < top.units)) heap = without_top(heap);
            detail::sift_down(heap, 0, before);
        }
    }

    // Finds the claims that equal both the smallest served and the largest not served, and lets the policy choose.
    template <class Problem, class Claims, class Held, class Policy>
    static constexpr outcome break_tie(Problem const& p, Claims const& claims, std::span<Held> held,
                                       Policy const& policy) {
        Held const* served = nullptr;
        Held const* waiting = nullptr;
        auto const may_lose = [&](Held const& h) { return p.floor(h.party) < h.units; };
        auto const may_win = [&](Held const& h) { return h.units < claims.cap(h.party); };
        for (auto const& h : held) {
            if (may_lose(h) && (!served || claims.compare(h.party, last(h), served->party, last(*served)) < 0))
                served = &h;
            if (may_win(h) && (!waiting || claims.compare(h.party, h.units, waiting->party, waiting->units) > 0))
                waiting = &h;
        }
        if (!served || !waiting || claims.compare(served->party, last(*served), waiting->party, waiting->units) != 0)
            return {};
        auto const line = *waiting;
        auto const equal = [&](Held const& h, auto const& k) {
            return claims.compare(h.party, k, line.party, line.units) == 0;
        };
        std::size_t const won = front(held, [&](Held const& h) { return may_lose(h) && equal(h, last(h)); });
        std::size_t const lost =
            front(held.subspan(won), [&](Held const& h) { return may_win(h) && equal(h, h.units); });
        auto const tied = held.first(won + lost);
        for (auto& h : tied.first(won))
            h.units = last(h);
        outcome result{.ties = {.tied = tied.size(), .won = won, .first = 0}};
        result.error = detail::resolve(p.weights, tied, won, policy);
        if (!result) result.index = tied.front().party;
        for (auto& h : tied.first(won))
            h.units = static_cast<decltype(h.units)>(h.units + static_cast<decltype(h.units)>(1));
        return result;
    }

    template <class Held>
    static constexpr auto last(Held const& h) {
        return static_cast<decltype(h.units)>(h.units - static_cast<decltype(h.units)>(1));
    }

    // Brings those that satisfy the predicate to the front; how many they are.
    template <class Held, class Predicate>
    static constexpr std::size_t front(std::span<Held> held, Predicate const& wanted) {
        std::size_t count = 0;
        for (std::size_t place = 0; place < held.size(); ++place)
            if (wanted(held[place])) detail::exchange(held, place, count++);
        return count;
    }

    template <class Held>
    static constexpr std::span<Held> without_top(std::span<Held> heap) {
        detail::exchange(heap, 0, heap.size() - 1);
        return heap.first(heap.size() - 1);
    }
};

} // namespace v0
} // namespace fordel
