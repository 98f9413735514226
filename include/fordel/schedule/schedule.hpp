// What a programme comes to (betalingsplan): year × stream × payer × recipient × amount. Calculated, not booked.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/working.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/table/entries.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Stands as the payer of a share that nobody bears.
inline party const& uncovered_party() {
    static party const nobody{"uncovered", "Ikke dækket / not covered", party_kind::other, {}};
    return nobody;
}

// One payment, and what it rests on. Keeps the table it refers to alive.
struct schedule_entry {
    int year;
    month_range months;
    fordel::stream<any_currency> const& stream;
    fordel::tranche<any_currency> const& tranche;
    party const& payer; // uncovered_party() where nobody bears the share
    party const& recipient;
    any_money amount;
    fordel::allocation<any_currency> const&
        allocation;    // among the payers, or among the recipients where one party pays
    std::size_t place; // this entry's place in the allocation
    std::shared_ptr<void const> table;
};

// Which entries: an empty member takes all. `stream` also names a family: "cofinancing" takes "cofinancing.…".
struct schedule_filter {
    std::optional<int> year{};
    std::string stream{};
    std::string payer{}; // id, name or code
    std::string recipient{};
    std::optional<fordel::status> status{};
};

enum class schedule_field { year, stream, payer, recipient, status };

// Throws fordel.schedule.unknown_field.
inline schedule_field schedule_field_from_name(std::string_view written) {
    using enum schedule_field;
    constexpr std::array names{std::pair{year, "year"}, std::pair{stream, "stream"}, std::pair{payer, "payer"},
                               std::pair{recipient, "recipient"}, std::pair{status, "status"}};
    for (auto const& [field, name] : names)
        if (written == name) return field;
    throw error(errors::schedule_unknown_field, '"' + std::string(written) + '"');
}

// An amount for one combination of fields, as text: {"2022", "Lejre"}.
struct subtotal {
    std::vector<std::string> by;
    any_money amount;
};

// Rows × columns of totals; a cell without entries is 0.
struct pivot_table {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::vector<std::vector<any_money>> cells;
};

// A family of streams rounded as one table, in major units. Rows: payer's id, year. Columns: year, stream, tranche and
// months; each part of a tranche keeps its amount. Entries: the family's payments, in the order of streams and years.
struct settled_table {
    std::string family;
    rounded_entries rounded;
};

// An immutable table and the numbers of the rows it shows: a filtered schedule is cheap and keeps the table alive.
class schedule {
public:
    // Throws the errors of allocate() and of the key rules. O(years × streams × payers × log payers).
    explicit schedule(fordel::programme of);

    fordel::programme const& programme() const noexcept { return table_->of; }
    std::size_t size() const noexcept { return rows_.size(); }
    bool empty() const noexcept { return rows_.empty(); }
    schedule_entry operator[](std::size_t i) const { return entry(rows_.at(i)); }

    // The amounts in minor units and the years, as columns in the order of the entries.
    std::vector<std::int64_t> amounts() const { return column(table_->amounts); }
    std::vector<int> years() const { return column(table_->years); }

    class iterator;
    iterator begin() const;
    iterator end() const;

    // Throws fordel.party.unknown, fordel.schedule.unknown_stream.
    schedule filter(schedule_filter const& wanted) const;
    // 0 in the programme's currency where there is no entry. Throws fordel.money.overflow.
    any_money total() const;
    // One subtotal for each combination of the fields, in order of first appearance.
    std::vector<subtotal> total_by(std::vector<schedule_field> const& fields) const;
    pivot_table pivot(schedule_field rows, schedule_field columns) const;
    // Ids of the assumptions that any of the entries rests on, as the programme lists them.
    std::vector<std::string> assumptions() const;
    // Each entry's working, where it is stated, and the assumptions it rests on.
    std::string explain(language lang = language::en) const;
    // The tables in which the programme has families of streams rounded, in the programme's order; of the whole
    // schedule.
    std::vector<settled_table> const& tables() const noexcept { return table_->tables; }

private:
    // One vector a column, so that a filter or sum touches only what it asks for.
    struct table {
        fordel::programme of;
        std::vector<int> years{};
        std::vector<month_range> months{};
        std::vector<std::uint32_t> streams{}, tranches{}, payers{}, recipients{}, allocations{}, places{};
        std::vector<std::int64_t> amounts{};
        std::vector<fordel::allocation<any_currency>> made{};
        std::vector<settled_table> tables{};

        explicit table(fordel::programme p) : of(std::move(p)) {}
        void add_stream(std::uint32_t stream);
        void add_part(std::uint32_t stream, std::uint32_t tranche, int year, month_range months);
        void add_row(std::uint32_t stream, std::uint32_t tranche, int year, month_range months, std::uint32_t payer,
                     party const& recipient, any_money amount, std::size_t allocation, std::size_t place);
        settled_table settle(std::string const& family);
        std::uint32_t party_index(party const& p) const;
    };
    static constexpr std::uint32_t nobody = static_cast<std::uint32_t>(-1);

    schedule(std::shared_ptr<table const> t, std::vector<std::uint32_t> rows)
        : table_(std::move(t)), rows_(std::move(rows)) {}

    template <class T>
    std::vector<T> column(std::vector<T> const& all) const {
        std::vector<T> shown;
        for (std::uint32_t const row : rows_)
            shown.push_back(all[row]);
        return shown;
    }
    schedule_entry entry(std::uint32_t row) const;
    std::string label(std::uint32_t row, schedule_field field) const;

    std::shared_ptr<table const> table_;
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
