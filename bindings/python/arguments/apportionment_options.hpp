// How whole units are shared, as Python says it: the method and its settings, ties, bounds, and who takes part, each an
// argument of its own.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/method.hpp"
#include "arguments/option.hpp"

namespace fordel::python {

// None where an argument is not given.
struct apportionment_arguments {
    std::string const& method;
    method_settings settings;
    pybind11::object const& ties;
    std::string const& seed;
    pybind11::object const& floors;
    pybind11::object const& caps;
    pybind11::object const& floor_shares;
    pybind11::object const& cap_shares;
    std::string const& bounds;
    pybind11::object const& minimum;
    pybind11::object const& threshold;
    pybind11::object const& threshold_share;
    pybind11::object const& eligible;
    pybind11::object const& base;
    pybind11::object const& receiver;
    std::string const& zero_weight;
    std::optional<notation> style;
    std::size_t common_digits;

    apportionment_options options(std::vector<party> const& parties) const;
};

// As pickles store them.
pybind11::tuple apportionment_options_state(apportionment_options const& options);
apportionment_options apportionment_options_from_state(pybind11::tuple const& stored);

// A function of Python's that takes all of them by name, behind what it takes itself.
template <class Result, class... Own>
auto with_apportionment_arguments(Result (*function)(apportionment_arguments const&, Own...)) {
    using object = pybind11::object;
    return [function](Own... own, std::string const& method, object const& quota, object const& first_divisor,
                      object const& parameter, object const& divisors, object const& step, object const& rounding,
                      object const& ties, std::string const& seed, object const& floors, object const& caps,
                      object const& floor_shares, object const& cap_shares, std::string const& bounds,
                      object const& minimum, object const& threshold, object const& threshold_share,
                      object const& eligible, object const& base, object const& remainder, object const& receiver,
                      std::string const& zero_weight, notation_argument style, object const& step_limit,
                      integer_argument<"common_digits", std::size_t> common_digits) -> Result {
        return function({method,
                         {quota, first_divisor, parameter, divisors, step, rounding, remainder, step_limit},
                         ties,
                         seed,
                         floors,
                         caps,
                         floor_shares,
                         cap_shares,
                         bounds,
                         minimum,
                         threshold,
                         threshold_share,
                         eligible,
                         base,
                         receiver,
                         zero_weight,
                         style,
                         common_digits},
                        own...);
    };
}

// Registers it, with the names and defaults of these arguments behind those of its own.
template <class Function, class... Extra>
void def_with_apportionment_arguments(pybind11::module_& m, char const* name, Function function, Extra const&... own) {
    using pybind11::arg;
    pybind11::none const none;
    m.def(name, with_apportionment_arguments(function), own..., pybind11::kw_only(),
          arg("method") = "largest-remainder", arg("quota") = none, arg("first_divisor") = none,
          arg("parameter") = none, arg("divisors") = none, arg("step") = none, arg("rounding") = none,
          arg("ties") = "order", arg("seed") = "", arg("floors") = none, arg("caps") = none, arg("floor_shares") = none,
          arg("cap_shares") = none, arg("bounds") = "fill", arg("minimum") = none, arg("threshold") = none,
          arg("threshold_share") = none, arg("eligible") = none, arg("base") = none, arg("remainder") = none,
          arg("receiver") = none, arg("zero_weight") = "takes-part", arg("notation") = none, arg("step_limit") = none,
          arg("common_digits") = fordel::detail::most_common_digits);
}

} // namespace fordel::python
