// What a clearing must keep to, and how it stands among the streams.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/spending.hpp>
#include <fordel/programme/stream.hpp>

#include <string>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void require_spending(clearing const& c, any_currency in, programme_years years) {
    auto const* const stated = std::get_if<std::vector<spent>>(&c.spending.made_of());
    if (stated == nullptr) return;
    for (spent const& one : *stated) {
        if (one.amount.in() != in)
            throw error(errors::currency_mismatch, one.amount.code() + " in a programme in " + std::string(in.code()));
        if (one.year < years.year_of(c.period.first()) || years.year_of(c.period.last()) < one.year)
            throw error(errors::clearing_unused_spending, c.id + ": " + shown_name(one.who) + ", " +
                                                              std::to_string(one.year) + ", outside " +
                                                              c.period.span());
    }
}

} // namespace detail

FORDEL_DECL void validate(clearing const& c, any_currency in, programme_years years) {
    validate(as_stream(c, {}), years);
    if (c.rounding && (c.rounding->method != any_method(largest_remainder{}) || c.rounding->bounds.any() ||
                       !c.rounding->receiver.empty()))
        throw error(errors::clearing_rounding, c.id + ": " + describe(*c.rounding, in).en);
    detail::require_spending(c, in, years);
}

FORDEL_DECL stream as_stream(clearing const& c, allocation_options const& programme) {
    allocation_options const& said = c.rounding ? *c.rounding : programme;
    tranche all{.id = "clearing",
                .name = {"afregning", "clearing"},
                .payers = c.shares,
                .rounding = allocation_options{.unit = said.unit, .ties = said.ties}};
    return {.id = c.id,
            .name = c.name,
            .group = c.group,
            .period = c.period,
            .payers = {std::move(all)},
            .recipients = key_rule(c.clearing_party),
            .status = c.status,
            .decision = c.decision,
            .citation = c.citation,
            .assumptions = c.assumptions,
            .due_month = c.due_month};
}

} // namespace v0
} // namespace fordel
