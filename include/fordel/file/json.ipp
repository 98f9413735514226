// What the parser met becomes a tree.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/document_builder.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/json.hpp>
#include <fordel/io/detail/json_items.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::vector<json_item> document_items(std::string_view json, std::string const& name,
                                             document_limits const& limits) {
    try {
        return include_fordel_src_json_in_one_source_file::parse_json(json, limits.values);
    } catch (json_refusal const& refused) {
        using reason = json_refusal::reason;
        bool const large = refused.why == reason::too_large || refused.why == reason::too_deep;
        throw file_error({{large ? errors::file_too_large : errors::file_syntax,
                           refused.seen,
                           name,
                           {refused.line, refused.column},
                           {}}});
    }
}

inline void begin(document_builder& into, json_kind kind) {
    kind == json_kind::object ? into.begin_map({}) : into.begin_list({});
}

inline void end(document_builder& into, json_kind kind) {
    kind == json_kind::object ? into.end_map() : into.end_list();
}

inline void add_scalar(document_builder& into, json_item const& item) {
    if (item.kind != json_kind::word) return into.scalar(item.text, true, {});
    bool const nothing = item.text == "null";
    into.scalar(nothing ? "" : item.text == "true" ? "yes" : "no", !nothing, {});
}

} // namespace detail

FORDEL_DECL node parse_json(std::string_view bytes, std::string const& name, document_limits const& limits) {
    using detail::json_kind;
    auto const items = detail::document_items(document_text(bytes, name, limits), name, limits);
    document_builder built(name, {}, limits);
    std::vector<std::size_t> open; // objects and arrays around
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!open.empty() && items[open.back()].kind == json_kind::object) built.scalar(items[i].name, true, {});
        bool const holds = items[i].kind == json_kind::object || items[i].kind == json_kind::array;
        if (holds) {
            detail::begin(built, items[i].kind);
            open.push_back(i);
        } else {
            detail::add_scalar(built, items[i]);
        }
        for (; !open.empty() && items[open.back()].end == i + 1; open.pop_back())
            detail::end(built, items[open.back()].kind);
    }
    return built.finish();
}

} // namespace v0
} // namespace fordel
