#pragma once

#include <fordel/allocation/money_bounds.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/forms/streams.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/settling.hpp>
#include <fordel/file/texts.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr std::array<std::string_view, 7> settling_keys{"method", "unit", "ties",       "receiver",
                                                               "floors", "caps", "bounds kept"};

FORDEL_DECL money_bound bound_from(reading const& into, std::string_view said) {
    money_bound bound;
    if (said == "none") return bound;
    for (std::string const& part : split_at(said, " and "))
        if (part.find('%') != part.npos)
            bound.share = percent_in(into, part);
        else
            bound.amount = money_in(into, part);
    return bound;
}

FORDEL_DECL std::optional<money_bound> read_bound(reading& into, node const& written, address const& where) {
    return read_scalar(into, written, where, forms::bound,
                       [&](std::string const& said) { return bound_from(into, said); });
}

// Of everybody, of each in the order of the key, or by party.
FORDEL_DECL std::optional<bounds_by_party> read_bounds(reading& into, node const& written, address const& where) {
    if (written.is_text()) {
        auto const all = read_bound(into, written, where);
        return all ? std::optional(bounds_by_party(*all)) : std::nullopt;
    }
    if (written.is_list()) {
        auto const each = read_each(into, written, where, read_bound);
        return each ? std::optional(bounds_by_party(*each)) : std::nullopt;
    }
    std::vector<bounds_by_party::named_bound> named;
    for (node_member const& one : written.members())
        if (auto const bound = read_bound(into, one.value, where / one.key)) named.emplace_back(one.key, *bound);
    return bounds_by_party(std::move(named));
}

FORDEL_DECL std::optional<bounds_procedure> read_procedure(reading& into, node const& written, address const& where) {
    auto const chosen = read_choice(into, written, where, forms::bounds_kept_choices);
    return chosen ? std::optional(procedure_names[*chosen].first) : std::nullopt;
}

FORDEL_DECL void require_parties(reading& into, std::vector<node> const& names, address const& where,
                                 party_register const& parties) {
    for (std::size_t i = 0; i < names.size(); ++i)
        static_cast<void>(read_party(into, names[i], where / (i + 1), parties));
}

FORDEL_DECL void require_bound_parties(reading& into, node const& written, address const& where,
                                       party_register const& parties) {
    for (node_member const& one : written.members())
        static_cast<void>(read_party(into, part_of(one.value, one.key), where / one.key, parties));
}

template <class Value>
void take(Value& into, std::optional<Value> read) {
    if (read) into = std::move(*read);
}

FORDEL_DECL node bound_node(money_bound const& bound, writing const& in) {
    std::string said = bound.amount ? money_text(*bound.amount, in) : std::string();
    if (bound.share) said += (said.empty() ? "" : " and ") + percent_text(*bound.share, in);
    return node(said.empty() ? "none" : said);
}

FORDEL_DECL node bounds_node(bounds_by_party const& bounds, writing const& in) {
    if (bounds.everybody().any()) return bound_node(bounds.everybody(), in);
    std::vector<node> each;
    for (money_bound const& one : bounds.one_each())
        each.push_back(bound_node(one, in));
    if (!each.empty()) return node(std::move(each));
    std::vector<node_member> named;
    for (auto const& [who, bound] : bounds.named())
        named.push_back({who, bound_node(bound, in)});
    return node(std::move(named));
}

} // namespace detail

FORDEL_DECL bool says_settling(map_reader const& map) {
    return std::any_of(detail::settling_keys.begin(), detail::settling_keys.end(),
                       [&](std::string_view key) { return map.has(key); });
}

FORDEL_DECL allocation_options read_settling(map_reader const& map, allocation_options otherwise,
                                             party_register const& parties) {
    allocation_options said = std::move(otherwise);
    if (map.has("method")) said.receiver.clear();
    detail::take(said.method, map.read("method", read_method));
    detail::take(said.unit, map.read("unit", read_rounding_unit));
    detail::take(said.ties, map.read("ties", [&](reading& into, node const& written, address const& where) {
        if (node const* const list = written.find("list"))
            detail::require_parties(into, list->items(), where / "list", parties);
        return read_ties(into, written, where);
    }));
    detail::take(said.receiver, map.read("receiver", [&](reading& into, node const& written, address const& where) {
        return read_party(into, written, where, parties) ? read_text(into, written, where) : std::nullopt;
    }));
    auto const bounds = [&](reading& into, node const& written, address const& where) {
        detail::require_bound_parties(into, written, where, parties);
        return detail::read_bounds(into, written, where);
    };
    detail::take(said.bounds.floors, map.read("floors", bounds));
    detail::take(said.bounds.caps, map.read("caps", bounds));
    detail::take(said.bounds.procedure, map.read("bounds kept", detail::read_procedure));
    return said;
}

FORDEL_DECL std::vector<node_member> settling_members(allocation_options const& said, writing const& in) {
    std::vector<node_member> all{
        {"method", to_node(said.method, in)}, {"unit", to_node(said.unit, in)}, {"ties", to_node(said.ties, in)}};
    if (!said.receiver.empty()) all.push_back({"receiver", node(said.receiver)});
    auto const& [floors, caps, procedure] = said.bounds;
    if (floors.any() || in.bounds.floors.any()) all.push_back({"floors", detail::bounds_node(floors, in)});
    if (caps.any() || in.bounds.caps.any()) all.push_back({"caps", detail::bounds_node(caps, in)});
    if (procedure != in.bounds.procedure)
        all.push_back({"bounds kept", node(detail::name_of(detail::procedure_names, said.bounds.procedure))});
    return all;
}

} // namespace v0
} // namespace fordel
