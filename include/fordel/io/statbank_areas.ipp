// How an area is found.
#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/statbank_areas.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct statbank_area {
    std::string_view code; // StatBank's own
    std::string_view name;
    std::string_view english; // as its English texts have it
    party_kind kind = party_kind::other;
};

// Municipalities have their Danish names in the English texts, but for the capital.
inline constexpr std::array<statbank_area, 18> statbank_wide_areas{
    {{"000", "Hele landet", "All Denmark"},
     {"084", "Region Hovedstaden", "Capital Region of Denmark", party_kind::region},
     {"085", "Region Sjælland", "Region Zealand", party_kind::region},
     {"083", "Region Syddanmark", "Region of Southern Denmark", party_kind::region},
     {"082", "Region Midtjylland", "Central Denmark Region", party_kind::region},
     {"081", "Region Nordjylland", "North Denmark Region", party_kind::region},
     {"01", "Landsdel Byen København", "Province Byen København"},
     {"02", "Landsdel Københavns omegn", "Province Københavns omegn"},
     {"03", "Landsdel Nordsjælland", "Province Nordsjælland"},
     {"04", "Landsdel Bornholm", "Province Bornholm"},
     {"05", "Landsdel Østsjælland", "Province Østsjælland"},
     {"06", "Landsdel Vest- og Sydsjælland", "Province Vest- og Sydsjælland"},
     {"07", "Landsdel Fyn", "Province Fyn"},
     {"08", "Landsdel Sydjylland", "Province Sydjylland"},
     {"09", "Landsdel Østjylland", "Province Østjylland"},
     {"10", "Landsdel Vestjylland", "Province Vestjylland"},
     {"11", "Landsdel Nordjylland", "Province Nordjylland"},
     {"101", "København", "Copenhagen", party_kind::municipality}}};

FORDEL_DECL party party_of(statbank_area const& area) {
    if (area.code == "000") return {"danmark", "Danmark", party_kind::other, "000"};
    return {fold(area.name), std::string(area.name), area.kind, std::string(area.code)};
}

FORDEL_DECL statbank_areas::statbank_areas(std::vector<party> const& known) : known_(known), index_(known) {
    for (statbank_area const& area : statbank_wide_areas)
        for (std::string const& word : {std::string(area.code), fold(area.name), fold(area.english)})
            wide_.emplace(word, &area);
}

// An area of StatBank's own may be known by another code than StatBank's.
FORDEL_DECL party statbank_areas::known_or_own(statbank_area const& area) const {
    for (std::string_view const word : {area.code, area.name})
        if (auto const known = index_.exact(word)) return known_[*known];
    return party_of(area);
}

// By one name or one code. StatBank's own codes, some of which begin with zeros, go before those that are forgiven.
FORDEL_DECL std::optional<party> statbank_areas::called(std::string_view word) const {
    if (auto const known = index_.exact(word)) return known_[*known];
    std::string_view const begun = cut_at_character(word, 200);
    if (auto const wide = wide_.find(fold(begun)); wide != wide_.end()) return known_or_own(*wide->second);
    if (auto const known = index_.forgiving(word)) return known_[*known];
    auto const wide = wide_.find(std::string(code_number(begun)));
    return wide != wide_.end() ? std::optional(known_or_own(*wide->second)) : std::nullopt;
}

FORDEL_DECL std::optional<party> statbank_areas::find(std::string const& written) const {
    std::size_t const space = written.find(' ');
    std::string const code = written.substr(0, space);
    auto coded = all_digits(code) ? called(code) : std::nullopt;
    if (coded && space == written.npos) return coded;
    if (auto const named = called(written)) return named;
    if (!coded) return std::nullopt;
    auto const named = called(std::string_view(written).substr(space + 1));
    if (named && named->code != coded->code)
        throw error(errors::statbank_unknown_area, detail::quoted(written) + ", where " + detail::shortened(code) +
                                                       " is " + detail::shortened(coded->name));
    return coded;
}

FORDEL_DECL party statbank_areas::at(std::string const& written, std::string const& place) const {
    if (auto const found = find(written)) return *found;
    std::size_t const space = written.find(' ');
    std::string const code = written.substr(0, space);
    if (all_digits(code))
        return {code, space == written.npos ? code : written.substr(space + 1), party_kind::other, code};
    std::string const near = nearest(known_, written, [](party const& p) -> auto const& { return p.name; });
    throw error(errors::statbank_unknown_area,
                detail::quoted(written) + " in " + place + (near.empty() ? "" : " (nearest: " + near + ')'));
}

} // namespace detail
} // namespace v0
} // namespace fordel
