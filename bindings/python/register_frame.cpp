// Results as columns: their stream for readers of Arrow, and plain records.
#include <fordel/error/interruption.hpp>
#include <fordel/io/arrow.hpp>
#include <fordel/io/frame.hpp>
#include <fordel/kernel/integer.hpp>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

using names = std::optional<std::vector<std::string>>;

// Frames of some kinds say nothing in words.
template <class T>
frame made_of(T const& of, language lang) {
    return long_work([&] {
        if constexpr (requires { frame_of(of, lang); })
            return frame_of(of, lang);
        else
            return frame_of(of);
    });
}

// The frame of the first kind that the object is of.
template <class... Kinds>
std::optional<frame> frame_of_kind(py::handle of, language lang) {
    std::optional<frame> made;
    auto const try_kind = [&]<class Kind>(std::type_identity<Kind>) {
        return py::isinstance<Kind>(of) && (made = made_of(of.cast<Kind const&>(), lang), true);
    };
    static_cast<void>((try_kind(std::type_identity<Kinds>{}) || ...));
    return made;
}

frame whole_frame_of(py::handle of, language lang) {
    if (auto made = frame_of_kind<schedule, allocation<any_currency>, key, population, figures, comparison,
                                  all_comparisons, attribution, working>(of, lang))
        return *made;
    if (py::isinstance(of, py::module_::import("fordel._lists").attr("Workings")))
        return made_of(of.cast<std::vector<working>>(), lang);
    return made_of(of.cast<std::vector<check>>(), lang);
}

frame frame_from(py::handle of, names const& columns, std::string const& lang) {
    frame const whole = whole_frame_of(of, language_from(lang));
    return columns ? whole.only(*columns) : whole;
}

// What ended a stream: readers know no more of it than its words. What a signal handler raised (KeyboardInterrupt) goes
// on to Python's main thread by itself, as soon as the reader is left.
struct failure {
    std::exception_ptr thrown{};
    PyObject* raised = nullptr;

    void raise() {
        if (PyObject* const now = std::exchange(raised, nullptr)) {
            PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(now)), now);
            Py_DECREF(now);
            throw py::error_already_set();
        }
        if (thrown) std::rethrow_exception(std::exchange(thrown, nullptr));
    }
};

int raise_later(void* held) {
    std::unique_ptr<std::shared_ptr<failure>> const of(static_cast<std::shared_ptr<failure>*>(held));
    if (PyObject* const now = std::exchange((*of)->raised, nullptr)) {
        PyErr_SetObject(reinterpret_cast<PyObject*>(Py_TYPE(now)), now);
        Py_DECREF(now);
        return -1;
    }
    return 0;
}

// Signal handlers run between two batches, where the reader calls in the thread that it was called in.
void run_signal_handlers(std::shared_ptr<failure> const& of) {
    py::gil_scoped_acquire const python;
    if (PyErr_CheckSignals() == 0) return;
    py::error_already_set const raised;
    of->raised = raised.value().inc_ref().ptr();
    auto held = std::make_unique<std::shared_ptr<failure>>(of);
    if (Py_AddPendingCall(&raise_later, held.get()) == 0) static_cast<void>(held.release());
    throw error(errors::work_interrupted, "a signal between two batches");
}

std::function<std::optional<frame_batch>()> watched(frame const& of, std::shared_ptr<failure> const& failed) {
    return [next = batches_of(of), failed,
            called_in = PyThread_get_thread_ident()]() mutable -> std::optional<frame_batch> {
        try {
            if (PyThread_get_thread_ident() == called_in) run_signal_handlers(failed);
            auto batch = next();
            if (batch) require_narrow(*batch);
            return batch;
        } catch (...) {
            failed->thrown = std::current_exception();
            throw;
        }
    };
}

// The reader takes the stream out of its capsule; what nobody takes is released with it.
struct capsule_content {
    ArrowArrayStream stream{};
    std::shared_ptr<failure> failed = std::make_shared<failure>();

    capsule_content() = default;
    capsule_content(capsule_content const&) = delete;
    capsule_content& operator=(capsule_content const&) = delete;
    ~capsule_content() {
        if (stream.release != nullptr) stream.release(&stream);
    }
};

constexpr char stream_name[] = "arrow_array_stream";

py::object stream_of(py::object const& of, names const& columns, std::string const& lang) {
    frame const shown = frame_from(of, columns, lang);
    auto content = std::make_unique<capsule_content>();
    export_stream(content->stream, shown.columns(), watched(shown, content->failed));
    auto capsule = py::reinterpret_steal<py::object>(PyCapsule_New(&content->stream, stream_name, [](PyObject* made) {
        delete static_cast<capsule_content*>(PyCapsule_GetContext(made));
    }));
    if (!capsule || PyCapsule_SetContext(capsule.ptr(), content.get()) != 0) throw py::error_already_set();
    static_cast<void>(content.release());
    return capsule;
}

// Raises what ended the stream of the capsule, if anything did.
void raise_failure(py::object const& capsule) {
    if (auto* const content = static_cast<capsule_content*>(PyCapsule_GetContext(capsule.ptr())))
        content->failed->raise();
    else if (PyErr_Occurred() != nullptr)
        throw py::error_already_set();
}

// 150 with two decimals is 1.50.
std::string decimal_text(big_integer const& number, int decimals) {
    std::string digits = magnitude(number).str();
    auto const behind = static_cast<std::size_t>(decimals);
    if (digits.size() <= behind) digits.insert(0, behind + 1 - digits.size(), '0');
    if (behind != 0) digits.insert(digits.size() - behind, 1, '.');
    return (number < 0 ? "-" : "") + digits;
}

// Values of one column as Python's own.
class plain_values {
public:
    explicit plain_values(frame_column const& of)
        : name(of.name), of_(of), decimal_(py::module_::import("decimal").attr("Decimal")) {}

    py::object at(frame_values const& values, std::size_t row) const {
        if (!values.has(row)) return py::none();
        switch (of_.kind) {
        case column_kind::decimal:
            return decimal_(decimal_text(values.number(row), of_.decimals));
        case column_kind::words:
            return py::cast(values.words(row));
        case column_kind::day:
            return python_date(values.day(row));
        case column_kind::flag:
            return py::bool_(values.flag(row));
        default:
            return int_from(values.number(row));
        }
    }

    py::str name;

private:
    frame_column of_;
    py::object decimal_;
};

py::list records_of(py::object const& of, names const& columns, std::string const& lang) {
    frame const shown = frame_from(of, columns, lang);
    std::vector<plain_values> plain(shown.columns().begin(), shown.columns().end());
    py::list all;
    auto next = batches_of(shown);
    while (auto const batch = long_work([&] { return next(); })) {
        if (PyErr_CheckSignals() != 0) throw py::error_already_set();
        for (std::size_t row = 0; row < batch->rows; ++row) {
            py::dict record;
            for (std::size_t i = 0; i < plain.size(); ++i)
                record[plain[i].name] = plain[i].at(batch->columns[i], row);
            all.append(record);
        }
    }
    return all;
}

} // namespace

// Behind the members of fordel/_members/frames.py.
void register_frame(py::module_& m) {
    m.def("_arrow_stream", &stream_of, py::arg("of"), py::arg("columns"), py::arg("lang"));
    m.def("_raise_failure", &raise_failure, py::arg("capsule"));
    m.def("_records", &records_of, py::arg("of"), py::arg("columns"), py::arg("lang"));
    m.def(
        "_frame_columns",
        [](py::object const& of) {
            py::dict columns;
            for (frame_column const& column : frame_from(of, std::nullopt, "en").columns())
                columns[py::str(column.name)] = static_cast<int>(column.kind);
            return columns;
        },
        py::arg("of"));
}
