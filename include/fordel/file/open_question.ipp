#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/file/detail/each.hpp>
#include <fordel/file/detail/said.hpp>
#include <fordel/file/forms/assumptions.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/texts.hpp>

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

template <class Item>
Item const* find_by_id(std::vector<Item> const& all, std::string_view id) {
    Item const* alike = nullptr;
    bool several = false;
    std::string const folded = fold(id);
    for (Item const& item : all) {
        if (item.id == id) return &item;
        if (fold(item.id) != folded) continue;
        several = alike != nullptr;
        alike = &item;
    }
    return several ? nullptr : alike;
}

template <class Item>
std::string unknown_id(std::vector<Item> const& all, std::string_view id) {
    std::string const near = nearest(all, id, [](Item const& item) -> std::string_view { return item.id; });
    std::string seen = detail::quoted(id) + (near.empty() ? " (" : " (nearest: " + near + "; ") + "there are: ";
    for (std::size_t i = 0; i < all.size() && i < 20; ++i)
        seen += (i == 0 ? "" : ", ") + all[i].id;
    return seen + (all.size() > 20 ? ", …)" : ")");
}

FORDEL_DECL std::string unknown_question(std::vector<open_question> const& all, std::string_view id) {
    return "assumption " + unknown_id(all, id);
}

FORDEL_DECL std::string unknown_alternative(open_question const& q, std::string_view id) {
    return q.id + ": " + unknown_id(q.alternatives, id);
}

inline bool says_yes(map_reader const& map, std::string_view key) {
    return map.read(key, read_yes_or_no).value_or(false);
}

inline std::string shown_names(node const& names) {
    std::string shown;
    for (std::string const& name : one_or_several(names))
        shown += (shown.empty() ? "" : ", ") + name;
    return shown;
}

inline std::vector<setting> settings_of(reading& into, map_reader const& map) {
    std::vector<setting> settings;
    node const* const set = map.find("set");
    if (set == nullptr) return settings;
    if (!set->is_map())
        into.report(errors::file_not_a_map, "set: " + detail::quoted(set->text()), *set, map.where("set"));
    for (node_member const& m : set->members())
        settings.push_back({address(m.key), m.value});
    return settings;
}

inline std::vector<std::pair<std::string, std::vector<std::string>>> exclusions_of(map_reader const& map) {
    std::vector<std::pair<std::string, std::vector<std::string>>> exclusions;
    node const* const excludes = map.find("excludes");
    if (excludes == nullptr) return exclusions;
    for (node_member const& m : excludes->members())
        exclusions.emplace_back(m.key, one_or_several(m.value));
    return exclusions;
}

inline alternative read_alternative(reading& into, std::string const& id, node const& value, address const& where) {
    map_reader const map(into, value, where, forms::alternative);
    return {id, said_at(map, "text"), settings_of(into, map), exclusions_of(map), says_yes(map, "default"), value};
}

// The alternative of one party of the group: what all of them say, with its name.
inline alternative alternative_of(std::string const& party, alternative const& of_each, std::string const& by_default) {
    alternative own{
        party,     {with_each(of_each.says.da, party), with_each(of_each.says.en, party)}, {}, {}, party == by_default,
        of_each.at};
    for (setting const& s : of_each.settings)
        own.settings.push_back({address(with_each(s.where.written(), party)), with_each(s.value, party)});
    for (auto const& [question, ids] : of_each.excludes) {
        own.excludes.emplace_back(question, std::vector<std::string>{});
        for (std::string const& id : ids)
            own.excludes.back().second.push_back(with_each(id, party));
    }
    return own;
}

inline text any_of(node const& group, node const* except) {
    std::string const from = shown_names(group), without = except == nullptr ? "" : shown_names(*except);
    text any{"enhver af " + from, "any of " + from};
    if (without.empty()) return any;
    return {any.da + " undtagen " + without, any.en + " except " + without};
}

inline void read_each(reading& into, map_reader const& map, node const& content, open_question& q) {
    node const& group = *map.find("each");
    node const* const except = map.find("except");
    std::vector<std::string> const names = names_except(content, group, except);
    if (names.empty())
        into.report(errors::assumption_nobody, "each: " + detail::quoted(shown_names(group)), group, map.where("each"));
    node const* const named = map.find("default");
    std::string const by_default = named == nullptr ? "" : named->text();
    if (named != nullptr && std::find(names.begin(), names.end(), by_default) == names.end())
        into.report(errors::assumption_unknown_alternative, "default: " + detail::quoted(by_default), *named,
                    map.where("default"));
    alternative const of_each{"", q.says, settings_of(into, map), exclusions_of(map), false, map.map()};
    for (std::string const& name : names)
        q.alternatives.push_back(alternative_of(name, of_each, by_default));
    q.any_of = any_of(group, except);
}

inline void read_alternatives(reading& into, map_reader const& map, open_question& q) {
    node const& all = *map.find("alternatives");
    address const where = map.where("alternatives");
    if (!all.is_map()) into.report(errors::file_not_a_map, "alternatives: " + detail::quoted(all.text()), all, where);
    for (node_member const& m : all.members())
        q.alternatives.push_back(read_alternative(into, m.key, m.value, where / m.key));
    auto const defaults =
        std::count_if(q.alternatives.begin(), q.alternatives.end(), [](alternative const& a) { return a.is_default; });
    if (defaults > 1) into.report(errors::assumption_shape, std::to_string(defaults) + " defaults", all, where);
}

// What says of one alternative for each of a group what all of them have, without a group.
inline void require_each(reading& into, map_reader const& map) {
    for (std::string_view const key : {"except", "default", "set", "excludes"})
        if (node const* const value = map.find(key); value != nullptr)
            into.report(errors::assumption_shape, detail::quoted(key) + " without each", *value, map.where(key));
}

inline void read_values(reading& into, map_reader const& map, open_question& q) {
    for (std::string const& written : one_or_several(*map.find("values")))
        q.values.emplace_back(written);
    if (q.values.empty())
        into.report(errors::assumption_shape, "values: no address", *map.find("values"), map.where("values"));
}

inline open_question read_question(reading& into, node const& content, node_member const& m, address const& where) {
    map_reader const map(into, m.value, where, forms::assumption);
    open_question q{.id = m.key, .at = m.value};
    q.question = said_at(map, "question");
    q.why = said_at(map, "why");
    q.says = said_at(map, "text");
    if (node const* const kind = map.find("kind"); kind != nullptr) {
        if (kind->text() == "reading")
            q.kind = assumption_kind::reading;
        else if (kind->text() != "assumption")
            into.report(errors::assumption_shape, "kind: " + detail::quoted(kind->text()), *kind, map.where("kind"));
    }
    if (!map.has("each")) require_each(into, map);
    if (map.has("alternatives") + map.has("each") + map.has("values") > 1)
        into.report(errors::assumption_shape, detail::quoted(m.key) + " with several of alternatives, each and values",
                    m.value, where);
    else if (map.has("each"))
        read_each(into, map, content, q);
    else if (map.has("alternatives"))
        read_alternatives(into, map, q);
    else if (map.has("values"))
        read_values(into, map, q);
    return q;
}

// Names of other questions and their alternatives that there are not.
inline void require_known_exclusions(reading& into, std::vector<open_question> const& all) {
    for (open_question const& q : all)
        for (alternative const& a : q.alternatives)
            for (auto const& [other, ids] : a.excludes) {
                address const where = address("assumptions") / q.id / "excludes";
                open_question const* const known = find_question(all, other);
                if (known == nullptr || known->id != other) {
                    into.report(errors::assumption_unknown, unknown_question(all, other), a.at, where);
                    continue;
                }
                for (std::string const& id : ids)
                    if (alternative const* const a_known = find_alternative(*known, id);
                        a_known == nullptr || a_known->id != id)
                        into.report(errors::assumption_unknown_alternative, unknown_alternative(*known, id), a.at,
                                    where);
            }
}

// Addresses at which nothing stands, and nothing could.
inline void require_known_values(reading& into, node const& content, std::vector<open_question> const& all) {
    for (open_question const& q : all)
        for (address const& value : q.values)
            into.attempt(*q.at.find("values"), address("assumptions") / q.id / "values",
                         [&] { return find(content, value) != nullptr ? content : replaced(content, value, node()); });
}

} // namespace detail

FORDEL_DECL alternative const* open_question::by_default() const noexcept {
    for (alternative const& a : alternatives)
        if (a.is_default) return &a;
    return nullptr;
}

FORDEL_DECL std::vector<open_question> open_questions(reading& into, node const& content) {
    std::vector<open_question> all;
    node const* const assumptions = content.find("assumptions");
    if (assumptions == nullptr || assumptions->is_nothing()) return all;
    address const where("assumptions");
    if (!assumptions->is_map())
        into.report(errors::file_not_a_map, "assumptions: " + detail::quoted(assumptions->text()), *assumptions, where);
    for (node_member const& m : assumptions->members())
        all.push_back(detail::read_question(into, content, m, where / m.key));
    detail::require_known_exclusions(into, all);
    detail::require_known_values(into, content, all);
    return all;
}

FORDEL_DECL open_question const* find_question(std::vector<open_question> const& all, std::string_view id) {
    return detail::find_by_id(all, id);
}

FORDEL_DECL alternative const* find_alternative(open_question const& q, std::string_view id) {
    return detail::find_by_id(q.alternatives, id);
}

} // namespace v0
} // namespace fordel
