// The names of the procedures, and their promises.
#pragma once

#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/text.hpp>

#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL carry_procedure carry_procedure_from_name(std::string_view written) {
    return detail::value_of(carry_procedure_names, written, errors::carry_unknown_procedure);
}

FORDEL_DECL text guarantee_of(carry_procedure procedure) {
    switch (procedure) {
    case carry_procedure::fixed_key:
        return {"Hvert års sum går op; hver parts akkumulerede sum er den eksakte rundet op eller ned; ingen betaler "
                "tilbage.",
                "Every year's total is exact; each party's cumulated sum is the exact one rounded up or down; nobody "
                "pays back."};
    case carry_procedure::open:
        return {
            "Hvert års sum går op; hver parts akkumulerede sum er den eksakte rundet op eller ned; i et år kan en part "
            "skulle betale én enhed tilbage.",
            "Every year's total is exact; each party's cumulated sum is the exact one rounded up or down; in a year a "
            "party "
            "may have to pay one unit back."};
    case carry_procedure::known_years:
        break;
    }
    return {"Hvert års sum går op; hvert års beløb og hver parts akkumulerede sum er det eksakte rundet op eller ned.",
            "Every year's total is exact; each year's amount and each party's cumulated sum are the exact ones rounded "
            "up or down."};
}

} // namespace v0
} // namespace fordel
