// One choice for every open question; a programme with open questions has many cases.
#pragma once

#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/schedule.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct programme_case {
    std::string name;                // what was chosen: "Greve"
    std::vector<std::string> absent; // ids of parties that take no part in this case
    fordel::schedule schedule;

    friend bool operator==(programme_case const&, programme_case const&) = default;
};

// The lowest and highest total of one payer over the cases in which it takes part, and the cases where they occur.
// The bounds of different payers don't add up: they occur in different cases.
struct payer_range {
    party payer;
    any_money lowest;
    any_money highest;
    std::vector<std::string> lowest_in;
    std::vector<std::string> highest_in;
    bool may_be_absent = false; // in some case it takes no part and pays nothing

    friend bool operator==(payer_range const&, payer_range const&) = default;
};

// One range for each payer among the entries that `wanted` takes, by official code. O(cases × entries).
std::vector<payer_range> ranges(std::vector<programme_case> const& cases, schedule_filter const& wanted = {});

// The lowest and highest total over the cases for one value of a field: a year, a stream, a recipient.
struct total_range {
    std::string label;
    any_money lowest;
    any_money highest;

    friend bool operator==(total_range const&, total_range const&) = default;
};

// One range for each value of the field, over the cases in which it occurs, in order of first appearance.
std::vector<total_range> total_ranges(std::vector<programme_case> const& cases, schedule_field by,
                                      schedule_filter const& wanted = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/programme_case.ipp>
#endif
