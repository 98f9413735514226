// What a row of a schedule's table says.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/division.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>

namespace fordel {
inline namespace v0 {

FORDEL_DECL int schedule_entry::year() const { return table_->year(row_); }
FORDEL_DECL month_range schedule_entry::months() const { return table_->part(row_).months(); }
FORDEL_DECL period schedule_entry::during() const { return table_->part(row_).during; }
FORDEL_DECL programme const& schedule_entry::programme() const { return table_->of; }
FORDEL_DECL stream const& schedule_entry::stream() const { return table_->stream_of(table_->part(row_)); }
FORDEL_DECL tranche const& schedule_entry::tranche() const { return table_->tranche_of(table_->part(row_)); }
FORDEL_DECL party const& schedule_entry::payer() const { return table_->party_at(table_->payers[row_]); }
FORDEL_DECL party const& schedule_entry::recipient() const { return table_->party_at(table_->recipients[row_]); }
FORDEL_DECL std::optional<party> schedule_entry::collector() const {
    if (!stream().collector) return std::nullopt;
    party now = *stream().collector;
    for (fordel::tranche const& t : stream().payers)
        now = t.payers.successor_of(now, during().first());
    return stream().recipients.successor_of(now, during().first());
}
FORDEL_DECL any_money schedule_entry::amount() const {
    return any_money::from_minor(table_->amounts[row_], table_->of.in());
}

// Where nobody or somebody alone receives, there is nothing to divide among recipients.
FORDEL_DECL allocation<any_currency> schedule_entry::allocation() const {
    detail::settled_part const& part = table_->part(row_);
    return part.recipients->parties.size() == 1 ? table_->among_payers(part) : table_->among_recipients(row_);
}
FORDEL_DECL std::size_t schedule_entry::place() const {
    bool const among_payers = table_->part(row_).recipients->parties.size() == 1;
    return among_payers ? table_->payer_places[row_] : table_->recipient_places[row_];
}

FORDEL_DECL division schedule_entry::payers_division() const {
    return {table_->among_payers(table_->part(row_)), table_->payer_places[row_]};
}
FORDEL_DECL division schedule_entry::recipients_division() const {
    return {table_->among_recipients(row_), table_->recipient_places[row_]};
}

FORDEL_DECL bool schedule_entry::divided_twice() const {
    detail::settled_part const& part = table_->part(row_);
    return part.payers->parties.size() > 1 && part.recipients->parties.size() > 1;
}
FORDEL_DECL bool schedule_entry::same_division(schedule_entry const& other) const {
    bool const same_part = table_ == other.table_ && table_->part_of_row[row_] == table_->part_of_row[other.row_];
    return same_part && (table_->part(row_).recipients->parties.size() == 1 ||
                         table_->payer_places[row_] == table_->payer_places[other.row_]);
}

FORDEL_DECL cleared const* schedule_entry::cleared() const {
    auto const found = table_->cleared_parts.find(table_->part_of_row[row_]);
    return found == table_->cleared_parts.end() ? nullptr : &table_->clearings[found->second.clearing];
}
FORDEL_DECL std::size_t schedule_entry::cleared_place() const {
    auto const found = table_->cleared_parts.find(table_->part_of_row[row_]);
    return found == table_->cleared_parts.end() ? 0 : found->second.party;
}

FORDEL_DECL bool schedule_entry::equals(schedule_entry const& other) const {
    if (table_ == other.table_ && row_ == other.row_) return true;
    return year() == other.year() && months() == other.months() && amount() == other.amount() &&
           place() == other.place() && payer() == other.payer() && recipient() == other.recipient() &&
           stream() == other.stream() && tranche() == other.tranche() && allocation() == other.allocation();
}

} // namespace v0
} // namespace fordel
