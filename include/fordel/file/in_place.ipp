// Where a value begins and ends among the bytes.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/detail/address_steps.hpp>
#include <fordel/file/detail/text_places.hpp>
#include <fordel/file/detail/yaml_scalars.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/in_place.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A value, and what holds it.
struct held_value {
    node const* value;
    node const* holder;        // null for the whole
    node_member const* member; // null in a list
};

// From the whole to what stands at an address.
inline bool lead_to(node const& in, std::string_view rest, std::vector<held_value>& way) {
    if (rest.empty()) return true;
    if (in.is_list()) {
        auto const step = way_into(in, rest);
        if (!step) return false;
        way.push_back({&in.items()[step->place], &in, nullptr});
        return lead_to(in.items()[step->place], step->rest, way) || (way.pop_back(), false);
    }
    for (std::size_t const place : ways_on(in, rest)) {
        node_member const& m = in.members()[place];
        way.push_back({&m.value, &in, &m});
        if (lead_to(m.value, behind(rest, m.key.size()), way)) return true;
        way.pop_back();
    }
    return false;
}

// Behind a text without quotation marks, which may go on over several lines: one line end is read as a space.
inline std::optional<std::size_t> plain_end(std::string_view text, std::size_t begin, std::string_view read) {
    std::size_t end = begin;
    while (!read.empty()) {
        std::size_t const next = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
        auto const lines = static_cast<std::size_t>(std::count(text.begin() + static_cast<std::ptrdiff_t>(end),
                                                               text.begin() + static_cast<std::ptrdiff_t>(next), '\n'));
        std::string const said = lines == 0   ? std::string(text.substr(end, std::max<std::size_t>(next - end, 1)))
                                 : lines == 1 ? " "
                                              : std::string(lines - 1, '\n');
        if (end == text.size() || !read.starts_with(said)) return std::nullopt;
        end = lines == 0 ? end + said.size() : next;
        read.remove_prefix(said.size());
    }
    return end;
}

// Behind the bracket that closes the one there.
inline std::size_t bracket_end(std::string_view text, std::size_t begin) {
    std::size_t open = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        bool const token = i > 0 && std::string_view(" \t\r\n[{,:").find(text[i - 1]) != std::string_view::npos;
        if (token && (text[i] == '"' || text[i] == '\''))
            i = quoted_end(text, i) - 1;
        else if (token && text[i] == '#')
            i = line_end(text, i);
        else if (text[i] == '[' || text[i] == '{')
            ++open;
        else if ((text[i] == ']' || text[i] == '}') && --open == 0)
            return i + 1;
    }
    return text.size();
}

class place_in_text {
public:
    place_in_text(std::string_view text, std::vector<held_value> const& way)
        : text_(text), places_(text), way_(way), here_(way.back()) {}

    // Where another value may be written; nothing where it may not.
    std::optional<text_span> found() const {
        node const& value = *here_.value;
        if (value.is_nothing()) return behind_colon();
        std::size_t const begin = places_.offset(value.at());
        if (begin >= text_.size()) return std::nullopt;
        char const first = text_[begin];
        if (first == '[' || first == '{') return text_span{begin, bracket_end(text_, begin)};
        if (!value.is_text()) return std::nullopt;
        if (first == '"' || first == '\'') return text_span{begin, quoted_end(text_, begin)};
        if (first == '|' || first == '>') return text_span{begin, block_end(text_, begin, indent())};
        auto const end = plain_end(text_, begin, value.text());
        return end ? std::optional(text_span{begin, *end}) : std::nullopt;
    }

    bool within_brackets() const {
        return std::any_of(way_.begin(), way_.end(), [&](held_value const& step) {
            std::size_t const begin = places_.offset(step.holder->at());
            return begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{');
        });
    }

private:
    int indent() const { return (here_.member != nullptr ? here_.member->at : here_.holder->at()).column - 1; }

    std::optional<text_span> behind_colon() const {
        if (here_.member == nullptr) return std::nullopt;
        std::size_t const key = places_.offset(here_.member->at);
        bool const quoted = key < text_.size() && (text_[key] == '"' || text_[key] == '\'');
        std::size_t const end = quoted ? quoted_end(text_, key) : key + here_.member->key.size();
        std::size_t const colon = text_.find_first_not_of(' ', std::min(end, text_.size()));
        if (colon == text_.npos || text_[colon] != ':') return std::nullopt;
        return text_span{colon + 1, colon + 1};
    }

    std::string_view text_;
    text_places places_;
    std::vector<held_value> const& way_;
    held_value here_;
};

[[noreturn]] inline void refuse_in_place(address const& where, node const& value) {
    throw file_error({{errors::file_not_in_place, detail::quoted(where.written()), value.file(), value.at(), where}});
}

// Whether the bytes read as that document.
inline bool reads_as(std::string_view bytes, document_parser const& parser, node const& expected) {
    try {
        return parser(bytes, {}) == expected;
    } catch (file_error const&) {
        return false;
    }
}

} // namespace detail

FORDEL_DECL std::string set_in_place(std::string_view bytes, document_parser const& parser, address const& where,
                                     std::string_view value) {
    node const document = parser(bytes, {});
    std::vector<detail::held_value> way;
    if (where.is_whole() || !detail::lead_to(document, where.written(), way)) detail::refuse_address(document, where);
    node const& old = *way.back().value;
    std::size_t const begin = detail::begin_of_text(bytes);
    std::string_view const text = bytes.substr(begin);
    bool const wide = text.find('\0') != text.npos; // UTF-16
    detail::place_in_text const place(text, way);
    auto const span = wide ? std::nullopt : place.found();
    bool const several = old.is_list() || old.is_map();
    bool const flow = value.starts_with('[') || value.starts_with('{');
    if (!span || (several && !flow)) detail::refuse_in_place(where, old);
    std::string written = several ? std::string(value) : detail::yaml_scalar(value, place.within_brackets());
    if (old.is_nothing()) written = ' ' + written;
    std::string made(bytes);
    made.replace(begin + span->begin, span->end - span->begin, written);
    node const expected = replaced(document, where, several ? parser(value, {}) : node(std::string(value)));
    if (!detail::reads_as(made, parser, expected)) detail::refuse_in_place(where, old);
    return made;
}

} // namespace v0
} // namespace fordel
