// How attributions are written.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/attribution.hpp>
#include <fordel/io/detail/csv_rows.hpp>
#include <fordel/io/detail/json_values.hpp>
#include <fordel/io/detail/json_writing.hpp>
#include <fordel/key/known_amounts.hpp>

#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<attributed_difference> rows_of(attribution const& of) {
    std::vector<attributed_difference> all = of.by_party_and_year(amount_side::payers);
    for (attributed_difference& one : of.by_party_and_year(amount_side::recipients))
        all.push_back(std::move(one));
    return all;
}

namespace detail {

FORDEL_DECL void write_attributed(csv_rows& rows, attributed_difference const& one, int years_apart) {
    rows.cell(one.side).cell(*one.year - years_apart).cell(*one.year);
    rows.cell(one.who.name).cell(one.who.id).cell(one.who.code);
    rows.cell(one.before).cell(one.after).cell(one.difference());
    for (attributed_part const& part : one.parts)
        rows.cell(part.amount);
    rows.cell(one.after.code()).end();
}

} // namespace detail

FORDEL_DECL std::string to_csv(attribution const& of, csv_dialect dialect) {
    std::ostringstream csv;
    detail::csv_rows rows(csv, dialect);
    for (text const& name : {text{"side", "side"}, text{"år før", "year_before"}, text{"år", "year"},
                             text{"part", "party"}, text{"partens id", "party_id"}, text{"partens kode", "party_code"},
                             text{"før", "before"}, text{"efter", "after"}, text{"forskel", "difference"}})
        rows.cell(name);
    for (attribution_column const& column : of.columns())
        rows.cell(text{column.label.da, column.name()});
    rows.cell(text{"valuta", "currency"}).end();
    for (attributed_difference const& one : rows_of(of)) {
        detail::pass_checkpoint();
        detail::write_attributed(rows, one, of.comparison().years_apart());
    }
    return csv.str();
}

namespace detail {

FORDEL_DECL std::string json_column(attribution_column const& column) {
    return json_object(
        {{"name", json_text(column.name())},
         {"label", json_object({{"da", json_text(column.label.da)}, {"en", json_text(column.label.en)}})},
         {"causes", json_array(column.causes, [](cause why) { return json_text(to_string(why)); })},
         {"error", json_text(column.error)},
         {"error_id", json_text(column.error_id)}});
}

FORDEL_DECL std::string json_parts(std::vector<attributed_part> const& parts) {
    return json_array(parts, [](attributed_part const& part) {
        return json_object({{"exact", json_text(part.exact.to_string())}, {"amount", json_money(part.amount)}});
    });
}

FORDEL_DECL std::string json_attributed_year(attributed_difference const& one) {
    return json_object({{"year", std::to_string(*one.year)},
                        {"before", json_money(one.before)},
                        {"after", json_money(one.after)},
                        {"difference", json_money(one.difference())},
                        {"parts", json_parts(one.parts)}});
}

// Each party with its years, which stand together in the order of the parties.
FORDEL_DECL std::string json_attributed_side(attribution const& of, amount_side side) {
    std::vector<attributed_difference> const years = of.by_party_and_year(side);
    auto next = years.begin();
    std::string const parties = json_array(of.by_party(side), [&](attributed_difference const& one) {
        pass_checkpoint();
        std::vector<attributed_difference> own;
        for (; next != years.end() && next->who.id == one.who.id; ++next)
            own.push_back(*next);
        return json_object({{"party", json_text(one.who.name)},
                            {"party_id", json_text(one.who.id)},
                            {"party_code", json_text(one.who.code)},
                            {"before", json_money(one.before)},
                            {"after", json_money(one.after)},
                            {"difference", json_money(one.difference())},
                            {"parts", json_parts(one.parts)},
                            {"years", json_array(own, json_attributed_year)}});
    });
    return json_object({{"total", json_parts(of.totals(side))}, {"parties", parties}});
}

} // namespace detail

FORDEL_DECL std::string to_json(attribution const& of) {
    using namespace detail;
    fordel::comparison const& between = of.comparison();
    return json_object({{"before", json_text(between.before().programme().id())},
                        {"after", json_text(between.after().programme().id())},
                        {"currency", json_text(between.after().programme().in().code())},
                        {"years_apart", std::to_string(between.years_apart())},
                        {"method", json_text(to_string(of.method()))},
                        {"settlements", std::to_string(of.settlements())},
                        {"columns", json_array(of.columns(), json_column)},
                        {"payers", json_attributed_side(of, amount_side::payers)},
                        {"recipients", json_attributed_side(of, amount_side::recipients)}});
}

} // namespace v0
} // namespace fordel
