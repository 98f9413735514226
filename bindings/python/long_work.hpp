// Work of the library that may take long: Ctrl-C ends it, and other threads run meanwhile.
#pragma once

#include <fordel/error/interruption.hpp>

#include <pybind11/pybind11.h>

#include <chrono>
#include <concepts>
#include <utility>

namespace fordel::python {

// What the library's checkpoints ask during one call. Python is left to other threads once the call has taken long
// enough to be worth it, and from time to time asked for what its signal handlers say, in the way that Python asks
// between two lines. The clock decides when to look up, never what comes out.
class signal_watch {
public:
    signal_watch() = default;
    signal_watch(signal_watch const&) = delete;
    signal_watch& operator=(signal_watch const&) = delete;
    ~signal_watch() { come_back(); }

    // Never true: what a handler raises (KeyboardInterrupt) is thrown.
    bool look_up();

private:
    using clock = std::chrono::steady_clock;

    void come_back();

    clock::time_point next_{};
    PyThreadState* left_ = nullptr; // where Python was left
};

// Runs work that touches nothing of Python's, nor what another thread of Python's can change.
template <std::invocable Work>
auto long_work(Work&& work) {
    signal_watch watch;
    stop_when const guard([&watch] { return watch.look_up(); });
    return std::forward<Work>(work)();
}

} // namespace fordel::python
