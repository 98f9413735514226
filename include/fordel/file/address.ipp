#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL address address::operator/(std::string_view key) const {
    return address(written_.empty() ? std::string(key) : written_ + "." + std::string(key));
}

FORDEL_DECL address address::operator/(std::size_t place) const { return *this / std::to_string(place); }

} // namespace v0
} // namespace fordel
