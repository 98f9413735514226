// The rounds.
#pragma once

#include <fordel/apportionment/bounded_shares.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/detail/levelling.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The task in whole numbers, and those who are not held yet.
class levelling {
public:
    explicit levelling(levelling_task const& task) : held_(task.amounts.size(), held_at::nothing) {
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
        too_much_ = -over(task.total);
        for (std::size_t i = 0; i < held_.size(); ++i)
            take_in(i);
    }

    // One round; whether anybody was outside.
    bool hold_those_outside() {
        big_integer below = 0, above = 0; // by how much, times the weights
        std::vector<held_at> outside(held_.size(), held_at::nothing);
        for (std::size_t i = 0; i < held_.size(); ++i) {
            if (held_[i] != held_at::nothing) continue;
            pass_checkpoint();
            big_integer const reached = amounts_[i] * weights_left_ - too_much_ * weights_[i];
            if (big_integer const under = floors_[i] * weights_left_ - reached; under > 0) {
                outside[i] = held_at::floor;
                below += under;
            } else if (caps_[i] && reached > *caps_[i] * weights_left_) {
                outside[i] = held_at::cap;
                above += reached - *caps_[i] * weights_left_;
            }
        }
        for (std::size_t i = 0; i < held_.size(); ++i) {
            if (outside[i] == held_at::floor && below >= above) hold(i, outside[i], floors_[i]);
            if (outside[i] == held_at::cap && above >= below) hold(i, outside[i], *caps_[i]);
        }
        return below != 0 || above != 0;
    }

    levelled result() && {
        fraction const rate =
            weights_left_ == 0 ? fraction() : fraction(too_much_ * weight_unit_, denominator_ * weights_left_);
        return {std::move(held_), rate};
    }

private:
    big_integer over(fraction const& value) const { return value.numerator() * (denominator_ / value.denominator()); }

    void take_in(std::size_t i) {
        too_much_ += amounts_[i];
        weights_left_ += weights_[i];
    }
    void hold(std::size_t i, held_at bound, big_integer const& at) {
        held_[i] = bound;
        too_much_ += at - amounts_[i];
        weights_left_ -= weights_[i];
    }

    std::vector<held_at> held_;
    big_integer denominator_, weight_unit_;
    std::vector<big_integer> amounts_, floors_, weights_;
    std::vector<std::optional<big_integer>> caps_;
    big_integer too_much_ = 0; // by which all sum to more than the total, before those who are not held are lowered
    big_integer weights_left_ = 0;
};

FORDEL_DECL levelled level(levelling_task const& task) {
    levelling rounds(task);
    while (rounds.hold_those_outside()) {}
    return std::move(rounds).result();
}

} // namespace detail
} // namespace v0
} // namespace fordel
