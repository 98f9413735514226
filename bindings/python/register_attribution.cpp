// Why parties pay and receive other amounts.
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/attribution_words.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/shapley.hpp>
#include <fordel/detail/code_points.hpp>
#include <fordel/io/attribution.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule.hpp>

#include <pybind11/stl.h>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/dialect.hpp"
#include "arguments/language.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/rule.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

void register_attributed(py::module_& m) {
    py::class_<attribution_column>(m, "AttributionColumn", "What a part of each difference is attributed to.")
        .def_property_readonly("name", &attribution_column::name)
        .def_readonly("label", &attribution_column::label)
        .def_property_readonly("causes",
                               [](attribution_column const& c) {
                                   std::vector<std::string> names;
                                   for (cause const why : c.causes)
                                       names.emplace_back(to_string(why));
                                   return names;
                               })
        .def_readonly("error", &attribution_column::error)
        .def_readonly("error_id", &attribution_column::error_id)
        .def_property_readonly("before", [](attribution_column const& c) { return c.before; })
        .def_property_readonly("after", [](attribution_column const& c) { return c.after; })
        .def("__repr__", [](attribution_column const& c) {
            return "<AttributionColumn " + fordel::detail::visible(c.name()) + ">";
        });

    py::class_<attributed_part>(m, "AttributedPart", "A part of a difference, exact and in whole units of money.")
        .def_readonly("exact", &attributed_part::exact)
        .def_readonly("amount", &attributed_part::amount)
        .def("__repr__", [](attributed_part const& p) { return "<AttributedPart " + p.amount.to_string() + ">"; });

    py::class_<attributed_difference>(m, "AttributedDifference", "A party's difference as a sum of parts.")
        .def_property_readonly("party", [](attributed_difference const& d) { return d.who; })
        .def_readonly("year", &attributed_difference::year)
        .def_property_readonly("side", [](attributed_difference const& d) { return side_name(d.side); })
        .def_readonly("before", &attributed_difference::before)
        .def_readonly("after", &attributed_difference::after)
        .def_property_readonly("difference", &attributed_difference::difference)
        .def_readonly("parts", &attributed_difference::parts)
        .def("__repr__", [](attributed_difference const& d) {
            return "<AttributedDifference of " + shown_name(d.who) + ": " + d.difference().to_string() + ">";
        });
}

void register_told(py::module_& m) {
    py::class_<told_part>(m, "ToldPart", "A part of a party's difference in words, and the figures behind it.")
        .def_readonly("column", &told_part::column)
        .def_readonly("part", &told_part::part)
        .def_readonly("says", &told_part::says)
        .def_readonly("figures", &told_part::figures)
        .def("__repr__", [](told_part const& t) { return "<ToldPart: " + t.says.en + ">"; });
    py::class_<told_difference>(m, "ToldDifference", "Why one party pays or receives another amount, in words.")
        .def_readonly("difference", &told_difference::difference)
        .def_readonly("says", &told_difference::says)
        .def_readonly("parts", &told_difference::parts)
        .def("__repr__", [](told_difference const& t) { return "<ToldDifference: " + t.says.en + ">"; });
}

template <auto Question>
auto attributed_on(attribution const& why, std::string const& side) {
    return long_work([&, of = side_from(side)] { return (why.*Question)(of); });
}

py::typing::List<py::typing::Dict<py::str, py::object>> attribution_records(attribution const& why) {
    py::list all;
    for (attributed_difference const& one : long_work([&] { return rows_of(why); })) {
        py::dict plain;
        plain["side"] = side_name(one.side);
        plain["year_before"] = *one.year - why.comparison().years_apart();
        plain["year"] = *one.year;
        plain["party"] = one.who.name;
        plain["party_id"] = one.who.id;
        plain["party_code"] = one.who.code;
        plain["before"] = py::cast(one.before).attr("to_decimal")();
        plain["after"] = py::cast(one.after).attr("to_decimal")();
        plain["difference"] = py::cast(one.difference()).attr("to_decimal")();
        for (std::size_t i = 0; i < one.parts.size(); ++i)
            plain[py::str(why.columns()[i].name())] = py::cast(one.parts[i].amount).attr("to_decimal")();
        plain["currency"] = one.after.code();
        all.append(plain);
    }
    return all;
}

explanation explained(attribution const& why, std::string const& who, std::optional<int> year, std::string const& side,
                      language_argument lang) {
    language const in = lang;
    return long_work([&, of = side_from(side)] { return explanation{explain(why, who, year, of).in(in)}; });
}

void register_attributions(py::module_& m) {
    py::class_<attribution>(m, "Attribution", "The differences of a comparison as sums of what they are due to.")
        .def_property_readonly("comparison", [](attribution const& a) { return a.comparison(); })
        .def_property_readonly("method", [](attribution const& a) { return to_string(a.method()); })
        .def_property_readonly("columns", &attribution::columns)
        .def_property_readonly("settlements", &attribution::settlements)
        .def("by_party", &attributed_on<&attribution::by_party>, py::arg("side") = "payers")
        .def("by_party_and_year", &attributed_on<&attribution::by_party_and_year>, py::arg("side") = "payers")
        .def("totals", &attributed_on<&attribution::totals>, py::arg("side") = "payers")
        .def(
            "told",
            [](attribution const& a, std::string const& who, std::optional<int> year, std::string const& side) {
                return long_work([&, of = side_from(side)] { return told(a, who, year, of); });
            },
            py::arg("party"), py::arg("year") = py::none(), py::arg("side") = "payers")
        .def("explain", &explained, py::arg("party"), py::arg("year") = py::none(), py::arg("side") = "payers",
             py::arg("lang") = py::none())
        .def("records", &attribution_records)
        .def(
            "to_csv",
            [](attribution const& a, std::string const& dialect) {
                return long_work([&, as = dialect_from(dialect)] { return to_csv(a, as); });
            },
            py::arg("dialect") = "plain")
        .def("to_json", [](attribution const& a) { return long_work([&] { return to_json(a); }); })
        .def("__repr__", [](attribution const& a) {
            std::string names;
            for (attribution_column const& column : a.columns())
                names += (names.empty() ? "" : ", ") + fordel::detail::visible(column.name());
            return "<Attribution (" + std::string(to_string(a.method())) + "): " + names + ">";
        });
    m.def(
        "attribute",
        [](std::vector<std::pair<std::string, schedule>> const& steps) {
            return long_work([&] { return attribute(steps); });
        },
        py::arg("steps"));
}

} // namespace

// Behind the class of comparisons, to which these are questions.
void register_attribution(py::module_& m) {
    register_attributed(m);
    register_told(m);
    register_attributions(m);
    py::reinterpret_borrow<py::class_<comparison>>(m.attr("Comparison"))
        .def(
            "attribution",
            [](comparison const& c, std::string const& order) {
                return long_work([&, in = attribution_order_from_name(order)] { return attribute(c, in); });
            },
            py::arg("order") = "calculation")
        .def(
            "shapley",
            [](comparison const& c, std::size_t most) { return long_work([&] { return shapley(c, most); }); },
            py::kw_only(), py::arg("most") = 128)
        .def(
            "explain",
            [](comparison const& c, std::string const& who, std::optional<int> year, std::string const& side,
               language_argument lang) {
                return explained(long_work([&] { return attribute(c); }), who, year, side, lang);
            },
            py::arg("party"), py::arg("year") = py::none(), py::arg("side") = "payers", py::arg("lang") = py::none());
}
