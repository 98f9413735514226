// Keys that go unread beside another, which would be a silence.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/reading.hpp>

#include <initializer_list>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// Reports those of them that stand in the map beside what is chosen: a key of it, or words for what it is.
void report_unread(reading& into, map_reader const& map, std::string_view chosen,
                   std::initializer_list<std::string_view> unread);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/unread_keys.ipp>
#endif
