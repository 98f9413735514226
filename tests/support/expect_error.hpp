// Expects a library error with a stable id: expect_error("fordel.key.all_zero", [&] { … }).
#pragma once

#include <fordel/error.hpp>

#include <catch2/catch_test_macros.hpp>

#include <concepts>
#include <string>

namespace support {

// The id of the error that `act` throws, or what happened instead.
template <std::invocable Act>
std::string error_id(Act&& act) {
    try {
        static_cast<void>(act());
    } catch (fordel::error const& e) {
        return e.id();
    } catch (std::exception const& e) {
        return std::string("another exception: ") + e.what();
    }
    return "no error";
}

template <std::invocable Act>
void expect_error(char const* id, Act&& act) {
    INFO("expects " << id);
    CHECK(error_id(act) == id);
}

// The whole error, for tests of what it says.
template <std::invocable Act>
std::string seen_in_error(Act&& act) {
    try {
        static_cast<void>(act());
    } catch (fordel::error const& e) {
        return e.seen();
    }
    return "no error";
}

} // namespace support
