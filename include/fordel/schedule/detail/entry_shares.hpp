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

// By a key, which has no place for some whose differences a clearing evens out.
struct entry_share {
    fraction exact{}; // in major units
    fraction const* weight = nullptr;
    fraction const* share = nullptr;
};

// Entries of one division stand together: it is looked at once for all of them, and the shares of its key are worked
// out once for as many divisions as have it one after the other.
class entry_shares {
public:
    // What it points to stands until another is asked for.
    entry_share of(schedule_entry const& e);
    schedule_record record_of(schedule_entry const& e);

private:
    void turn_to(schedule_entry const& e);
    void turn_to(key const& by);

    std::optional<schedule_entry> last_{};
    fraction pool_{};                                    // where there is no allocation
    std::optional<allocation<any_currency>> division_{}; // where bounds hold
    std::optional<key> key_{};
    std::vector<fraction> shares_{}; // by the key
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/entry_shares.ipp>
#endif
