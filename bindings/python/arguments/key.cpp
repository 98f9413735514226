#include "arguments/key.hpp"

#include <utility>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

key key_from(py::object const& parties, std::optional<std::vector<fraction>> weights) {
    if (!weights && is_mapping(parties)) {
        std::vector<party> who;
        std::vector<fraction> given;
        for (py::handle const item : parties.attr("items")()) {
            auto const [name, weight] = item.cast<std::pair<py::object, py::object>>();
            who.push_back(named_party(name));
            given.push_back(fraction_from(weight));
        }
        return {std::move(who), std::move(given)};
    }
    return {named_parties(parties), weights ? std::move(*weights) : std::vector<fraction>{}};
}

bool read_key(py::handle value, std::optional<key>& read) {
    if (py::isinstance<key>(value))
        read = value.cast<key>();
    else if (is_mapping(value))
        read = key_from(py::reinterpret_borrow<py::object>(value), std::nullopt);
    return read.has_value();
}

key_rule rule_from(py::handle value) {
    if (py::isinstance<key_rule>(value)) return value.cast<key_rule>();
    std::optional<key> by;
    return read_key(value, by) ? key_rule(*by) : key_rule(named_party(value));
}

} // namespace fordel::python
