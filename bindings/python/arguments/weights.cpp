#include "arguments/weights.hpp"

#include <fordel/error.hpp>
#include <fordel/key.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

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

std::optional<std::int64_t> usual_whole(py::handle value) {
    if (!is_int(value)) return {};
    int overflow = 0;
    long long const whole = PyLong_AsLongLongAndOverflow(value.ptr(), &overflow);
    return overflow == 0 ? std::optional<std::int64_t>(whole) : std::nullopt;
}

std::optional<std::vector<fraction>> usual_weights(py::handle value) {
    if (!PyList_CheckExact(value.ptr()) && !PyTuple_CheckExact(value.ptr())) return {};
    std::span const values(PySequence_Fast_ITEMS(value.ptr()), static_cast<std::size_t>(Py_SIZE(value.ptr())));
    std::vector<fraction> weights;
    weights.reserve(values.size());
    for (PyObject* const each : values) {
        std::optional<std::int64_t> const weight = usual_whole(each);
        if (!weight) return {};
        weights.emplace_back(*weight);
    }
    return weights;
}

bool are_weights(py::handle value) {
    return py::isinstance<key>(value) || is_mapping(value) || py::isinstance<py::list>(value) ||
           py::isinstance<py::tuple>(value);
}

} // namespace fordel::python
