// How comparisons are written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/comparison/balance.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/entry_difference.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/comparison/residual_difference.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/comparison.hpp>
#include <fordel/io/detail/csv_rows.hpp>
#include <fordel/io/detail/json_values.hpp>
#include <fordel/io/detail/json_writing.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/schedule/residual.hpp>

#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<party_difference> rows_of(comparison const& of) {
    std::vector<party_difference> all = of.by_party_and_year(amount_side::payers);
    for (party_difference& one : of.by_party_and_year(amount_side::recipients))
        all.push_back(std::move(one));
    return all;
}

namespace detail {

FORDEL_DECL void write_percent(csv_rows& rows, std::optional<fraction> const& percent) {
    if (!percent)
        rows.cell("");
    else if (rows.plain())
        rows.cell(*percent);
    else
        rows.rounded(*percent);
}

FORDEL_DECL void write_difference(csv_rows& rows, party_difference const& one, int years_apart) {
    rows.cell(one.side).cell(*one.year - years_apart).cell(*one.year);
    rows.cell(one.who.name).cell(one.who.id).cell(one.who.code);
    rows.cell(one.before).cell(one.after).cell(one.difference());
    write_percent(rows, one.percent());
    rows.cell(one.after.code()).end();
}

} // namespace detail

FORDEL_DECL std::string to_csv(comparison const& of, csv_dialect dialect) {
    std::ostringstream csv;
    detail::csv_rows rows(csv, dialect);
    for (text const& name : {text{"side", "side"}, text{"år før", "year_before"}, text{"år", "year"},
                             text{"part", "party"}, text{"partens id", "party_id"}, text{"partens kode", "party_code"},
                             text{"før", "before"}, text{"efter", "after"}, text{"forskel", "difference"},
                             text{"procent", "percent"}, text{"valuta", "currency"}})
        rows.cell(name);
    rows.end();
    for (party_difference const& one : rows_of(of)) {
        detail::pass_checkpoint();
        detail::write_difference(rows, one, of.years_apart());
    }
    return csv.str();
}

namespace detail {

FORDEL_DECL std::string json_day(std::optional<date> const& day) { return day ? json_text(to_string(*day)) : "null"; }

FORDEL_DECL std::string json_rule(rule_change const& one) {
    return json_object({{"address", json_text(one.address)},
                        {"kind", json_text(to_string(one.kind))},
                        {"before", json_text(one.before)},
                        {"after", json_text(one.after)},
                        {"from", json_day(one.from)},
                        {"until", json_day(one.until)},
                        {"decision", json_decision(one.decided)},
                        {"source", json_citation(one.source)},
                        {"proposal", json_text(one.proposal)}});
}

FORDEL_DECL std::string json_percent(party_difference const& one) {
    auto const percent = one.percent();
    return percent ? json_text(percent->to_string()) : "null";
}

FORDEL_DECL std::string json_year(party_difference const& one) {
    return json_object({{"year", std::to_string(*one.year)},
                        {"before", json_money(one.before)},
                        {"after", json_money(one.after)},
                        {"difference", json_money(one.difference())},
                        {"percent", json_percent(one)}});
}

// Each party with its years; the years of a party stand together, in the order of the parties.
FORDEL_DECL std::string json_parties(comparison const& of, amount_side side) {
    std::vector<party_difference> const years = of.by_party_and_year(side);
    auto next = years.begin();
    return json_array(of.by_party(side), [&](party_difference const& one) {
        pass_checkpoint();
        std::vector<party_difference> own;
        for (; next != years.end() && next->who.id == one.who.id; ++next)
            own.push_back(*next);
        return json_object({{"party", json_text(one.who.name)},
                            {"party_id", json_text(one.who.id)},
                            {"party_code", json_text(one.who.code)},
                            {"before", json_money(one.before)},
                            {"after", json_money(one.after)},
                            {"difference", json_money(one.difference())},
                            {"percent", json_percent(one)},
                            {"years", json_array(own, json_year)}});
    });
}

FORDEL_DECL std::string json_entry(entry_difference const& one) {
    pass_checkpoint();
    return json_object({{"year", std::to_string(one.year)},
                        {"stream", json_text(one.stream)},
                        {"tranche", json_text(one.tranche)},
                        {"payer", json_text(one.payer.name)},
                        {"payer_id", json_text(one.payer.id)},
                        {"recipient", json_text(one.recipient.name)},
                        {"recipient_id", json_text(one.recipient.id)},
                        {"before", json_money(one.before)},
                        {"after", json_money(one.after)},
                        {"difference", json_money(one.difference())}});
}

FORDEL_DECL std::string json_residual_difference(residual_difference const& one) {
    return json_object({{"year", std::to_string(one.year)},
                        {"why", json_text(to_string(one.why))},
                        {"before", json_text(one.before.to_string())},
                        {"after", json_text(one.after.to_string())},
                        {"difference", json_text(one.difference().to_string())}});
}

FORDEL_DECL std::string json_balance(comparison_balance const& balance) {
    return json_object({{"stated", json_text(balance.stated.to_string())},
                        {"missing", json_text(balance.missing.to_string())},
                        {"left_out", json_text(balance.left_out.to_string())},
                        {"settled", json_text(balance.settled.to_string())},
                        {"holds", balance.holds() ? "true" : "false"}});
}

} // namespace detail

FORDEL_DECL std::string to_json(comparison const& of) {
    using namespace detail;
    std::vector<entry_difference> const entries = of.entries();
    return json_object(
        {{"before", json_text(of.before().programme().id())},
         {"after", json_text(of.after().programme().id())},
         {"currency", json_text(of.after().programme().in().code())},
         {"years_apart", std::to_string(of.years_apart())},
         {"empty", entries.empty() ? "true" : "false"},
         {"rules", json_array(of.rules(), json_rule)},
         {"total", json_object({{"before", json_money(of.total_before())},
                                {"after", json_money(of.total_after())},
                                {"difference", json_money(of.difference())}})},
         {"payers", json_parties(of, amount_side::payers)},
         {"recipients", json_parties(of, amount_side::recipients)},
         {"entries", json_array(entries, json_entry)},
         {"years_touched", json_array(of.years_touched(), [](int year) { return std::to_string(year); })},
         {"residuals", json_array(of.residuals(), json_residual_difference)},
         {"balance", json_balance(of.balance())}});
}

} // namespace v0
} // namespace fordel
