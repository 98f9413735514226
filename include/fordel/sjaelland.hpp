// The financing of clusters and regional cluster offices in the Zealand region, 2021-2024, as an introduction to KKR
// Sjælland of 23 March 2022 describes it: programme(), its cases and its checks. Included by name.
#pragma once

#include <fordel/programme/programme.hpp>     // IWYU pragma: export
#include <fordel/schedule/programme_case.hpp> // IWYU pragma: export
#include <fordel/schedule/schedule.hpp>       // IWYU pragma: export
#include <fordel/sjaelland/agreements.hpp>    // IWYU pragma: export
#include <fordel/sjaelland/assumptions.hpp>   // IWYU pragma: export
#include <fordel/sjaelland/checks.hpp>        // IWYU pragma: export
#include <fordel/sjaelland/note.hpp>          // IWYU pragma: export
#include <fordel/sjaelland/option_table.hpp>  // IWYU pragma: export
#include <fordel/sjaelland/options.hpp>       // IWYU pragma: export
#include <fordel/sjaelland/parties.hpp>       // IWYU pragma: export
#include <fordel/sjaelland/streams.hpp>       // IWYU pragma: export

#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

// The programme under these options. The municipality outside must be named. Throws
// fordel.sjaelland.outside_not_named, .lead_outside, .unknown_option, fordel.party.unknown.
fordel::programme programme(options const& chosen);

// One case for each municipality that may be the one outside: 13, as a lead takes part. `chosen.outside` is not used.
std::vector<programme_case> cases(options chosen = {});

// What a report over all cases starts from: ranges are read in whole kroner, so each case is settled in them unless the
// caller names another unit.
options options_of_ranges();

// The case as chosen, without a name, and what each other reading would make of it, by option:
// "missing_share=uncovered".
std::vector<programme_case> readings(options const& chosen);

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/sjaelland.ipp>
#endif
