// The table that schedules and their entries share: one vector a column, so that a filter or sum touches only what it
// asks for.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/allocation_options.hpp>
#include <fordel/calendar.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/settled_table.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table {
    static constexpr std::uint32_t nobody = static_cast<std::uint32_t>(-1);

    programme of;
    std::unordered_map<std::string_view, std::uint32_t> party_places{}; // by id, in the programme above
    std::vector<int> years{};
    std::vector<month_range> months{};
    std::vector<std::uint32_t> streams{}, tranches{}, payers{}, recipients{}, allocations{}, places{};
    std::vector<std::int64_t> amounts{};
    std::vector<allocation<any_currency>> made{};
    std::vector<settled_table> tables{};

    // Months of a year in which one key holds, of one tranche.
    struct part {
        std::uint32_t stream, tranche;
        int year;
        month_range months;
    };

    explicit schedule_table(programme p);

    std::uint32_t party_index(party const& p) const;
    void add_stream(std::uint32_t stream);
    void add_part(part const& p);
    // Remembers the allocation that the next rows are of.
    allocation<any_currency> const& share(any_money amount, key const& among, std::vector<party> const& ever,
                                          allocation_options const& options);
    void add_row(part const& of_part, std::uint32_t payer, party const& recipient, any_money amount, std::size_t place);
    // Replaces what each allocation of the family gave by itself.
    settled_table settle(std::string const& family, totals_rounding totals);
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/schedule_table.ipp>
#endif
