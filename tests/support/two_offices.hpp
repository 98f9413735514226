// A small programme of its own, with figures that can be checked by hand.
#pragma once

#include <fordel/programme.hpp>
#include <fordel/programme/cofinancing.hpp>

#include <string>
#include <vector>

namespace support {

inline fordel::party town(char const* id, char const* name, char const* code) {
    return {id, name, fordel::party_kind::municipality, code};
}

inline fordel::party const ash = town("ash", "Ash", "1");
inline fordel::party const birch = town("birch", "Birch", "2");
inline fordel::party const cedar = town("cedar", "Cedar", "3");
inline fordel::party const state{"state", "The state", fordel::party_kind::state_body, ""};
inline fordel::party const north{"north", "North office", fordel::party_kind::cluster_office, ""};
inline fordel::party const south{"south", "South office", fordel::party_kind::cluster_office, ""};

// 300, 100 and 200 people on 1 January 2020 and 2021.
inline fordel::population people() {
    auto const first = fordel::make_date(2020, 1, 1), second = fordel::make_date(2021, 1, 1);
    return {{ash, birch, cedar},
            {{"1", first, 300},
             {"2", first, 100},
             {"3", first, 200},
             {"1", second, 300},
             {"2", second, 100},
             {"3", second, 200}},
            {{"Folketal", "Head counts"}, "", {}}};
}

// Birch and Cedar share by population through 2021 and 2022; Cedar joins in July 2021.
inline fordel::population_rule cedar_joins() {
    return {.participants = {{birch, fordel::period::years(2021, 2022)},
                             {cedar, fordel::period(fordel::make_date(2021, 7, 1), fordel::make_date(2022, 12, 31))}},
            .counts = people()};
}

// 1,200 kr. a year to the north office: 600 from Ash, 600 from the others.
inline fordel::stream north_stream() {
    return to_stream(fordel::cofinancing{.id = "office.north",
                                         .name = {"Nord", "North"},
                                         .recipient = north,
                                         .lead = ash,
                                         .from_lead = fordel::per_year(fordel::kroner(600)),
                                         .from_others = fordel::per_year(fordel::kroner(600)),
                                         .others = cedar_joins(),
                                         .period = fordel::period::years(2021, 2022),
                                         .status = fordel::status::recommended,
                                         .citation = {{"Aftale", "Agreement"}, "§ 1", {"1.200 kr.", "1,200 kr."}},
                                         .assumptions = {"start"}});
}

// 100.01 kr. once, from the state, one third to the north and two thirds to the south.
inline fordel::stream grant_stream() {
    return {.id = "grant",
            .name = {"Tilskud", "Grant"},
            .amount = fordel::once(fordel::oere(10'001)),
            .period = fordel::period::year(2022),
            .payers = fordel::paid_by(state),
            .recipients = fordel::key({north, south}, {fordel::fraction(1), fordel::fraction(2)}),
            .status = fordel::status::granted};
}

inline fordel::programme two_offices() {
    fordel::programme made("two-offices", {"To kontorer", "Two offices"}, fordel::dkk{});
    made.add(fordel::assumption{.id = "unused", .question = {"?", "?"}});
    made.add(fordel::assumption{
        .id = "start", .question = {"Hvornår?", "When?"}, .chosen = {"Januar.", "January."}, .option = "from"});
    made.add(north_stream()).add(grant_stream());
    return made;
}

} // namespace support
