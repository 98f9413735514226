#include <fordel/schedule/programme_case.hpp>
#include <fordel/sjaelland.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/filter.hpp"
#include "arguments/integer.hpp"
#include "arguments/sjaelland_options.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using sjaelland::option;

// What an option takes in Python: its text, or an object that says more.
std::string type_of(option const& o) {
    if (o.name == "counts") return "fordel._core.Population";
    if (o.name == "ufs_year") return "int | str";
    if (o.name == "clusters") return "fordel._core.Key | dict[typing.Any, typing.Any] | list[str]";
    if (o.name == "region_period") return "fordel._core.Period | str";
    if (o.name == "population_date") return "fordel._core.ReferenceDate | datetime.date | str";
    if (o.name == "first_follow_up") return "datetime.date | str";
    if (o.name == "ties") return "fordel._core.TieBreaking | list[str] | str";
    if (o.name == "outside" || o.name == "ruc_payer") return "fordel._core.Party | str";
    return o.repeated ? "dict[typing.Any, typing.Any] | list[str]" : "str";
}

// What help() and the stubs show: every option of the table.
std::string documented(std::string const& name, std::string const& before, std::string const& result) {
    std::string signature = name + '(' + before + "*", said;
    for (option const& o : sjaelland::option_table()) {
        signature += ", " + std::string(o.name) + ": " + type_of(o) + " | None = None";
        said += std::string(o.name) + ": " + std::string(o.help);
        for (std::size_t i = 0; i < o.choices.size(); ++i)
            said += (i == 0 ? " (" : ", ") + std::string(o.choices[i]) + (i + 1 == o.choices.size() ? ")" : "");
        said += '\n';
    }
    return signature + ") -> " + result + "\n\n" + said;
}

// Registers a function of the options, with the table as its signature.
template <class Function, class... Extra>
void def_with_options(py::module_& m, char const* name, Function&& function, std::string const& before,
                      std::string const& result, Extra const&... extra) {
    std::string const shown = documented(name, before, result);
    py::options plain;
    plain.disable_function_signatures();
    m.def(name, std::forward<Function>(function), extra..., shown.c_str());
}

} // namespace

void register_sjaelland(py::module_& core) {
    py::class_<programme_case>(core, "ProgrammeCase",
                               "One choice for the open questions, and the schedule it leads to.")
        .def_readonly("name", &programme_case::name)
        .def_readonly("absent", &programme_case::absent)
        .def_property_readonly("schedule", [](programme_case const& c) { return c.schedule; })
        .def("__repr__", [](programme_case const& c) { return "<ProgrammeCase " + c.name + ">"; });
    py::class_<payer_range>(core, "PayerRange",
                            "A payer's lowest and highest total over the cases in which it takes part. The bounds of "
                            "different payers don't add up.")
        .def_readonly("payer", &payer_range::payer)
        .def_readonly("lowest", &payer_range::lowest)
        .def_readonly("highest", &payer_range::highest)
        .def_readonly("lowest_in", &payer_range::lowest_in)
        .def_readonly("highest_in", &payer_range::highest_in)
        .def_readonly("may_be_absent", &payer_range::may_be_absent)
        .def("__repr__", [](payer_range const& r) {
            return "<PayerRange " + r.payer.name + ": " + r.lowest.to_string() + " to " + r.highest.to_string() + ">";
        });
    core.def(
        "ranges",
        [](std::vector<programme_case> const& cases, std::optional<year_argument> year,
           std::optional<std::string> const& stream) {
            return ranges(cases, {.year = std::optional<int>(year), .stream = stream});
        },
        py::arg("cases"), py::kw_only(), py::arg("year") = py::none(), py::arg("stream") = py::none(),
        "Each payer's range over the cases.");

    py::class_<total_range>(core, "TotalRange", "The lowest and highest total over the cases for one value of a field.")
        .def_readonly("label", &total_range::label)
        .def_readonly("lowest", &total_range::lowest)
        .def_readonly("highest", &total_range::highest)
        .def("__repr__", [](total_range const& r) { return "<TotalRange " + r.label + ">"; });
    core.def(
        "total_ranges",
        [](std::vector<programme_case> const& cases, std::string const& by, std::optional<year_argument> year) {
            return total_ranges(cases, schedule_field_from_name(by), {.year = std::optional<int>(year)});
        },
        py::arg("cases"), py::arg("by"), py::kw_only(), py::arg("year") = py::none(),
        "The range of each year, stream, payer, recipient or status over the cases.");

    py::class_<sjaelland::office>(
        core, "Office", "A strength (styrkeposition), its cluster office (klyngekontor) and the default lead.")
        .def_property_readonly("id", [](sjaelland::office const& o) { return std::string(o.id); })
        .def_property_readonly("strength", [](sjaelland::office const& o) { return std::string(o.strength); })
        .def_property_readonly("lead", [](sjaelland::office const& o) { return std::string(o.lead); });

    py::module_ m = core.def_submodule("sjaelland", "Clusters and cluster offices in Zealand 2021-2024, as an "
                                                    "introduction to KKR Sjælland of 23 March 2022 describes them.");
    py::class_<option>(m, "Option",
                       "An option of the programme: its name, the form of its text, its choices and what it is for.")
        .def_property_readonly("name", [](option const& o) { return std::string(o.name); })
        .def_property_readonly("form", [](option const& o) { return std::string(o.form); })
        .def_property_readonly("help", [](option const& o) { return std::string(o.help); })
        .def_property_readonly(
            "choices", [](option const& o) { return std::vector<std::string>(o.choices.begin(), o.choices.end()); })
        .def_readonly("repeated", &option::repeated, "Whether it takes several texts, such as one for each office.")
        .def_property_readonly(
            "in_text", [](option const& o) { return o.set != nullptr; }, "Whether a text can say it.")
        .def("__repr__", [](option const& o) { return "<Option " + std::string(o.name) + ">"; });
    m.def("options", &sjaelland::option_table, "All options, in the order of the table.");

    std::string const programme_type = "fordel._core.Programme", cases_type = "list[fordel._core.ProgrammeCase]";
    def_with_options(
        m, "programme", [](py::kwargs const& given) { return sjaelland::programme(sjaelland_options_from(given)); }, "",
        programme_type);
    def_with_options(
        m, "cases",
        [](py::kwargs const& given) {
            auto const options = sjaelland_options_from(given);
            return long_work([&] { return sjaelland::cases(options); });
        },
        "", cases_type);
    def_with_options(
        m, "readings",
        [](py::kwargs const& given) {
            auto const options = sjaelland_options_from(given);
            return long_work([&] { return sjaelland::readings(options); });
        },
        "", cases_type);
    def_with_options(
        m, "checks",
        [](schedule const& s, py::kwargs const& given) {
            // A list that is also a table; known to Python alone.
            return py::module_::import("fordel._lists")
                .attr("Checks")(sjaelland::checks(s, sjaelland_options_from(given)));
        },
        "schedule: fordel._core.Schedule, ", "fordel._lists.Checks", py::arg("schedule"));
    m.attr("unit_of_ranges") = to_string(sjaelland::options_of_ranges().unit);
    m.def(
        "lead_contribution", [] { return as_any_money(sjaelland::lead_contribution()); },
        "What a lead pays to its own office for a full year.");
    m.def("municipalities", &sjaelland::municipalities);
    m.def("folk1a", &sjaelland::folk1a, "The 17 municipalities' population, 1 January 2008 to 2023.");
    m.def("offices",
          [] { return std::vector<sjaelland::office>(sjaelland::offices.begin(), sjaelland::offices.end()); });
    def_with_options(
        m, "lead",
        [](std::string const& office_id, py::kwargs const& given) {
            for (sjaelland::office const& o : sjaelland::offices)
                if (o.id == office_id) return sjaelland::lead_of(o, sjaelland_options_from(given));
            throw error(errors::sjaelland_unknown_option, "office \"" + office_id + '"');
        },
        "office: str, ", "fordel._core.Party", py::arg("office"));
}
