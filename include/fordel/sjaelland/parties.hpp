// The parties of the note (aktører), and the population of the 17 municipalities.
#pragma once

#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/sjaelland/folk1a.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// The 17 municipalities of the region, in the order of their codes.
inline std::vector<party> municipalities() {
    std::vector<party> all;
    for (auto const& row : data::folk1a_sjaelland)
        all.push_back({row.id, row.name, party_kind::municipality, row.code});
    return all;
}

// 1 January 2008 to 2023.
inline population folk1a() {
    std::vector<population_figure> figures;
    for (auto const& row : data::folk1a_sjaelland)
        for (std::size_t i = 0; i < row.heads.size(); ++i)
            figures.push_back({row.code, make_date(data::folk1a_first_year + static_cast<int>(i), 1, 1), row.heads[i]});
    return {municipalities(),
            figures,
            {{"Danmarks Statistik, tabel FOLK1A (CC BY 4.0)", "Statistics Denmark, table FOLK1A (CC BY 4.0)"},
             "",
             {"folketal den 1. januar efter bopæl", "population on 1 January by residence"}}};
}

inline party deb() { return {"deb", "Danmarks Erhvervsfremmebestyrelse", party_kind::state_body, {}}; }
inline party ufm() { return {"ufm", "Uddannelses- og Forskningsministeriet", party_kind::state_body, {}}; }
inline party ufs() { return {"ufs", "Uddannelses- og Forskningsstyrelsen", party_kind::state_body, {}}; }
inline party state() { return {"staten", "Staten", party_kind::state_body, {}}; }
inline party region_sjaelland() { return {"region-sjaelland", "Region Sjælland", party_kind::region, "1085"}; }
inline party ruc() { return {"ruc", "Roskilde Universitet", party_kind::university, {}}; }
inline party kkr_sjaelland() { return {"kkr-sjaelland", "KKR Sjælland", party_kind::forum, {}}; }
inline party erhvervshus_sjaelland() {
    return {"erhvervshus-sjaelland", "Erhvervshus Sjælland", party_kind::business_hub, {}};
}
inline party sjaellands_udviklingsalliance() {
    return {"sjaellands-udviklingsalliance", "Sjællands Udviklingsalliance", party_kind::forum, {}};
}
inline party danish_life_science_cluster() {
    return {"danish-life-science-cluster", "Danish Life Science Cluster", party_kind::cluster, {}};
}
// "The 14 clusters": one recipient, as the note does not say how they divide the money.
inline party the_clusters() { return {"klynger", "De 14 klynger", party_kind::cluster, {}}; }

// Who the note names besides the municipalities and their offices; under "Historik", Erhvervshus Sjælland and Sjællands
// Udviklingsalliance took part as bodies of their own.
inline std::vector<party> actors() {
    return {deb(),
            ufm(),
            ufs(),
            state(),
            region_sjaelland(),
            ruc(),
            kkr_sjaelland(),
            erhvervshus_sjaelland(),
            sjaellands_udviklingsalliance(),
            danish_life_science_cluster(),
            the_clusters()};
}

// A styrkeposition that KKR Sjælland picked, the office (klyngekontor) it led to, and who leads it.
struct office {
    std::string_view id;
    std::string_view strength;
    std::string_view lead; // a municipality's id
    bool lead_is_reported; // false: assumed
};

// Bygge og anlæg: press notices of 2021 name Næstved. The others are assumed from where the offices were opened.
inline constexpr std::array<office, 4> offices{{{"bygge-og-anlaeg", "Bygge og anlæg", "naestved", true},
                                                {"life-science", "Life science/Bio Solutions", "kalundborg", false},
                                                {"foedevarer", "Fødevarer", "slagelse", false},
                                                {"miljoeteknologi", "Miljøteknologi", "roskilde", false}}};

inline party office_party(office const& o) {
    return {
        "klyngekontor-" + std::string(o.id), "Klyngekontor " + std::string(o.strength), party_kind::cluster_office, {}};
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
