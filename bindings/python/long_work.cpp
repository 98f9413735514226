#include "long_work.hpp"

#include <chrono>

namespace py = pybind11;

namespace fordel::python {

bool signal_watch::look_up() {
    using namespace std::chrono_literals;
    auto const now = clock::now();
    if (next_ == clock::time_point{}) next_ = now + 2ms; // the first time of a call; most end before the second
    if (now < next_) return false;
    next_ = now + 40ms;
    come_back();
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
    left_ = PyEval_SaveThread();
    return false;
}

void signal_watch::come_back() {
    if (left_ == nullptr) return;
    PyEval_RestoreThread(left_);
    left_ = nullptr;
}

} // namespace fordel::python
