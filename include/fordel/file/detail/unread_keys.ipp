#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/unread_keys.hpp>
#include <fordel/file/reading.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void report_unread(reading& into, map_reader const& map, std::string_view chosen,
                               std::initializer_list<std::string_view> unread) {
    for (std::string_view const key : unread)
        if (map.has(key))
            into.report(errors::file_keys_together, std::string(key) + " beside " + std::string(chosen), *map.find(key),
                        map.where(key));
}

} // namespace detail
} // namespace v0
} // namespace fordel
