#include "arguments/weights.hpp"

#include <fordel/error.hpp>
#include <fordel/key.hpp>

#include <set>
#include <string>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

std::vector<std::string> given_weights::names() const {
    std::vector<std::string> all;
    if (by_name)
        for (party const& p : parties)
            all.push_back(p.name);
    return all;
}

given_weights weights_from(py::handle value, std::optional<notation> style) {
    if (py::isinstance<key>(value)) {
        auto const& by = value.cast<key const&>();
        return {by.weights(), by.parties(), true};
    }
    given_weights given{.by_name = is_mapping(value)};
    if (given.by_name) {
        std::set<std::string> names;
        for (auto const& [name, weight] : named_items(value)) {
            if (!names.insert(name).second) throw error(errors::party_duplicate, name);
            given.parties.push_back({name, name});
            given.weights.push_back(fraction_from(weight, style));
        }
        return given;
    }
    for (py::handle const weight : in_order(value, "weights"))
        given.weights.push_back(fraction_from(weight, style));
    given.parties = fordel::detail::numbered_parties(given.weights.size()).all();
    return given;
}

bool are_weights(py::handle value) {
    return py::isinstance<key>(value) || is_mapping(value) || py::isinstance<py::list>(value) ||
           py::isinstance<py::tuple>(value);
}

} // namespace fordel::python
