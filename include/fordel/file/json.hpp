// Documents in JSON, the same model for machines.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/document_builder.hpp>
#include <fordel/file/node.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// Bytes in UTF-8, or in UTF-16 with a byte-order mark. Numbers keep their characters, true and false are the texts yes
// and no, null is nothing; nothing has a line, so that an address says where it stands. Throws a file_error. A
// header-only program includes fordel/src/json.hpp in one of its source files, which has the parser.
[[nodiscard]] node parse_json(std::string_view bytes, std::string const& name = {}, document_limits const& limits = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/json.ipp>
#endif
