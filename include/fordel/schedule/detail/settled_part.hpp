// The days of a tranche, within a year of the programme, that are divided by one key.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/exact.hpp>
#include <fordel/schedule/detail/carry_series.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct settled_part {
    std::uint32_t stream = 0;
    std::uint32_t tranche = 0;
    int year = 0; // of the programme
    period during;
    fraction pool{};         // exact, in major units
    std::int64_t amount = 0; // the pool in minor units, rounded so that the parts of a year or period sum
    std::shared_ptr<key_in_use const> payers{};
    std::shared_ptr<key_in_use const> recipients{};
    // Where several pay and several receive: what each payer pays, in minor units, and how that is divided.
    std::vector<std::int64_t> paid{};
    std::shared_ptr<allocation_options const> among_recipients{};
    big_integer paid_in_all = 0; // when it was settled, in minor units: it leaves the rest
    // Its rows: payer by payer, each with its recipients.
    std::uint32_t first_row = 0;
    std::uint32_t rows = 0;
    bool in_table = false;                          // its amounts are those of a table, not of the unit step
    std::shared_ptr<carried_units const> carried{}; // its amounts and sums, where a series carries its rounding

    // Those of the calendar that its days are in; August to July is {8, 7}.
    month_range months() const {
        auto const month = [](date day) { return static_cast<int>(static_cast<unsigned>(day.month())); };
        return {month(during.first()), month(during.last())};
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
