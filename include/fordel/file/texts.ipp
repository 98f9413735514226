// How words are read and written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::optional<std::string> read_text(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::text, [](std::string const& written) { return written; });
}

FORDEL_DECL std::optional<text> read_words(reading& into, node const& value, address const& where) {
    if (!value.is_map())
        return read_scalar(into, value, where, forms::words,
                           [](std::string const& written) { return text{written, written}; });
    map_reader const map(into, value, where, forms::words);
    std::optional<std::string> const da = map.read("da", read_text), en = map.read("en", read_text);
    return da && en ? std::optional(text{*da, *en}) : std::nullopt;
}

FORDEL_DECL node to_node(text const& words, writing const&) {
    if (words.da == words.en) return node(words.en);
    return node(std::vector<node_member>{{"da", node(words.da), {}}, {"en", node(words.en), {}}});
}

FORDEL_DECL std::optional<bool> read_yes_or_no(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::yes_or_no, [](std::string const& written) {
        if (written != "yes" && written != "no") throw error(errors::file_yes_or_no, detail::quoted(written));
        return written == "yes";
    });
}

FORDEL_DECL node yes_or_no(bool is_so) { return node(std::string(is_so ? "yes" : "no")); }

} // namespace v0
} // namespace fordel
