#pragma once

#include <functional>
#include <optional>

#include "kernel_support.hpp"

// The methods as the textbooks state them, one unit at a time and in rationals: nothing is shared with the kernel.
namespace kernel_oracle {

using kernel_support::big;
using rational =
    boost::multiprecision::number<boost::multiprecision::cpp_rational_backend, boost::multiprecision::et_off>;
using bigs = std::vector<big>;
using indices = std::vector<std::size_t>;

struct result {
    bigs shares;
    indices tied; // empty when nothing had to be chosen
    indices won;
};

// Floors and caps, empty where there are none.
struct limits {
    bigs floors{};
    bigs caps{};
    big floor(std::size_t i) const { return floors.empty() ? big{0} : floors[i]; }
    big cap(std::size_t i, big const& units, big const& weight) const {
        return weight == 0 ? floor(i) : caps.empty() ? units : caps[i];
    }
};

// A divisor sequence: d(k) to the power, as a rational.
struct sequence {
    std::function<rational(big const&)> divisor;
    int power = 1;
    std::optional<big> length{};

    // Equal divisors count as turns: nobody has a second before everybody with that claim has a first.
    int turn(big const& k) const {
        int equal = 0;
        while (equal < k && divisor(k - equal - 1) == divisor(k))
            ++equal;
        return equal;
    }
    // Above zero where weight v's unit number k + 1 comes before weight w's number m + 1.
    int compare(big const& v, big const& k, big const& w, big const& m) const {
        auto const sign = [](auto const& a, auto const& b) { return a < b ? -1 : b < a ? 1 : 0; };
        rational const dv = divisor(k);
        rational const dw = divisor(m);
        if ((dv == 0) != (dw == 0)) return dv == 0 ? 1 : -1;
        if (dv == 0) return turn(k) != turn(m) ? sign(turn(m), turn(k)) : sign(v, w);
        auto const raised = [&](big const& x) { return rational(pow(x, static_cast<unsigned>(power))); };
        int const claim = sign(rational(raised(v) / dv), rational(raised(w) / dw));
        return claim != 0 ? claim : sign(turn(m), turn(k));
    }
};

// One unit at a time to the largest claim, from the floors on, nobody past the cap; ties in order. No value where
// nobody can take any more.
inline std::optional<result> highest_claims(sequence const& s, big const& units, bigs const& weights,
                                            limits const& within = {}) {
    result r;
    big left = units;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        r.shares.push_back(within.floor(i));
        left -= r.shares.back();
    }
    auto const open = [&](std::size_t i) {
        return r.shares[i] < within.cap(i, units, weights[i]) && (!s.length || r.shares[i] < *s.length);
    };
    auto const next = [&] {
        std::optional<std::size_t> best;
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (open(i) && (!best || s.compare(weights[i], r.shares[i], weights[*best], r.shares[*best]) > 0)) best = i;
        return best;
    };
    for (; left > 0; --left) {
        auto const best = next();
        if (!best) return std::nullopt;
        r.shares[*best] += 1;
    }
    auto const waiting = next();
    if (!waiting) return r;
    auto const line = [&](std::size_t i, big const& k) {
        return s.compare(weights[i], k, weights[*waiting], r.shares[*waiting]) == 0;
    };
    for (std::size_t i = 0; i < weights.size(); ++i) {
        bool const served = within.floor(i) < r.shares[i] && line(i, r.shares[i] - 1);
        if (served) r.won.push_back(i);
        if (served || (open(i) && line(i, r.shares[i]))) r.tied.push_back(i);
    }
    if (r.won.empty()) r.tied.clear();
    return r;
}

// Whole parts of the claims, then one each by the largest fractions, first come first served. Those of weight zero
// stand back. No value where the whole parts are too many or the fractions too few.
inline std::optional<result> by_fractions(big const& units, bigs const& weights, std::vector<rational> const& claims) {
    result r;
    std::vector<rational> fractions;
    big left = units;
    for (auto const& claim : claims) {
        r.shares.push_back(numerator(claim) / denominator(claim));
        fractions.push_back(claim - r.shares.back());
        left -= r.shares.back();
    }
    indices order;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0) order.push_back(i);
    if (left < 0 || left > order.size()) return std::nullopt;
    std::sort(order.begin(), order.end(),
              [&](auto i, auto j) { return fractions[i] != fractions[j] ? fractions[i] > fractions[j] : i < j; });
    auto const served = static_cast<std::size_t>(left);
    for (std::size_t place = 0; place < served; ++place)
        r.shares[order[place]] += 1;
    if (served == 0 || served == order.size() || fractions[order[served - 1]] != fractions[order[served]]) return r;
    for (std::size_t place = 0; place < order.size(); ++place)
        if (fractions[order[place]] == fractions[order[served]]) {
            r.tied.push_back(order[place]);
            if (place < served) r.won.push_back(order[place]);
        }
    std::sort(r.tied.begin(), r.tied.end());
    std::sort(r.won.begin(), r.won.end());
    return r;
}

// Largest remainder with a quota.
inline std::optional<result> largest_remainder(big const& units, bigs const& weights, rational const& quota) {
    std::vector<rational> claims;
    for (auto const& weight : weights)
        claims.push_back(weight / quota);
    return by_fractions(units, weights, claims);
}

// The Hare quota: it always works, and negative units mirror.
inline result largest_remainder(big const& units, bigs const& weights) {
    if (units == 0) return {bigs(weights.size()), {}, {}};
    big const size = units < 0 ? big(-units) : units;
    auto r = *largest_remainder(size, weights, rational(kernel_support::sum(weights), size));
    if (units < 0)
        for (auto& share : r.shares)
            share = -share;
    return r;
}

// The exact shares within bounds: med(floor, weight × rate, cap), at the rate that meets the units; found between the
// rates at which a bound begins or ends to hold.
inline std::vector<rational> water_level(big const& units, bigs const& weights, limits const& within) {
    auto const at = [&](rational const& rate) {
        std::vector<rational> shares;
        for (std::size_t i = 0; i < weights.size(); ++i)
            shares.push_back(std::max(rational(within.floor(i)), std::min(rational(weights[i] * rate),
                                                                          rational(within.cap(i, units, weights[i])))));
        return shares;
    };
    auto const total = [](std::vector<rational> const& shares) {
        return std::accumulate(shares.begin(), shares.end(), rational{0});
    };
    std::vector<rational> rates{0};
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0)
            for (auto const& bound : {within.floor(i), within.cap(i, units, weights[i])})
                rates.push_back(rational(bound, weights[i]));
    std::sort(rates.begin(), rates.end());
    auto high = std::find_if(rates.begin(), rates.end(), [&](auto const& rate) { return total(at(rate)) >= units; });
    if (high == rates.begin()) return at(*high);
    auto const low = *(high - 1);
    auto const below = total(at(low));
    auto const above = total(at(*high));
    return at(low + (*high - low) * (units - below) / (above - below));
}

} // namespace kernel_oracle
