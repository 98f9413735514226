#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/text_places.hpp>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text_places::text_places(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n')))
            starts_.push_back(i + 1);
}

FORDEL_DECL std::size_t text_places::offset(position of) const {
    if (of.line < 1 || static_cast<std::size_t>(of.line) > starts_.size()) return text_.size();
    bool const onward = of.line == last_.line && of.column >= last_.column;
    std::size_t place = onward ? last_offset_ : starts_[static_cast<std::size_t>(of.line) - 1];
    int column = onward ? last_.column : 1;
    while (column < of.column && place < text_.size()) {
        do
            ++place;
        while (place < text_.size() && continues_character(text_[place]));
        ++column;
    }
    last_ = {of.line, column};
    last_offset_ = place;
    return place;
}

FORDEL_DECL position text_places::at(std::size_t offset) const {
    auto const next = std::upper_bound(starts_.begin(), starts_.end(), offset);
    auto const number = static_cast<int>(next - starts_.begin());
    bool const onward = number == last_.line && offset >= last_offset_;
    std::size_t place = onward ? last_offset_ : *(next - 1);
    int column = onward ? last_.column : 1;
    for (; place < offset && place < text_.size(); ++place)
        if (!continues_character(text_[place])) ++column;
    last_ = {number, column};
    last_offset_ = place;
    return last_;
}

FORDEL_DECL std::string_view text_places::line(int number) const {
    if (number < 1 || static_cast<std::size_t>(number) > starts_.size()) return {};
    std::string_view const rest = text_.substr(starts_[static_cast<std::size_t>(number) - 1]);
    return rest.substr(0, rest.find_first_of("\r\n"));
}

} // namespace detail
} // namespace v0
} // namespace fordel
