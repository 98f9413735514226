// Texts of a map, where it has them.
#pragma once

#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The words of a key; none where it is left out.
inline text said_at(map_reader const& map, std::string_view key) {
    return map.read(key, fordel::read_words).value_or(text{});
}

// One text, or those of a list.
inline std::vector<std::string> one_or_several(node const& value) {
    std::vector<std::string> texts;
    if (value.is_text()) texts.push_back(value.text());
    for (node const& item : value.items())
        texts.push_back(item.text());
    return texts;
}

} // namespace detail
} // namespace v0
} // namespace fordel
