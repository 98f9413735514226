#include <fordel/biproportional.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/quorum.hpp"
#include "arguments/seats_request.hpp"
#include "arguments/several.hpp"
#include "arguments/value.hpp"
#include "arguments/votes.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

template <class Value>
using line_of = py::typing::Union<py::typing::List<Value>, py::typing::Dict<py::str, Value>>;
template <class Value>
using table_of = py::typing::Union<py::typing::List<py::typing::List<Value>>,
                                   py::typing::Dict<py::str, py::typing::Dict<py::str, Value>>>;
using place = py::typing::Tuple<py::object, py::object>;

vote_weighting weighting_from(std::string const& name) {
    for (vote_weighting const w : {vote_weighting::exact, vote_weighting::rounded})
        if (name == to_string(w)) return w;
    fordel::detail::throw_unknown_name(errors::biproportional_unknown_weighting, name);
}

// A row or column by its name or its place.
std::size_t line_index(py::handle line, std::vector<std::string> const& names, std::size_t size, char const* what) {
    if (!py::isinstance<py::str>(line)) {
        py::ssize_t const at = integer_argument<"line", py::ssize_t>::from(line);
        return place_among(size, at < 0 ? static_cast<py::ssize_t>(size) : at); // no line is counted from the end
    }
    auto const found = std::find(names.begin(), names.end(), line.cast<std::string>());
    if (found == names.end()) throw error(errors::table_unknown_line, std::string(what) + ' ' + repr_of(line));
    return static_cast<std::size_t>(found - names.begin());
}

// The apportionment, and the names of its lines where the votes came by name.
struct named_table {
    biproportional shared;
    line_names names;
    seats_request asked;

    friend bool operator==(named_table const& a, named_table const& b) {
        return a.shared == b.shared && a.names == b.names;
    }

    template <class Value>
    static py::object line(std::vector<Value> const& values, std::vector<std::string> const& by) {
        return by_name(by, py::list(py::cast(values)));
    }

    table_of<py::int_> table(seat_table const& seats) const {
        py::list rows;
        for (auto const& row : seats)
            rows.append(line(row, names.columns));
        return by_name(names.rows, rows);
    }
    table_of<py::int_> seats() const { return table(shared.seats()); }

    py::typing::List<table_of<py::int_>> tied_tables(integer_argument<"most", std::size_t> most) const {
        py::list all;
        for (seat_table const& one : long_work([&] { return shared.tied_tables(most); }))
            all.append(table(one));
        return all;
    }

    py::typing::List<py::typing::List<place>> ties() const {
        py::list cycles;
        for (alternating_cycle const& cycle : shared.ties()) {
            py::list places;
            for (table_cell const& c : cycle) {
                places.append(py::make_tuple(line_of_place(c.row, names.rows), line_of_place(c.column, names.columns)));
            }
            cycles.append(places);
        }
        return cycles;
    }

    static py::object line_of_place(std::size_t at, std::vector<std::string> const& by) {
        if (at == no_row) return py::none();
        return by.empty() ? py::object(py::int_(at)) : py::object(py::str(by[at]));
    }

    fraction quotient(py::object const& row, py::object const& column) const {
        return shared.certificate().quotient(line_index(row, names.rows, shared.row_seats().size(), "row"),
                                             line_index(column, names.columns, shared.column_seats().size(), "column"));
    }
};

named_table answered(seats_request asked) {
    biproportional shared = long_work([&] { return answer(asked); });
    line_names names = asked.names;
    return {std::move(shared), std::move(names), std::move(asked)};
}

named_table biproportional_python(py::object const& votes, py::object const& row_seats, py::object const& column_seats,
                                  std::string const& method, py::object const& quorum, std::string const& weighted,
                                  bool winner_takes_one, py::object const& ties, std::string const& seed,
                                  notation_argument style) {
    named_votes read = votes_from(votes, style);
    std::vector<std::int64_t> rows = seats_from(row_seats, read.names.rows, style);
    std::optional<std::vector<std::int64_t>> columns;
    if (!column_seats.is_none()) columns = seats_from(column_seats, read.names.columns, style);
    return answered({std::move(read.votes), std::move(rows), std::move(columns), dashed(method),
                     quorum_from(quorum, style), weighting_from(weighted), winner_takes_one, ties_from(ties, seed),
                     std::move(read.names)});
}

py::tuple table_state(named_table const& t) { return py::make_tuple(stored(t.asked), t.shared.seats()); }

named_table table_from_state(py::tuple const& s) {
    named_table made = answered(seats_request_from_stored(s[0]));
    require_stored(made.shared.seats() == s[1].cast<seat_table>(), "seats that the votes do not come to");
    return made;
}

} // namespace

void register_biproportional(py::module_& m) {
    py::class_<named_table>(m, "Biproportional",
                            "Seats of districts (rows) and parties (columns), with the divisors that show them right.")
        .def_property_readonly("seats", &named_table::seats,
                               "A list of rows, or a dict of dicts where the votes were one.")
        .def_property_readonly(
            "row_seats",
            [](named_table const& t) -> line_of<py::int_> { return t.line(t.shared.row_seats(), t.names.rows); })
        .def_property_readonly(
            "column_seats",
            [](named_table const& t) -> line_of<py::int_> { return t.line(t.shared.column_seats(), t.names.columns); })
        .def_property_readonly(
            "row_divisors",
            [](named_table const& t) -> line_of<fraction> { return t.line(t.shared.row_divisors(), t.names.rows); },
            "Fractions; votes / (row divisor * column divisor) rounds to the seats. To the power of divisor_power.")
        .def_property_readonly("column_divisors",
                               [](named_table const& t) -> line_of<fraction> {
                                   return t.line(t.shared.column_divisors(), t.names.columns);
                               })
        .def_property_readonly(
            "divisor_power", [](named_table const& t) { return t.shared.divisor_power(); },
            "1, or 2 for Huntington-Hill: its divisors are squares, and go with squared votes and signposts.")
        .def_property_readonly("method", [](named_table const& t) { return t.shared.method().name(); })
        .def_property_readonly(
            "takes_part",
            [](named_table const& t) -> line_of<py::bool_> { return t.line(t.shared.takes_part(), t.names.columns); },
            "Which parties met the quorum.")
        .def_property_readonly("ties", &named_table::ties,
                               "Wherever the tie policy chose, places (row, column); empty where nothing else is as "
                               "right. Cycles: a seat more at the first place, one less at the second, and so on. "
                               "Places of one row: its strongest lists, one of which is guaranteed a seat. (None, "
                               "column): the columns tied for seats.")
        .def("tied_tables", &named_table::tied_tables, py::arg("most") = 1000,
             "This table and those that other choices of the ties lead to, in lexicographic order, most seats first. "
             "Where there are more than most, this table and some of the others.")
        .def_property_readonly(
            "column_ties", [](named_table const& t) { return t.shared.column_ties(); },
            "Columns tied for seats, where these came from the votes.")
        .def("quotient", &named_table::quotient, py::arg("row"), py::arg("column"),
             "Votes over divisors, which is rounded to the seats; by names or places.")
        .def(
            "verify", [](named_table const& t) { return t.shared.verify(); },
            "Whether votes over divisors round to the seats and the seats sum to the margins: exact, and apart from "
            "the search.")
        .def("__repr__", [](named_table const& t) { return "<Biproportional " + full_repr(t.seats()) + ">"; });
    register_value<named_table>(&table_state, &table_from_state, [](named_table const& t) {
        return py::make_tuple(t.names.rows, t.names.columns, t.shared.seats());
    });

    m.def("biproportional", &biproportional_python, py::arg("votes"), py::arg("row_seats"),
          py::arg("column_seats") = py::none(), py::kw_only(), py::arg("method") = "webster",
          py::arg("quorum") = py::none(), py::arg("weighted") = "exact",
          py::arg("winner_takes_one").noconvert() = false, py::arg("ties") = "order", py::arg("seed") = "",
          py::arg("notation") = py::none(),
          "Shares seats among parties within districts, so that each district and each party has its number.\n\n"
          "votes: rows of numbers, or {district: {party: votes}}; a party missing in a district has none there. "
          "row_seats, column_seats: by place or\n"
          "by name; without column_seats the votes decide, each divided by its district's seats (weighted: exact, or "
          "rounded as in Zurich).\n"
          "method: webster, dhondt, adams, huntington-hill, dean, danish, modified-sainte-lague (:7/5), stationary:s. "
          "quorum: a Quorum, or\n"
          "{\"district\": \"5%\", \"total\": \"3%\"}. winner_takes_one: each district's strongest list has a seat "
          "there (of equally strong\n"
          "ones the first served that leaves a table). ties: order, larger-weight, lot (with seed), a list of the "
          "columns, refuse.");
}
