#include "arguments/unit_bounds.hpp"

#include <fordel/error.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

void set_bound(unit_bound& bound, py::handle given, bound_of what, std::optional<notation> style) {
    if (given.is_none()) return;
    if (what == bound_of::units)
        bound.units = whole_from(given, style);
    else
        bound.share = share_from(given, style);
}

bool is_number(py::handle value) {
    return is_index(value) || py::hasattr(value, "as_integer_ratio") || py::isinstance<py::str>(value);
}

} // namespace

void set_bounds(std::vector<unit_bound>& bounds, py::handle given, bound_of what, std::vector<party> const& parties,
                std::optional<notation> style) {
    if (given.is_none()) return;
    bounds.resize(parties.size());
    if (is_mapping(given)) {
        known_places const places(parties);
        std::vector<bool> named(parties.size());
        for (py::handle const item : given.attr("items")()) {
            auto const [who, bound] = item.cast<std::pair<py::object, py::object>>();
            std::size_t const place = places.place_of(who);
            if (named[place]) throw error(errors::party_duplicate, "two bounds for " + parties[place].name);
            named[place] = true;
            set_bound(bounds[place], bound, what, style);
        }
        return;
    }
    if (is_number(given)) {
        for (unit_bound& bound : bounds)
            set_bound(bound, given, what, style);
        return;
    }
    std::vector<py::object> each;
    for (py::handle const bound : in_order(given, "bounds"))
        each.push_back(py::reinterpret_borrow<py::object>(bound));
    if (each.size() != bounds.size())
        throw error(errors::apportionment_size_mismatch,
                    std::to_string(each.size()) + " bounds, " + std::to_string(bounds.size()) + " weights");
    for (std::size_t i = 0; i < each.size(); ++i)
        set_bound(bounds[i], each[i], what, style);
}

} // namespace fordel::python
