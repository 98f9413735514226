// Which open questions the amounts of a stream rest on.
#pragma once

#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/open_question.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Ids of the questions that a stream's amounts rest on: those that set something of the stream, or of whatever it names
// (groups, keys, figures, indices, other streams), or something of the whole programme.
[[nodiscard]] std::vector<std::string> rests_on(node const& content, std::vector<open_question> const& questions,
                                                std::string_view stream);

// Ids of the streams that rest on what stands at the address.
[[nodiscard]] std::vector<std::string> streams_resting_on(node const& content, address const& where);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/rests_on.ipp>
#endif
