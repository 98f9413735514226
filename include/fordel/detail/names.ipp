// What is said of a name that is none.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

FORDEL_DECL void detail::throw_unknown_name(error_kind const& unknown, std::string_view written) {
    throw error(unknown, '"' + std::string(written) + '"');
}

} // namespace v0
} // namespace fordel
