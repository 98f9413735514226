#pragma once

#include <fordel/comparison/detail/party_entries.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL placed_entries entries_of(schedule const& all, told_party const& who) {
    placed_entries found;
    for (schedule_entry const e : all) {
        pass_checkpoint();
        if (who.year && e.year() != *who.year) continue;
        if ((who.side == amount_side::payers ? e.payer() : e.recipient()).id != who.id) continue;
        found[{e.year(), e.stream().id, e.tranche().id}].push_back(e);
    }
    return found;
}

FORDEL_DECL key_in_use const& key_in_use_of(schedule_entry const& e, amount_side side) {
    settled_part const& part = e.table().part(e.row());
    return side == amount_side::payers ? *part.payers : *part.recipients;
}

FORDEL_DECL key const& key_of(schedule_entry const& e, amount_side side) {
    if (cleared const* const made = e.cleared()) return made->key;
    key_in_use const& used = key_in_use_of(e, side);
    return used.made_by ? used.before->by : used.by;
}

FORDEL_DECL adjusted const* adjusted_of(schedule_entry const& e, amount_side side) {
    return e.cleared() != nullptr ? nullptr : key_in_use_of(e, side).made_by.get();
}

} // namespace detail
} // namespace v0
} // namespace fordel
