#include "arguments/method.hpp"

#include <fordel/apportionment/method_registry.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

// As it stands behind the method's name: a word, a number, or numbers with commas between. A number is written anew,
// so that no comma of its own divides it.
std::string setting_number(py::handle value, std::optional<notation> style) {
    return fraction_from(value, style).to_string();
}

std::string setting_word(py::handle value, std::optional<notation> style) {
    return py::isinstance<py::str>(value) ? dashed(value.cast<std::string>()) : setting_number(value, style);
}

std::string setting_numbers(py::handle value, std::optional<notation> style) {
    if (!is_several(value)) return setting_word(value, style);
    std::string all;
    for (py::handle const one : in_order(value, "numbers"))
        all += (all.empty() ? "" : ",") + setting_number(one, style);
    return all;
}

} // namespace

any_method method_from(std::string const& name) { return any_method::from_name(dashed(name)); }

any_method method_from(std::string const& name, method_settings const& given, std::optional<notation> style) {
    std::vector<given_setting> settings;
    auto const add = [&](char const* setting, py::object const& value, auto const& written) {
        if (!value.is_none()) settings.push_back({setting, written(value, style)});
    };
    add("quota", given.quota, setting_word);
    add("first_divisor", given.first_divisor, setting_number);
    add("parameter", given.parameter, setting_number);
    add("divisors", given.divisors, setting_numbers);
    add("step", given.step, setting_number);
    add("step_limit", given.step_limit, setting_number);
    add("rounding", given.rounding, setting_word);
    add("remainder", given.remainder, setting_word);
    return method_with(dashed(name), settings);
}

} // namespace fordel::python
