#include <fordel/carry_over.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/carry.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "arguments/weights.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

struct named_year {
    carried_year year;
    std::vector<std::string> names;
};

// A running carry whose parties are named by the first year, or beforehand.
class named_running_carry {
public:
    named_running_carry(std::string const& procedure, std::optional<std::vector<std::string>> parties,
                        py::object const& ties, std::string const& seed)
        : names_(std::move(parties)), options_{carry_procedure_from(procedure), ties_from(ties, seed), {}},
          carry_(options_) {
        if (names_) name_parties();
    }

    named_year next(number_argument const& units, py::object const& weights, notation_argument style) {
        given_weights const given = weights_from(weights, style);
        if (!names_ && given.by_name) {
            names_ = given.names();
            name_parties();
        }
        return {carry_.next(units.whole(style), in_order_of(names(), given)), names()};
    }

    running_carry const& carry() const { return carry_; }
    std::vector<std::string> names() const { return names_.value_or(std::vector<std::string>()); }

private:
    void name_parties() {
        options_.parties = parties_named(*names_);
        carry_ = running_carry(options_);
    }

    std::optional<std::vector<std::string>> names_;
    carry_options options_;
    running_carry carry_;
};

} // namespace

void register_running_carry(py::module_& m) {
    py::class_<named_year>(m, "CarriedYear", "One year of a RunningCarry.")
        .def_property_readonly("units", [](named_year const& y) { return by_name(y.names, y.year.units); })
        .def_property_readonly("cumulated", [](named_year const& y) { return by_name(y.names, y.year.cumulated); })
        .def_property_readonly("exact", [](named_year const& y) { return by_name(y.names, y.year.exact_units); })
        .def_property_readonly("exact_cumulated",
                               [](named_year const& y) { return by_name(y.names, y.year.exact_cumulated); })
        .def_property_readonly("ties", [](named_year const& y) { return y.year.ties; })
        .def("__repr__",
             [](named_year const& y) { return "<CarriedYear " + full_repr(by_name(y.names, y.year.units)) + '>'; });

    py::class_<named_running_carry>(m, "RunningCarry",
                                    "Shares year by year what is not known ahead: procedures fixed-key and open.")
        .def(py::init<std::string const&, std::optional<std::vector<std::string>>, py::object const&,
                      std::string const&>(),
             py::arg("procedure") = "open", py::kw_only(), py::arg("parties") = py::none(), py::arg("ties") = "order",
             py::arg("seed") = "")
        .def("next", &named_running_carry::next, py::arg("units"), py::arg("weights"), py::arg("notation") = py::none(),
             "The next year; after an error nothing has changed.")
        .def_property_readonly(
            "procedure",
            [](named_running_carry const& c) { return std::string(to_string(c.carry().options().procedure)); })
        .def_property_readonly("total", [](named_running_carry const& c) { return c.carry().total(); })
        .def_property_readonly("cumulated",
                               [](named_running_carry const& c) {
                                   return by_name(c.carry().cumulated().empty() ? std::vector<std::string>()
                                                                                : c.names(),
                                                  c.carry().cumulated());
                               })
        .def("__repr__", [](named_running_carry const& c) {
            return std::string("<RunningCarry ") + to_string(c.carry().options().procedure) + ", " +
                   c.carry().total().str() + " units so far>";
        });
}
