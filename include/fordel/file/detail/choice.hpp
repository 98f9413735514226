// One of the words that a form lists.
#pragma once

#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// Its place among them. Reports fordel.file.not_a_choice, with the nearest or with all there are.
template <std::size_t Count>
std::optional<std::size_t> read_choice(reading& into, node const& written, address const& where,
                                       std::array<std::string_view, Count> const& choices) {
    std::string known;
    for (std::size_t i = 0; i < Count; ++i) {
        if (written.text() == choices[i]) return i;
        known += (i == 0 ? "" : ", ") + std::string(choices[i]);
    }
    std::string const near = nearest({choices.begin(), choices.end()}, written.text());
    into.report(errors::file_not_a_choice,
                detail::quoted(written.text()) + (near.empty() ? " (there are: " + known : " (nearest: " + near) + ")",
                written, where);
    return std::nullopt;
}

} // namespace detail
} // namespace v0
} // namespace fordel
