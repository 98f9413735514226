#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/key_scope.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::unordered_set<std::string> ids_of(std::vector<party> const& parties) {
    std::unordered_set<std::string> ids;
    for (party const& p : parties)
        ids.insert(p.id);
    return ids;
}

// Those of them with these ids, each in its time.
FORDEL_DECL members with_ids(members const& who, std::unordered_set<std::string> const& ids) {
    std::vector<party> always;
    for (party const& p : who.ever())
        if (ids.contains(p.id)) always.push_back(p);
    if (!who.participations()) return always;
    std::vector<participation> in_time;
    for (participation const& p : *who.participations())
        if (ids.contains(p.who.id)) in_time.push_back(p);
    return in_time;
}

FORDEL_DECL bool require_all_of_them(reading& into, key_rule const& rule, key_scope const& scope) {
    if (!scope.who || scope.limit == key_limit::none) return true;
    auto const there = ids_of(scope.who->ever());
    for (party const& p : rule.parties()) {
        if (there.contains(p.id)) continue;
        into.report(errors::file_percent_of_others, p.name, scope.at, scope.where);
        return false;
    }
    return true;
}

FORDEL_DECL std::optional<key_rule> limited(reading& into, std::optional<key_rule> rule, key_scope const& scope) {
    if (!rule || !scope.who || scope.limit == key_limit::none) return rule;
    auto const own = ids_of(rule->parties());
    members const who = scope.limit == key_limit::all_of_them ? *scope.who : with_ids(*scope.who, own);
    if (who.ever().empty() && !scope.who->ever().empty()) {
        into.report(errors::party_unknown,
                    rule->parties().empty() ? "nobody"
                                            : rule->parties().front().name + ", who is none of those the key is for",
                    scope.at, scope.where);
        return std::nullopt;
    }
    if (!who.participations() && ids_of(who.ever()) == own) return rule;
    return into.attempt(scope.at, scope.where, [&] { return rule->taking_part(who); });
}

} // namespace detail
} // namespace v0
} // namespace fordel
