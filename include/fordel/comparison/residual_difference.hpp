// What is missing of what was to be shared, under one rule and under another.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {

// Of all tranches of a year together, in major units; below zero: so much too much.
struct residual_difference {
    int year = 0;
    residual_reason why{};
    fraction before{};
    fraction after{};

    fraction difference() const { return after - before; }

    friend bool operator==(residual_difference const&, residual_difference const&) = default;
};

// "2022: 5,229.87 more is missing, as nobody bears or gets it: 5,229.87 instead of 0.00."
text describe(residual_difference const& one);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/residual_difference.ipp>
#endif
