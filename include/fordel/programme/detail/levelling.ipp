// The rate, found among those at which one comes to a bound.
#pragma once

#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/detail/levelling.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The task in whole numbers.
class levelling {
public:
    explicit levelling(levelling_task const& task) {
        std::vector<fraction> all = task.amounts;
        all.insert(all.end(), task.floors.begin(), task.floors.end());
        for (auto const& cap : task.caps)
            if (cap) all.push_back(*cap);
        all.push_back(task.total);
        denominator_ = common_denominator(all);
        amounts_ = numerators_over(denominator_, task.amounts);
        floors_ = numerators_over(denominator_, task.floors);
        for (auto const& cap : task.caps)
            caps_.push_back(cap ? std::optional(over(*cap)) : std::nullopt);
        weight_unit_ = common_denominator(task.weights);
        weights_ = numerators_over(weight_unit_, task.weights);
        total_ = over(task.total);
    }

    levelled at_the_rate() {
        auto const [above, below] = rate();
        levelled made{std::vector<held_at>(amounts_.size(), held_at::nothing),
                      fraction(above * weight_unit_, denominator_ * below)};
        for (std::size_t i = 0; i < amounts_.size(); ++i) {
            big_integer const reached = amounts_[i] * below - above * weights_[i];
            if (reached < floors_[i] * below) made.held[i] = held_at::floor;
            if (caps_[i] && *caps_[i] * below < reached) made.held[i] = held_at::cap;
        }
        return made;
    }

private:
    // Where one comes to a bound as the rate rises: leaves its cap, or reaches its floor.
    struct turn {
        std::size_t i;
        bool leaves_cap;
        big_integer way; // by weight
    };
    struct quotient {
        big_integer above, below;
    };

    big_integer over(fraction const& value) const { return value.numerator() * (denominator_ / value.denominator()); }

    std::vector<turn> turns() const {
        std::vector<turn> all;
        for (std::size_t i = 0; i < amounts_.size(); ++i) {
            if (caps_[i]) all.push_back({i, true, amounts_[i] - *caps_[i]});
            all.push_back({i, false, amounts_[i] - floors_[i]});
        }
        // Who leaves a cap goes before who reaches a floor: its own may be the same.
        sort_stably(all, [&](turn const& a, turn const& b) {
            pass_checkpoint();
            big_integer const left = a.way * weights_[b.i], right = b.way * weights_[a.i];
            return left != right ? left < right : a.leaves_cap && !b.leaves_cap;
        });
        return all;
    }

    // From the lowest rate up: between two turns all sum to what they come to at the rate 0, less it by their weights.
    quotient rate() const {
        big_integer too_much = -total_, weights = 0; // the weights of those between their bounds
        for (std::size_t i = 0; i < amounts_.size(); ++i) {
            too_much += caps_[i] ? *caps_[i] : amounts_[i];
            if (!caps_[i]) weights += weights_[i];
        }
        for (turn const& next : turns()) {
            if (too_much * weights_[next.i] <= next.way * weights)
                return weights == 0 ? quotient{next.way, weights_[next.i]} : quotient{too_much, weights};
            if (next.leaves_cap) {
                too_much += next.way;
                weights += weights_[next.i];
            } else {
                too_much -= next.way;
                weights -= weights_[next.i];
            }
        }
        return {0, 1};
    }

    big_integer denominator_, weight_unit_, total_;
    std::vector<big_integer> amounts_, floors_, weights_;
    std::vector<std::optional<big_integer>> caps_;
};

FORDEL_DECL levelled level(levelling_task const& task) { return levelling(task).at_the_rate(); }

} // namespace detail
} // namespace v0
} // namespace fordel
