// How a program ends a call that takes too long.
#pragma once

#include <fordel/error/kind.hpp>
#include <fordel/kernel/outcome.hpp>

#include <concepts>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr error_kind work_interrupted{work_errors::interrupted, error_nature::value,
                                             "a call that the program leaves to end",
                                             "call again; what was interrupted has changed nothing"};

} // namespace errors

namespace detail {

// Whom the long work of a thread asks whether to go on.
struct stop_hook {
    bool (*asks)(void*);
    void* asked;
    stop_hook* outer;
};

// The innermost one: the library's only state that outlives a call, and only a stop_when changes it. The library's
// loops ask it through detail::checkpoint.
inline constinit thread_local stop_hook* innermost_stop = nullptr;

} // namespace detail

// While it lives, long work of this thread asks `stop` from time to time, at least some ten times a second, and is
// ended with the error fordel.work.interrupted when it says true. Results do not depend on when it is asked. An ended
// call has changed nothing. One may stand within another: all are asked. What `stop` throws ends the call as well, and
// reaches the caller. Other threads are not touched: each sets its own.
//
//     stop_when const guard([&] { return cancelled.load(); });
template <std::predicate Stop>
class [[nodiscard("it asks only while it lives")]] stop_when {
public:
    explicit stop_when(Stop stop) : stop_(std::move(stop)) { detail::innermost_stop = &hook_; }
    ~stop_when() { detail::innermost_stop = hook_.outer; }
    stop_when(stop_when const&) = delete;
    stop_when& operator=(stop_when const&) = delete;

private:
    Stop stop_;
    detail::stop_hook hook_{.asks = [](void* self) -> bool { return static_cast<stop_when*>(self)->stop_(); },
                            .asked = this,
                            .outer = detail::innermost_stop};
};

} // namespace v0
} // namespace fordel
