#include "arguments/several.hpp"

#include <fordel/error.hpp>

#include "arguments/number.hpp"
#include "arguments/party.hpp"

namespace fordel::python {

bool is_mapping(py::handle value) { return py::hasattr(value, "items"); }

bool is_several(py::handle value) { return !py::isinstance<py::str>(value) && py::hasattr(value, "__len__"); }

void refuse_text(py::handle several, char const* what) {
    if (py::isinstance<py::str>(several) || py::isinstance<py::bytes>(several))
        throw error(errors::argument_wrong_type,
                    std::string("expected several ") + what + " in a list, not one text: [" + repr_of(several) + ']');
}

void require_order(py::handle values, char const* what) {
    if (PyAnySet_Check(values.ptr())) throw error(errors::party_unordered, std::string("a set of ") + what);
}

// Gone through, a mapping gives its names and drops its values.
void refuse_mapping(py::handle values, char const* what) {
    if (py::isinstance(values, py::module_::import("collections.abc").attr("Mapping")))
        throw error(errors::argument_wrong_type,
                    std::string("expected several ") + what + " in a list, not a mapping: " + repr_of(values));
}

py::object in_order(py::handle values, char const* what) {
    refuse_text(values, what);
    require_order(values, what);
    refuse_mapping(values, what);
    return py::reinterpret_borrow<py::object>(values);
}

std::size_t place_among(std::size_t size, py::ssize_t place) {
    auto const count = static_cast<py::ssize_t>(size);
    if (place < -count || place >= count)
        throw error(errors::argument_no_such_place, std::to_string(place) + " of " + std::to_string(size) + " places");
    return static_cast<std::size_t>(place < 0 ? place + count : place);
}

std::vector<std::pair<std::string, py::object>> named_items(py::handle mapping) {
    std::vector<std::pair<std::string, py::object>> items;
    for (py::handle const item : mapping.attr("items")()) {
        auto const [who, value] = item.cast<std::pair<py::object, py::object>>();
        items.emplace_back(named_party(who).name, value);
    }
    return items;
}

py::object by_name(py::list const& names, py::list const& values) {
    if (names.empty()) return values;
    py::dict named;
    for (std::size_t i = 0; i < values.size(); ++i)
        named[names[i]] = values[i];
    return named;
}

py::object by_name(std::vector<std::string> const& names, py::list const& values) {
    return by_name(py::list(py::cast(names)), values);
}

} // namespace fordel::python
