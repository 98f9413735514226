#include "arguments/spending.hpp"

#include <fordel/figures.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/money.hpp"
#include "arguments/party.hpp"
#include "arguments/rule.hpp"
#include "arguments/several.hpp"

namespace py = pybind11;

namespace fordel::python {

spending spending_from(py::handle value, std::vector<party> const& known, std::optional<notation> style) {
    if (py::isinstance<figures>(value)) return value.cast<figures>();
    if (!is_mapping(value)) return amounts_from(value, "payers", "same", "settled");
    std::vector<spent> stated;
    for (py::handle const of_year : value.attr("items")()) {
        auto const [year, amounts] = of_year.cast<std::pair<py::object, py::object>>();
        int const when = year_argument::from(year);
        for (py::handle const of_party : amounts.attr("items")()) {
            auto const [who, amount] = of_party.cast<std::pair<py::object, py::object>>();
            party const spender = py::isinstance<party>(who) ? who.cast<party>() : party_from(who, known);
            stated.emplace_back(spender, when, given_money(amount, style));
        }
    }
    return stated;
}

py::object spending_to(spending const& own) {
    auto const* const stated = std::get_if<std::vector<spent>>(&own.made_of());
    if (auto const* const given = std::get_if<figures>(&own.made_of())) return py::cast(*given);
    if (stated == nullptr) return py::cast(std::get<amounts_needed>(own.made_of()));
    py::dict by_year;
    for (spent const& one : *stated) {
        py::int_ const year(one.year);
        if (!by_year.contains(year)) by_year[year] = py::dict();
        by_year[year].cast<py::dict>()[py::cast(one.who)] = one.amount;
    }
    return by_year;
}

} // namespace fordel::python
