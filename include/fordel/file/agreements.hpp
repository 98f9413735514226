// Agreements in a programme file: who has agreed what with whom, and what falls due.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/programme/agreement.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

[[nodiscard]] std::optional<agreement> read_agreement(reading& into, std::string const& id, node const& written,
                                                      address const& where, known_names const& names);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/agreements.ipp>
#endif
