// How citations and decisions are read and written.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::optional<citation> read_citation(reading& into, node const& value, address const& where) {
    if (!value.is_map()) {
        std::optional<std::string> const document =
            read_scalar(into, value, where, forms::citation, [](std::string const& written) { return written; });
        return document ? std::optional(citation{.document = {*document, *document}}) : std::nullopt;
    }
    map_reader const map(into, value, where, forms::citation);
    std::optional<text> document = map.read("document", read_words);
    if (!document) return std::nullopt;
    return citation{std::move(*document), map.read("place", read_text).value_or(std::string()),
                    map.read("states", read_words).value_or(text{}),
                    map.read("page", read_text).value_or(std::string())};
}

FORDEL_DECL node to_node(citation const& source, writing const& as) {
    if (source.heading.empty() && source.page.empty() && source.states == text{} &&
        source.document.da == source.document.en)
        return to_node(source.document, as);
    std::vector<node_member> members{{"document", to_node(source.document, as), {}}};
    if (!source.heading.empty()) members.push_back({"place", node(source.heading), {}});
    if (!source.page.empty()) members.push_back({"page", node(source.page), {}});
    if (source.states != text{}) members.push_back({"states", to_node(source.states, as), {}});
    return node(std::move(members));
}

FORDEL_DECL std::optional<decision> read_decision(reading& into, node const& value, address const& where) {
    map_reader const map(into, value, where, forms::decision);
    std::optional<text> body = map.read("body", read_words);
    std::optional<date> const taken = map.read("date", read_date);
    if (!body || (map.has("date") && !taken)) return std::nullopt;
    return decision{std::move(*body), taken, map.read("item", read_text).value_or(std::string()),
                    map.read("basis", read_text).value_or(std::string())};
}

FORDEL_DECL node to_node(decision const& decided, writing const& as) {
    std::vector<node_member> members{{"body", to_node(decided.body, as), {}}};
    if (decided.taken) members.push_back({"date", to_node(*decided.taken, as), {}});
    if (!decided.item.empty()) members.push_back({"item", node(decided.item), {}});
    if (!decided.legal_basis.empty()) members.push_back({"basis", node(decided.legal_basis), {}});
    return node(std::move(members));
}

FORDEL_DECL std::optional<status> read_status(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::status,
                       [](std::string const& written) { return status_from_name(written); });
}

FORDEL_DECL node to_node(status how_firm, writing const&) { return node(std::string(to_string(how_firm))); }

} // namespace v0
} // namespace fordel
