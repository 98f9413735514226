// What a row of a schedule's table says.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <cstddef>
#include <cstdint>

namespace fordel {
inline namespace v0 {

FORDEL_DECL int schedule_entry::year() const { return table_->years[row_]; }
FORDEL_DECL month_range schedule_entry::months() const { return table_->months[row_]; }
FORDEL_DECL programme const& schedule_entry::programme() const { return table_->of; }
FORDEL_DECL stream<any_currency> const& schedule_entry::stream() const {
    return table_->of.streams()[table_->streams[row_]];
}
FORDEL_DECL tranche<any_currency> const& schedule_entry::tranche() const {
    return stream().payers[table_->tranches[row_]];
}
FORDEL_DECL party const& schedule_entry::payer() const {
    std::uint32_t const payer = table_->payers[row_];
    return payer == detail::schedule_table::nobody ? uncovered_party() : table_->of.parties()[payer];
}
FORDEL_DECL party const& schedule_entry::recipient() const { return table_->of.parties()[table_->recipients[row_]]; }
FORDEL_DECL any_money schedule_entry::amount() const {
    return any_money::from_minor(table_->amounts[row_], table_->of.in());
}
FORDEL_DECL allocation<any_currency> const& schedule_entry::allocation() const {
    return table_->made[table_->allocations[row_]];
}
FORDEL_DECL std::size_t schedule_entry::place() const { return table_->places[row_]; }

FORDEL_DECL bool schedule_entry::equals(schedule_entry const& other) const {
    if (table_ == other.table_ && row_ == other.row_) return true;
    return year() == other.year() && months() == other.months() && amount() == other.amount() &&
           place() == other.place() && payer() == other.payer() && recipient() == other.recipient() &&
           stream() == other.stream() && tranche() == other.tranche() && allocation() == other.allocation();
}

} // namespace v0
} // namespace fordel
