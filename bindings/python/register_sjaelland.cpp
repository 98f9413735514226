#include <fordel/detail/spelling.hpp>
#include <fordel/schedule/programme_case.hpp>
#include <fordel/sjaelland.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/filter.hpp"
#include "arguments/method.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

template <class Enum>
Enum choice(std::string written, char const* option, std::initializer_list<std::pair<char const*, Enum>> offered) {
    for (char& c : written)
        c = c == '-' ? '_' : c;
    std::string all;
    for (auto const& [name, value] : offered) {
        if (written == name) return value;
        all += std::string(all.empty() ? "" : ", ") + name;
    }
    throw error(errors::sjaelland_unknown_option, std::string(option) + " \"" + written + "\" (" + all + ")");
}

std::string municipality_from(py::handle who) { return party_from(who, sjaelland::municipalities()).id; }

// One of the note's actors or municipalities where the name is theirs, else a party of its own.
party actor_from(py::handle value) {
    party const named = named_party(value);
    std::vector<party> known = sjaelland::actors();
    for (party const& m : sjaelland::municipalities())
        known.push_back(m);
    for (party const& p : known)
        if (!py::isinstance<party>(value) && (p.id == named.id || fordel::detail::fold(p.name) == named.id)) return p;
    return named;
}

std::string office_from(std::string const& written) {
    std::string const folded = fordel::detail::fold(written);
    for (sjaelland::office const& o : sjaelland::offices)
        if (folded == o.id || folded == fordel::detail::fold(o.strength)) return std::string(o.id);
    return written;
}

void require_known_option(std::string const& name) {
    for (char const* known : {"outside",
                              "leads",
                              "missing_share",
                              "others",
                              "population_date",
                              "missing",
                              "counts",
                              "office_starts",
                              "standings",
                              "clusters",
                              "region_period",
                              "ufs_year",
                              "ruc_payer",
                              "first_follow_up",
                              "collection",
                              "settlement",
                              "method",
                              "unit",
                              "ties",
                              "seed"})
        if (name == known) return;
    throw error(errors::sjaelland_unknown_option, '"' + name + '"');
}

// A year beyond int is no year: the calendar refuses it, as it does the year 0.
int year_from(py::handle value) {
    big_integer const year = whole_from(value);
    return year < 1 || year > 9999 ? 0 : static_cast<int>(year);
}

// The options of sjaelland::options under the same names, each as Python writes it.
sjaelland::options options_from(py::kwargs const& given) {
    sjaelland::options chosen;
    for (auto const& [key_object, value] : given) {
        auto const name = key_object.cast<std::string>();
        require_known_option(name);
        if (name == "seed" || value.is_none()) continue; // None leaves the default
        if (name == "outside")
            chosen.outside = municipality_from(value);
        else if (name == "leads")
            for (auto const& [o, who] : value.cast<py::dict>())
                chosen.leads.push_back({office_from(o.cast<std::string>()), municipality_from(who)});
        else if (name == "missing_share")
            chosen.missing_share =
                choice<sjaelland::missing_share>(value.cast<std::string>(), "missing_share",
                                                 {{"borne_by_others", sjaelland::missing_share::borne_by_others},
                                                  {"uncovered", sjaelland::missing_share::uncovered}});
        else if (name == "others")
            chosen.others = choice<sjaelland::others>(value.cast<std::string>(), "others",
                                                      {{"all_but_own_lead", sjaelland::others::all_but_own_lead},
                                                       {"only_non_leads", sjaelland::others::only_non_leads}});
        else if (name == "population_date")
            chosen.population_date =
                py::module_::import("fordel._core").attr("ReferenceDate")(value).cast<reference_date>();
        else if (name == "missing")
            chosen.missing = missing_from(value.cast<std::string>());
        else if (name == "counts")
            chosen.counts = value.cast<population>();
        else if (name == "office_starts")
            for (auto const& [o, from] : value.cast<py::dict>())
                chosen.office_starts.push_back({office_from(o.cast<std::string>()), from.cast<date>()});
        else if (name == "standings")
            for (auto const& [s, standing] : value.cast<py::dict>()) {
                bool const decided = py::isinstance<py::tuple>(standing);
                auto const status_name =
                    (decided ? standing.cast<py::tuple>()[0].cast<std::string>() : standing.cast<std::string>());
                chosen.standings.push_back({s.cast<std::string>(), status_from_name(status_name),
                                            decided ? standing.cast<py::tuple>()[1].cast<decision>() : decision{}});
            }
        else if (name == "clusters")
            chosen.clusters = value.cast<key>();
        else if (name == "region_period")
            chosen.region_period = value.cast<period>();
        else if (name == "ufs_year")
            chosen.ufs_year = year_from(value);
        else if (name == "ruc_payer")
            chosen.ruc_payer = actor_from(value);
        else if (name == "first_follow_up")
            chosen.first_follow_up = value.cast<date>();
        else if (name == "collection")
            chosen.collection = choice<sjaelland::collection>(
                value.cast<std::string>(), "collection",
                {{"direct", sjaelland::collection::direct}, {"through_lead", sjaelland::collection::through_lead}});
        else if (name == "settlement")
            chosen.settlement = choice<sjaelland::settlement>(
                value.cast<std::string>(), "settlement",
                {{"per_office", sjaelland::settlement::per_office}, {"table", sjaelland::settlement::table}});
        else if (name == "method")
            chosen.method = method_from(value.cast<std::string>());
        else if (name == "unit")
            chosen.unit = rounding_unit::parse(value.cast<std::string>());
        else if (name == "ties")
            chosen.ties = ties_from(value, given.contains("seed") ? given["seed"].cast<std::string>() : "");
    }
    return chosen;
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
        [](std::vector<programme_case> const& cases, std::optional<int> year, std::string const& stream) {
            return ranges(cases, {.year = year, .stream = stream});
        },
        py::arg("cases"), py::kw_only(), py::arg("year") = py::none(), py::arg("stream") = "",
        "Each payer's range over the cases.");

    py::class_<sjaelland::office>(
        core, "Office", "A strength (styrkeposition), its cluster office (klyngekontor) and the default lead.")
        .def_property_readonly("id", [](sjaelland::office const& o) { return std::string(o.id); })
        .def_property_readonly("strength", [](sjaelland::office const& o) { return std::string(o.strength); })
        .def_property_readonly("lead", [](sjaelland::office const& o) { return std::string(o.lead); });

    py::module_ m = core.def_submodule("sjaelland", "Clusters and cluster offices in Zealand 2021-2024, as an "
                                                    "introduction to KKR Sjælland of 23 March 2022 describes them.");
    constexpr char const* options =
        "Options: outside (a municipality), leads {office: municipality}, missing_share (borne_by_others, uncovered), "
        "others (all_but_own_lead,\n"
        "only_non_leads), population_date (year_before, same_year, a date), missing (refuse, carry_forward), counts (a "
        "Population),\n"
        "office_starts {office: date}, standings {stream: status or (status, Decision)}, clusters (a Key), "
        "region_period (a Period), ufs_year,\n"
        "ruc_payer, first_follow_up (a date), collection (direct, through_lead), settlement (per_office, table), "
        "method, unit (minor, major, thousand), ties, seed.";
    m.def("programme", [](py::kwargs const& given) { return sjaelland::programme(options_from(given)); }, options);
    m.def("cases", [](py::kwargs const& given) { return sjaelland::cases(options_from(given)); }, options);
    m.def(
        "checks", [](schedule const& s, py::kwargs const& given) { return sjaelland::checks(s, options_from(given)); },
        py::arg("schedule"), options);
    m.def("municipalities", &sjaelland::municipalities);
    m.def("folk1a", &sjaelland::folk1a, "The 17 municipalities' population, 1 January 2008 to 2023.");
    m.def("offices",
          [] { return std::vector<sjaelland::office>(sjaelland::offices.begin(), sjaelland::offices.end()); });
    m.def(
        "lead",
        [](std::string const& office_id, py::kwargs const& given) {
            for (sjaelland::office const& o : sjaelland::offices)
                if (o.id == office_id) return sjaelland::lead_of(o, options_from(given));
            throw error(errors::sjaelland_unknown_option, "office \"" + office_id + '"');
        },
        py::arg("office"), "The lead municipality of an office under these options.");
}
