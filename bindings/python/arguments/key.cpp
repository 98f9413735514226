#include "arguments/key.hpp"

#include <utility>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

std::vector<fraction> numbers_from(py::object const& several, std::optional<notation> style) {
    std::vector<fraction> numbers;
    if (several.is_none()) return numbers;
    for (py::handle const number : in_order(several, "weights"))
        numbers.push_back(fraction_from(number, style));
    return numbers;
}

} // namespace

key key_from(py::object const& parties, py::object const& weights, std::optional<notation> style) {
    if (!weights.is_none() || !is_mapping(parties)) return {named_parties(parties), numbers_from(weights, style)};
    std::vector<party> who;
    std::vector<fraction> given;
    for (py::handle const item : parties.attr("items")()) {
        auto const [name, weight] = item.cast<std::pair<py::object, py::object>>();
        who.push_back(named_party(name));
        given.push_back(fraction_from(weight, style));
    }
    return {told_apart(std::move(who)), std::move(given)};
}

bool read_key(py::handle value, std::optional<key>& read, std::optional<notation> style) {
    if (py::isinstance<key>(value))
        read = value.cast<key>();
    else if (is_mapping(value))
        read = key_from(py::reinterpret_borrow<py::object>(value), py::none(), style);
    return read.has_value();
}

key key_in_notation::read(std::optional<notation> style) const {
    std::optional<key> by;
    read_key(value, by, style);
    return *std::move(by);
}

key_rule rule_from(py::handle value) {
    if (py::isinstance<key_rule>(value)) return value.cast<key_rule>();
    std::optional<key> by;
    return read_key(value, by) ? key_rule(*by) : key_rule(named_party(value));
}

} // namespace fordel::python
