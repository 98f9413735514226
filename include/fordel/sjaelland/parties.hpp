// The parties of the note (aktører), and the population of the 17 municipalities.
#pragma once

#include <fordel/party.hpp>
#include <fordel/population.hpp>

#include <array>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// The 17 municipalities of the region, in the order of their codes.
std::vector<party> const& municipalities();

// 1 January 2008 to 2023.
population folk1a();

party deb();
party ufm();
party ufs();
party state();
party region_sjaelland();
party ruc();
party kkr_sjaelland();
party erhvervshus_sjaelland();
party sjaellands_udviklingsalliance();
party danish_life_science_cluster();
// "The 14 clusters": one recipient, as the note does not say how they divide the money.
party the_clusters();

// Who the note names besides the municipalities and their offices; under "Historik", Erhvervshus Sjælland and Sjællands
// Udviklingsalliance took part as bodies of their own.
std::vector<party> actors();

// A styrkeposition that KKR Sjælland picked, the office (klyngekontor) it led to, and who leads it.
struct office {
    std::string_view id;
    std::string_view strength;
    std::string_view lead; // a municipality's id
    bool lead_is_reported; // false: assumed

    friend bool operator==(office const&, office const&) = default;
};

// Bygge og anlæg: press notices of 2021 name Næstved. The others are assumed from where the offices were opened.
inline constexpr std::array<office, 4> offices{{{"bygge-og-anlaeg", "Bygge og anlæg", "naestved", true},
                                                {"life-science", "Life science/Bio Solutions", "kalundborg", false},
                                                {"foedevarer", "Fødevarer", "slagelse", false},
                                                {"miljoeteknologi", "Miljøteknologi", "roskilde", false}}};

party office_party(office const& o);

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/parties.ipp>
#endif
