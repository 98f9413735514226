#include "arguments/key.hpp"

#include <string>
#include <utility>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

using read_number = fraction (*)(py::handle, std::optional<notation>);

struct named_numbers {
    std::vector<party> who{};
    std::vector<fraction> numbers{};
};

// By name, or side by side.
named_numbers numbers_of(py::object const& parties, py::object const& several, std::optional<notation> style,
                         read_number read) {
    named_numbers all;
    if (several.is_none() && is_mapping(parties)) {
        for (py::handle const item : parties.attr("items")()) {
            auto const [name, number] = item.cast<std::pair<py::object, py::object>>();
            all.who.push_back(named_party(name));
            all.numbers.push_back(read(number, style));
        }
        all.who = told_apart(std::move(all.who));
        return all;
    }
    all.who = named_parties(parties);
    if (!several.is_none())
        for (py::handle const number : in_order(several, "weights"))
            all.numbers.push_back(read(number, style));
    return all;
}

party rest_of(py::object const& rest, std::vector<party> const& among) {
    if (py::isinstance<py::str>(rest) && rest.cast<std::string>() == uncovered_party().id) return uncovered_party();
    party const named = named_party(rest);
    for (party const& p : among)
        if (p.id == named.id) return p;
    return named;
}

} // namespace

key key_from(py::object const& parties, py::object const& weights, std::optional<notation> style) {
    named_numbers given = numbers_of(parties, weights, style, &fraction_from);
    return {std::move(given.who), std::move(given.numbers)};
}

key percent_key_from(py::object const& parties, py::object const& percentages, py::object const& rest,
                     std::optional<notation> style) {
    named_numbers given = numbers_of(parties, percentages, style, &percentage_from);
    if (rest.is_none()) return key::percent(std::move(given.who), std::move(given.numbers));
    party bearer = rest_of(rest, given.who);
    return key::percent(std::move(given.who), std::move(given.numbers), std::move(bearer));
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

key_rule rule_from(py::handle value, std::optional<notation> style) {
    if (py::isinstance<key_rule>(value)) return value.cast<key_rule>();
    std::optional<key> by;
    return read_key(value, by, style) ? key_rule(*by) : key_rule(named_party(value));
}

} // namespace fordel::python
