// How JSON is written: texts, objects and arrays.
#pragma once

#include <fordel/detail/config.hpp>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// What would act on a terminal is escaped, though only controls below a space must be.
std::string json_text(std::string_view written);

// Values are JSON already.
std::string json_object(std::initializer_list<std::pair<char const*, std::string>> members);

template <class Range, class ToJson>
std::string json_array(Range const& range, ToJson&& to_json_of) {
    std::string array;
    for (auto const& element : range)
        array += (array.empty() ? "[" : ", ") + to_json_of(element);
    return array.empty() ? "[]" : array + ']';
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/json_writing.ipp>
#endif
