// One error as it is documented.
#pragma once

namespace fordel {
inline namespace v0 {

// What is wrong in kind; Python derives the class from ValueError, OverflowError, KeyError, TypeError, IndexError,
// OSError or ImportError accordingly.
enum class error_nature { value, overflow, lookup, type, index, file, package };

struct error_kind {
    char const* id; // fordel.<family>.<name>
    error_nature nature;
    char const* expected;
    char const* advice;
};

} // namespace v0
} // namespace fordel
