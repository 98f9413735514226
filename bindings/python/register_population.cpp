#include <fordel/detail/code_points.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/io/statbank.hpp>
#include <fordel/population.hpp>

#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/download.hpp"
#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// (code, date, heads), and the day of publication behind them where it is known.
population_figure population_figure_from(py::handle written, notation_argument style) {
    auto const items = written.cast<py::sequence>();
    bool const dated = py::len(items) == 4;
    std::optional<date> published;
    if (dated) published = items[3].cast<std::optional<date>>();
    auto const [code, on, heads] =
        py::tuple(items[py::slice(0, dated ? 3 : 4, 1)]).cast<std::tuple<std::string, date, py::object>>();
    return {code, on, to_int64(whole_from(heads, style)), published};
}

population make_population(std::vector<party> areas, py::iterable const& figures, citation source, text limited_to,
                           notation_argument style) {
    std::vector<population_figure> read;
    for (py::handle const figure : in_order(figures, "figures"))
        read.push_back(population_figure_from(figure, style));
    return {std::move(areas), read, std::move(source), std::move(limited_to)};
}

using heads_on = py::typing::Tuple<py::str, date, py::int_>;

py::typing::List<heads_on> figures_of(population const& p) {
    py::typing::List<heads_on> figures;
    for (auto const& [code, on, heads, published] : p.figures())
        figures.append(published ? py::tuple(py::make_tuple(code, on, heads, *published))
                                 : py::tuple(py::make_tuple(code, on, heads)));
    return figures;
}

} // namespace

void register_population(py::module_& m) {
    py::class_<head_count>(m, "HeadCount",
                           "Heads, the date they were counted on, and whether they were carried forward.")
        .def_readonly("heads", &head_count::heads)
        .def_readonly("on", &head_count::on)
        .def_readonly("carried_forward", &head_count::carried_forward)
        .def("__int__", [](head_count const& h) { return h.heads; })
        .def("__repr__", [](head_count const& h) {
            return "HeadCount(" + std::to_string(h.heads) + ", \"" + to_string(h.on) + "\"" +
                   (h.carried_forward ? ", carried_forward=True)" : ")");
        });

    py::class_<population_change>(m, "PopulationChange",
                                  "A figure that is another in a newer population; None where only one of them has it.")
        .def_readonly("area", &population_change::area, "The area, as a party.")
        .def_readonly("on", &population_change::on, "The day of the figure.")
        .def_readonly("before", &population_change::before, "The earlier figure, or None.")
        .def_readonly("after", &population_change::after, "The newer figure, or None.")
        .def("__repr__", [](population_change const& c) {
            return "<PopulationChange " + shown_name(c.area) + ", " + to_string(c.on) + ": " +
                   repr_of(py::cast(c.before)) + " to " + repr_of(py::cast(c.after)) + ">";
        });

    py::class_<succession_step>(m, "SuccessionStep",
                                "From a day on, `after` has the whole or a part of what `before` was.")
        .def_readonly("from_", &succession_step::from, "The first day.")
        .def_readonly("before", &succession_step::before, "The area that was, as a party.")
        .def_readonly("after", &succession_step::after, "The area that came of it, as a party.")
        .def_readonly("source", &succession_step::source, "Where that is stated.")
        .def("__repr__", [](succession_step const& s) {
            return "<SuccessionStep " + to_string(s.from) + ": " + shown_name(s.before) + " to " + shown_name(s.after) +
                   ">";
        });
    py::class_<succession>(
        m, "Succession",
        "Areas that came of others: merged and divided municipalities, by table, with date and source.")
        .def(py::init([](std::string const& table) { return succession::read(table); }), py::arg("table"),
             "table: the text of a file of lines from;before_code;before_name;after_code;after_name;source, and kind "
             "where they "
             "are no municipalities.")
        .def_property_readonly("steps", &succession::steps, "The steps, the latest day first.")
        .def(
            "predecessors", [](succession const& s, party const& area, date on) { return s.predecessors(area, on); },
            py::arg("area"), py::arg("on"),
            "What an area was made of on a day before it came to be; refused where one was divided.")
        .def("successors", &succession::successors, py::arg("area"), py::arg("on"),
             "What an area has become by a day: several where it was divided, itself where nothing is known.")
        .def("successor", &succession::successor, py::arg("area"), py::arg("on"),
             "The one that has taken an area's place by a day; refused where it was divided.")
        .def("__repr__",
             [](succession const& s) { return "<Succession of " + std::to_string(s.steps().size()) + " steps>"; });

    py::class_<population>(m, "Population", "Head counts (folketal) by area and date, with their source. Immutable.")
        .def(py::init(&make_population), py::arg("areas"), py::arg("figures"), py::arg("source") = citation{},
             py::arg("limited_to") = text{}, py::arg("notation") = py::none(),
             "figures: (code, date, heads) each, and the day of publication behind them where it is known. limited_to: "
             "which part of the people is counted, if not all of them; "
             "every key by these figures says so.")
        .def_property_readonly("areas", &population::areas)
        .def_property_readonly("source", &population::source)
        .def_property_readonly("limited_to", &population::limited_to,
                               "Which part of the people is counted, such as \"0-5 years\"; empty for all of them.")
        .def_property_readonly("figures", &figures_of,
                               "All figures as (code, date, heads), and the day of publication where it is known.")
        .def(
            "at",
            [](population const& p, py::object const& area, date on, std::string const& missing) {
                return p.at(party_from(area, p.areas()).code, on, missing_from(missing));
            },
            py::arg("area"), py::arg("on"), py::arg("missing") = "refuse",
            "The head count of an area, by name, id or code.")
        .def(
            "dates",
            [](population const& p, py::object const& area) { return p.dates(party_from(area, p.areas()).code); },
            py::arg("area"))
        .def(
            "with_predecessors",
            [](population const& p, std::vector<party> const& areas, succession const& table) {
                return with_predecessors(p, areas, table);
            },
            py::arg("areas"), py::arg("table"),
            "With figures of these areas from before they came to be: the sums of what they were made of.")
        .def("merge", &population::merge, py::arg("other"),
             "Both together, such as two downloads; refused where they differ in a figure.")
        .def("replace", &population::replace, py::arg("newer"),
             "The newer figure where both have one for an area and date; what only one has is kept.")
        .def("diff", &population::diff, py::arg("newer"),
             "Each figure that differs or that only one has, as PopulationChange, by area and date.")
        .def("__repr__", [](population const& p) {
            std::string const& part = p.limited_to().en;
            return "<Population of " + std::to_string(p.areas().size()) + " areas, " +
                   fordel::detail::visible((part.empty() ? "" : part + ", ") + p.source().in(language::en)) + ">";
        });

    py::class_<reading_limits>(m, "ReadingLimits",
                               "How much of a download is read. Counts, not clocks: the same file is read, or refused, "
                               "on every machine.")
        .def(py::init([](integer_argument<"bytes", std::size_t> bytes, integer_argument<"cells", std::size_t> cells) {
                 return reading_limits{bytes, cells};
             }),
             py::kw_only(), py::arg("bytes") = reading_limits{}.bytes, py::arg("cells") = reading_limits{}.cells,
             "bytes: of the file. cells: of the table laid flat (a figure with three labels is four), or values of a "
             "JSON text.")
        .def_readonly("bytes", &reading_limits::bytes, "The most bytes of a file.")
        .def_readonly("cells", &reading_limits::cells, "The most cells of the table laid flat.")
        .def("__repr__", [](reading_limits const& l) {
            return "ReadingLimits(bytes=" + std::to_string(l.bytes) + ", cells=" + std::to_string(l.cells) + ")";
        });

    m.def(
        "read_statbank",
        [](py::object const& text, std::optional<std::vector<party>> const& known,
           std::optional<std::string> const& encoding, std::optional<reading_limits> const& limits,
           notation_argument style) {
            reading_limits const most = limits.value_or(reading_limits{});
            download const read = download_from(text, encoding, most.bytes);
            std::vector<party> const areas = known ? *known : shipped_population().areas();
            return long_work([&] { return read_statbank(read.bytes, areas, read.encoding, most, style); });
        },
        py::arg("text"), py::arg("known") = py::none(), py::arg("encoding") = py::none(),
        py::arg("limits") = py::none(), py::arg("notation") = py::none(),
        "Reads a download of StatBank's population tables: CSV with codes, texts or both, a matrix, or JSON-stat. "
        "text: the text or bytes, a pathlib.Path or an open file. known: the areas' names and codes. encoding: utf-8, "
        "utf-16 or cp1252, where the bytes do not tell. limits: how much is read. notation: of heads "
        "that are grouped, such as danish for 1.234; else they are digits.");
}
