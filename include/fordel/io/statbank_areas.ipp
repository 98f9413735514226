// How an area is found.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/statbank_areas.hpp>
#include <fordel/party.hpp>

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

FORDEL_DECL statbank_areas::statbank_areas(std::vector<party> const& known) : known_(known) {
    for (party const& p : known) {
        if (!p.code.empty()) codes_.emplace(p.code, &p);
        auto const [named, is_new] = names_.emplace(p.name, &p);
        if (!is_new) named->second = nullptr;
    }
}

FORDEL_DECL std::optional<party> statbank_areas::by_code(std::string const& code) const {
    if (auto const found = codes_.find(code); found != codes_.end()) return *found->second;
    for (statbank_area const& area : statbank_wide_areas) {
        if (area.code != code) continue;
        auto const named = names_.find(area.name); // known by another code than StatBank's
        return named != names_.end() && named->second != nullptr ? *named->second : party_of(area);
    }
    return std::nullopt;
}

FORDEL_DECL std::optional<party> statbank_areas::by_name(std::string const& name) const {
    auto const found = names_.find(name);
    if (found != names_.end() && found->second == nullptr) throw error(errors::party_ambiguous, '"' + name + '"');
    if (found != names_.end()) return *found->second;
    for (statbank_area const& area : statbank_wide_areas)
        if (area.name == name || area.english == name) return by_code(std::string(area.code));
    return std::nullopt;
}

FORDEL_DECL std::optional<party> statbank_areas::find(std::string const& written) const {
    std::size_t const space = written.find(' ');
    std::string const code = written.substr(0, space);
    auto coded = all_digits(code) ? by_code(code) : std::nullopt;
    if (coded && space == written.npos) return coded;
    if (auto const named = by_name(written)) return named;
    if (!coded) return std::nullopt;
    auto const named = by_name(written.substr(space + 1));
    if (named && named->code != coded->code)
        throw error(errors::statbank_unknown_area,
                    '"' + written.substr(0, 80) + "\", where " + code + " is " + coded->name);
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
                '"' + written.substr(0, 80) + "\" in " + place + (near.empty() ? "" : " (nearest: " + near + ')'));
}

} // namespace detail
} // namespace v0
} // namespace fordel
