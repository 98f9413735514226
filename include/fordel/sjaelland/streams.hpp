// Who finances what, clause by clause of the note.
#pragma once

#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/sjaelland/options.hpp>
#include <fordel/text.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// The note's own grouping of the money.
text basic_financing();
text joint_cofinancing();
text other_grants();

// What a lead pays to its own office for a full year, and what the others pay together: 0.5 mio. kr. each.
money<dkk> lead_contribution();
money<dkk> others_contribution();

std::vector<stream> streams(party const& outside, options const& chosen);

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/streams.ipp>
#endif
