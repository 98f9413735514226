// Where a programme file has what a stream's amounts rest on: "streams.running.paid by.others.key".
#pragma once

#include <fordel/programme/detail/amount_steps.hpp>
#include <fordel/programme/stream.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

std::string stream_address(stream const& s);
amount_addresses addresses_of_amount(tranche const& t, stream const& s);

// Of a side, who pays or who receives: itself, and the list of its adjustments, which are counted from 1.
struct side_addresses {
    std::string side{};
    std::string adjustments{};
};

side_addresses payers_address(tranche const& t, stream const& s);
side_addresses recipients_address(stream const& s);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/clause_addresses.ipp>
#endif
