#include <fordel/detail/code_points.hpp>
#include <fordel/figures.hpp>
#include <fordel/io/figures.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/population.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/download.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using dated_value = py::typing::Tuple<py::str, date, fraction, std::optional<date>>;

std::string key_in_figures(party const& who) { return who.code.empty() ? who.id : who.code; }

// (party, date, value), and the day of publication behind them where it is known.
figure figure_from(py::handle written, known_places const& known, std::vector<party> const& parties,
                   std::optional<notation> style) {
    auto const items = py::reinterpret_steal<py::tuple>(PySequence_Tuple(written.ptr()));
    if (!items) throw py::error_already_set();
    if (items.size() < 3 || items.size() > 4)
        throw error(errors::argument_wrong_type, repr_of(written) + "; expected party, date and value, and published");
    figure read{"", items[1].cast<date>(), fraction_from(items[2], style), std::nullopt};
    read.party = py::isinstance<party>(items[0]) ? key_in_figures(items[0].cast<party>())
                                                 : key_in_figures(parties[known.find(written_party(items[0]))]);
    if (items.size() == 4 && !items[3].is_none()) read.published = items[3].cast<date>();
    return read;
}

figures make_figures(text what, py::iterable const& parties, py::iterable const& values, citation source, text unit,
                     text limited_to, notation_argument style) {
    std::vector<party> const who = named_parties(parties);
    known_places const known(who);
    std::vector<figure> read;
    for (py::handle const value : in_order(values, "values"))
        read.push_back(figure_from(value, known, who, style));
    return {std::move(what), who, read, std::move(source), std::move(unit), std::move(limited_to)};
}

py::typing::List<dated_value> values_of(figures const& f) {
    py::typing::List<dated_value> values;
    for (auto const& [who, on, value, published] : f.values())
        values.append(py::make_tuple(who, on, value, published));
    return values;
}

// The party among those of the figures: a name, id or code, forgivingly.
party asked_for(figures const& f, py::handle who) { return party_from(who, f.parties()); }

using file_reader = figures (*)(std::string_view, figures_reading const&);

// Reads what the file says by what the arguments say.
template <file_reader Read>
figures read_figures(py::object const& text, fordel::text what, fordel::text unit, citation source,
                     std::optional<std::vector<party>> const& known, notation_argument style,
                     std::optional<std::string> const& encoding, std::optional<reading_limits> const& limits) {
    figures_reading how{.what = std::move(what), .unit = std::move(unit), .source = std::move(source)};
    how.notation = style.style;
    how.limits = limits.value_or(reading_limits{});
    if (known) how.known = *known;
    download const read = download_from(text, encoding, how.limits.bytes);
    how.encoding = read.encoding;
    return long_work([&] { return Read(read.bytes, how); });
}

template <file_reader Read>
void define_reader(py::class_<figures>& c, char const* name, char const* says) {
    c.def_static(name, &read_figures<Read>, py::arg("text"), py::arg("what"), py::arg("unit") = text{},
                 py::arg("source") = citation{}, py::arg("known") = py::none(), py::arg("notation") = py::none(),
                 py::arg("encoding") = py::none(), py::arg("limits") = py::none(), says);
}

void register_parts(py::module_& m) {
    py::class_<figure_found>(m, "FigureFound", "A value, its date, and whether it was carried forward.")
        .def_readonly("value", &figure_found::value)
        .def_readonly("on", &figure_found::on)
        .def_readonly("carried_forward", &figure_found::carried_forward)
        .def("__repr__", [](figure_found const& f) {
            return "<FigureFound " + f.value.to_string() + ", " + to_string(f.on) +
                   (f.carried_forward ? ", carried forward>" : ">");
        });
    register_members<figure_found>(anything_goes, &figure_found::value, &figure_found::on,
                                   &figure_found::carried_forward);
    py::class_<figure_change>(m, "FigureChange",
                              "A figure that is another in newer figures; None where only one of them has it.")
        .def_readonly("who", &figure_change::who)
        .def_readonly("on", &figure_change::on)
        .def_readonly("before", &figure_change::before)
        .def_readonly("after", &figure_change::after)
        .def("__repr__", [](figure_change const& c) {
            return "<FigureChange " + shown_name(c.who) + ", " + to_string(c.on) + ": " + repr_of(py::cast(c.before)) +
                   " to " + repr_of(py::cast(c.after)) + ">";
        });
    register_members<figure_change>(anything_goes, &figure_change::who, &figure_change::on, &figure_change::before,
                                    &figure_change::after);
}

figures figures_from_state(py::tuple const& s) {
    std::vector<figure> values;
    for (auto& [who, on, value, published] :
         s[2].cast<std::vector<std::tuple<std::string, date, fraction, std::optional<date>>>>())
        values.push_back({std::move(who), on, std::move(value), published});
    return {s[0].cast<text>(), s[1].cast<std::vector<party>>(), values, s[3].cast<citation>(), s[4].cast<text>(),
            s[5].cast<text>()};
}

} // namespace

void register_figures(py::module_& m) {
    register_parts(m);
    py::class_<figures> c(
        m, "Figures",
        "Dated values by party with their unit and source (fordelingsgrundlag): taxable income, coast "
        "km, children. Immutable. A Population is taken wherever figures are.");
    c.def(py::init(&make_figures), py::arg("what"), py::arg("parties"), py::arg("values"),
          py::arg("source") = citation{}, py::arg("unit") = text{}, py::arg("limited_to") = text{},
          py::arg("notation") = py::none(),
          "values: (party, date, value) each, and the day of publication behind them where it is known.")
        .def(py::init([](population const& counts) -> figures { return counts; }), py::arg("counts"))
        .def_property_readonly("what", &figures::what)
        .def_property_readonly("unit", &figures::unit)
        .def_property_readonly("limited_to", &figures::limited_to)
        .def_property_readonly("source", &figures::source)
        .def_property_readonly("parties", &figures::parties)
        .def_property_readonly("values", &values_of)
        .def(
            "covers", [](figures const& f, party const& who) { return f.covers(who); }, py::arg("who"))
        .def(
            "at",
            [](figures const& f, py::object const& who, date on, std::string const& missing) {
                return f.at(asked_for(f, who), on, missing_from(missing));
            },
            py::arg("who"), py::arg("on"), py::arg("missing") = "refuse")
        .def(
            "dates", [](figures const& f, py::object const& who) { return f.dates(asked_for(f, who)); }, py::arg("who"))
        .def("latest_published", &figures::latest_published, py::arg("by"))
        .def(
            "with_predecessors",
            [](figures const& f, std::vector<party> const& areas, succession const& table) {
                return with_predecessors(f, areas, table);
            },
            py::arg("areas"), py::arg("table"))
        .def("merge", &figures::merge, py::arg("other"))
        .def("replace", &figures::replace, py::arg("newer"))
        .def("diff", &figures::diff, py::arg("newer"))
        .def(
            "__add__", [](figures const& a, figures const& b) { return a + b; }, py::is_operator())
        .def(
            "__radd__", [](figures const& b, figures const& a) { return a + b; }, py::is_operator())
        .def("__repr__", [](figures const& f) {
            return "<Figures of " + std::to_string(f.parties().size()) + " parties, " +
                   fordel::detail::visible(f.title().en + (f.unit().en.empty() ? "" : " in " + f.unit().en)) + ">";
        });
    define_reader<&read_csv>(c, "read_csv", "Reads CSV with the columns party, date and value.");
    define_reader<&read_statbank>(c, "read_statbank", "Reads a StatBank table by areas and times.");
    register_value<figures>(
        [](figures const& f) {
            return py::make_tuple(f.what(), f.parties(), values_of(f), f.source(), f.unit(), f.limited_to());
        },
        &figures_from_state, [](figures const& f) { return py::make_tuple(f.what(), f.parties(), f.unit()); });
    class_of<population>().def(
        "__add__", [](population const& a, figures const& b) { return figures(a) + b; }, py::is_operator());
    py::implicitly_convertible<population, figures>();
}
