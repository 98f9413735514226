// Integers as Python says them, by __index__ alone: nothing with a fraction is cut to one, and True is no number.
#pragma once

#include <pybind11/pybind11.h>

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace fordel::python {

namespace py = pybind11;

// `what` is what errors call it. Throws fordel.argument.wrong_type, .out_of_range.
std::int64_t integer_from(py::handle value, std::string_view what, std::int64_t least, std::int64_t most);

// The words of an argument, as part of its type.
template <std::size_t Size>
struct argument_words {
    consteval explicit(false) argument_words(char const (&written)[Size]) { std::copy_n(written, Size, text.begin()); }
    constexpr explicit(false) operator std::string_view() const { return {text.data(), Size - 1}; }

    std::array<char, Size> text{};
};

// An argument that is an integer: integer_argument<"year">. It goes where an Int does.
template <argument_words What, std::integral Int = int>
struct integer_argument {
    Int value{};

    static integer_argument from(py::handle given) {
        constexpr auto most = static_cast<std::uintmax_t>(std::numeric_limits<Int>::max());
        constexpr auto wide = static_cast<std::uintmax_t>(std::numeric_limits<std::int64_t>::max());
        constexpr std::int64_t least = std::is_signed_v<Int> ? std::int64_t{std::numeric_limits<Int>::min()} : 0;
        return {static_cast<Int>(integer_from(given, What, least, static_cast<std::int64_t>(std::min(most, wide))))};
    }

    constexpr explicit(false) operator Int() const { return value; }
};

using year_argument = integer_argument<"year">;
using month_argument = integer_argument<"month">;

} // namespace fordel::python

namespace pybind11::detail {

template <fordel::python::argument_words What, std::integral Int>
struct type_caster<fordel::python::integer_argument<What, Int>> {
    using argument = fordel::python::integer_argument<What, Int>;
    PYBIND11_TYPE_CASTER(argument, const_name("typing.SupportsIndex"));
    bool load(handle from, bool) {
        if (from.is_none()) return false;
        value = argument::from(from);
        return true;
    }
};

} // namespace pybind11::detail
