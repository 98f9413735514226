// Why a party pays another amount: what differs between two programmes, in the order of calculation.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

// The first three are what the world did; the next four what was decided; the last is how amounts became whole units:
// method, unit, ties, and what the rounding left.
enum class cause { figures, index, participation, streams, amounts, keys, adjustments, rounding };

inline constexpr std::array cause_names{std::pair{cause::figures, "figures"},
                                        std::pair{cause::index, "index"},
                                        std::pair{cause::participation, "participation"},
                                        std::pair{cause::streams, "streams"},
                                        std::pair{cause::amounts, "amounts"},
                                        std::pair{cause::keys, "keys"},
                                        std::pair{cause::adjustments, "adjustments"},
                                        std::pair{cause::rounding, "rounding"}};

constexpr char const* to_string(cause why) noexcept { return cause_names[static_cast<std::size_t>(why)].second; }

// {"nøgletal", "figures"}.
text describe(cause why);

// Whether somebody decided it; figures, prices and who takes part are what the world did.
constexpr bool is_decided(cause why) noexcept { return why >= cause::streams && why <= cause::adjustments; }

// Throws fordel.comparison.unknown_cause.
cause cause_from_name(std::string_view written);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/cause.ipp>
#endif
