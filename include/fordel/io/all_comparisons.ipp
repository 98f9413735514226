#pragma once

#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/all_comparisons.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/io/detail/json_writing.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string names_as_cells(all_comparisons const& of) {
    std::string cells = csv_cell(of.base());
    for (std::string const& name : of.names())
        cells += ',' + csv_cell(name);
    return cells;
}

inline std::string json_texts(std::vector<std::string> const& all) {
    return json_array(all, [](std::string const& one) { return json_text(one); });
}

inline std::string json_amounts(std::vector<any_money> const& all) {
    return json_array(all, [](any_money const& one) { return json_text(one.to_decimal()); });
}

inline std::string json_compared_parties(all_comparisons const& of, amount_side side) {
    return json_array(of.parties(side), [](compared_party const& one) {
        auto const of_party = [&](std::string party::* said) { return one.who ? json_text(*one.who.*said) : "null"; };
        return json_object({{"party", of_party(&party::name)},
                            {"party_id", of_party(&party::id)},
                            {"party_code", of_party(&party::code)},
                            {"before", json_text(one.before.to_decimal())},
                            {"differences", json_amounts(one.differences)}});
    });
}

} // namespace detail

FORDEL_DECL std::string clauses_to_csv(all_comparisons const& of) {
    std::string csv = "address," + detail::names_as_cells(of) + '\n';
    for (compared_clause const& one : of.clauses()) {
        csv += csv_cell(one.address) + ',' + csv_cell(one.before);
        for (std::string const& value : one.values())
            csv += ',' + csv_cell(value);
        csv += '\n';
    }
    return csv;
}

FORDEL_DECL std::string parties_to_csv(all_comparisons const& of, amount_side side) {
    std::string csv = "party,party_id,party_code," + detail::names_as_cells(of) + ",currency\n";
    for (compared_party const& one : of.parties(side)) {
        csv += one.who ? csv_cell(one.who->name) + ',' + csv_cell(one.who->id) + ',' + csv_cell(one.who->code)
                       : std::string("total,,");
        csv += ',' + one.before.to_decimal();
        for (any_money const& difference : one.differences)
            csv += ',' + difference.to_decimal();
        csv += ',' + std::string(one.before.code()) + '\n';
    }
    return csv;
}

FORDEL_DECL std::string to_json(all_comparisons const& of) {
    using namespace detail;
    std::string const clauses = json_array(of.clauses(), [](compared_clause const& one) {
        return json_object({{"address", json_text(one.address)},
                            {"before", json_text(one.before)},
                            {"values", json_texts(one.values())}});
    });
    return json_object({{"base", json_text(of.base())},
                        {"names", json_texts(of.names())},
                        {"clauses", clauses},
                        {"payers", json_compared_parties(of, amount_side::payers)},
                        {"recipients", json_compared_parties(of, amount_side::recipients)}});
}

} // namespace v0
} // namespace fordel
