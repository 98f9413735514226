#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/file/reading.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Where else the format knows the key, as " (it is a key of a stream)".
inline std::string known_elsewhere(std::string_view key) {
    for (value_form const* const form : format())
        if (find(*form, key) != nullptr) return " (it is a key of: " + std::string(form->name) + ")";
    return {};
}

inline std::string nearest_key(value_form const& form, std::string_view key) {
    std::string const near = nearest(form.keys, key, [](format_key const& k) -> std::string_view { return k.key; });
    return near.empty() ? "" : " (nearest: " + near + ")";
}

inline bool changes_by_date(node const& given) {
    return given.is_list() && !given.items().empty() && given.items().front().find("value") != nullptr;
}

// What is given by names is a map; where it may change, a list of them by date as well.
inline void require_map_of_many(reading& into, node const& given, format_key const& key, address const& where) {
    if (given.is_map() || given.is_nothing() || (key.dated && changes_by_date(given))) return;
    into.report(errors::file_not_a_map, std::string(key.key) + ": " + detail::quoted(given.text()), given, where);
}

} // namespace detail

FORDEL_DECL void reading::report(error_kind const& kind, std::string seen, node const& at, address const& where) {
    finding found{kind, std::move(seen), at.file(), at.at(), where};
    if (std::ranges::find(findings_, found) == findings_.end()) findings_.push_back(std::move(found));
}

FORDEL_DECL void reading::report(error const& e, node const& at, address const& where) {
    report(error_kind{e.id(), e.nature(), e.expected(), e.advice()}, e.seen(), at, where);
}

FORDEL_DECL void reading::require_none() const {
    if (failed()) throw file_error(findings_);
}

FORDEL_DECL map_reader::map_reader(reading& into, node const& map, address where, value_form const& form)
    : into_(into), map_(map), where_(std::move(where)), form_(&form) {
    if (!map.is_map()) {
        into_.report(errors::file_not_a_map, std::string(form.name) + ": " + detail::quoted(map.text()), map, where_);
        return;
    }
    for (node_member const& m : map.members()) {
        if (fordel::find(form, m.key) != nullptr) continue;
        std::string const near = detail::nearest_key(form, m.key);
        into_.report(errors::file_unknown_key,
                     detail::quoted(m.key) + " in: " + std::string(form.name) +
                         (near.empty() ? detail::known_elsewhere(m.key) : near),
                     node().placed(m.at, std::make_shared<std::string const>(map.file())), where_ / m.key);
    }
    for (format_key const& k : form.keys) {
        node const* const given = map.find(k.key);
        if (k.many == how_many::by_id && given != nullptr)
            detail::require_map_of_many(into_, *given, k, where_ / k.key);
        if (!k.required || (given != nullptr && !given->is_nothing())) continue;
        std::string const why = given == nullptr || given->text().empty() ? "" : " (" + given->text() + ')';
        into_.report(errors::file_missing_key, std::string(form.name) + " without " + std::string(k.key) + why, map,
                     where_);
    }
}

FORDEL_DECL node const* map_reader::find(std::string_view key) const {
    node const* const value = map_.find(key);
    return value == nullptr || value->is_nothing() ? nullptr : value;
}

} // namespace v0
} // namespace fordel
