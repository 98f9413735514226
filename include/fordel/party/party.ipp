// How parties are ordered and found.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/party.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string shown_name(party const& p) { return detail::visible(p.name); }

FORDEL_DECL party const& uncovered_party() {
    static party const nobody{"uncovered", "Ikke dækket / not covered", party_kind::other, {}};
    return nobody;
}

FORDEL_DECL bool official_order(party const& a, party const& b) noexcept {
    if (a.code.empty() || b.code.empty()) return !a.code.empty() && b.code.empty();
    return std::pair(a.code.size(), std::string_view(a.code)) < std::pair(b.code.size(), std::string_view(b.code));
}

namespace detail {

[[noreturn]] FORDEL_DECL void throw_unknown_party(std::vector<party> const& parties, std::string_view written) {
    std::string const near = nearest(parties, written, [](party const& p) -> auto const& { return p.name; });
    throw error(errors::party_unknown,
                '"' + std::string(written.substr(0, 80)) + '"' + (near.empty() ? "" : " (nearest: " + near + ')'));
}

// The name, and by what it can be told from another of the same name.
FORDEL_DECL std::string told_apart(party const& p) {
    return p.name + " [" + p.id + (p.code.empty() || p.code == p.id ? "" : ", " + p.code) + ']';
}

[[noreturn]] FORDEL_DECL void throw_ambiguous_party(std::string_view written, party const& one, party const& other) {
    throw error(errors::party_ambiguous, '"' + std::string(written.substr(0, 80)) + "\", which may be " +
                                             told_apart(one) + " or " + told_apart(other));
}

// The index of the only party that fits, or as many as there are; throws fordel.party.ambiguous.
template <class Fits>
std::size_t only_party(std::vector<party> const& parties, std::string_view written, Fits&& fits) {
    std::size_t found = parties.size();
    for (std::size_t i = 0; i < parties.size(); ++i) {
        if (!fits(parties[i])) continue;
        if (found != parties.size()) throw_ambiguous_party(written, parties[found], parties[i]);
        found = i;
    }
    return found;
}

// By id, which goes before names and codes; else by name or code.
FORDEL_DECL std::size_t exact_party(std::vector<party> const& parties, std::string_view written) {
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (parties[i].id == written) return i;
    return only_party(parties, written,
                      [&](party const& p) { return p.name == written || (!p.code.empty() && p.code == written); });
}

// A code of digits without the zeros before it; anything else is none.
FORDEL_DECL std::string_view code_number(std::string_view written) {
    std::string_view const digits = trimmed(written);
    std::size_t const first = digits.find_first_not_of('0');
    return first == digits.npos || !all_digits(digits) ? std::string_view() : digits.substr(first);
}

// A folded name without the word of its office.
FORDEL_DECL std::string_view without_office(std::string_view folded) {
    constexpr std::array<std::string_view, 3> offices{"-kommune", "-regionskommune", "-municipality"};
    for (std::string_view const office : offices)
        if (folded.ends_with(office)) return folded.substr(0, folded.size() - office.size());
    return folded;
}

// A municipality as it is called in a sentence: "koebenhavns-kommune" is koebenhavn. Names of others keep their s, as
// nothing says that it is a genitive.
FORDEL_DECL std::string_view place_name(std::string_view folded, bool municipality) {
    std::string_view name = without_office(folded);
    bool const genitive = municipality || name.size() < folded.size();
    if (genitive && name.size() > 1 && name.back() == 's') name.remove_suffix(1);
    return name;
}

FORDEL_DECL bool is_place_name(party const& p, std::string_view wanted) {
    std::string const name = fold(p.name);
    bool const municipality = p.kind == party_kind::municipality || without_office(wanted).size() < wanted.size() ||
                              without_office(name).size() < name.size();
    std::string_view const place = place_name(wanted, municipality);
    return !place.empty() && place_name(name, municipality) == place;
}

FORDEL_DECL std::vector<party> numbered_parties(std::size_t count) {
    std::vector<party> numbered;
    for (std::size_t i = 0; i < count; ++i)
        numbered.push_back({std::to_string(i), std::to_string(i)});
    return numbered;
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
    std::string const wanted = detail::fold(written.substr(0, 200));
    std::string_view const code = detail::code_number(written.substr(0, 200));
    std::size_t found = detail::only_party(
        parties, written, [&](party const& p) { return detail::fold(p.name) == wanted || p.id == wanted; });
    if (found == parties.size() && !code.empty())
        found =
            detail::only_party(parties, written, [&](party const& p) { return detail::code_number(p.code) == code; });
    if (found == parties.size())
        found = detail::only_party(parties, written, [&](party const& p) { return detail::is_place_name(p, wanted); });
    if (found == parties.size()) detail::throw_unknown_party(parties, written);
    return found;
}

FORDEL_DECL std::vector<std::size_t> find_parties(std::vector<party> const& parties,
                                                  std::vector<std::string> const& list) {
    // Ids are found at once; names and codes, which may be ambiguous, one by one unless they are one party's only.
    std::unordered_map<std::string_view, std::size_t> ids, others;
    std::size_t const several = parties.size();
    auto const add = [&](std::string_view written, std::size_t i) {
        if (auto const [at, is_new] = others.emplace(written, i); !is_new && at->second != i) at->second = several;
    };
    for (std::size_t i = 0; i < parties.size(); ++i) {
        ids.emplace(parties[i].id, i);
        add(parties[i].name, i);
        if (!parties[i].code.empty()) add(parties[i].code, i);
    }
    std::vector<bool> named(parties.size());
    std::vector<std::size_t> places;
    for (std::string const& written : list) {
        auto const by_id = ids.find(written);
        auto const by_other = others.find(written);
        std::size_t const found = by_id != ids.end() ? by_id->second
                                  : by_other != others.end() && by_other->second != several
                                      ? by_other->second
                                      : find_party(parties, written);
        if (named[found])
            throw error(errors::party_duplicate,
                        parties[found].name + ", named twice in one list (\"" + written + "\")");
        named[found] = true;
        places.push_back(found);
    }
    return places;
}

} // namespace v0
} // namespace fordel
