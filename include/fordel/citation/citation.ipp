// A citation in words.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string citation::in(language lang) const {
    return document.in(lang) + (heading.empty() ? "" : ", \"" + heading + '"');
}

} // namespace v0
} // namespace fordel
