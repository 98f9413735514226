// Where an entry's share stands.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/division.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/detail/unit_step.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_record.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

// The step of the programme that divides what the entry is a part of.
struct dividing_step {
    unit_step step;
    key_in_use const& by;
};

FORDEL_DECL dividing_step dividing_step_of(schedule_entry const& e) {
    schedule_table const& table = e.table();
    settled_part const& part = table.part(e.row());
    if (part.recipients->parties.size() == 1) return {payers_step(table, part), *part.payers};
    std::int64_t const paid = table.paid_among_recipients(e.row());
    return {recipients_step(table, part, table.payer_places[e.row()], paid), *part.recipients};
}

FORDEL_DECL void entry_shares::turn_to(key const& by) {
    if (key_ && *key_ == by) return;
    key_ = by;
    shares_.clear();
    for (std::size_t i = 0; i < by.size(); ++i)
        shares_.push_back(by.share(i));
}

// An allocation is rounded again, which takes much longer than to see what it would divide.
FORDEL_DECL void entry_shares::turn_to(schedule_entry const& e) {
    if (last_ && e.same_division(*last_)) return;
    last_.reset();
    division_.reset();
    auto const [step, by] = dividing_step_of(e);
    if (auto pool = unbounded_pool(step, by))
        pool_ = std::move(*pool);
    else
        division_ = e.allocation();
    turn_to(division_ ? division_->key() : by.by);
    last_ = e;
}

FORDEL_DECL entry_share entry_shares::of(schedule_entry const& e) {
    if (cleared const* const made = e.cleared()) {
        cleared_party const& one = made->parties[e.cleared_place()];
        entry_share found{.exact = without_sign(one.difference)};
        if (!one.in_key) return found;
        last_.reset();
        turn_to(made->key);
        found.weight = &key_->weights()[*one.in_key];
        found.share = &shares_[*one.in_key];
        return found;
    }
    turn_to(e);
    std::size_t const place = e.place();
    return {division_ ? (*division_)[place].exact : pool_ * shares_[place], &key_->weights()[place], &shares_[place]};
}

FORDEL_DECL schedule_record entry_shares::record_of(schedule_entry const& e) {
    stream const& s = e.stream();
    party const& payer = e.payer();
    party const& recipient = e.recipient();
    month_range const months = e.months();
    auto const [exact, weight, share] = of(e);
    return {.year = e.year(),
            .first_month = months.first,
            .last_month = months.last,
            .due_month = s.due_month,
            .stream = s.id,
            .tranche = e.tranche().id,
            .group = s.group.en.empty() ? s.group.da : s.group.en,
            .status = to_string(s.status),
            .payer = payer.name,
            .payer_id = payer.id,
            .payer_code = payer.code,
            .recipient = recipient.name,
            .recipient_id = recipient.id,
            .recipient_code = recipient.code,
            .amount = e.amount(),
            .exact = exact,
            .weight = weight == nullptr ? fraction() : *weight,
            .share = share == nullptr ? fraction() : *share};
}

} // namespace detail
} // namespace v0
} // namespace fordel
