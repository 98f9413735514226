// How parties are ordered and found.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/shared_values.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL party with_id(party p) {
    if (p.id.empty()) p.id = fold(p.name);
    return p;
}

} // namespace detail

FORDEL_DECL party_kind party_kind_from_name(std::string_view name) {
    for (int k = 0; k <= static_cast<int>(party_kind::other); ++k)
        if (name == to_string(static_cast<party_kind>(k))) return static_cast<party_kind>(k);
    detail::throw_unknown_name(errors::party_unknown_kind, name);
}

FORDEL_DECL party named(std::string name, party_kind kind, std::string code) {
    return detail::with_id({{}, std::move(name), kind, std::move(code)});
}

namespace detail {

FORDEL_DECL std::vector<std::string_view> party_ids(std::vector<party> const& parties) {
    std::vector<std::string_view> ids;
    ids.reserve(parties.size());
    for (party const& p : parties)
        ids.push_back(p.id);
    return ids;
}

} // namespace detail

FORDEL_DECL std::vector<party> told_apart(std::vector<party> parties) {
    for (party& p : parties)
        if (p.id.empty()) p = detail::with_id(std::move(p));
    if (detail::all_differ(detail::party_ids(parties))) return parties;
    struct called {
        std::set<std::string> names{}, codes{};
        bool made = true; // of names, all of them
    };
    std::unordered_map<std::string, called> by_id;
    for (party const& p : parties) {
        called& same = by_id[p.id];
        same.names.insert(p.name);
        same.codes.insert(p.code);
        same.made = same.made && p.id == detail::fold(p.name);
    }
    for (party& p : parties) {
        called const& same = by_id[p.id];
        if (!same.made) continue;
        if (same.names.size() > 1)
            p.id = p.name;
        else if (same.codes.size() > 1 && !p.code.empty())
            p.id = p.code;
    }
    return parties;
}

FORDEL_DECL std::string shown_name(party const& p) { return detail::visible(p.name); }

FORDEL_DECL party const& uncovered_party() {
    static party const nobody{"uncovered", "Ikke dækket / not covered", party_kind::other, {}};
    return nobody;
}

FORDEL_DECL text name_in_words(party const& p) {
    if (p == uncovered_party()) return {"Ikke dækket", "Not covered"};
    return {shown_name(p), shown_name(p)};
}

FORDEL_DECL bool official_order(party const& a, party const& b) noexcept {
    if (a.code.empty() || b.code.empty()) return !a.code.empty() && b.code.empty();
    return std::pair(a.code.size(), std::string_view(a.code)) < std::pair(b.code.size(), std::string_view(b.code));
}

namespace detail {

// The index of the only party that fits, or as many as there are; throws fordel.party.ambiguous.
template <class Fits>
std::size_t only_party(std::vector<party> const& parties, std::string_view written, Fits&& fits) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (fits(parties[i])) found.push_back(i);
    if (found.size() > 1) throw_ambiguous_party(written, parties, found);
    return found.empty() ? parties.size() : found.front();
}

// By id, which goes before names and codes; else by name or code.
FORDEL_DECL std::size_t exact_party(std::vector<party> const& parties, std::string_view written) {
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (parties[i].id == written) return i;
    return only_party(parties, written,
                      [&](party const& p) { return p.name == written || (!p.code.empty() && p.code == written); });
}

FORDEL_DECL shared_values<party> numbered_parties(std::size_t count) {
    constexpr std::size_t most_kept = 1000;
    thread_local shared_values<party> kept;
    if (kept.size() == count) return kept;
    std::vector<party> numbered;
    for (std::size_t i = 0; i < count; ++i)
        numbered.push_back({std::to_string(i), std::to_string(i)});
    shared_values<party> made(std::move(numbered));
    if (count <= most_kept) kept = made;
    return made;
}

FORDEL_DECL bool are_distinct(std::vector<party> const& parties) {
    std::vector<std::string_view> const ids = party_ids(parties);
    std::vector<std::string_view> codes;
    codes.reserve(parties.size());
    for (party const& one : parties)
        if (!one.code.empty()) codes.push_back(one.code);
    bool const named = std::none_of(ids.begin(), ids.end(), [](std::string_view id) { return id.empty(); });
    return named && all_differ(ids) && all_differ(std::move(codes));
}

FORDEL_DECL void require_distinct(std::vector<party> const& parties) {
    if (are_distinct(parties)) return;
    std::unordered_set<std::string_view> ids, codes;
    for (party const& one : parties) {
        if (one.id.empty()) throw error(errors::party_no_id, detail::quoted(one.name));
        if (!ids.insert(one.id).second)
            throw error(errors::party_duplicate, shortened(one.name) + ", the second with the id " + shortened(one.id));
        if (!one.code.empty() && !codes.insert(one.code).second)
            throw error(errors::party_duplicate,
                        shortened(one.name) + ", the second with the code " + shortened(one.code));
    }
}

FORDEL_DECL std::vector<party> distinct(std::vector<party> parties) {
    parties = fordel::told_apart(std::move(parties));
    require_distinct(parties);
    return parties;
}

} // namespace detail

FORDEL_DECL std::size_t find_party(std::vector<party> const& parties, std::string_view written) {
    std::size_t const found = detail::exact_party(parties, written);
    if (found == parties.size()) detail::throw_unknown_party(parties, written);
    return found;
}

FORDEL_DECL std::size_t find_party_forgiving(std::vector<party> const& parties, std::string_view written) {
    std::size_t const exact = detail::exact_party(parties, written);
    if (exact != parties.size()) return exact;
    return detail::party_index(parties).find_forgiving(written);
}

FORDEL_DECL std::vector<std::size_t> find_parties(std::vector<party> const& parties,
                                                  std::vector<std::string> const& list) {
    detail::party_index const index(parties);
    std::vector<bool> named(parties.size());
    std::vector<std::size_t> places;
    for (std::string const& written : list) {
        std::size_t const found = index.find(written);
        if (named[found])
            throw error(errors::party_duplicate, detail::shortened(parties[found].name) +
                                                     ", named twice in one list (" + detail::quoted(written) + ')');
        named[found] = true;
        places.push_back(found);
    }
    return places;
}

} // namespace v0
} // namespace fordel
