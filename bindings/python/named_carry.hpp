// Years carried over as Python sees them: by place, or by the names of those who share.
#pragma once

#include <fordel/carry_over.hpp>

#include <string>
#include <vector>

#include "arguments/several.hpp"

namespace fordel::python {

struct named_carry {
    carried shared;
    std::vector<std::string> names; // empty where the weights had none
    std::vector<year_total> given;  // what was shared, and how
    carry_options options;

    friend bool operator==(named_carry const& a, named_carry const& b) {
        return a.shared == b.shared && a.names == b.names;
    }

    template <class Values>
    py::typing::List<by_place_or_name<typename Values::value_type>> each(Values carried_year::* figures) const {
        py::list all;
        for (carried_year const& year : shared.years)
            all.append(by_name(names, year.*figures));
        return all;
    }
};

} // namespace fordel::python
