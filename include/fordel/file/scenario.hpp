// A programme with proposals (scenarie): which of its values they change, and what the whole then says.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/proposal.hpp>
#include <fordel/file/reading.hpp>

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// The document of the baseline with all that the proposals change, whichever of them stands first: the same document
// for every order. Answers of open questions become their defaults. Reports fordel.proposal.conflict with the places of
// both, fordel.proposal.twice, what is wrong with one change, and fordel.assumption.unknown, .unknown_alternative.
[[nodiscard]] node with_proposals(reading& into, node const& baseline, std::vector<proposal> const& proposals);

namespace detail {

// The files of museum.yaml+floor.yaml: the longest that are there, since a name may hold a plus itself. Where not all
// are there, the parts between the pluses.
std::vector<std::string> files_of_scenario(std::string const& written,
                                           std::function<bool(std::string const&)> const& is_file);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/scenario.ipp>
#endif
