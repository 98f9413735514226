// Plans: keys and a method compiled once, for arrays and columns of amounts.
#include <fordel/allocation/key_plan.hpp>
#include <fordel/error.hpp>
#include <fordel/io/arrow_shares.hpp>
#include <fordel/key.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "arguments/amounts.hpp"
#include "arguments/apportionment_options.hpp"
#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/several.hpp"
#include "arguments/value.hpp"
#include "arguments/weights.hpp"
#include "arrow_capsule.hpp"
#include "long_work.hpp"
#include "plan_level.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// The plan

// Weights, as apportion() takes them; who is called as one of the known parties is that one.
key key_from_weights(py::handle value, std::vector<party> const& known, std::optional<notation> style) {
    given_weights given = weights_from(value, style);
    for (party& p : given.parties) {
        auto const same = std::find_if(known.begin(), known.end(), [&](party const& k) { return k.name == p.name; });
        if (given.by_name && same != known.end()) p = *same;
    }
    return {std::move(given.parties), std::move(given.weights)};
}

// A Key, a mapping or several weights: such a one in a sequence makes it one of keys.
bool is_key(py::handle value) {
    return py::isinstance<key>(value) || (!py::isinstance<py::str>(value) && is_several(value));
}

std::vector<py::object> given_keys(py::handle value) {
    auto const whole = py::reinterpret_borrow<py::object>(value);
    if (py::isinstance<key>(value) || is_mapping(value)) return {whole};
    std::vector<py::object> each;
    for (py::handle const one : in_order(value, "weights"))
        each.push_back(py::reinterpret_borrow<py::object>(one));
    if (each.empty() || !is_key(each.front())) return {whole};
    return each;
}

std::vector<key> keys_from(py::handle value, std::optional<notation> style) {
    std::vector<py::object> const given = given_keys(value);
    std::vector<key> whole;
    for (py::object const& one : given)
        if (py::isinstance<key>(one)) whole.push_back(one.cast<key>());
    if (whole.size() == given.size()) return whole;
    std::vector<party> const known = parties_of(whole);
    std::vector<key> keys;
    for (py::object const& one : given)
        keys.push_back(py::isinstance<key>(one) ? one.cast<key>() : key_from_weights(one, known, style));
    return keys;
}

key_plan plan_python(apportionment_arguments const& given, py::object const& by) {
    std::vector<key> keys = keys_from(by, given.style);
    apportionment_options options = given.options(parties_of(keys));
    return long_work([&] { return key_plan(std::move(keys), std::move(options)); });
}

// Applying it

// A plan asks every few thousand amounts, which is seldom enough to look up each time.
struct asked_each_time {
    bool operator()() const { return fordel::detail::stop_is_asked_for(); }
};

// What is said of one call.
struct application {
    key_plan const& by;
    given_amounts const& amounts;
    std::optional<std::vector<std::uint32_t>> const& which;
    fordel::layout layout;
    unsigned threads;

    void write(std::span<std::int64_t> out) const {
        asked_each_time const stop;
        apply_options const how{.layout = layout, .threads = threads, .stop = stop, .code = chosen_plan_code()};
        long_work([&] {
            if (which)
                by.apply_by(*which, amounts.values(), out, how);
            else
                by.apply(amounts.values(), out, how);
        });
    }
};

// (amounts, parties), or the other way about.
std::pair<std::size_t, std::size_t> shape_of(application const& a) {
    std::pair const rows{a.amounts.size(), a.by.size()};
    return a.layout == layout::rows ? rows : std::pair{rows.second, rows.first};
}

std::string shape_text(Py_buffer const& view) {
    std::string shape;
    for (int i = 0; i < view.ndim; ++i)
        shape += (i == 0 ? "" : ", ") + std::to_string(view.shape[i]);
    return '(' + shape + ')';
}

// The places of the caller's own output, which must fit as it is.
std::span<std::int64_t> places_of(shown_memory const& memory, application const& a) {
    auto const [lines, length] = shape_of(a);
    Py_buffer const& view = *memory.operator->();
    if (!memory.holds_int64()) throw error(errors::plan_output, "elements that are not int64"); // some have no bytes
    bool const flat = view.ndim == 1 && memory.elements() == lines * length;
    bool const fits = view.ndim == 2 && view.shape[0] == static_cast<Py_ssize_t>(lines) &&
                      view.shape[1] == static_cast<Py_ssize_t>(length);
    std::string const wanted = '(' + std::to_string(lines) + ", " + std::to_string(length) + ')';
    if (!flat && !fits) throw error(errors::plan_output, shape_text(view) + ", where there are " + wanted);
    if (PyBuffer_IsContiguous(&view, 'C') == 0) throw error(errors::plan_output, "elements that are not side by side");
    std::span const places(static_cast<std::int64_t*>(view.buf), memory.elements());
    if (a.amounts.meets(places.data(), places.data() + places.size()))
        throw error(errors::plan_output, "the memory of the amounts themselves");
    return places;
}

void write_into(py::object const& out, application const& a) {
    if (a.amounts.column() != nullptr && a.amounts.column()->present().missing != 0)
        throw error(errors::plan_null,
                    "places without an amount: " + std::to_string(a.amounts.column()->present().missing));
    std::optional<shown_memory> memory;
    try {
        memory.emplace(out, PyBUF_RECORDS);
    } catch (py::error_already_set& e) {
        if (!e.matches(PyExc_BufferError) && !e.matches(PyExc_ValueError) && !e.matches(PyExc_TypeError)) throw;
        throw error(errors::plan_output, repr_of(out) + ", which cannot be written to");
    }
    a.write(places_of(*memory, a));
}

py::object array_of_numpy(application const& a) {
    auto const numpy = py::module_::import("numpy");
    auto const [lines, length] = shape_of(a);
    py::object out = numpy.attr("empty")(py::make_tuple(lines, length), numpy.attr("int64"));
    write_into(out, a);
    return out;
}

// Without NumPy: memory of two dimensions, which Python itself has.
py::object plain_memory(application const& a) {
    auto const [lines, length] = shape_of(a);
    auto const bytes = py::reinterpret_steal<py::object>(
        PyByteArray_FromStringAndSize(nullptr, static_cast<Py_ssize_t>(lines * length * sizeof(std::int64_t))));
    if (!bytes) throw py::error_already_set();
    py::object const flat = py::memoryview(bytes).attr("cast")("q");
    write_into(flat, a);
    if (lines * length == 0) return flat; // Python has no memory of two dimensions and no elements
    return flat.attr("cast")("B").attr("cast")("q", py::make_tuple(lines, length));
}

share_columns columns_of(application a) {
    std::vector<std::string> names;
    for (party const& p : a.by.parties())
        names.push_back(p.name);
    present_rows const& present = a.amounts.column()->present();
    share_columns shares(std::move(names), a.amounts.size(), present);
    a.layout = layout::columns;
    if (!a.amounts.values().empty()) a.write(shares.places());
    // What stands where there is no share is nothing, rather than that of another amount.
    for (std::size_t row = 0; row < shares.rows(); ++row)
        for (std::size_t i = 0; !present.has(row) && i < shares.names().size(); ++i)
            shares.places()[i * shares.rows() + row] = 0;
    return shares;
}

py::object apply_python(key_plan const& by, py::object const& amounts, py::object const& out, std::string const& layout,
                        integer_argument<"threads", unsigned> threads, py::object const& which,
                        std::optional<integer_argument<"places">> places) {
    fordel::layout const asked = layout_from(layout);
    given_amounts const given = given_amounts::from(amounts, places ? int{*places} : 0);
    std::optional<std::vector<std::uint32_t>> keys;
    if (!which.is_none()) keys = key_places_from(which);
    application const a{by, given, keys, asked, threads};
    if (!out.is_none()) {
        write_into(out, a);
        return out;
    }
    if (given.column() != nullptr) return py::cast(columns_of(a));
    return given.in_numpy() ? array_of_numpy(a) : plain_memory(a);
}

// As values

py::tuple plan_state(key_plan const& p) { return py::make_tuple(p.keys(), apportionment_options_state(p.options())); }

key_plan plan_from_state(py::tuple const& s) {
    return {s[0].cast<std::vector<key>>(), apportionment_options_from_state(s[1])};
}

py::bytes bytes_of(void const* first, std::size_t count) { return {static_cast<char const*>(first), count}; }

py::tuple shares_state(share_columns const& shares) {
    std::vector<std::uint8_t> const& present = shares.present().bits;
    std::span const all = shares.all();
    return py::make_tuple(shares.names(), shares.rows(), bytes_of(all.data(), all.size_bytes()),
                          bytes_of(present.data(), present.size()), shares.present().missing);
}

share_columns shares_from_state(py::tuple const& s) {
    auto const names = s[0].cast<std::vector<std::string>>();
    auto const rows = s[1].cast<std::size_t>();
    auto const shares = s[2].cast<std::string>();
    auto const present = s[3].cast<std::string>();
    share_columns made(names, rows, {{present.begin(), present.end()}, s[4].cast<std::size_t>()});
    require_stored(shares.size() == made.places().size_bytes(), "shares of other rows");
    require_stored(present.empty() || present.size() == (rows + 7) / 8, "marks of other rows");
    std::copy_n(shares.data(), shares.size(), reinterpret_cast<char*>(made.places().data()));
    return made;
}

py::object schema_capsule(share_columns const& shares) {
    return capsule_of<ArrowSchema>([&](ArrowSchema& out) { export_schema(out, shares); });
}

void register_share_columns(py::module_& m) {
    py::class_<share_columns>(m, "ShareColumns",
                              "Shares of many amounts, a column for each party, in Arrow's layout: pyarrow, polars, "
                              "pandas and DuckDB take the object itself, without a copy.")
        .def_property_readonly("names", &share_columns::names, "The names of the columns: those of the parties.")
        .def_property_readonly("rows", &share_columns::rows, "How many amounts were shared.")
        .def("__len__", &share_columns::rows)
        .def("__arrow_c_schema__", &schema_capsule)
        .def(
            "__arrow_c_array__",
            [](share_columns const& shares, py::object const&) {
                return py::make_tuple(schema_capsule(shares),
                                      capsule_of<ArrowArray>([&](ArrowArray& out) { export_batch(out, shares); }));
            },
            py::arg("requested_schema") = py::none())
        .def(
            "__arrow_c_stream__",
            [](share_columns const& shares, py::object const&) {
                return capsule_of<ArrowArrayStream>([&](ArrowArrayStream& out) { export_stream(out, shares); });
            },
            py::arg("requested_schema") = py::none())
        .def("__repr__", [](share_columns const& shares) {
            return "<ShareColumns of " + std::to_string(shares.rows()) + " amounts, " +
                   std::to_string(shares.names().size()) + " parties>";
        });
    register_value<share_columns>(&shares_state, &shares_from_state);
}

} // namespace

void register_plan(py::module_& m) {
    m.def("_plan_levels", &plan_levels);
    m.def("_choose_plan_level", &choose_plan_level, py::arg("name"));
    register_share_columns(m);
    py::class_<key_plan>(m, "Plan", "A key, or several, and a method, compiled once to share many amounts.")
        .def_property_readonly("parties", &key_plan::parties, "Those of all keys, in the order of the shares.")
        .def_property_readonly("keys", &key_plan::keys, "The keys, in the order in which `which` counts them.")
        .def_property_readonly(
            "method", [](key_plan const& p) { return p.options().method.name(); },
            "The method's name with its settings, as rule files write it.")
        .def("__len__", &key_plan::size)
        .def(
            "apply", &apply_python, py::arg("amounts"), py::arg("out") = py::none(), py::arg("layout") = "rows",
            py::arg("threads") = 1, py::arg("which") = py::none(), py::arg("places") = py::none(),
            "Shares each amount of an array or a column, whole units of either sign, exactly as apportion() shares "
            "it.\n\n"
            "amounts: integers that NumPy or whatever shows its memory holds, or a column that speaks Arrow (pyarrow, "
            "polars, pandas 3, DuckDB) of\n"
            "integers or decimals; places: how many decimals one unit has. Floats are refused. out: int64, written and "
            "given back; without it\n"
            "an array comes back for an array, and ShareColumns for a column, where what is missing stays missing.\n"
            "layout: rows, (amounts, parties), or columns, (parties, amounts). which: the place of a key for each "
            "amount, of a plan of several.\n"
            "threads: how many share the work; the shares are the same. If another thread writes to the amounts "
            "meanwhile, each row is of what\n"
            "was read. O(amounts × parties).\n\n"
            ">>> import array\n"
            ">>> plan = fd.plan({\"Faxe\": 3, \"Lejre\": 2})\n"
            ">>> plan.apply(array.array(\"q\", [10, -7])).tolist()\n"
            "[[6, 4], [-4, -3]]")
        .def("__repr__", [](key_plan const& p) {
            std::size_t const keys = p.keys().size();
            return "<Plan of " + std::to_string(p.size()) + " parties by " + p.options().method.name() +
                   (keys == 1 ? "" : ", " + std::to_string(keys) + " keys") + ">";
        });
    register_value<key_plan>(&plan_state, &plan_from_state);
    def_with_apportionment_arguments(
        m, "plan", &plan_python, py::arg("key"),
        "Compiles a key and a method, to share many amounts by them: apply() gives for "
        "each what apportion() gives for it.\n\n"
        "key: a Key, a mapping from name to weight, or weights; or a list of these, a key for each amount: "
        "then the parties are those of\n"
        "all keys in the order in which they first appear, and floors, caps and eligible go by these. "
        "A tie goes by the order of the key\n"
        "alone; a lot is drawn once, for all amounts. The options are those of apportion().\n\n"
        ">>> fd.plan([3, 2], method=\"sainte-lague\")\n"
        "<Plan of 2 parties by sainte-lague>");
}
