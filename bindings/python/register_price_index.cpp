// Indices of prices, and when what they raise is rounded.
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/programme/rounding_point.hpp>

#include <string>
#include <utility>
#include <vector>

#include "arguments/amount.hpp"
#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

char const* kind_name(price_index::kind what) {
    return what == price_index::kind::rates ? "rates" : what == price_index::kind::levels ? "levels" : "steady";
}

py::object index_figures(price_index const& index) {
    if (index.what() == price_index::kind::steady) return py::cast(index.figures().front().value);
    py::dict by_year;
    for (index_figure const& one : index.figures())
        by_year[py::int_(one.year)] = one.value;
    return by_year;
}

std::string repr_of_index(price_index const& index) {
    return std::string("<PriceIndex ") + kind_name(index.what()) + ": " + index.describe().en + '>';
}

py::tuple index_state(price_index const& index) {
    py::list figures;
    for (index_figure const& one : index.figures())
        figures.append(py::make_tuple(one.year, one.value));
    return py::make_tuple(kind_name(index.what()), figures, index.name(), index.source());
}

price_index index_from_state(py::tuple const& s) {
    auto const kind = s[0].cast<std::string>();
    std::vector<index_figure> figures;
    for (auto const& [year, value] : s[1].cast<std::vector<std::pair<int, fraction>>>())
        figures.push_back({year, value});
    auto name = s[2].cast<text>();
    auto source = s[3].cast<citation>();
    if (kind == "rates") return price_index::rates(std::move(figures), std::move(name), std::move(source));
    if (kind == "levels") return price_index::levels(std::move(figures), std::move(name), std::move(source));
    require_stored(kind == "steady" && figures.size() == 1, "an index of another kind");
    return price_index::steady(figures.front().value, std::move(name), std::move(source));
}

template <class Make>
auto point_maker(Make make) {
    return [make](std::string const& to, std::string const& how) {
        return make(rounding_unit::parse(to), rounding_from(how));
    };
}

std::string how_name(rounding how) { return fordel::detail::name_of(fordel::detail::rounding_names, how); }

std::string repr_of_point(rounding_point const& point) {
    if (point == rounding_point::never()) return "RoundingPoint.never()";
    return std::string("RoundingPoint.") + point_name(point.when()) + "(\"" + to_string(point.to()) +
           "\", rounding=\"" + how_name(point.how()) + "\")";
}

py::tuple point_state(rounding_point const& point) {
    return py::make_tuple(point_name(point.when()), to_string(point.to()), how_name(point.how()));
}

rounding_point point_from_state(py::tuple const& s) {
    rounding_unit const to = rounding_unit::parse(s[1].cast<std::string>());
    rounding const how = rounding_from(s[2].cast<std::string>());
    switch (rounding_point_from(s[0]).when()) {
    case rounding_point::kind::each_year:
        return rounding_point::each_year(to, how);
    case rounding_point::kind::at_end:
        return rounding_point::at_end(to, how);
    case rounding_point::kind::never:
        break;
    }
    return rounding_point::never();
}

void register_rounding_point(py::module_& m) {
    py::class_<rounding_point>(m, "RoundingPoint",
                               "When an amount that is raised year by year is rounded: \"never\", \"each_year\" or "
                               "\"at_end\"; to a unit other than the minor one, RoundingPoint.each_year(\"krone\").")
        .def(py::init([](py::object const& when) { return rounding_point_from(when); }), py::arg("when"))
        .def_static("never", &rounding_point::never, "It compounds exactly; only the parts are rounded.")
        .def_static("each_year", point_maker(&rounding_point::each_year), py::arg("to") = "minor", py::kw_only(),
                    py::arg("rounding") = "half-up", "The next year is raised from the rounded amount.")
        .def_static("at_end", point_maker(&rounding_point::at_end), py::arg("to") = "minor", py::kw_only(),
                    py::arg("rounding") = "half-up",
                    "The amount of a year is rounded, the next raised from the exact one.")
        .def_property_readonly("when", [](rounding_point const& point) { return point_name(point.when()); })
        .def_property_readonly("to", [](rounding_point const& point) { return to_string(point.to()); })
        .def_property_readonly("how", [](rounding_point const& point) { return how_name(point.how()); })
        .def("__repr__", &repr_of_point);
    py::implicitly_convertible<py::str, rounding_point>();
    register_value<rounding_point>(&point_state, &point_from_state);
}

} // namespace

void register_price_index(py::module_& m) {
    register_rounding_point(m);
    py::class_<price_index>(m, "PriceIndex",
                            "How prices go from year to year (prisindeks): PriceIndex.rates, .levels or .steady.")
        .def_static(
            "rates",
            [](py::object const& percent, text name, citation source, notation_argument style) {
                return price_index::rates(rates_from(percent, style), std::move(name), std::move(source));
            },
            py::arg("percent"), py::arg("name") = text{"prisindeks", "price index"}, py::arg("source") = citation{},
            py::kw_only(), py::arg("notation") = py::none(),
            "Rates by year: {2026: \"2.6 %\"} is what 2026 is above 2025, in percent with or without the sign.")
        .def_static(
            "levels",
            [](py::object const& level, text name, citation source, notation_argument style) {
                return price_index::levels(levels_from(level, style), std::move(name), std::move(source));
            },
            py::arg("level"), py::arg("name") = text{"prisindeks", "price index"}, py::arg("source") = citation{},
            py::kw_only(), py::arg("notation") = py::none(),
            "Levels by year, on whatever base: {2025: 100, 2026: \"104.2\"}.")
        .def_static(
            "steady",
            [](py::object const& percent, text name, citation source, notation_argument style) {
                return price_index::steady(percentage_from(percent, style), std::move(name), std::move(source));
            },
            py::arg("percent"), py::arg("name") = text{}, py::arg("source") = citation{}, py::kw_only(),
            py::arg("notation") = py::none(), "One rate for every year, in percent with or without the sign.")
        .def_property_readonly("what", [](price_index const& index) { return kind_name(index.what()); })
        .def_property_readonly("name", &price_index::name)
        .def_property_readonly("source", &price_index::source)
        .def_property_readonly("figures", &index_figures)
        .def(
            "factor",
            [](price_index const& index, year_argument base_year, year_argument year) {
                return index.factor(base_year, year);
            },
            py::arg("base_year"), py::arg("year"))
        .def(
            "rate", [](price_index const& index, year_argument year) { return index.rate(year); }, py::arg("year"))
        .def("describe", &price_index::describe)
        .def("__repr__", &repr_of_index);
    register_value<price_index>(&index_state, &index_from_state);
}
