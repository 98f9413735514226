#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/file/detail/stated.hpp>
#include <fordel/file/reading.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A key of a map, where it stands; in the file of its value, since a map may be put together of several.
inline node key_of(node_member const& m, node const& map) {
    return node().placed(m.at, m.value.file().empty() ? map.shared_file() : m.value.shared_file());
}

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

inline std::string shape_of(node const& n) {
    return n.is_list() ? "a list" : n.is_map() ? "a map" : n.is_nothing() ? "nothing" : detail::quoted(n.text());
}

FORDEL_DECL value_form const* form_named(std::string_view name) {
    auto const all = format();
    auto const found = std::ranges::find(all, name, [](value_form const* f) { return f->name; });
    return found == all.end() ? nullptr : *found;
}

// A value that is no list, or one of a list: whether a text may stand there, or a map, is for its reader to say.
inline void require_one(reading& into, format_key const& key, node const& value, address const& where) {
    value_form const* const form = form_named(key.form);
    if (!value.is_list() || form == nullptr || form->name == "any") return;
    into.refuse(form->text ? errors::file_not_a_text : errors::file_not_a_map, std::string(key.key) + ": a list", value,
                where);
}

inline void require_shape(reading& into, format_key const& key, node const& value, address const& where) {
    if (is_dated(value)) return; // a document as it is before it is cut to a day
    std::string const seen = std::string(key.key) + ": " + shape_of(value);
    if (value.is_nothing() && value.text().empty())
        into.refuse(errors::file_no_value, std::string(key.key), value, where);
    else if (value.is_nothing())
        return; // it is not in force yet
    else if (is_by_name(key.many) && !value.is_map())
        into.refuse(errors::file_not_a_map, seen, value, where);
    else if (key.many == how_many::list && !value.is_list())
        into.refuse(errors::file_not_a_list, seen, value, where);
    else if (key.many == how_many::one)
        require_one(into, key, value, where);
}

} // namespace detail

FORDEL_DECL void reading::report(error_kind const& kind, std::string seen, node const& at, address const& where) {
    if (std::ranges::any_of(refused_, [&](address const& shape) { return detail::is_within(where, shape); })) return;
    finding found{kind, std::move(seen), at.file(), at.at(), where};
    if (std::ranges::find(findings_, found) == findings_.end()) findings_.push_back(std::move(found));
}

FORDEL_DECL void reading::refuse(error_kind const& kind, std::string seen, node const& at, address const& where) {
    report(kind, std::move(seen), at, where);
    refused_.push_back(where);
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
    require_known_keys();
    require_required_keys();
    require_shapes();
}

FORDEL_DECL void map_reader::require_known_keys() const {
    for (node_member const& m : map_.members()) {
        if (fordel::find(*form_, m.key) != nullptr) continue;
        std::string const near = detail::nearest_key(*form_, m.key);
        into_.report(errors::file_unknown_key,
                     detail::quoted(m.key) + " in: " + std::string(form_->name) +
                         (near.empty() ? detail::known_elsewhere(m.key) : near),
                     detail::key_of(m, map_), where_ / m.key);
    }
}

FORDEL_DECL void map_reader::require_required_keys() const {
    for (format_key const& k : form_->keys) {
        node const* const given = map_.find(k.key);
        if (!k.required || (given != nullptr && !given->is_nothing())) continue;
        std::string const why = given == nullptr || given->text().empty() ? "" : " (" + given->text() + ')';
        into_.report(errors::file_missing_key, std::string(form_->name) + " without " + std::string(k.key) + why, map_,
                     where_);
    }
}

FORDEL_DECL void map_reader::require_shapes() const {
    for (node_member const& m : map_.members()) {
        format_key const* const key = fordel::find(*form_, m.key);
        if (key == nullptr || (key->required && m.value.is_nothing())) continue;
        node const at = m.value.is_nothing() && m.value.text().empty() ? detail::key_of(m, map_) : m.value;
        detail::require_shape(into_, *key, at, where(m.key));
    }
}

FORDEL_DECL node const* map_reader::find(std::string_view key) const {
    node const* const value = map_.find(key);
    return value == nullptr || value->is_nothing() ? nullptr : value;
}

} // namespace v0
} // namespace fordel
