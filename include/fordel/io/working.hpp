// The working of amounts as JSON, for readers in any language: the format fordel.working/1.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/fwd.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

// {"format": "fordel.working/1", "fordel", "programme", "currency", "amounts": [step], "keys": [{id, what, source, on,
// parties, total}]}. Each step has kind, address, what, words, citation, decision, inputs, result, unit, weights and
// steps; numbers are texts and exact: "281730000000/141029". A key that several steps rest on is written once.
// O(steps).
[[nodiscard]] std::string to_json(working const& w);

// The format's JSON schema, made from working_kind_table.
[[nodiscard]] std::string working_schema();

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/working.ipp>
#endif
