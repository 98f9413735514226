// Who they are, and the figures that the library ships.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/sjaelland/detail/folk1a.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

namespace detail {

FORDEL_DECL std::vector<party> listed_municipalities() {
    std::vector<party> all;
    for (auto const& row : data::folk1a_sjaelland)
        all.push_back({row.id, row.name, party_kind::municipality, row.code});
    return all;
}

FORDEL_DECL population listed_heads() {
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

} // namespace detail

FORDEL_DECL std::vector<party> const& municipalities() {
    static std::vector<party> const all = detail::listed_municipalities();
    return all;
}

// Every office asks for it.
FORDEL_DECL population folk1a() {
    static population const heads = detail::listed_heads();
    return heads;
}

FORDEL_DECL party deb() { return {"deb", "Danmarks Erhvervsfremmebestyrelse", party_kind::state_body, {}}; }
FORDEL_DECL party ufm() { return {"ufm", "Uddannelses- og Forskningsministeriet", party_kind::state_body, {}}; }
FORDEL_DECL party ufs() { return {"ufs", "Uddannelses- og Forskningsstyrelsen", party_kind::state_body, {}}; }
FORDEL_DECL party state() { return {"staten", "Staten", party_kind::state_body, {}}; }
FORDEL_DECL party region_sjaelland() { return {"region-sjaelland", "Region Sjælland", party_kind::region, "1085"}; }
FORDEL_DECL party ruc() { return {"ruc", "Roskilde Universitet", party_kind::university, {}}; }
FORDEL_DECL party kkr_sjaelland() { return {"kkr-sjaelland", "KKR Sjælland", party_kind::forum, {}}; }
FORDEL_DECL party erhvervshus_sjaelland() {
    return {"erhvervshus-sjaelland", "Erhvervshus Sjælland", party_kind::business_hub, {}};
}
FORDEL_DECL party sjaellands_udviklingsalliance() {
    return {"sjaellands-udviklingsalliance", "Sjællands Udviklingsalliance", party_kind::forum, {}};
}
FORDEL_DECL party danish_life_science_cluster() {
    return {"danish-life-science-cluster", "Danish Life Science Cluster", party_kind::cluster, {}};
}
FORDEL_DECL party the_clusters() { return {"klynger", "De 14 klynger", party_kind::cluster, {}}; }

FORDEL_DECL std::vector<party> actors() {
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

FORDEL_DECL party office_party(office const& o) {
    return {
        "klyngekontor-" + std::string(o.id), "Klyngekontor " + std::string(o.strength), party_kind::cluster_office, {}};
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
