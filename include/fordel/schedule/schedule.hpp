// What a programme comes to (betalingsplan): year × stream × payer × recipient × amount. Calculated, not booked.
#pragma once

#include <fordel/money.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/residual.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/schedule/schedule_filter.hpp>
#include <fordel/schedule/schedule_record.hpp>
#include <fordel/schedule/totals.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct settled_carry;
struct settled_table;

// An immutable table and the numbers of the rows it shows: a filtered schedule is cheap and keeps the table alive.
class schedule {
public:
    // Throws the errors of allocate() and of the key rules. O(years × streams × payers × log payers).
    explicit schedule(fordel::programme of);
    // The same, made sooner: streams and clearings that are as in `like`, together with all that they rest on, are not
    // settled again but taken over from it; a change is then settled in the time that the change takes.
    schedule(fordel::programme of, schedule const& like);

    fordel::programme const& programme() const noexcept;
    std::size_t size() const noexcept { return rows_.size(); }
    bool empty() const noexcept { return rows_.empty(); }
    schedule_entry operator[](std::size_t i) const { return {table_, rows_.at(i)}; }

    // The amounts in minor units and the years, as columns in the order of the entries.
    std::vector<std::int64_t> amounts() const;
    std::vector<int> years() const;

    class iterator;
    iterator begin() const;
    iterator end() const;

    // Throws fordel.party.unknown, fordel.party.ambiguous, fordel.calendar.bad_months, fordel.schedule.unknown_stream,
    // .unknown_tranche, .unknown_group.
    schedule filter(schedule_filter const& wanted) const;
    // 0 in the programme's currency where there is no entry. Throws fordel.money.overflow.
    any_money total() const;
    // One subtotal for each combination of the fields, in order of first appearance. O(entries × fields).
    std::vector<subtotal> total_by(std::vector<schedule_field> const& fields) const;
    pivot_table pivot(std::vector<schedule_field> const& rows, std::vector<schedule_field> const& columns) const;
    // What each party pays and receives, in order of first appearance; uncovered_party() stands for those who bear what
    // nobody does, so that all that is paid net sums to zero.
    std::vector<net_total> net_by() const;
    // The same of one party, by id, name or code: zero where it is in no entry. Throws fordel.party.unknown.
    net_total net_by(std::string_view who) const;
    // Where the payments miss what was to be shared, of each tranche and year that any of the entries is of.
    std::vector<schedule_residual> residuals() const;
    // The entries as plain values.
    std::vector<schedule_record> records() const;
    // Ids of the assumptions that any of the entries rests on, as the programme lists them.
    std::vector<std::string> assumptions() const;
    // Each entry's working, where it is stated, the residuals, and the assumptions that the entries rest on.
    std::string explain(language lang = language::en) const;
    // In <fordel/schedule/settled_table.hpp>: the tables in which the programme has families of streams rounded, in the
    // programme's order; of the whole schedule.
    std::vector<settled_table> const& tables() const noexcept;
    // In <fordel/schedule/settled_carry.hpp>: the tranches whose rounding is carried over the years; of the whole
    // schedule.
    std::vector<settled_carry> const& carried() const noexcept;
    // How many streams and clearings were settled for it, and not taken over; of the whole schedule.
    std::size_t settled_anew() const noexcept;

    // What a stored schedule is made of anew: its programme, the numbers of its rows among all that the programme
    // settles, and the digest that they must come to again. Throws fordel.object.damaged,
    // fordel.schedule.settled_otherwise.
    static schedule restored(fordel::programme of, std::vector<std::uint32_t> rows, std::string_view digest);
    std::vector<std::uint32_t> const& rows() const noexcept { return rows_; }
    // Of that number among all that the programme settles. Throws fordel.object.damaged.
    schedule_entry at_row(std::uint32_t row) const;
    // The SHA-256 digest, in hexadecimal, of the programme's id, a slash and a line for each entry:
    // "2022/1-12/stream/tranche/payer/recipient/minor units", with a line feed behind it. The parties are their ids,
    // which may hold slashes: before each stand the number of its bytes and a colon.
    [[nodiscard]] std::string digest() const;

    // The same entries of an equal programme, which settles the same.
    friend bool operator==(schedule const& a, schedule const& b) { return a.equals(b); }

private:
    friend schedule schedule_entry::alone() const;
    friend schedule schedule_entry::whole() const;

    bool equals(schedule const& other) const;

    explicit schedule(std::shared_ptr<detail::schedule_table const> t);
    schedule(std::shared_ptr<detail::schedule_table const> t, std::vector<std::uint32_t> rows)
        : table_(std::move(t)), rows_(std::move(rows)) {}

    std::shared_ptr<detail::schedule_table const> table_;
    std::vector<std::uint32_t> rows_;
};

class schedule::iterator {
public:
    using value_type = schedule_entry;
    using difference_type = std::ptrdiff_t;

    iterator() = default;
    iterator(schedule const& of, std::size_t at) : of_(&of), at_(at) {}
    schedule_entry operator*() const { return (*of_)[at_]; }
    iterator& operator++() {
        ++at_;
        return *this;
    }
    iterator operator++(int) {
        iterator before = *this;
        ++at_;
        return before;
    }
    friend bool operator==(iterator const& a, iterator const& b) { return a.at_ == b.at_; }

private:
    schedule const* of_ = nullptr;
    std::size_t at_ = 0;
};

inline schedule::iterator schedule::begin() const { return {*this, 0}; }
inline schedule::iterator schedule::end() const { return {*this, size()}; }

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/schedule.ipp>
#endif
