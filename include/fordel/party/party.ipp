// How parties are ordered and found.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

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

// The index of the only party that fits, or as many as there are; throws fordel.party.ambiguous.
template <class Fits>
std::size_t only_party(std::vector<party> const& parties, std::string_view written, Fits&& fits) {
    std::size_t found = parties.size();
    for (std::size_t i = 0; i < parties.size(); ++i) {
        if (!fits(parties[i])) continue;
        if (found != parties.size()) throw error(errors::party_ambiguous, '"' + std::string(written) + '"');
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
    std::size_t const found = detail::only_party(
        parties, written, [&](party const& p) { return detail::fold(p.name) == wanted || p.id == wanted; });
    if (found == parties.size()) detail::throw_unknown_party(parties, written);
    return found;
}

} // namespace v0
} // namespace fordel
