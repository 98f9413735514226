#include "arguments/amounts.hpp"

#include <fordel/error.hpp>

#include <algorithm>
#include <bit>
#include <concepts>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

#include "arguments/number.hpp"
#include "arguments/several.hpp"
#include "arrow_capsule.hpp"

namespace fordel::python {

shown_memory::shown_memory(py::handle of, int flags) {
    if (PyObject_GetBuffer(of.ptr(), &view_, flags) != 0) throw py::error_already_set();
}

shown_memory::shown_memory(shown_memory&& from) noexcept : view_(std::exchange(from.view_, {})) {}

shown_memory::~shown_memory() {
    if (view_.obj != nullptr) PyBuffer_Release(&view_);
}

std::size_t shown_memory::elements() const { return static_cast<std::size_t>(view_.len / view_.itemsize); }

namespace {

// The letter of the struct module for an element, where it stands in this machine's order of bytes; 0 where not.
char letter_of(Py_buffer const& view) {
    std::string_view format = view.format == nullptr ? "B" : view.format;
    constexpr bool little = std::endian::native == std::endian::little;
    if (format.starts_with('@') || format.starts_with('=') || format.starts_with(little ? '<' : '>'))
        format.remove_prefix(1);
    return format.size() == 1 ? format[0] : '\0';
}

bool is_signed(char letter) { return std::string_view("bhilqn").find(letter) != std::string_view::npos; }
bool is_unsigned(char letter) { return std::string_view("BHILQN").find(letter) != std::string_view::npos; }
bool is_float(char letter) { return std::string_view("efdg").find(letter) != std::string_view::npos; }

} // namespace

bool shown_memory::holds_int64() const {
    return is_signed(letter_of(view_)) && view_.itemsize == sizeof(std::int64_t) &&
           reinterpret_cast<std::uintptr_t>(view_.buf) % alignof(std::int64_t) == 0;
}

bool shown_memory::meets(void const* first, void const* last) const {
    auto const* low = static_cast<char const*>(view_.buf);
    auto const* high = low + view_.itemsize;
    for (int i = 0; i < view_.ndim; ++i) {
        if (view_.shape[i] == 0) return false;
        (view_.strides[i] < 0 ? low : high) += (view_.shape[i] - 1) * view_.strides[i];
    }
    std::less<> const before; // an order of all pointers
    return before(low, static_cast<char const*>(last)) && before(static_cast<char const*>(first), high);
}

namespace {

// "an array of float64", "array('d')": as whoever handed it in calls it.
std::string kind_of(py::handle value, Py_buffer const* view = nullptr) {
    if (py::hasattr(value, "dtype")) return "an array of " + py::str(value.attr("dtype")).cast<std::string>();
    if (view != nullptr && view->format != nullptr) return "elements of the format " + std::string(view->format);
    return repr_of(value);
}

template <std::integral Int>
void copy_elements(Py_buffer const& view, std::vector<std::int64_t>& out) {
    auto const* at = static_cast<char const*>(view.buf);
    for (Py_ssize_t k = 0; k < view.shape[0]; ++k, at += view.strides[0]) {
        Int element;
        std::memcpy(&element, at, sizeof element);
        if (!std::in_range<std::int64_t>(element))
            throw error(errors::plan_too_large,
                        "amount " + std::to_string(k) + ", which is " + std::to_string(element));
        out.push_back(static_cast<std::int64_t>(element));
    }
}

void copy_elements(Py_buffer const& view, bool with_sign, std::vector<std::int64_t>& out) {
    out.reserve(static_cast<std::size_t>(view.shape[0]));
    switch (view.itemsize) {
    case 1:
        return with_sign ? copy_elements<std::int8_t>(view, out) : copy_elements<std::uint8_t>(view, out);
    case 2:
        return with_sign ? copy_elements<std::int16_t>(view, out) : copy_elements<std::uint16_t>(view, out);
    case 4:
        return with_sign ? copy_elements<std::int32_t>(view, out) : copy_elements<std::uint32_t>(view, out);
    default:
        return with_sign ? copy_elements<std::int64_t>(view, out) : copy_elements<std::uint64_t>(view, out);
    }
}

// A masked array of NumPy's is one array that says of another which of its elements are missing.
void refuse_masked(py::handle value) {
    if (py::hasattr(value, "mask") && value.attr("mask").attr("any")().cast<bool>())
        throw error(errors::plan_null, "a masked array");
}

std::unique_ptr<arrow_amounts> column_of_array(py::handle value, int places) {
    auto const pair = value.attr("__arrow_c_array__")().cast<std::pair<py::object, py::object>>();
    std::vector<arrow_owned<ArrowArray>> arrays;
    arrays.push_back(taken_from<ArrowArray>(pair.second));
    return std::make_unique<arrow_amounts>(taken_from<ArrowSchema>(pair.first), std::move(arrays), places);
}

// Python is left while the other library makes its arrays: its own threads may need it.
template <class Work>
void ask_stream(arrow_owned<ArrowArrayStream>& stream, Work const& work) {
    int failed = 0;
    std::string said;
    {
        py::gil_scoped_release const others_run;
        failed = work(stream.place());
        char const* const last = failed == 0 ? nullptr : stream->get_last_error(stream.place());
        if (last != nullptr) said = last;
    }
    if (PyErr_Occurred() != nullptr) throw py::error_already_set();
    if (failed != 0)
        throw error(errors::plan_not_amounts,
                    "a stream that ended with " + (said.empty() ? "error " + std::to_string(failed) : said));
}

std::unique_ptr<arrow_amounts> column_of_stream(py::handle value, int places) {
    auto stream = taken_from<ArrowArrayStream>(value.attr("__arrow_c_stream__")());
    arrow_owned<ArrowSchema> schema;
    ask_stream(stream, [&](ArrowArrayStream* of) { return of->get_schema(of, schema.place()); });
    std::vector<arrow_owned<ArrowArray>> arrays;
    while (true) {
        arrow_owned<ArrowArray> next;
        ask_stream(stream, [&](ArrowArrayStream* of) { return of->get_next(of, next.place()); });
        if (next.empty()) break;
        arrays.push_back(std::move(next));
    }
    return std::make_unique<arrow_amounts>(std::move(schema), std::move(arrays), places);
}

bool is_array_of_numpy(py::handle value) {
    py::dict const loaded(py::module_::import("sys").attr("modules"));
    return loaded.contains("numpy") && !loaded["numpy"].is_none() &&
           py::isinstance(value, loaded["numpy"].attr("ndarray"));
}

} // namespace

void given_amounts::read_array(py::handle value) {
    bool const bytes = PyBytes_Check(value.ptr()) || PyByteArray_Check(value.ptr());
    if (bytes || PyObject_CheckBuffer(value.ptr()) == 0) throw error(errors::plan_not_amounts, kind_of(value));
    refuse_masked(value);
    try {
        memory_.emplace(value, PyBUF_RECORDS_RO);
    } catch (py::error_already_set& e) {
        if (!e.matches(PyExc_ValueError)) throw; // NumPy shows no dates
        throw error(errors::plan_not_amounts, kind_of(value));
    }
    Py_buffer const& view = *memory_->operator->();
    char const letter = letter_of(view);
    if (is_float(letter)) throw error(errors::plan_float, kind_of(value, &view));
    if (!is_signed(letter) && !is_unsigned(letter)) throw error(errors::plan_not_amounts, kind_of(value, &view));
    if (view.ndim != 1)
        throw error(errors::plan_not_amounts,
                    view.ndim == 0 ? "a single amount, " + repr_of(value)
                                   : kind_of(value, &view) + " in " + std::to_string(view.ndim) + " dimensions");
    bool const in_place =
        memory_->holds_int64() && (view.shape[0] < 2 || view.strides[0] == Py_ssize_t{sizeof(std::int64_t)});
    if (!in_place) copy_elements(view, is_signed(letter), own_);
    values_ = in_place ? std::span(static_cast<std::int64_t const*>(view.buf), memory_->elements())
                       : std::span<std::int64_t const>(own_);
}

given_amounts given_amounts::from(py::object value, int places) {
    given_amounts read;
    if (py::hasattr(value, "__arrow_c_array__") || py::hasattr(value, "__arrow_c_stream__")) {
        read.column_ =
            py::hasattr(value, "__arrow_c_array__") ? column_of_array(value, places) : column_of_stream(value, places);
        read.values_ = read.column_->values();
        return read;
    }
    bool const converts = PyObject_CheckBuffer(value.ptr()) == 0 && py::hasattr(value, "__array__");
    if (converts) value = py::module_::import("numpy").attr("asarray")(value);
    read.in_numpy_ = is_array_of_numpy(value);
    read.read_array(value);
    return read;
}

bool given_amounts::meets(void const* first, void const* last) const {
    if (memory_) return memory_->meets(first, last);
    auto const* const low = static_cast<void const*>(values_.data());
    auto const* const high = static_cast<void const*>(values_.data() + values_.size());
    std::less<> const before;
    return before(low, last) && before(first, high);
}

std::vector<std::uint32_t> key_places_from(py::object const& which) {
    given_amounts const given = given_amounts::from(which, 0);
    if (given.column() != nullptr && given.column()->present().missing != 0)
        throw error(errors::plan_null, "a key's place that is missing");
    std::vector<std::uint32_t> places;
    places.reserve(given.size());
    for (std::int64_t const place : given.values()) {
        if (!std::in_range<std::uint32_t>(place))
            throw error(errors::plan_no_such_key,
                        "key " + std::to_string(place) + " for amount " + std::to_string(places.size()));
        places.push_back(static_cast<std::uint32_t>(place));
    }
    return places;
}

} // namespace fordel::python
