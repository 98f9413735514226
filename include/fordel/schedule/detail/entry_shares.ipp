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
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_record.hpp>

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL allocation<any_currency> const& entry_shares::allocation_of(schedule_entry const& e) {
    if (!last_ || !e.same_division(*last_)) division_.emplace(e.allocation());
    last_ = e;
    return *division_;
}

FORDEL_DECL std::vector<fraction> const& entry_shares::shares_of(key const& by) {
    if (key_ && *key_ == by) return shares_;
    key_ = by;
    shares_.clear();
    for (std::size_t i = 0; i < by.size(); ++i)
        shares_.push_back(by.share(i));
    return shares_;
}

FORDEL_DECL entry_share entry_shares::of(schedule_entry const& e) {
    if (cleared const* const made = e.cleared()) {
        cleared_party const& one = made->parties[e.cleared_place()];
        entry_share found{without_sign(one.difference), {}, {}};
        if (one.in_key) found.weight = made->key.weights()[*one.in_key], found.share = made->key.share(*one.in_key);
        return found;
    }
    allocation<any_currency> const& a = allocation_of(e);
    std::size_t const place = e.place();
    fraction const& share = shares_of(a.key())[place];
    bool const bounded = a.shared().within_bounds().has_value();
    return {bounded ? a[place].exact : a.pool().exact() * share, a.key().weights()[place], share};
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
            .weight = weight,
            .share = share};
}

} // namespace detail
} // namespace v0
} // namespace fordel
