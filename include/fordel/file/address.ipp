// A key may hold dots itself, so that an address is divided along the document: the longest key that fits first.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/address_steps.hpp>
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

inline node const* find_rest(node const& in, std::string_view rest) {
    if (rest.empty()) return &in;
    if (in.is_list()) {
        auto const step = way_into(in, rest);
        return step ? find_rest(in.items()[step->place], step->rest) : nullptr;
    }
    for (std::size_t const way : ways_on(in, rest)) {
        node_member const& m = in.members()[way];
        if (node const* const found = find_rest(m.value, behind(rest, m.key.size()))) return found;
    }
    return nullptr;
}

inline node with_item(node const& list, std::size_t place, std::optional<node> value) {
    std::vector<node> items = list.items();
    auto const at = items.begin() + static_cast<std::ptrdiff_t>(place);
    value ? void(*at = std::move(*value)) : void(items.erase(at));
    return node(std::move(items)).like(list);
}

inline node with_member(node const& map, std::size_t place, std::optional<node> value) {
    std::vector<node_member> members = map.members();
    auto const at = members.begin() + static_cast<std::ptrdiff_t>(place);
    value ? void(at->value = std::move(*value)) : void(members.erase(at));
    return node(std::move(members)).like(map);
}

// With another value in place of what stands there, or without it; nothing where nothing does.
inline std::optional<node> changed(node const& in, std::string_view rest, std::optional<node> const& value) {
    if (in.is_list()) {
        auto const step = way_into(in, rest);
        if (!step) return std::nullopt;
        if (step->rest.empty()) return with_item(in, step->place, value);
        auto inner = changed(in.items()[step->place], step->rest, value);
        return inner ? std::optional(with_item(in, step->place, std::move(inner))) : std::nullopt;
    }
    for (std::size_t const way : ways_on(in, rest)) {
        node_member const& m = in.members()[way];
        std::string_view const further = behind(rest, m.key.size());
        if (further.empty()) return with_member(in, way, value);
        if (auto inner = changed(m.value, further, value)) return with_member(in, way, std::move(inner));
    }
    return std::nullopt;
}

// With a new last key in the map that stands before it.
inline std::optional<node> extended(node const& in, std::string_view rest, node const& value) {
    if (in.is_list()) {
        auto const step = way_into(in, rest);
        auto inner = step && !step->rest.empty() ? extended(in.items()[step->place], step->rest, value) : std::nullopt;
        return inner ? std::optional(with_item(in, step->place, std::move(inner))) : std::nullopt;
    }
    for (std::size_t const way : ways_on(in, rest)) {
        node_member const& m = in.members()[way];
        if (auto inner = extended(m.value, behind(rest, m.key.size()), value))
            return with_member(in, way, std::move(inner));
    }
    bool const last = (in.is_map() || in.is_nothing()) && !rest.empty() && rest.find('.') == rest.npos;
    if (!last) return std::nullopt;
    std::vector<node_member> members = in.members();
    members.push_back({std::string(rest), value, value.at()});
    return node(std::move(members)).like(in);
}

inline void collect(node const& in, address const& where, std::vector<address>& into) {
    bool const texts = in.is_list() && std::all_of(in.items().begin(), in.items().end(),
                                                   [](node const& item) { return item.is_text(); });
    if (in.is_text() || texts) into.push_back(where);
    for (node_member const& m : in.members())
        collect(m.value, where / m.key, into);
    for (std::size_t i = 0; !texts && i < in.items().size(); ++i)
        collect(in.items()[i], where / (i + 1), into);
}

FORDEL_DECL bool is_within(address const& inner, address const& outer) {
    std::string const &in = inner.written(), &out = outer.written();
    return in.starts_with(out) && (in.size() == out.size() || in[out.size()] == '.');
}

} // namespace detail

FORDEL_DECL address address::operator/(std::string_view key) const {
    return address(written_.empty() ? std::string(key) : written_ + "." + std::string(key));
}

FORDEL_DECL address address::operator/(std::size_t place) const { return *this / std::to_string(place); }

FORDEL_DECL node const* find(node const& document, address const& where) {
    return detail::find_rest(document, where.written());
}

FORDEL_DECL node replaced(node const& document, address const& where, node const& value) {
    if (where.is_whole()) return value;
    if (auto made = detail::changed(document, where.written(), value)) return *std::move(made);
    if (auto made = detail::extended(document, where.written(), value)) return *std::move(made);
    detail::refuse_address(document, where);
}

FORDEL_DECL node removed(node const& document, address const& where) {
    if (!where.is_whole())
        if (auto made = detail::changed(document, where.written(), std::nullopt)) return *std::move(made);
    detail::refuse_address(document, where);
}

FORDEL_DECL std::vector<address> addresses(node const& document) {
    std::vector<address> all;
    detail::collect(document, {}, all);
    return all;
}

} // namespace v0
} // namespace fordel
