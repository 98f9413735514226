// One row or column of a table: its seats by a divisor method, the range of its divisor, and a short number within it.
#pragma once

#include <fordel/biproportional/method.hpp>
#include <fordel/exact.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline fraction power_of(fraction const& value, unsigned power) { return power == 2 ? value * value : value; }

// The largest whole number whose power is not above the value.
inline big_integer root_floor(fraction const& value, unsigned power) {
    big_integer const whole = value.floor();
    return power == 2 ? big_integer(boost::multiprecision::sqrt(whole)) : whole;
}

// 10^exponent, the exponent of either sign.
inline fraction decimal_unit(int exponent) {
    big_integer const size = power_of_ten(static_cast<std::size_t>(exponent < 0 ? -exponent : exponent));
    return exponent < 0 ? fraction(1, size) : fraction(size);
}

// The power of a number with as few decimal digits as possible, strictly between low and high; without a high, it
// stands below four times low, and is one where both are open. Short numbers keep the arithmetic small, and can be
// checked by hand. 0 <= low < high. O(digits).
inline fraction short_number_between(fraction low, std::optional<fraction> high, unsigned power) {
    fraction const four_fold = power_of(4, power);
    if (!high && low == 0) return 1;
    if (!high) high = low * four_fold;
    if (low == 0) low = *high / four_fold;
    int exponent =
        static_cast<int>(high->numerator().str().size()) - static_cast<int>(high->denominator().str().size());
    for (exponent = exponent / static_cast<int>(power) + 2;; --exponent) {
        fraction const unit = decimal_unit(exponent);
        fraction const scale = power_of(unit, power);
        fraction const top = *high / scale;
        big_integer const first = root_floor(low / scale, power) + 1;
        big_integer last = root_floor(top, power);
        if (power_of(last, power) == top) --last;
        if (first <= last) return power_of(fraction(big_integer((first + last) / 2)) * unit, power);
    }
}

// A place in the line: its votes over the other line's divisor, in the method's power, and whether a first seat is
// guaranteed to it whatever its votes (they are above zero then).
struct line_claim {
    fraction size{};
    bool served = false;
};

inline fraction signpost_of(biproportional_method const& method, bool served, std::int64_t k) {
    return served && k == 0 ? fraction(0) : method.signpost(k);
}

// low <= divisor <= high gives these seats; nothing bounds it from above where no seat could be lost.
struct line_solution {
    std::vector<std::int64_t> seats{};
    fraction low{};
    std::optional<fraction> high{};

    // A divisor strictly within the range where it has an inside.
    fraction divisor(unsigned power) const {
        return high && *high == low ? low : short_number_between(low, high, power);
    }
};

class line_problem {
public:
    line_problem(biproportional_method const& method, std::vector<line_claim> claims, std::int64_t seats)
        : method_(method), claims_(std::move(claims)), goal_(seats) {}

    // Jumps to a divisor near `guess` that misses by fewer seats than there are claims, then steps (Pukelsheim 2017,
    // ch. 4.6). Among tied claims the first gets the seat. O(claims²) operations. There must be a claim where there are
    // seats, and as many seats as are guaranteed.
    line_solution solve(fraction const& guess) {
        jump(guess);
        while (total_ < goal_)
            ++seats_[best(true)], ++total_;
        while (total_ > goal_)
            --seats_[best(false)], --total_;
        line_solution found{seats_, {}, {}};
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (claims_[i].size == 0) continue;
            found.low = std::max(found.low, gain(i));
            if (auto const lost = loss(i); lost && (!found.high || *lost < *found.high)) found.high = lost;
        }
        return found;
    }

    // The divisor at which a claim gains its next seat; it must be above zero.
    fraction gain(std::size_t i) const { return claims_[i].size / signpost_of(method_, claims_[i].served, seats_[i]); }
    // The divisor at which it loses its last; nothing where it has none, or none that can be lost.
    std::optional<fraction> loss(std::size_t i) const {
        if (seats_[i] == 0) return std::nullopt;
        fraction const post = signpost_of(method_, claims_[i].served, seats_[i] - 1);
        if (post == 0) return std::nullopt;
        return claims_[i].size / post;
    }

private:
    void jump(fraction divisor) {
        std::size_t const n = claims_.size();
        std::vector<big_integer> rounded(n);
        big_integer total;
        for (int tries = 0;; ++tries) {
            total = 0;
            for (std::size_t i = 0; i < n; ++i) {
                if (claims_[i].size == 0) continue;
                rounded[i] = method_.rounded(claims_[i].size / divisor);
                if (claims_[i].served && rounded[i] == 0) rounded[i] = 1;
                total += rounded[i];
            }
            big_integer const off = total < goal_ ? big_integer(goal_ - total) : big_integer(total - goal_);
            if (off <= n || tries == 100) break;
            fraction const next = divisor * power_of({total + n, big_integer(goal_) + n}, method_.power());
            divisor = short_number_between(next * ratio{99, 100}, next * ratio{101, 100}, method_.power());
        }
        seats_.clear();
        for (big_integer const& r : rounded)
            seats_.push_back(to_int64(r));
        total_ = to_int64(total);
    }

    // Who is the first to gain a seat as the divisor falls, or to lose one as it rises.
    std::size_t best(bool gaining) const {
        std::size_t chosen = 0;
        std::optional<fraction> at;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            if (claims_[i].size == 0) continue;
            std::optional<fraction> const here = gaining ? std::optional(gain(i)) : loss(i);
            if (here && (!at || (gaining ? *here > *at : *here <= *at))) at = here, chosen = i;
        }
        return chosen;
    }

    biproportional_method const& method_;
    std::vector<line_claim> claims_;
    std::int64_t goal_;
    std::vector<std::int64_t> seats_{};
    std::int64_t total_ = 0;
};

} // namespace detail
} // namespace v0
} // namespace fordel
