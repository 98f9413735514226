// The agreements, one by one.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/sjaelland/agreements.hpp>
#include <fordel/sjaelland/assumptions.hpp>
#include <fordel/sjaelland/note.hpp>
#include <fordel/sjaelland/options.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {
namespace detail {

// Each office: a result contract with its lead municipality, on behalf of the 16.
FORDEL_DECL agreement result_contract(office const& o, options const& chosen) {
    return {"result_contract." + std::string(o.id),
            agreement_kind::result_contract,
            {"Resultatkontrakt mellem kontoret og leadkommunen",
             "Result contract between the office and the lead municipality"},
            {office_party(o), lead_of(o, chosen)},
            {"de 16 kommuner", "the 16 municipalities"},
            period::years(2021, 2024),
            {},
            note(headings::results, {"kontrakt på vegne af de 16", "a contract on behalf of the 16"}),
            {"leads"}};
}

// Each cluster: a result contract with UFS as well.
FORDEL_DECL agreement cluster_contract() {
    return {"result_contract.ufs",
            agreement_kind::result_contract,
            {"Resultatkontrakt mellem hver klynge og UFS", "Result contract between each cluster and UFS"},
            {the_clusters(), ufs()},
            {},
            period::years(2021, 2024),
            {},
            note(headings::results, {"hver klynge har også en med UFS", "each cluster has one with UFS as well"}),
            {}};
}

// The lead has, with the office, a special responsibility that the offers reach companies in all 16 municipalities.
FORDEL_DECL agreement lead_duty(office const& o, options const& chosen) {
    return {"lead_duty." + std::string(o.id),
            agreement_kind::duty,
            {"Særligt ansvar for, at tilbuddene når virksomheder i alle 16 kommuner",
             "Special responsibility that the offers reach companies in all 16 municipalities"},
            {lead_of(o, chosen), office_party(o)},
            {},
            period::years(2021, 2024),
            {},
            note(headings::results, {"leadkommunen har med kontoret et særligt ansvar",
                                     "the lead has, with the office, a special responsibility"}),
            {"leads"}};
}

// All municipalities can support by sharing knowledge and networks.
FORDEL_DECL agreement shared_support() {
    return {"support",
            agreement_kind::duty,
            {"Alle kommuner kan støtte med viden og netværk",
             "All municipalities can support by sharing knowledge and networks"},
            municipalities(),
            {},
            period::years(2021, 2024),
            {},
            note(headings::results, {"alle kommuner kan bidrage", "all municipalities can contribute"}),
            {"outside"}};
}

// Followed up yearly, with a briefing to KKR Sjælland; "Ultimo 2022".
FORDEL_DECL agreement follow_up(options const& chosen) {
    period const within = period::years(2021, 2024);
    return {"follow_up",
            agreement_kind::follow_up,
            {"Årlig opfølgning med orientering af KKR Sjælland", "Yearly follow-up with a briefing of KKR Sjælland"},
            {the_clusters(), kkr_sjaelland()},
            {},
            within,
            yearly_from(chosen.first_follow_up, within),
            note(headings::results, {"årlig opfølgning, ultimo 2022", "yearly follow-up, end of 2022"}),
            {"first_follow_up"}};
}

} // namespace detail

FORDEL_DECL std::vector<agreement> agreements(options const& chosen) {
    std::vector<agreement> all;
    for (office const& o : offices)
        all.push_back(detail::result_contract(o, chosen));
    all.push_back(detail::cluster_contract());
    for (office const& o : offices)
        all.push_back(detail::lead_duty(o, chosen));
    all.push_back(detail::shared_support());
    all.push_back(detail::follow_up(chosen));
    return all;
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
