#include "arguments/method.hpp"

#include <fordel/apportionment/method_registry.hpp>

#include <string>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

// As it stands behind the method's name: a word, a number, or several numbers.
std::string setting_text(py::handle value) {
    if (!is_several(value))
        return py::isinstance<py::str>(value) ? dashed(value.cast<std::string>()) : fraction_from(value).to_string();
    std::string numbers;
    for (py::handle const number : in_order(value, "numbers"))
        numbers += (numbers.empty() ? "" : ",") + fraction_from(number).to_string();
    return numbers;
}

} // namespace

any_method method_from(std::string const& name) { return any_method::from_name(dashed(name)); }

any_method method_from(std::string const& name, method_settings const& given) {
    std::vector<given_setting> settings;
    auto const add = [&](char const* setting, py::object const& value) {
        if (!value.is_none()) settings.push_back({setting, setting_text(value)});
    };
    add("quota", given.quota);
    add("first_divisor", given.first_divisor);
    add("parameter", given.parameter);
    add("divisors", given.divisors);
    add("step", given.step);
    add("step_limit", given.step_limit);
    add("rounding", given.rounding);
    add("remainder", given.remainder);
    return method_with(dashed(name), settings);
}

} // namespace fordel::python
