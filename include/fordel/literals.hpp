// Danish amounts as they stand in a decision: 500'000_dkk, 0.5_mio_dkk, 1.2_mia_dkk. Read from their characters at
// compile time, so that no float is involved; an amount below one øre does not compile.
#pragma once

#include <fordel/kernel/integer.hpp>
#include <fordel/money.hpp>

#include <cstdint>

namespace fordel {
inline namespace v0 {
namespace detail {

// `written` times 10^shift, in whole øre.
consteval std::int64_t parse_oere(char const* written, int shift) {
    std::int64_t digits = 0;
    int exponent = shift + 2;
    bool decimals = false;
    for (; *written != '\0'; ++written) {
        if (*written == '\'') continue;
        if (*written == '.') {
            decimals = true;
            continue;
        }
        if (*written < '0' || *written > '9') throw "a money literal is written in decimal digits";
        if (decimals && exponent == 0) {
            if (*written != '0') throw "a money literal has nothing below one øre";
            continue;
        }
        if (multiply_overflows(digits, std::int64_t{10}, digits) ||
            add_overflows(digits, std::int64_t{*written - '0'}, digits))
            throw "a money literal fits 64 bits of øre";
        exponent -= decimals ? 1 : 0;
    }
    for (; exponent > 0; --exponent)
        if (multiply_overflows(digits, std::int64_t{10}, digits)) throw "a money literal fits 64 bits of øre";
    return digits;
}

} // namespace detail

namespace literals {

consteval money<dkk> operator""_dkk(char const* written) { return oere(detail::parse_oere(written, 0)); }
consteval money<dkk> operator""_mio_dkk(char const* written) { return oere(detail::parse_oere(written, 6)); }
consteval money<dkk> operator""_mia_dkk(char const* written) { return oere(detail::parse_oere(written, 9)); }

} // namespace literals
} // namespace v0
} // namespace fordel
