#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/detail/key_changes.hpp>
#include <fordel/file/detail/key_weights.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/io/detail/delimited.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/rounded_key.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Value, class Change>
void key_changes::make(std::optional<key_rule>& rule, std::string_view key, std::optional<Value> const& read,
                       Change&& change) {
    if (!read) complete_ = false;
    if (!read || !rule) return;
    auto changed = into_.attempt(*map_.find(key), map_.where(key), [&] { return change(*rule, *read); });
    complete_ = complete_ && changed;
    rule = std::move(changed);
}

// Those of them who have a place in the rule: who has none is left out of it already. Who comes of amounts is known
// only when it is asked.
FORDEL_DECL std::vector<std::string> named_there(key_rule const& rule, std::vector<std::string> const& ids) {
    if (!rule.needs().empty()) return ids;
    std::vector<party> const there = rule.parties();
    std::vector<std::string> some;
    for (std::string const& id : ids)
        if (std::ranges::find(there, id, &party::id) != there.end()) some.push_back(id);
    return some;
}

FORDEL_DECL bool key_changes::apply(std::optional<key_rule>& rule) {
    bool const begun = rule.has_value();
    using ids = std::vector<std::string>;
    if (map_.has("without"))
        make(rule, "without", parties("without"), [](key_rule const& of, ids const& who) {
            ids const there = named_there(of, who);
            return there.empty() ? of : of.without(there);
        });
    if (map_.has("only"))
        make(rule, "only", parties("only"),
             [](key_rule const& of, ids const& who) { return of.among(named_there(of, who)); });
    if (map_.has("where"))
        make(rule, "where", conditions(), [](key_rule of, std::vector<condition> const& all) {
            for (condition const& one : all)
                of = of.where(one);
            return of;
        });
    if (map_.has("with successors"))
        make(rule, "with successors", mergers(),
             [](key_rule const& of, succession const& table) { return of.with_successors(table); });
    if (map_.has("rounded"))
        make(rule, "rounded", rounding_of_shares(),
             [](key_rule const& of, key_rounding const& how) { return of.rounded(how); });
    if (map_.has("not paying"))
        make(rule, "not paying", parties("not paying"), [](key_rule const& of, ids const& who) {
            ids const there = named_there(of, who);
            return there.empty() ? of : of.not_paying(there);
        });
    return begun && complete_;
}

FORDEL_DECL std::optional<std::vector<std::string>> key_changes::parties(std::string_view key) {
    auto const who = read_members(into_, *map_.find(key), map_.where(key), names_);
    if (!who) return std::nullopt;
    std::vector<std::string> ids;
    for (party const& p : who->ever())
        ids.push_back(p.id);
    return ids;
}

FORDEL_DECL std::optional<std::vector<condition>> key_changes::conditions() {
    figures_by_name const known = [&](reading& into, node const& says, address const& where) -> std::optional<figures> {
        auto const name = read_text(into, says, where);
        if (!name) return std::nullopt;
        auto const found = names_.figures.find(*name);
        if (found == names_.figures.end()) {
            std::string const near =
                nearest(names_.figures, *name, [](auto const& one) -> std::string const& { return one.first; });
            into.report(errors::file_unknown_name,
                        detail::quoted(*name) + (near.empty() ? "" : " (nearest: " + shortened(near) + ')'), says,
                        where);
            return std::nullopt;
        }
        return found->second ? std::optional(found->second->of) : std::nullopt;
    };
    return map_.read("where", [&](reading& into, node const& says, address const& where) {
        return read_each(into, says, where, [&](reading& r, node const& one, address const& place) {
            return read_condition(r, one, place, known);
        });
    });
}

FORDEL_DECL std::optional<succession> key_changes::mergers() {
    return read_succession(into_, *map_.find("with successors"), map_.where("with successors"), names_.sources);
}

FORDEL_DECL std::optional<succession> read_succession(reading& into, node const& says, address const& where,
                                                      file_sources const& sources) {
    if (!says.is_map())
        return read_scalar(into, says, where, forms::succession, [&](std::string const& named) {
            return shipped_succession(named, sources.shipped, sources.as_of);
        });
    map_reader const map(into, says, where, forms::succession);
    auto const path = map.read("file", read_text);
    if (!path) return std::nullopt;
    return into.attempt(says, where, [&] {
        std::string const table = sources.beside(*path, says);
        return read_at([&] { return *path; }, [&] { return succession::read(table); });
    });
}

FORDEL_DECL std::optional<key_rounding> key_changes::rounding_of_shares() {
    map_reader const map(into_, *map_.find("rounded"), map_.where("rounded"), forms::key_rounding);
    key_rounding how;
    bool complete = true;
    auto const take = [&](auto& field, std::string_view key, auto const& read) {
        if (!map.has(key)) return;
        auto value = map.read(key, read);
        complete = complete && value;
        if (value) field = std::move(*value);
    };
    take(how.step, "to", read_percent);
    take(how.sum, "sum", [](reading& into, node const& says, address const& where) {
        return read_scalar(into, says, where, forms::rounded_sum, [](std::string const& written) {
            return value_of(rounded_sum_names, written, errors::key_unknown_choice);
        });
    });
    take(how.mode, "each", read_rounding);
    take(how.somebody, "rest to", [&](reading& into, node const& says, address const& where) {
        return says.is_text() && says.text() == borne_by_nobody ? std::optional(uncovered_party())
                                                                : read_party(into, says, where, names_.parties);
    });
    if (map.has("sum") && map.has("rest to")) {
        into_.report(errors::file_one_of, "both of: sum, rest to", map.map(), map.where());
        return std::nullopt;
    }
    if (!complete || !map.has("to")) return std::nullopt;
    if (how.somebody) how.sum = rounded_sum::somebodys;
    return how;
}

} // namespace detail
} // namespace v0
} // namespace fordel
