// What is said of a name that is none.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// "half-up", "half-even", … of "half-up, half-even or up".
FORDEL_DECL std::vector<std::string_view> names_in(std::string_view list) {
    std::vector<std::string_view> names;
    for (std::size_t at = 0; at < list.size();) {
        std::size_t const end = list.find_first_of(", ();", at);
        std::string_view const word = list.substr(at, end - at);
        if (!word.empty() && word != "or" && word != "a") names.push_back(word);
        at = end == std::string_view::npos ? list.size() : end + 1;
    }
    return names;
}

FORDEL_DECL void throw_unknown_name(error_kind const& unknown, std::string_view written) {
    std::string const meant = nearest(names_in(unknown.expected), written, 2); // of a few names
    throw error(unknown, quoted(written) + (meant.empty() ? "" : ", where " + meant + " may be meant"));
}

} // namespace detail
} // namespace v0
} // namespace fordel
