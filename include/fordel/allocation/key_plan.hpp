// Keys and a method compiled once, to share many amounts by them.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/plan/apply_options.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {

// Those of all keys, in the order in which they first appear.
std::vector<party> parties_of(std::vector<key> const& keys);

// Gives for each amount of whole units what apportion() gives for it by the same key and options, to the unit. Of
// several keys, each amount has one of its own.
//
// The parties are those of all keys, as parties_of() has them. Whom a key does not have, gets nothing by it. A tie is
// settled as by the key alone, in the order of its own parties, whatever other keys stand beside it: what becomes of an
// amount never depends on the keys and amounts beside it. So a lot is drawn once, for all amounts.
//
// Immutable; copies are cheap.
class key_plan {
public:
    // Of the options, bounds and `who.eligible` have an entry for each party of the plan, or none; those of a party
    // that a key does not have do not count there. Throws those of apportion() that hold whatever the amount, and
    // fordel.key.empty without a key.
    explicit key_plan(key by, apportionment_options options = {});
    key_plan(std::vector<key> keys, apportionment_options options);

    std::size_t size() const noexcept { return parties().size(); }
    std::vector<party> const& parties() const noexcept;
    std::vector<key> const& keys() const noexcept;
    apportionment_options const& options() const noexcept;

    // Shares each amount, of either sign, by the only key; `out` has a place for each party of each amount.
    // Throws those of apportion(), with the place of the first amount that cannot be shared; fordel.plan.output,
    // .no_such_key where there are several keys, .too_large. What stands in `out` then means nothing.
    // O(amounts × parties) by the methods that a plan shares in blocks.
    void apply(std::span<std::int64_t const> amounts, std::span<std::int64_t> out, apply_options const& how = {}) const;
    // The same by several keys: `which` names for each amount the place of its own.
    void apply_by(std::span<std::uint32_t const> which, std::span<std::int64_t const> amounts,
                  std::span<std::int64_t> out, apply_options const& how = {}) const;

    friend bool operator==(key_plan const& a, key_plan const& b) {
        return a.keys() == b.keys() && a.options() == b.options();
    }

private:
    struct data;
    std::shared_ptr<data const> data_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/key_plan.ipp>
#endif
