// What is missing, reason by reason.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/money.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/residuals.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/residual.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A tranche's year, of which the pool and the amounts are exact sums.
struct year_of_tranche {
    settled_part const* first = nullptr;
    fraction pool{};
    big_integer amount = 0;  // the pool in whole units, in minor units
    big_integer booked = 0;  // in all rows
    big_integer nobodys = 0; // of these, what nobody pays or gets
    fraction undistributed{};
};

// Of each krone that the key divides.
FORDEL_DECL fraction undistributed_by(key_in_use const& by) {
    if (by.made_by == nullptr || by.made_by->pool == fraction(0)) return 0;
    return by.made_by->undistributed / by.made_by->pool;
}

FORDEL_DECL void add_part(year_of_tranche& to, schedule_table const& table, settled_part const& part) {
    if (to.first == nullptr) to.first = &part;
    to.pool += part.pool;
    to.amount += part.amount;
    fraction const among_payers = undistributed_by(*part.payers), among_recipients = undistributed_by(*part.recipients);
    to.undistributed += part.pool * (among_payers + (fraction(1) - among_payers) * among_recipients);
    for (std::uint32_t row = part.first_row; row < part.first_row + part.rows; ++row) {
        to.booked += table.amounts[row];
        if (table.payers[row] == nobody || table.recipients[row] == nobody) to.nobodys += table.amounts[row];
    }
}

FORDEL_DECL void add_residuals(std::vector<schedule_residual>& to, schedule_table const& table,
                               year_of_tranche const& of) {
    fraction const minor = any_money::from_minor(1, table.of.in()).exact();
    auto const major = [&](big_integer const& amount) { return fraction(amount) * minor; };
    fraction const settled = major(of.booked - of.nobodys), nobodys = major(of.nobodys);
    // What a cap left over is among what nobody pays or gets, rounded with it.
    bool const all = without_sign(nobodys) < without_sign(of.undistributed);
    fraction const& undistributed = all ? nobodys : of.undistributed;
    auto const add = [&](residual_reason why, fraction const& missing) {
        if (missing == fraction(0)) return;
        to.push_back({of.first->year, table.stream_of(*of.first).id, table.tranche_of(*of.first).id, of.pool, settled,
                      why, missing});
    };
    add(residual_reason::below_unit, of.pool - major(of.amount));
    add(residual_reason::independent_rounding, major(of.amount - of.booked));
    add(residual_reason::undistributed, undistributed);
    add(residual_reason::uncovered, nobodys - undistributed);
}

// Of the tranches and years that any of the rows is of, in the order of the rows.
FORDEL_DECL std::vector<year_of_tranche> years_of_tranches(schedule_table const& table,
                                                           std::vector<std::uint32_t> const& rows) {
    std::map<std::pair<int, numbered_tranche>, std::size_t> places;
    auto const year_of = [&](settled_part const& part) {
        return std::pair(part.year, table.names.tranche_in_terms(part.stream, part.tranche));
    };
    for (std::uint32_t const row : rows) {
        places.emplace(year_of(table.part(row)), places.size());
    }
    std::vector<year_of_tranche> years(places.size());
    for (settled_part const& part : table.parts) {
        pass_checkpoint();
        auto const found = places.find(year_of(part));
        if (found != places.end()) add_part(years[found->second], table, part);
    }
    return years;
}

FORDEL_DECL std::vector<schedule_residual> residuals_of(schedule_table const& table,
                                                        std::vector<std::uint32_t> const& rows) {
    std::vector<schedule_residual> all;
    for (year_of_tranche const& one : years_of_tranches(table, rows))
        add_residuals(all, table, one);
    return all;
}

FORDEL_DECL shared_and_settled shared_and_settled_of(schedule_table const& table,
                                                     std::vector<std::uint32_t> const& rows) {
    fraction const minor = any_money::from_minor(1, table.of.in()).exact();
    shared_and_settled sums;
    for (year_of_tranche const& one : years_of_tranches(table, rows)) {
        sums.shared += one.pool;
        sums.settled += fraction(one.booked - one.nobodys) * minor;
    }
    return sums;
}

} // namespace detail
} // namespace v0
} // namespace fordel
