// Asking whether to go on, and not going on.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/error/interruption.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL bool stop_is_asked_for() {
    for (stop_hook const* hook = innermost_stop; hook != nullptr; hook = hook->outer)
        if (hook->asks(hook->asked)) return true;
    return false;
}

FORDEL_DECL void throw_interrupted() { throw error(errors::work_interrupted, "work that was told to stop"); }

FORDEL_DECL bool is_interruption(error const& thrown) { return same_id(thrown.id(), errors::work_interrupted.id); }

} // namespace detail
} // namespace v0
} // namespace fordel
