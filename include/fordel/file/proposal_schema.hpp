// The JSON schema (draft-07) of proposals.
#pragma once

#include <fordel/detail/config.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// As programme_schema(), made from the forms of proposals and those of programme files.
[[nodiscard]] std::string proposal_schema();

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/proposal_schema.ipp>
#endif
