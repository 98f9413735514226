// Which parties something holds for, by a figure: "more than 100,000 inhabitants on 1 January of the year before".
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {

enum class condition_kind { above, at_least, below, at_most };

struct condition {
    figures of;
    reference_date as_of = year_before;
    condition_kind is = condition_kind::at_least;
    fraction value{};
    missing_date missing = missing_date::refuse;

    // Throws what figure_on() throws: who has no figure neither meets the condition nor fails it.
    [[nodiscard]] bool holds(party const& who, moment when) const;

    // Whether a figure is as it asks.
    [[nodiscard]] bool holds(fraction const& found) const;

    // "population at least 10,000 (1 January of the year before the payment, renewed yearly)".
    [[nodiscard]] text describe() const;

    friend bool operator==(condition const&, condition const&) = default;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/condition.ipp>
#endif
