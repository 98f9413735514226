#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL text describe(cause why) {
    static text const words[]{
        {"nøgletal", "figures"}, {"prisindeks", "index"}, {"deltagelse", "participation"}, {"poster", "streams"},
        {"beløb", "amounts"},    {"nøgler", "keys"},      {"bund og loft", "adjustments"}, {"afrunding", "rounding"}};
    return words[static_cast<std::size_t>(why)];
}

FORDEL_DECL cause cause_from_name(std::string_view written) {
    for (auto const& [why, name] : cause_names)
        if (written == name) return why;
    detail::throw_unknown_name(errors::comparison_unknown_cause, written);
}

} // namespace v0
} // namespace fordel
