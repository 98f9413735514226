// The readings and assumptions the programme rests on, each with the option that overrides it.
#pragma once

#include <fordel/party.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/sjaelland/options.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// An office's lead under these options; throws fordel.party.unknown.
party const& lead_of(office const& o, options const& chosen);

// Whether it leads an office under these options; throws fordel.party.unknown.
bool leads_any(party const& municipality, options const& chosen);

// In the order in which the report numbers them. Throws fordel.party.unknown.
std::vector<assumption> assumptions(options const& chosen, std::vector<party> const& all = municipalities());

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/assumptions.ipp>
#endif
