#pragma once

#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/all_comparisons.hpp>
#include <fordel/io/detail/csv_rows.hpp>
#include <fordel/io/detail/json_writing.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline void write_names(csv_rows& rows, all_comparisons const& of) {
    rows.cell(of.base());
    for (std::string const& name : of.names())
        rows.cell(name);
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

FORDEL_DECL std::string clauses_to_csv(all_comparisons const& of, csv_dialect dialect) {
    std::ostringstream csv;
    detail::csv_rows rows(csv, dialect);
    rows.cell(text{"adresse", "address"});
    detail::write_names(rows, of);
    rows.end();
    for (compared_clause const& one : of.clauses()) {
        rows.cell(one.address).cell(one.before);
        for (std::string const& value : one.values())
            rows.cell(value);
        rows.end();
    }
    return csv.str();
}

FORDEL_DECL std::string parties_to_csv(all_comparisons const& of, amount_side side, csv_dialect dialect) {
    std::ostringstream csv;
    detail::csv_rows rows(csv, dialect);
    rows.cell(text{"part", "party"}).cell(text{"partens id", "party_id"}).cell(text{"partens kode", "party_code"});
    detail::write_names(rows, of);
    rows.cell(text{"valuta", "currency"}).end();
    for (compared_party const& one : of.parties(side)) {
        if (one.who)
            rows.cell(one.who->name).cell(one.who->id).cell(one.who->code);
        else
            rows.cell(text{"i alt", "total"}).cell("").cell("");
        rows.cell(one.before);
        for (any_money const& difference : one.differences)
            rows.cell(difference);
        rows.cell(one.before.code()).end();
    }
    return csv.str();
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
