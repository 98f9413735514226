// How the parts of a tranche become whole units: each by itself, all in one table, or carried over the years.
#pragma once

#include <fordel/carry_over/procedure.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

// A stream or a family whose tranches are carried over the years, each by itself.
struct carried_family {
    std::string family{};
    carry_procedure procedure = carry_procedure::known_years;

    friend bool operator==(carried_family const&, carried_family const&) = default;
};

struct way_of_settling {
    bool in_table = false;
    std::optional<carry_procedure> carried{};
    // Whether the divisions are among the payers; where never more than one pays at a time, they are among the
    // recipients, if several receive.
    bool among_payers = true;
    bool among_recipients = false;

    bool alone() const noexcept { return !in_table && !carried; }
    // Whether it takes all years at once, when all else is settled.
    bool comes_last() const noexcept { return in_table || carried == carry_procedure::known_years; }

    friend bool operator==(way_of_settling const&, way_of_settling const&) = default;
};

} // namespace v0
} // namespace fordel
