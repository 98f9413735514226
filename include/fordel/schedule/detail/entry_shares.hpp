// The exact shares of entries, one after the other.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_record.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct entry_share {
    fraction exact{}; // in major units
    fraction weight{};
    fraction share{};
};

// Entries of one division stand together: it is worked out once for all of them, and the shares of its key once for as
// many divisions as have it one after the other.
class entry_shares {
public:
    allocation<any_currency> const& allocation_of(schedule_entry const& e);
    entry_share of(schedule_entry const& e);
    schedule_record record_of(schedule_entry const& e);

private:
    std::vector<fraction> const& shares_of(key const& by);

    std::optional<schedule_entry> last_{};
    std::optional<allocation<any_currency>> division_{};
    std::optional<key> key_{};
    std::vector<fraction> shares_{}; // by the key
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/entry_shares.ipp>
#endif
