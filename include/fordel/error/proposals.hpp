// What can be wrong with a proposal, or with what several come to.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind proposal_bare_date{
    "fordel.proposal.bare_date", value,
    "the days of a change: `from` and `until`, `from` and `onwards: yes`, or `throughout: yes`",
    "write the reading that is meant; none is assumed"};
inline constexpr error_kind proposal_conflict{
    "fordel.proposal.conflict", value, "one change of each address, and of what stands below it, on each day",
    "take one of the two out, or let the one that holds say `replaces:` and the id of the other's proposal"};
inline constexpr error_kind proposal_throughout_only{"fordel.proposal.throughout_only", value,
                                                     "a value that may change from a day on",
                                                     "change what stands below it, or say `throughout: yes`"};
inline constexpr error_kind proposal_outside_days{"fordel.proposal.outside_days", value,
                                                  "a period within the days of the change that adds it",
                                                  "shorten the period, or let the change hold on more days"};
inline constexpr error_kind proposal_header{"fordel.proposal.header", value,
                                            "the notation, currency and language of the baseline",
                                            "write the proposal as the baseline is written, or leave the key out"};
inline constexpr error_kind proposal_no_baseline{
    "fordel.proposal.no_baseline", value, "a programme that the proposal changes",
    "name it before the proposal, as in museum.yaml+floor.yaml, or say `baseline: museum.yaml` in the proposal"};
inline constexpr error_kind proposal_not_one{"fordel.proposal.not_one", value,
                                             "a proposal: a file that says `proposal:` and `changes:`",
                                             "put the programme first, and proposals behind it"};
inline constexpr error_kind proposal_twice{"fordel.proposal.twice", value, "each proposal once",
                                           "take one of them out, or give the other another `id:`"};
inline constexpr error_kind proposal_no_effect{"fordel.proposal.no_effect", value,
                                               "changes that move at least one entry",
                                               "take the change out, or correct its address, its days or its value"};
inline constexpr error_kind proposal_several_files{
    "fordel.proposal.several_files", value, "one file that can be written",
    "change the file of the programme, or that of the proposal, by itself"};

} // namespace errors
} // namespace v0
} // namespace fordel
