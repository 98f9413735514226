// The table that schedules and their entries share: one vector a column, so that a filter or sum touches only what it
// asks for. Rows stand in the order in which they were settled: by year, then by stream, tranche, part, payer and
// recipient; but a stream after those it rests on.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/calendar.hpp>
#include <fordel/kernel/table/rounding_table.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/cleared.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/settled_part.hpp>
#include <fordel/schedule/settled_carry.hpp>
#include <fordel/schedule/settled_table.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A party in the programme, or nobody, and its place in the key of its side.
struct placed_party {
    std::uint32_t who = nobody;
    std::uint32_t place = 0;
};

// Whose difference it is, in which of the clearings.
struct cleared_place {
    std::size_t clearing = 0;
    std::size_t party = 0;
};

class told_divisions;

// Who asks for the workings entry by entry most often asks for the next of the same division, which is then worked out
// once. It is taken while it is used: whoever comes meanwhile works out one of his own, and nobody waits.
class last_told {
public:
    std::shared_ptr<told_divisions> take() {
        std::scoped_lock const alone(changing_);
        return std::exchange(divisions_, nullptr);
    }
    void put_back(std::shared_ptr<told_divisions> used) {
        std::scoped_lock const alone(changing_);
        divisions_ = std::move(used);
    }

private:
    std::mutex changing_{};
    std::shared_ptr<told_divisions> divisions_{};
};

struct schedule_table {
    static constexpr std::uint32_t nobody = detail::nobody;

    programme of;
    named_streams names;               // of the programme's streams
    party_places places_of_parties{};  // in the programme
    std::vector<settled_part> parts{}; // in the order of their rows
    std::vector<std::vector<std::uint32_t>> parts_of_stream{};
    std::vector<settled_table> tables{};
    std::vector<settled_carry> carried{};
    std::vector<std::vector<way_of_settling>> ways{}; // of each stream's tranches
    std::vector<fordel::stream> clearing_streams{};   // what a clearing's entries say; numbered behind the programme's
    std::vector<cleared> clearings{};                 // each clearing's years
    std::vector<std::size_t> first_clearings{0};      // of each clearing, the first of its years; and behind the last
    std::unordered_map<std::uint32_t, cleared_place> cleared_parts{}; // by part

    // The columns.
    std::vector<std::uint32_t> part_of_row{}, payers{}, payer_places{}, recipients{}, recipient_places{};
    std::vector<std::int64_t> amounts{};

    mutable last_told told{};

    std::size_t settled_anew = 0; // streams and clearings that were not taken over from an earlier table

    // What comes to the same in an earlier table, if there is one, is taken over from it.
    explicit schedule_table(programme p, schedule_table const* earlier = nullptr);
    schedule_table(schedule_table const&) = delete;
    schedule_table& operator=(schedule_table const&) = delete;
    ~schedule_table() = default;

    std::size_t rows() const noexcept { return amounts.size(); }
    settled_part const& part(std::uint32_t row) const { return parts[part_of_row[row]]; }
    int year(std::uint32_t row) const { return part(row).year; }
    std::size_t streams() const noexcept { return of.streams().size() + clearing_streams.size(); }
    fordel::stream const& stream_at(std::size_t stream) const {
        std::size_t const own = of.streams().size();
        return stream < own ? of.streams()[stream] : clearing_streams[stream - own];
    }
    fordel::stream const& stream_of(settled_part const& p) const { return stream_at(p.stream); }
    fordel::tranche const& tranche_of(settled_part const& p) const { return stream_of(p).payers[p.tranche]; }
    party const& party_at(std::uint32_t who) const { return who == nobody ? uncovered_party() : of.parties()[who]; }

    // By year and, within it, by stream as the programme lists them, its terms in order of time.
    std::vector<std::uint32_t> rows_as_shown() const;

    // What streams came to; it refers to this table.
    known_amounts known() const;

    // Of a part's amount among its payers; of what a row's payer pays among the recipients.
    allocation<any_currency> among_payers(settled_part const& p) const;
    allocation<any_currency> among_recipients(std::uint32_t row) const;

    // What a row's payer pays among the recipients, in minor units.
    std::int64_t paid_among_recipients(std::uint32_t row) const;

    void add_row(std::uint32_t part, placed_party payer, placed_party recipient, std::int64_t amount);
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/schedule_table.ipp>
#endif
