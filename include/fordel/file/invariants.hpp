// What a programme file says of every settlement, whatever it comes to (always:), and whether it holds.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/money.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct invariant {
    enum class bound { is, at_least, at_most };
    enum class each { none, payer, recipient };

    std::string axiom{};     // or an amount:
    std::string total_of{};  // a stream or family; empty: all
    std::string payer{};     // empty: all
    std::string recipient{}; // empty: all
    each one{};              // of each in a year, not of all together
    std::vector<int> years{};
    bound how{};
    any_money amount{};
    text why{};

    friend bool operator==(invariant const&, invariant const&) = default;
};

std::optional<invariant> read_invariant(reading& into, node const& value, address const& where);
std::vector<invariant> read_always(reading& into, node const& list, address const& where);

// A line for each: what is stated, and the first that breaks it, or what is stated where all hold.
// Throws fordel.schedule.unknown_stream, fordel.party.unknown.
[[nodiscard]] std::vector<check> checks_of(std::vector<invariant> const& always, schedule const& settled);

// What the file itself states. Throws file_error for what cannot be read of it, and the same.
[[nodiscard]] std::vector<check> checks_of(programme_file const& file, schedule const& settled);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/invariants.ipp>
#endif
