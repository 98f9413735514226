#include "long_work.hpp"

#include <fordel/error/interruption.hpp>

#include <chrono>
#include <utility>

namespace py = pybind11;

namespace fordel::python {

namespace {

// Signal handlers are Python, and may call the library: their calls have a watch of their own.
void run_signal_handlers() {
    struct none_asked {
        detail::stop_hook* const outer = std::exchange(detail::innermost_stop, nullptr);
        none_asked() = default;
        none_asked(none_asked const&) = delete;
        none_asked& operator=(none_asked const&) = delete;
        ~none_asked() { detail::innermost_stop = outer; }
    } const meanwhile;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
}

} // namespace

bool signal_watch::look_up() {
    using namespace std::chrono_literals;
    auto const now = clock::now();
    if (next_ == clock::time_point{}) next_ = now + 2ms; // the first time of a call; most end before the second
    if (now < next_) return false;
    next_ = now + 40ms;
    come_back();
    run_signal_handlers();
    left_ = PyEval_SaveThread();
    return false;
}

void signal_watch::come_back() {
    if (left_ == nullptr) return;
    PyEval_RestoreThread(left_);
    left_ = nullptr;
}

} // namespace fordel::python
