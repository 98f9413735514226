// The lines of the steps.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment_explanation.hpp>
#include <fordel/programme/detail/adjustment_steps.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL explanation_lines explanation_of(adjusted const& a, std::size_t i, any_currency in) {
    working_step const nothing_said{}; // of what the key gives: only the lines of the steps are asked for
    return lines_of(detail::adjusted_step(nothing_said, a, i, in));
}

FORDEL_DECL std::string explain(adjusted const& a, std::size_t i, any_currency in, language lang) {
    return to_string(explanation_of(a, i, in), lang);
}

FORDEL_DECL std::string explain(adjusted const& a, std::string_view who, any_currency in, language lang) {
    return explain(a, find_party(a.parties, who), in, lang);
}

} // namespace v0
} // namespace fordel
