#include <fordel/biproportional.hpp>

#include <pybind11/typing.h>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments.hpp"
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

bool is_mapping(py::handle value) { return py::isinstance<py::dict>(value) || py::hasattr(value, "items"); }

// A table of votes as it came: with names where it was a mapping of mappings.
struct named_votes {
    vote_table votes{};
    line_names names{};
};

std::size_t place_of(std::string const& name, std::vector<std::string>& known) {
    for (std::size_t j = 0; j < known.size(); ++j)
        if (known[j] == name) return j;
    known.push_back(name);
    return known.size() - 1;
}

// Districts without a list of a party have no votes for it; parties stand in the order they first appear.
named_votes votes_by_name(py::handle votes) {
    named_votes read;
    for (py::handle const item : votes.attr("items")()) {
        auto const [district, of_parties] = item.cast<std::pair<std::string, py::object>>();
        read.names.rows.push_back(district);
        std::vector<fraction>& row = read.votes.emplace_back(read.names.columns.size());
        for (py::handle const pair : of_parties.attr("items")()) {
            auto const [party, count] = pair.cast<std::pair<std::string, py::object>>();
            std::size_t const j = place_of(party, read.names.columns);
            row.resize(read.names.columns.size());
            row[j] = fraction_from(count);
        }
    }
    for (auto& row : read.votes)
        row.resize(read.names.columns.size());
    return read;
}

named_votes votes_from(py::handle votes) {
    if (is_mapping(votes)) return votes_by_name(votes);
    refuse_text(votes, "rows of votes");
    require_order(votes);
    named_votes read;
    for (py::handle const row : py::reinterpret_borrow<py::iterable>(votes)) {
        refuse_text(row, "votes");
        require_order(row);
        if (is_mapping(row))
            throw py::type_error("expected rows of numbers, or a mapping of mappings: " + repr_of(row));
        read.votes.emplace_back();
        for (py::handle const count : py::reinterpret_borrow<py::iterable>(row))
            read.votes.back().push_back(fraction_from(count));
    }
    return read;
}

// Seats by place, or by the names of the lines: each line once.
std::vector<std::int64_t> seats_from(py::handle seats, std::vector<std::string> const& names) {
    refuse_text(seats, "numbers of seats");
    require_order(seats);
    std::vector<std::int64_t> read;
    if (!is_mapping(seats)) {
        for (py::handle const s : py::reinterpret_borrow<py::iterable>(seats))
            read.push_back(to_int64(whole_from(s)));
        return read;
    }
    read.resize(names.size());
    std::vector<bool> given(names.size());
    for (py::handle const item : seats.attr("items")()) {
        auto const [name, count] = item.cast<std::pair<std::string, py::object>>();
        std::vector<std::string> known = names;
        std::size_t const i = place_of(name, known);
        if (i == names.size())
            throw error(errors::biproportional_size_mismatch, "seats for " + name + ", who has no votes");
        read[i] = to_int64(whole_from(count));
        given[i] = true;
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!given[i]) throw error(errors::biproportional_size_mismatch, "no number of seats for " + names[i]);
    return read;
}

// A share: "5%", or an exact number such as Fraction(1, 20).
std::optional<fraction> share_from(py::handle value) {
    if (value.is_none()) return std::nullopt;
    if (!py::isinstance<py::str>(value)) return fraction_from(value);
    std::string written = value.cast<std::string>();
    if (!written.ends_with('%')) return fraction::parse(written);
    written.pop_back();
    if (written.ends_with(' ')) written.pop_back();
    return fraction::parse(written) / fraction(100);
}

// A Quorum, or {"district": share, "total": share}.
quorum_rule quorum_from(py::handle value) {
    if (value.is_none()) return {};
    if (py::isinstance<quorum>(value)) return value.cast<quorum>();
    if (!is_mapping(value))
        throw py::type_error("expected a Quorum or a mapping with district or total: " + repr_of(value));
    quorum rule;
    for (py::handle const item : value.attr("items")()) {
        auto const [name, share] = item.cast<std::pair<std::string, py::object>>();
        if (name != "district" && name != "any_district" && name != "total")
            throw error(errors::biproportional_bad_quorum, "a share of \"" + name + '"');
        (name == "total" ? rule.total : rule.any_district) = share_from(share);
    }
    return rule;
}

vote_weighting weighting_from(std::string const& name) {
    for (vote_weighting const w : {vote_weighting::exact, vote_weighting::rounded})
        if (name == to_string(w)) return w;
    throw error(errors::biproportional_unknown_weighting, '"' + name + '"');
}

// The apportionment, and the names of its lines where the votes came by name.
struct named_table {
    biproportional shared;
    line_names names;

    static py::object line(std::vector<py::object> const& values, std::vector<std::string> const& by) {
        py::list plain;
        py::dict named;
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (by.empty())
                plain.append(values[i]);
            else
                named[py::str(by[i])] = values[i];
        }
        return by.empty() ? py::object(plain) : py::object(named);
    }
    template <class Value>
    static py::object line(std::vector<Value> const& values, std::vector<std::string> const& by) {
        std::vector<py::object> cast;
        for (auto const& value : values)
            cast.push_back(py::cast(static_cast<Value>(value)));
        return line(cast, by);
    }

    table_of<py::int_> table(seat_table const& seats) const {
        std::vector<py::object> rows;
        for (auto const& row : seats)
            rows.push_back(line(row, names.columns));
        return line(rows, names.rows);
    }
    table_of<py::int_> seats() const { return table(shared.seats()); }

    py::typing::List<table_of<py::int_>> tied_tables(std::size_t most) const {
        py::list all;
        for (seat_table const& one : shared.tied_tables(most))
            all.append(table(one));
        return all;
    }

    py::typing::List<py::typing::List<place>> ties() const {
        py::list cycles;
        for (alternating_cycle const& cycle : shared.ties()) {
            py::list places;
            for (table_cell const& c : cycle) {
                if (names.rows.empty())
                    places.append(py::make_tuple(c.row, c.column));
                else
                    places.append(py::make_tuple(names.rows[c.row], names.columns[c.column]));
            }
            cycles.append(places);
        }
        return cycles;
    }

    std::size_t index(py::handle line, std::vector<std::string> const& by, std::size_t size, char const* what) const {
        std::size_t at = size;
        if (py::isinstance<py::str>(line)) {
            std::vector<std::string> known = by;
            at = by.empty() ? size : place_of(line.cast<std::string>(), known);
        } else if (auto const given = line.cast<std::int64_t>(); given >= 0) {
            at = static_cast<std::size_t>(given);
        }
        if (at >= size) throw py::index_error(std::string("no such ") + what + ": " + repr_of(line));
        return at;
    }

    fraction quotient(py::object const& row, py::object const& column) const {
        return shared.certificate().quotient(index(row, names.rows, shared.row_seats().size(), "row"),
                                             index(column, names.columns, shared.column_seats().size(), "column"));
    }
};

named_table biproportional_python(py::object const& votes, py::object const& row_seats, py::object const& column_seats,
                                  std::string method, py::object const& quorum, std::string const& weighted,
                                  bool winner_takes_one, py::object const& ties, std::string const& seed) {
    for (char& c : method)
        c = c == '_' ? '-' : c;
    named_votes read = votes_from(votes);
    biproportional_options const options{biproportional_method::from_name(method),
                                         weighting_from(weighted),
                                         quorum_from(quorum),
                                         winner_takes_one,
                                         ties_from(ties, seed),
                                         read.names};
    std::vector<std::int64_t> rows = seats_from(row_seats, read.names.rows);
    std::optional<std::vector<std::int64_t>> columns;
    if (!column_seats.is_none()) columns = seats_from(column_seats, read.names.columns);
    return {apportion_biproportionally(std::move(read.votes), std::move(rows), std::move(columns), options),
            std::move(read.names)};
}

quorum make_quorum(py::object const& any_district, py::object const& total) {
    quorum const made{share_from(any_district), share_from(total)};
    static_cast<void>(made({})); // refuses what is no share
    return made;
}

} // namespace

void register_biproportional(py::module_& m) {
    py::class_<quorum>(m, "Quorum",
                       "A party takes part with a share of one district's votes, or of all votes; either will do.")
        .def(py::init(&make_quorum), py::kw_only(), py::arg("any_district") = py::none(), py::arg("total") = py::none(),
             "Shares are exact: Fraction(1, 20), Decimal(\"0.05\"), \"0.05\" or \"5%\".")
        .def_readonly("any_district", &quorum::any_district)
        .def_readonly("total", &quorum::total)
        .def(
            "__eq__", [](quorum const& a, quorum const& b) { return a == b; }, py::is_operator())
        .def("__hash__", [](quorum const& q) { return py::hash(py::make_tuple(q.any_district, q.total)); })
        .def("__repr__", [](quorum const& q) {
            return "Quorum(any_district=" + repr_of(py::cast(q.any_district)) +
                   ", total=" + repr_of(py::cast(q.total)) + ")";
        });

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
                               "Alternating cycles of (row, column): a seat more at the first, one less at the second, "
                               "and so on, is as right. Empty where nothing else is.")
        .def("tied_tables", &named_table::tied_tables, py::arg("most") = 1000,
             "This table and those as right, no more than most: in lexicographic order, most seats first.")
        .def_property_readonly(
            "column_ties", [](named_table const& t) { return t.shared.column_ties(); },
            "Columns tied for seats, where these came from the votes.")
        .def("quotient", &named_table::quotient, py::arg("row"), py::arg("column"),
             "Votes over divisors, which is rounded to the seats; by names or places.")
        .def(
            "verify", [](named_table const& t) { return t.shared.verify(); },
            "Whether votes over divisors round to the seats and the seats sum to the margins: exact, and apart from "
            "the search.")
        .def("__repr__", [](named_table const& t) { return "<Biproportional " + repr_of(t.seats()) + ">"; });

    m.def("biproportional", &biproportional_python, py::arg("votes"), py::arg("row_seats"),
          py::arg("column_seats") = py::none(), py::kw_only(), py::arg("method") = "webster",
          py::arg("quorum") = py::none(), py::arg("weighted") = "exact", py::arg("winner_takes_one") = false,
          py::arg("ties") = "order", py::arg("seed") = "",
          "Shares seats among parties within districts, so that each district and each party has its number.\n\n"
          "votes: rows of numbers, or {district: {party: votes}}; a party missing in a district has none there. "
          "row_seats, column_seats: by place or\n"
          "by name; without column_seats the votes decide, each divided by its district's seats (weighted: exact, or "
          "rounded as in Zurich).\n"
          "method: webster, dhondt, adams, huntington-hill, dean, danish, modified-sainte-lague (:7/5), stationary:s. "
          "quorum: a Quorum, or\n"
          "{\"district\": \"5%\", \"total\": \"3%\"}. winner_takes_one: each district's strongest list has a seat "
          "there. ties: order, larger-weight, lot (with\n"
          "seed), a list of the columns, refuse.");
}
