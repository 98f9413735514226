// The JSON schema (draft-07) of case files.
#pragma once

#include <fordel/detail/config.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// As programme_schema(), made from case_format().
[[nodiscard]] std::string case_schema();

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/case_schema.ipp>
#endif
