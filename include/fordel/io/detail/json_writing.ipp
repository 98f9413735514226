// How texts are quoted and members joined.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/detail/json_writing.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string json_text(std::string_view written) {
    constexpr char hex[] = "0123456789abcdef";
    std::string quoted = "\"";
    for (std::size_t i = 0; i < written.size();) {
        auto const [number, size] = code_point_at(written, i);
        if (number == '"' || number == '\\')
            quoted += '\\', quoted += written[i];
        else if (number >= 0 && number < 0x10000 && acts_or_hides(number))
            for (int shift = 12; shift >= 0; shift -= 4)
                quoted += (shift == 12 ? "\\u" : "") + std::string(1, hex[number >> shift & 15]);
        else
            quoted += written.substr(i, size);
        i += size;
    }
    return quoted + '"';
}

FORDEL_DECL std::string json_object(std::initializer_list<std::pair<char const*, std::string>> members) {
    std::string object;
    for (auto const& [name, value] : members)
        object += (object.empty() ? "{" : ", ") + json_text(name) + ": " + value;
    return object + '}';
}

} // namespace detail
} // namespace v0
} // namespace fordel
