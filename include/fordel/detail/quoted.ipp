// How much of what was seen an error repeats.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string shortened(std::string_view seen) {
    constexpr std::size_t most = 80;
    auto const begins_a_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    std::size_t characters = 0;
    for (std::size_t i = 0; i < seen.size(); ++i)
        if (begins_a_character(seen[i]) && ++characters > most) return std::string(seen.substr(0, i)) + " …";
    return std::string(seen);
}

FORDEL_DECL std::string quoted(std::string_view seen) { return '"' + shortened(seen) + '"'; }

} // namespace detail
} // namespace v0
} // namespace fordel
