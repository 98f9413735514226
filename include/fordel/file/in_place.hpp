// One value of a file changed, and nothing else of it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/document.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {

// The bytes of a YAML file with another value at an address: its own characters are replaced, and every other byte
// stays, line ends and remarks included. Quoted only where YAML needs it; a list or map within [ ] or { } takes
// another. Read again, the file differs there alone, or a file_error of fordel.file.not_in_place says so. Throws
// fordel.file.no_address.
[[nodiscard]] std::string set_in_place(std::string_view bytes, document_parser const& parser, address const& where,
                                       std::string_view value);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/in_place.ipp>
#endif
