// How values are written to a file: as the file says of itself.
#pragma once

#include <fordel/allocation/money_bounds.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <optional>

namespace fordel {
inline namespace v0 {

// What a file calls them, in the order in which its form lists them.
inline constexpr detail::named_values<notation, 3> notation_names{
    {{notation::danish, "danish"}, {notation::english, "english"}, {notation::plain, "plain"}}};

// What is written so is read as the same value where the file states this notation and this month.
struct writing {
    fordel::notation notation = fordel::notation::plain;
    std::optional<any_currency> currency{};
    language texts_in = language::en;
    int year_begins = 1;   // the month
    money_bounds bounds{}; // those of the programme, which hold where nothing is said

    friend bool operator==(writing const&, writing const&) = default;
};

} // namespace v0
} // namespace fordel
