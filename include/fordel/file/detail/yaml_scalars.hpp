// How far a scalar of YAML reaches in its text, which parsers do not say; and the remarks between them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct text_span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The end of the line, before what ends it.
[[nodiscard]] std::size_t line_end(std::string_view text, std::size_t begin);

// Behind the closing quotation mark of a text that begins with one; the end where it has none.
[[nodiscard]] std::size_t quoted_end(std::string_view text, std::size_t begin);

// Behind the last line of a text that begins with | or >, without the line's end: lines that are indented by more than
// what holds it. `indent` is that one's, -1 for the whole document.
[[nodiscard]] std::size_t block_end(std::string_view text, std::size_t begin, int indent);

// The first character that is neither space, line end nor part of a remark.
[[nodiscard]] std::size_t behind_space(std::string_view text, std::size_t begin);

// Whether a line is indented with something other than spaces, and where: with a tab, or a space that does not break.
[[nodiscard]] std::size_t bad_indentation(std::string_view line);

// A remark, with its #; an empty line between others is one without a text.
struct text_remark {
    int line = 0;
    std::string text{};
    bool alone = true; // on its line
};

// Those outside the spans, which are in order. The text's lines end in line feeds.
[[nodiscard]] std::vector<text_remark> remarks_in(std::string_view text, std::vector<text_span> const& not_in);

// The document with its remarks at the values that they stand above and behind; those behind all are the whole's.
[[nodiscard]] node with_remarks(node const& document, std::vector<text_remark> const& remarks);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/yaml_scalars.ipp>
#endif
