#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/kept_keys.hpp>
#include <fordel/file/detail/key_scope.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::optional<key_rule> kept_keys::rule_of(reading& into, std::string const& name, node const& says,
                                                       address const& where, key_scope const& scope,
                                                       std::function<std::optional<key_rule>()> const& make) {
    if (reports_circle(into, name, says, where)) return std::nullopt;
    kept_key const* const before = find(name, scope);
    kept_key const key = before != nullptr ? *before : made(into, name, says, where, scope, make);
    if (!open_.empty()) open_.back().of.add(key.of);
    return key.rule;
}

FORDEL_DECL bool kept_keys::reports_circle(reading& into, std::string const& name, node const& says,
                                           address const& where) const {
    auto const before = std::ranges::find(open_, name, &open_key::name);
    if (before == open_.end()) return false;
    std::string circle;
    for (auto one = before; one != open_.end(); ++one)
        circle += one->name + " -> ";
    into.report(errors::file_circle, circle + name, says, where);
    return true;
}

FORDEL_DECL kept_keys::kept_key const* kept_keys::find(std::string const& name, key_scope const& scope) const {
    auto const known = kept_.find(name);
    if (known == kept_.end()) return nullptr;
    auto const same = std::ranges::find_if(
        known->second, [&](kept_key const& one) { return one.limit == scope.limit && one.who == scope.who; });
    return same == known->second.end() ? nullptr : &*same;
}

FORDEL_DECL kept_keys::kept_key kept_keys::made(reading& into, std::string const& name, node const& says,
                                                address const& where, key_scope const& scope,
                                                std::function<std::optional<key_rule>()> const& make) {
    kept_key key{scope.who, scope.limit, {}, {}};
    bool fits = open_.size() < most_names_in_a_row;
    if (fits) {
        open_.push_back({name});
        key.rule = make();
        key.of = open_.back().of;
        key.of.add({key.of.depth + 1, 1});
        open_.pop_back();
        fits = key.of.fits();
    }
    if (!fits) {
        into.report(errors::file_too_deep, "key " + detail::quoted(name), says, where);
        key.rule.reset();
        key.of = {};
    }
    kept_[name].push_back(key);
    return key;
}

} // namespace detail
} // namespace v0
} // namespace fordel
