// Which changes of a scenario move an entry at all, and why one that moves none does not.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/change.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/text.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct effect {
    fordel::change change{};
    std::string proposal{}; // the id of that it is of
    bool moves = true;      // an entry, by the smallest unit of money at least
    text why{};             // where it moves none: the likely cause

    friend bool operator==(effect const&, effect const&) = default;
};

// One for each change, in the order of the proposals: the scenario is settled without it, in all its cases, and what is
// left out of its entries or put into them is looked for. What cannot be settled without it has an effect. O(changes)
// settlements, of what rests on the change. Throws what cases() throws.
[[nodiscard]] std::vector<effect> effects(programme_file const& scenario, file_choices const& choices = {});

// The same, all of which move something. Throws a file_error of fordel.proposal.no_effect for all changes that move
// nothing, each with its place and cause.
std::vector<effect> require_effect(programme_file const& scenario, file_choices const& choices = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/effects.ipp>
#endif
