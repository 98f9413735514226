// One payment of a schedule: who pays what to whom in which months, and what it rests on.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/calendar.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/division.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

} // namespace detail

class programme;
class schedule;

// A row of the schedule's table, which it keeps alive; cheap to copy.
class schedule_entry {
public:
    schedule_entry(std::shared_ptr<detail::schedule_table const> table, std::uint32_t row)
        : table_(std::move(table)), row_(row) {}

    int year() const;
    month_range months() const;
    period during() const; // the days that it is for
    fordel::stream const& stream() const;
    fordel::tranche const& tranche() const;
    party const& payer() const;             // uncovered_party() where nobody bears the share
    party const& recipient() const;         // uncovered_party() where nobody gets it
    std::optional<party> collector() const; // of the stream, or who has taken its place by these days
    any_money amount() const;
    // Among the payers, or among the recipients where there are several; worked out anew each time that it is asked
    // for.
    fordel::allocation<any_currency> allocation() const;
    std::size_t place() const; // this entry's place in the allocation

    // The part among its payers, and what this entry's payer pays among the recipients, in a stream with several of
    // both as in any other; worked out anew each time.
    division payers_division() const;
    division recipients_division() const;

    // Whether several pay and several receive, so that the two are different divisions.
    bool divided_twice() const;
    // Whether allocation() is the same for both, of one schedule.
    bool same_division(schedule_entry const& other) const;

    // Of a clearing's entry: the differences of all, and whose of them this entry is; null and 0 for streams.
    fordel::cleared const* cleared() const;
    std::size_t cleared_place() const;

    // What it is an entry of, and its number among the rows of all that the programme settles.
    fordel::programme const& programme() const;
    std::uint32_t row() const noexcept { return row_; }
    detail::schedule_table const& table() const noexcept { return *table_; }
    // The schedule of nothing but this entry, and that of everything. Need <fordel/schedule.hpp>.
    schedule alone() const;
    schedule whole() const;

    // By all that they say, whatever schedule they are of.
    friend bool operator==(schedule_entry const& a, schedule_entry const& b) { return a.equals(b); }

private:
    bool equals(schedule_entry const& other) const;

    std::shared_ptr<detail::schedule_table const> table_;
    std::uint32_t row_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/schedule_entry.ipp>
#endif
