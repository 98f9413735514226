#pragma once

#include <fordel/kernel/detail/selection.hpp>
#include <fordel/kernel/integer.hpp>
#include <fordel/kernel/natural.hpp>
#include <fordel/kernel/outcome.hpp>

#include <compare>
#include <cstddef>
#include <span>

namespace fordel {
inline namespace v0 {
namespace detail {

// What the quota method keeps of one party. Its free steps count from 1.
template <integer Units>
struct quota_claim {
    magnitude_t<Units> units{}; // beyond the whole turns
    std::size_t party = 0;
    std::size_t since = 0;        // the free step since which it may be served
    std::size_t served = 0;       // the one at which it was served; 0: never
    std::size_t served_since = 0; // and the one since which it could have been
    std::size_t group = 0;        // of the ties left open, which: from 1 on; 0: none
};

// The order of the claims weight / units and weight / (units + 1).
template <class Problem, class Claim>
class quota_claims {
public:
    using wide_type = typename Problem::wide_type;

    constexpr explicit quota_claims(Problem const& p) : problem_{p} {}

    constexpr auto weights() const { return problem_.weights; }

    // Whether the party may be served at that step: units < weight × step / total.
    constexpr bool allowed(Claim const& a, wide_type const& step) const {
        return units(a) * to_natural<wide_type>(problem_.total) < weight(a) * to_natural<wide_type>(step);
    }
    // Above zero where a may be served after b, by their exact shares.
    constexpr auto compare_due(Claim const& a, Claim const& b) const {
        return units(a) * weight(b) <=> units(b) * weight(a);
    }
    // Above zero where a's claim is the larger: to the next unit, and to the last one that each was given.
    constexpr auto compare_next(Claim const& a, Claim const& b) const {
        return weight(a) * (units(b) + 1) <=> weight(b) * (units(a) + 1);
    }
    constexpr auto compare_last(Claim const& a, Claim const& b) const {
        return weight(a) * units(b) <=> weight(b) * units(a);
    }
    // a's last claim against b's next.
    constexpr auto compare_last_to_next(Claim const& a, Claim const& b) const {
        return weight(a) * (units(b) + 1) <=> weight(b) * units(a);
    }

private:
    constexpr auto units(Claim const& a) const { return to_natural<wide_type>(a.units); }
    constexpr auto weight(Claim const& a) const { return to_natural<wide_type>(magnitude(problem_.weights[a.party])); }

    Problem problem_;
};

// Finds the ties that the quota method left open. While one is open nothing below its claim is served, so that another
// choice within it changes who of it was served and nothing else.
//
// A tie is open where somebody is waiting with the same claim by which another was served meanwhile. To it belong those
// who were served in a chain back from there: each while somebody of the later ones was already waiting. Beyond the
// chain's end everybody with that claim had been served.
template <class Problem, class Claim, class Policy>
class quota_ties {
public:
    constexpr quota_ties(quota_claims<Problem, Claim> const& claims, Policy const& policy)
        : claims_{claims}, policy_{policy} {}

    // `all` are the parties' claims, `waiting` copies of those that may be served next. Brings those that won to the
    // end of the first and those that lost to the front of the second. O(parties × log parties).
    constexpr outcome find(std::span<Claim> all, std::span<Claim> waiting) {
        heap_sort(all, [&](Claim const& a, Claim const& b) {
            if (a.served == 0 || b.served == 0) return a.served != 0 && b.served == 0;
            auto const order = claims_.compare_last(a, b);
            return order > 0 || (order == 0 && b.served < a.served);
        });
        heap_sort(waiting, [&](Claim const& a, Claim const& b) {
            auto const order = claims_.compare_next(a, b);
            return order > 0 || (order == 0 && a.since < b.since);
        });
        std::size_t place = 0;
        for (std::size_t begin = 0; begin < waiting.size();) {
            auto end = begin + 1;
            while (end < waiting.size() && claims_.compare_next(waiting[begin], waiting[end]) == 0)
                ++end;
            while (served_by(all, place, waiting[begin]) > 0)
                ++place;
            find_at(all, place, waiting, begin, end);
            begin = end;
        }
        for (std::size_t i = 0; i < won_ && i < all.size() - won_; ++i)
            exchange(all, i, all.size() - 1 - i);
        if (won_ != 0) result_.ties = {.tied = won_ + lost_, .won = won_, .first = all.size() - won_};
        return result_;
    }

private:
    // Above zero where the claim by which the one at the place was served is above the waiting one, zero where equal.
    constexpr std::strong_ordering served_by(std::span<Claim> all, std::size_t place, Claim const& waiting) const {
        if (place == all.size() || all[place].served == 0) return std::strong_ordering::less;
        return claims_.compare_last_to_next(all[place], waiting);
    }

    // The tie at one claim, if one is open: `waiting` from begin to end, those served by that claim from place on.
    constexpr void find_at(std::span<Claim> all, std::size_t place, std::span<Claim> waiting, std::size_t begin,
                           std::size_t end) {
        if (served_by(all, place, waiting[begin]) != 0) return;
        while (end > begin && all[place].served < waiting[end - 1].since)
            --end; // since then nobody was served by that claim
        if (end == begin) return;
        auto reach = waiting[begin].since;
        auto last = place;
        while (served_by(all, last, waiting[begin]) == 0 && reach <= all[last].served) {
            if (all[last].served_since < reach) reach = all[last].served_since;
            ++last;
        }
        auto const winners = all.subspan(place, last - place);
        auto const losers = waiting.subspan(begin, end - begin);
        judge(winners, losers);
        ++groups_;
        for (auto& claim : winners)
            claim.group = groups_;
        for (auto& claim : losers)
            claim.group = groups_;
        for (std::size_t i = place; i < last; ++i)
            exchange(all, i, won_++);
        for (std::size_t i = begin; i < end; ++i)
            exchange(waiting, i, lost_++);
    }

    // Whether the policy says who is served: each winner comes before those losers who were waiting then. The winners
    // stand latest first, the losers earliest first.
    constexpr void judge(std::span<Claim> winners, std::span<Claim> losers) {
        if (Policy::undecided == nullptr || !result_) return;
        std::size_t seen = 0;
        std::size_t worst = 0;
        for (std::size_t i = losers.size(); i-- > 0;) {
            for (; seen < winners.size() && losers[i].since <= winners[seen].served; ++seen)
                if (policy_.precedes(claims_.weights(), winners[worst].party, winners[seen].party)) worst = seen;
            if (policy_.precedes(claims_.weights(), winners[worst].party, losers[i].party)) continue;
            result_.error = Policy::undecided;
            result_.index = losers[i].party;
            return;
        }
    }

    quota_claims<Problem, Claim> claims_;
    Policy policy_;
    outcome result_{};
    std::size_t groups_ = 0;
    std::size_t won_ = 0;
    std::size_t lost_ = 0;
};

} // namespace detail
} // namespace v0
} // namespace fordel
