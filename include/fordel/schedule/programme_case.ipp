// Lowest and highest totals over the cases.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/programme_case.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

// In the order of the entries.
FORDEL_DECL std::vector<std::pair<party, any_money>> totals_of_payers(fordel::schedule const& shown) {
    std::vector<std::pair<party, any_money>> totals;
    for (schedule_entry const e : shown) {
        auto const known =
            std::find_if(totals.begin(), totals.end(), [&](auto const& t) { return t.first.id == e.payer().id; });
        if (known == totals.end())
            totals.emplace_back(e.payer(), e.amount());
        else
            known->second += e.amount();
    }
    return totals;
}

// A total of one case more.
FORDEL_DECL void widen(payer_range& range, any_money total, std::string const& case_name) {
    if (total < range.lowest) range.lowest = total, range.lowest_in.clear();
    if (total > range.highest) range.highest = total, range.highest_in.clear();
    if (total == range.lowest) range.lowest_in.push_back(case_name);
    if (total == range.highest) range.highest_in.push_back(case_name);
}

} // namespace detail

FORDEL_DECL std::vector<payer_range> ranges(std::vector<programme_case> const& cases, schedule_filter const& wanted) {
    std::vector<payer_range> all;
    for (programme_case const& c : cases)
        for (auto const& [payer, total] : detail::totals_of_payers(c.schedule.filter(wanted))) {
            auto range = std::find_if(all.begin(), all.end(), [&](auto const& r) { return r.payer.id == payer.id; });
            if (range == all.end()) range = all.insert(all.end(), {payer, total, total, {}, {}});
            detail::widen(*range, total, c.name);
        }
    for (payer_range& range : all)
        for (programme_case const& c : cases)
            if (std::find(c.absent.begin(), c.absent.end(), range.payer.id) != c.absent.end())
                range.may_be_absent = true;
    detail::sort_stably(all, [](auto const& a, auto const& b) { return official_order(a.payer, b.payer); });
    return all;
}

FORDEL_DECL std::vector<total_range> total_ranges(std::vector<programme_case> const& cases, schedule_field by,
                                                  schedule_filter const& wanted) {
    std::vector<total_range> all;
    for (programme_case const& c : cases)
        for (subtotal const& total : c.schedule.filter(wanted).total_by({by})) {
            auto range = std::find_if(all.begin(), all.end(), [&](auto const& r) { return r.label == total.by[0]; });
            if (range == all.end()) range = all.insert(all.end(), {total.by[0], total.amount, total.amount});
            range->lowest = std::min(range->lowest, total.amount);
            range->highest = std::max(range->highest, total.amount);
        }
    return all;
}

} // namespace v0
} // namespace fordel
