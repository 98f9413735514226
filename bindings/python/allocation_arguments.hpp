// How an amount is shared, as Python users write it.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/error.hpp>

#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"

namespace fordel::python {

// Amounts and shares side by side: one for everybody, one each (None where nothing is said), or by name.
class given_bounds {
public:
    // Names are found forgivingly among the parties, where these are known.
    explicit given_bounds(std::vector<party> known = {}) : known_(std::move(known)) {}

    void add_amounts(py::handle given) {
        add(given, [](money_bound& bound, py::handle value) { bound.amount = given_money(value); });
    }
    void add_shares(py::handle given) {
        add(given, [](money_bound& bound, py::handle value) { bound.share = fraction_from(value); });
    }

    bounds_by_party made() const {
        bool const everybody = everybody_.any();
        if (everybody + !one_each_.empty() + !named_.empty() > 1)
            throw py::type_error(
                "floors and floor_shares, caps and cap_shares: both for everybody, both one each, or both by name");
        if (everybody) return everybody_;
        if (!named_.empty()) return named_;
        return one_each_;
    }

private:
    template <class Set>
    void add(py::handle given, Set const& set) {
        if (given.is_none()) return;
        if (py::hasattr(given, "items")) {
            for (py::handle const item : given.attr("items")()) {
                auto const [who, bound] = item.cast<std::pair<py::object, py::object>>();
                money_bound& mine = of(who);
                if (!bound.is_none()) set(mine, bound);
            }
        } else if (py::hasattr(given, "__iter__") && !py::isinstance<py::str>(given)) {
            require_order(given);
            std::size_t place = 0;
            for (py::handle const bound : given) {
                if (one_each_.size() == place) one_each_.emplace_back();
                if (!bound.is_none()) set(one_each_[place], bound);
                ++place;
            }
        } else {
            set(everybody_, given);
        }
    }

    money_bound& of(py::handle who) {
        std::string const id = !known_.empty()              ? party_from(who, known_).id
                               : py::isinstance<party>(who) ? who.cast<party>().id
                                                            : who.cast<std::string>();
        for (auto& [name, bound] : named_)
            if (name == id) return bound;
        return named_.emplace_back(id, money_bound{}).second;
    }

    std::vector<party> known_;
    money_bound everybody_{};
    std::vector<money_bound> one_each_{};
    std::vector<bounds_by_party::named_bound> named_{};
};

inline bounds_by_party bounds_from(py::handle amounts, py::handle shares, std::vector<party> const& known) {
    given_bounds given(known);
    given.add_amounts(amounts);
    given.add_shares(shares);
    return given.made();
}

inline bounds_procedure procedure_from(std::string const& written) {
    return detail::value_of(detail::procedure_names, dashed(written), errors::apportionment_unknown_bounds);
}

// The options of allocate(); `known`: the parties of the key, none where it is not known yet.
inline allocation_options allocation_options_from(std::vector<party> const& known, std::string const& method,
                                                  std::string const& unit, py::object const& ties,
                                                  std::string const& seed, py::object const& floors,
                                                  py::object const& caps, py::object const& floor_shares,
                                                  py::object const& cap_shares, std::string const& bounds,
                                                  py::object const& receiver) {
    allocation_options options{method_from(method), rounding_unit::parse(unit), ties_from(ties, seed)};
    options.bounds = {bounds_from(floors, floor_shares, known), bounds_from(caps, cap_shares, known),
                      procedure_from(bounds)};
    if (receiver.is_none()) return options;
    options.receiver = !known.empty() || py::isinstance<party>(receiver) ? party_from(receiver, known).id
                                                                         : receiver.cast<std::string>();
    return options;
}

} // namespace fordel::python
