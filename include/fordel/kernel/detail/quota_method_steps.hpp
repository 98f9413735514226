#pragma once

#include <fordel/kernel/detail/quota_method_ties.hpp>
#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/natural.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// The steps at which the quota method hands out the units beyond everybody's exact share rounded down.
//
// Nobody ends with fewer than those, which are sure (Balinski and Young 1975). A party's unit k may go out from the
// step after (k - 1) × total / weight on. Hand out the sure units alone, each as soon as there is a step for it: the
// steps left over are the free ones, and each goes to the largest claim among those who have all that is sure to them
// and may have one more. That ends as handing out all units by their claims does, for either way ends with the units of
// the largest claims that fit the steps: sets of units with a first step each are a matroid, going through the steps
// with the best first is its greedy algorithm, and as the sure units are in the result the others can be chosen beside
// them.
//
// Free step number v is the first that is v more than the sure units allowed by then. It does not come before the exact
// shares of those who have all that is sure to them are v more than that, in all: the steps up to there are jumped
// over, and from there on it is found unit by unit.
template <class Problem, class Claim>
class quota_steps {
public:
    using wide_type = typename Problem::wide_type;

    // `all`: those with a weight, each with the units that are sure to it, in the order in which it has them all by its
    // exact share. `coming`: the same, in any order; that memory is the steps' own.
    constexpr quota_steps(Problem const& p, wide_type const& last, std::span<Claim const> all, std::span<Claim> coming)
        : problem_{p}, claims_{p}, last_{last}, all_{all}, coming_{coming} {
        for (auto& claim : coming_)
            claim.units = {};
        move_to(wide_type{});
    }

    // Whether the party, which has all that is sure to it, may have one more by now.
    constexpr bool may_have_more(Claim const& claim) const { return claims_.allowed(claim, step_); }

    // The party at this place of the order may have one more by now; the places come one after another.
    constexpr void pass(std::size_t place, Claim const& claim) {
        if (place == passed_) count_in(claim);
    }

    // Goes on to free step number v. Stops before it, with false, once it has looked at `limit` units one by one, or
    // where stop() says so.
    template <class Stop>
    constexpr bool go_to_free(wide_type const& v, std::uint64_t limit, Stop const& stop) {
        wide_type next = first_possible(v);
        if (sum(step_, static_cast<wide_type>(coming_.size())) < next) move_to(next);
        if (auto const free = sum(v, allowed_); next < free) next = free;
        for (; step_ < next; next = sum(v, allowed_)) {
            for (; !coming_.empty() && claims_.allowed(coming_.front(), next); ++looked_at_) {
                if (looked_at_ == limit || stop()) return false;
                allow_first();
            }
            step_ = next;
        }
        return true;
    }

    constexpr std::uint64_t looked_at() const { return looked_at_; }

private:
    static constexpr wide_type sum(wide_type const& a, wide_type const& b) { return static_cast<wide_type>(a + b); }
    template <class T>
    static constexpr auto natural(T const& value) {
        return to_natural<wide_type>(value);
    }
    constexpr wide_type weight(Claim const& claim) const { return problem_.weight(claim.party); }

    // Whether so many units are no more than the party's exact share of all steps.
    constexpr bool sure(wide_type const& units, Claim const& claim) const {
        return !(natural(weight(claim)) * natural(last_) < natural(units) * natural(problem_.total));
    }

    constexpr void count_in(Claim const& claim) {
        weight_of_passed_ = sum(weight_of_passed_, weight(claim));
        sure_to_passed_ = sum(sure_to_passed_, static_cast<wide_type>(claim.units));
        ++passed_;
    }

    // The first step, from this one on, at which the exact shares of those who have all that is sure to them are v more
    // than that. Each of them only counts from its turn on, where its exact share is what is sure to it.
    constexpr wide_type first_possible(wide_type const& v) {
        auto const enough = [&](auto const& units, wide_type const& of) { // units / of of a step
            return !(natural(units) * natural(weight_of_passed_) < natural(sum(sure_to_passed_, v)) * natural(of));
        };
        while (passed_ < all_.size() && !enough(all_[passed_].units, weight(all_[passed_])))
            count_in(all_[passed_]);
        if (enough(step_, problem_.total)) return step_;
        wide_type low = step_;
        wide_type high = last_;
        while (sum(low, static_cast<wide_type>(1)) < high) {
            wide_type const middle = sum(low, static_cast<wide_type>(high - low) / static_cast<wide_type>(2));
            (enough(middle, problem_.total) ? high : low) = middle;
        }
        return high;
    }

    // Allows all sure units up to a step at once.
    constexpr void move_to(wide_type const& step) {
        step_ = step;
        allowed_ = {};
        std::size_t count = 0;
        for (std::size_t i = 0; i < coming_.size(); ++i) {
            wide_type units = ceiling_of_share(coming_[i]);
            if (!sure(units, coming_[i])) units = static_cast<wide_type>(units - static_cast<wide_type>(1));
            coming_[i].units = static_cast<decltype(coming_[i].units)>(units);
            if (sure(sum(units, static_cast<wide_type>(1)), coming_[i])) {
                allowed_ = sum(allowed_, units);
                exchange(coming_, i, count++);
            } else {
                all_allowed_ = sum(all_allowed_, units);
            }
        }
        allowed_ = sum(allowed_, all_allowed_);
        coming_ = coming_.first(count);
        make_heap(coming_, [&](Claim const& a, Claim const& b) { return claims_.compare_due(a, b) > 0; });
    }

    constexpr wide_type ceiling_of_share(Claim const& claim) const {
        wide_type const product = static_cast<wide_type>(weight(claim) * step_);
        wide_type const whole = product / problem_.total;
        return static_cast<wide_type>(whole * problem_.total) < product ? sum(whole, static_cast<wide_type>(1)) : whole;
    }

    // Allows the sure unit that comes first.
    constexpr void allow_first() {
        auto& first = coming_.front();
        using share = decltype(first.units);
        first.units = static_cast<share>(first.units + static_cast<share>(1));
        allowed_ = sum(allowed_, static_cast<wide_type>(1));
        wide_type const units = static_cast<wide_type>(first.units);
        if (!sure(sum(units, static_cast<wide_type>(1)), first)) {
            all_allowed_ = sum(all_allowed_, units);
            exchange(coming_, 0, coming_.size() - 1);
            coming_ = coming_.first(coming_.size() - 1);
        }
        sift_down(coming_, 0, [&](Claim const& a, Claim const& b) { return claims_.compare_due(a, b) > 0; });
    }

    Problem problem_;
    quota_claims<Problem, Claim> claims_;
    wide_type last_;
    std::span<Claim const> all_;
    std::size_t passed_ = 0; // of all, in their order
    wide_type weight_of_passed_{};
    wide_type sure_to_passed_{};
    std::span<Claim> coming_; // who has sure units to come after step_, as a heap; each with those allowed by then
    wide_type all_allowed_{}; // the sure units of the others
    wide_type allowed_{};     // the sure units of all that are allowed by step_
    wide_type step_{};
    std::uint64_t looked_at_ = 0;
};

} // namespace detail
} // namespace v0
} // namespace fordel
