// How their members are named.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/io/detail/json_values.hpp>
#include <fordel/io/detail/json_writing.hpp>
#include <fordel/money.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string json_money(any_money const& amount) { return json_text(amount.to_decimal()); }

FORDEL_DECL std::string json_citation(citation const& c) {
    std::string said = json_object({{"document", json_text(c.document.en)},
                                    {"heading", json_text(c.heading)},
                                    {"states", json_text(c.states.en)}});
    if (!c.page.empty()) said.insert(said.size() - 1, ", \"page\": " + json_text(c.page));
    return said;
}

FORDEL_DECL std::string json_decision(decision const& d) {
    if (d.empty()) return "null";
    return json_object({{"body", json_text(d.body.en)},
                        {"taken", d.taken ? json_text(to_string(*d.taken)) : "null"},
                        {"item", json_text(d.item)},
                        {"legal_basis", json_text(d.legal_basis)}});
}

} // namespace detail
} // namespace v0
} // namespace fordel
