// How documents are written.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/canonical.hpp>
#include <fordel/file/detail/text_places.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// In quotation marks, as YAML and JSON both read it. What cannot be seen is written out.
inline std::string quoted_scalar(std::string_view text) {
    constexpr char hex[] = "0123456789abcdef";
    std::string written = "\"";
    for (std::size_t i = 0; i < text.size();) {
        auto const [number, size] = code_point_at(text, i);
        if (number == '"' || number == '\\')
            written += {'\\', text[i]};
        else if (number == '\n')
            written += "\\n";
        else if (number >= 0 && number < 0x10000 && (acts_or_hides(number) || (number & 0xFFFE) == 0xFFFE))
            for (int shift = 12; shift >= 0; shift -= 4)
                written += (shift == 12 ? "\\u" : "") + std::string(1, hex[number >> shift & 15]);
        else
            written += text.substr(i, size);
        i += size;
    }
    return written + '"';
}

// Whether every parser reads the characters as that text, wherever a value may stand. Some that one parser or another
// would read are quoted as well, so that none is in doubt.
inline bool is_plain(std::string_view text, bool within_brackets) {
    constexpr std::string_view signs = "-?:,[]{}#&*!|>'\"%@`";
    if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
    bool const below_zero = text.size() > 1 && text[0] == '-' && text[1] >= '0' && text[1] <= '9';
    if (signs.find(text.front()) != signs.npos && !below_zero) return false;
    if (text.starts_with("...") || text == "<<") return false;
    if (text.find(": ") != text.npos || text.find(" #") != text.npos) return false;
    if (within_brackets && text.find_first_of(",[]{}:?") != text.npos) return false;
    for (std::size_t i = 0; i < text.size();) {
        auto const [number, size] = code_point_at(text, i);
        if (acts_or_hides(number) || (number & 0xFFFE) == 0xFFFE) return false;
        i += size;
    }
    return true;
}

FORDEL_DECL std::string yaml_scalar(std::string_view text, bool within_brackets) {
    return is_plain(text, within_brackets) ? std::string(text) : quoted_scalar(text);
}

inline bool has_remarks(node const& n) { return !n.remarks().empty(); }

class yaml_writer {
public:
    std::string written(node const& document) {
        if (!document.members().empty() || !document.items().empty())
            write_within(document, 0);
        else if (!document.is_nothing())
            out_ = (document.is_map() ? "{}" : document.is_list() ? "[]" : yaml_scalar(document.text())) + '\n';
        for (std::string const& line : document.remarks())
            out_ += line + '\n';
        return std::move(out_);
    }

private:
    static constexpr std::size_t step = 2;
    static constexpr std::size_t most_characters = 100;

    static bool is_empty(node const& value) { return value.members().empty() && value.items().empty(); }

    static node const& first_of(node const& value) {
        return value.is_map() ? value.members().front().value : value.items().front();
    }

    void above(node const& value, std::size_t indent) {
        for (std::size_t i = 0; i + 1 < value.remarks().size(); ++i) {
            std::string const& line = value.remarks()[i];
            if (line.empty() && out_.empty()) continue; // no empty line stands first
            out_ += (line.empty() ? "" : std::string(indent, ' ') + line) + '\n';
        }
    }

    // What an item holds begins behind its dash, at that column, so that the remarks of both stand above it.
    void above_item(node const& item, std::size_t indent, std::size_t column) {
        above(item, indent);
        if (is_empty(item) || on_line(item, column)) return;
        if (has_behind(item)) out_ += std::string(indent, ' ') + item.remarks().back() + '\n';
        node const& first = first_of(item);
        item.is_map() ? above(first, indent) : above_item(first, indent, column + step);
    }

    static bool has_behind(node const& value) { return has_remarks(value) && !value.remarks().back().empty(); }

    void end_line(node const& value) { out_ += (has_behind(value) ? " " + value.remarks().back() : "") + '\n'; }

    // The members of a map, or the items of a list, a line or more each. The first stands where the line has come to.
    void write_within(node const& in, std::size_t indent, bool first_here = false) {
        for (node_member const& m : in.members()) {
            if (!first_here) above(m.value, indent);
            out_ += (first_here ? "" : std::string(indent, ' ')) + yaml_scalar(m.key) + ':';
            write_value(m.value, indent);
            first_here = false;
        }
        for (node const& item : in.items()) {
            if (!first_here) above_item(item, indent, indent + 1);
            out_ += (first_here ? "" : std::string(indent, ' ')) + '-';
            write_item(item, indent);
            first_here = false;
        }
    }

    // Behind the colon of its key. What the document itself and its sections hold stands a key a line; the two
    // languages of a text are one value anywhere.
    void write_value(node const& value, std::size_t indent) {
        bool const is_section = indent == 0 && value.is_map() && !is_empty(value) && !is_in_languages(value);
        if (!is_section && write_on_line(value)) return;
        end_line(value);
        write_within(value, indent + step);
    }

    // Behind its dash.
    void write_item(node const& item, std::size_t indent) {
        if (write_on_line(item)) return;
        out_ += ' ';
        write_within(item, indent + step, true);
    }

    bool write_on_line(node const& value) {
        std::string_view const before = std::string_view(out_).substr(out_.rfind('\n') + 1); // npos + 1 is 0
        std::optional<std::string> const line = on_line(value, characters(before));
        if (!line) return false;
        out_ += *line;
        end_line(value);
        return true;
    }

    static std::size_t characters(std::string_view of) {
        return static_cast<std::size_t>(
            std::count_if(of.begin(), of.end(), [](char c) { return !continues_character(c); }));
    }

    static bool is_in_languages(node const& value) {
        return std::ranges::all_of(value.members(),
                                   [](node_member const& m) { return m.key == "da" || m.key == "en"; });
    }

    // The value as it stands behind that column of its line; nothing where it needs lines of its own.
    static std::optional<std::string> on_line(node const& value, std::size_t column) {
        if (value.is_nothing()) return "";
        if (value.is_text()) return ' ' + yaml_scalar(value.text());
        if (is_empty(value)) return value.is_map() ? " {}" : " []";
        std::optional<std::string> const within = value.is_map() ? flow_map(value) : flow_list(value, false);
        if (!within || column + 1 + characters(*within) > most_characters) return std::nullopt;
        return ' ' + *within;
    }

    // Texts without remarks of their own within [ ]; plain: those alone that need no quotation marks there.
    static std::optional<std::string> flow_list(node const& list, bool plain) {
        std::string written;
        for (node const& item : list.items()) {
            if (!item.is_text() || has_remarks(item) || (plain && !is_plain(item.text(), true))) return std::nullopt;
            written += (written.empty() ? "" : ", ") + yaml_scalar(item.text(), true);
        }
        return '[' + written + ']';
    }

    // Keys and values, texts or lists of texts, that need no quotation marks within { }.
    static std::optional<std::string> flow_map(node const& map) {
        std::string written;
        for (auto const& [key, value, at] : map.members()) {
            if (has_remarks(value) || !is_plain(key, true)) return std::nullopt;
            if (!value.is_list() && !(value.is_text() && is_plain(value.text(), true))) return std::nullopt;
            std::optional<std::string> const said = value.is_text() ? value.text() : flow_list(value, true);
            if (!said) return std::nullopt;
            written += (written.empty() ? "" : ", ") + key + ": " + *said;
        }
        return '{' + written + '}';
    }

    std::string out_{};
};

inline void write_json(node const& value, std::size_t indent, std::string& into) {
    if (value.is_nothing()) into += "null";
    if (value.is_text()) into += quoted_scalar(value.text());
    if (!value.is_list() && !value.is_map()) return;
    std::string const inner = '\n' + std::string(indent + 2, ' ');
    char const* between = "";
    into += value.is_map() ? '{' : '[';
    for (node_member const& m : value.members()) {
        into += between + inner + quoted_scalar(m.key) + ": ";
        write_json(m.value, indent + 2, into);
        between = ",";
    }
    for (node const& item : value.items()) {
        into += between + inner;
        write_json(item, indent + 2, into);
        between = ",";
    }
    if (*between != '\0') into += '\n' + std::string(indent, ' ');
    into += value.is_map() ? '}' : ']';
}

} // namespace detail

FORDEL_DECL std::string to_yaml(node const& document) {
    std::vector<node_member> members = document.members();
    auto const format =
        std::find_if(members.begin(), members.end(), [](node_member const& m) { return m.key == "fordel"; });
    if (format == members.begin() || format == members.end()) return detail::yaml_writer().written(document);
    std::rotate(members.begin(), format, format + 1);
    return detail::yaml_writer().written(node(std::move(members)).with_remarks(document.remarks()));
}

FORDEL_DECL std::string to_json(node const& document) {
    std::string written;
    detail::write_json(document, 0, written);
    return written + '\n';
}

} // namespace v0
} // namespace fordel
