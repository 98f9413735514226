// The lines of the steps.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/detail/division_steps.hpp>
#include <fordel/allocation/explanation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {

FORDEL_DECL explainer::explainer(allocation<any_currency> of)
    : of_(std::move(of)), facts_(std::make_shared<detail::rounding_facts const>(detail::facts_of(of_.shared()))) {}

FORDEL_DECL working_step explainer::step(std::size_t i) const { return detail::division_step(of_, i, *facts_); }

FORDEL_DECL explanation_lines explainer::operator[](std::size_t i) const { return lines_of(step(i)); }

FORDEL_DECL explanation_lines explanation_of(allocation<any_currency> const& a, std::size_t i) {
    return explainer(a)[i];
}

FORDEL_DECL working working_of(allocation<any_currency> const& a) {
    working all{.in = a.pool().in()};
    explainer const each(a);
    for (std::size_t i = 0; i < a.size(); ++i) {
        detail::pass_checkpoint();
        all.amounts.push_back(each.step(i));
    }
    return all;
}

FORDEL_DECL std::string explain(allocation<any_currency> const& a, std::size_t i, language lang) {
    return to_string(explanation_of(a, i), lang);
}

FORDEL_DECL std::string explain(allocation<any_currency> const& a, std::string_view who, language lang) {
    return explain(a, a.key().index_of(who), lang);
}

} // namespace v0
} // namespace fordel
