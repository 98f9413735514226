// What is picked is looked up once, so that a row is held against numbers alone.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/matching_rows.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Which of the programme's parties are picked, the one behind them being nobody; empty where all are.
FORDEL_DECL std::vector<bool> picked_parties(picked<std::string> const& who, std::vector<party> const& known) {
    if (who.everything()) return {};
    std::vector<bool> found(known.size() + 1);
    party_index const index(known);
    for (std::string const& one : who.values())
        found[one == uncovered_party().id ? known.size() : index.find(one)] = true;
    return found;
}

FORDEL_DECL bool takes(std::vector<bool> const& parties, std::uint32_t place) {
    return parties.empty() || (place == schedule_table::nobody ? parties.back() : parties[place]);
}

// Whether one of the values fits each of the things. Throws the error where a value fits none.
template <class Thing, class Fits>
std::vector<bool> fitting(std::vector<Thing> const& things, picked<std::string> const& wanted, Fits const& fits,
                          error_kind const& unknown) {
    std::vector<bool> found(things.size(), wanted.everything());
    for (std::string const& one : wanted.values()) {
        bool any = false;
        for (std::size_t i = 0; i < things.size(); ++i)
            if (fits(*things[i], one)) found[i] = any = true;
        if (!any) throw error(unknown, detail::quoted(one));
    }
    return found;
}

// Which streams are picked by id or family, group, status and due month.
FORDEL_DECL std::vector<bool> picked_streams(schedule_table const& t, schedule_filter const& wanted) {
    std::vector<stream const*> streams;
    for (std::size_t s = 0; s < t.streams(); ++s)
        streams.push_back(&t.stream_at(s));
    auto const in_family = [](auto const& s, std::string const& family) {
        return !family.empty() && programme::in_family(s.id, family);
    };
    auto const in_group = [](auto const& s, std::string const& name) {
        return s.group.da == name || s.group.en == name;
    };
    std::vector<bool> found = fitting(streams, wanted.stream, in_family, errors::schedule_unknown_stream);
    std::vector<bool> const grouped = fitting(streams, wanted.group, in_group, errors::schedule_unknown_group);
    for (std::size_t s = 0; s < streams.size(); ++s)
        found[s] =
            found[s] && grouped[s] && wanted.status.has(streams[s]->status) &&
            (wanted.due_month.everything() || (streams[s]->due_month && wanted.due_month.has(*streams[s]->due_month)));
    return found;
}

// By stream, which of its tranches are picked.
FORDEL_DECL std::vector<std::vector<bool>> picked_tranches(schedule_table const& t, picked<std::string> const& wanted) {
    std::vector<tranche const*> all;
    for (std::size_t s = 0; s < t.streams(); ++s)
        for (auto const& part : t.stream_at(s).payers)
            all.push_back(&part);
    auto const called = [](auto const& part, std::string const& id) { return part.id == id; };
    std::vector<bool> const found = fitting(all, wanted, called, errors::schedule_unknown_tranche);
    std::vector<std::vector<bool>> by_stream;
    auto next = found.begin();
    for (std::size_t s = 0; s < t.streams(); ++s) {
        auto const end = next + static_cast<std::ptrdiff_t>(t.stream_at(s).payers.size());
        by_stream.emplace_back(next, end);
        next = end;
    }
    return by_stream;
}

// Months of a year of the programme, which may begin in another month than January.
class picked_months {
public:
    picked_months(std::optional<month_range> months, int year_begins) : begins_(year_begins), months_(months) {
        if (!months) return;
        bool const there = 1 <= months->first && months->first <= 12 && 1 <= months->last && months->last <= 12;
        if (!there || place(months->last) < place(months->first))
            throw error(errors::calendar_bad_months, to_string(*months));
    }

    bool has(month_range part) const {
        return !months_ || (place(months_->first) <= place(part.first) && place(part.last) <= place(months_->last));
    }

private:
    int place(int month) const { return (month - begins_ + 12) % 12; }

    int begins_;
    std::optional<month_range> months_;
};

FORDEL_DECL std::vector<std::uint32_t> matching_rows(schedule_table const& t, std::vector<std::uint32_t> const& rows,
                                                     schedule_filter const& wanted) {
    picked_months const months(wanted.months, t.of.years().year_begins);
    std::vector<bool> const payers = picked_parties(wanted.payer, t.of.parties());
    std::vector<bool> const recipients = picked_parties(wanted.recipient, t.of.parties());
    std::vector<bool> const streams = picked_streams(t, wanted);
    std::vector<std::vector<bool>> const tranches = picked_tranches(t, wanted.tranche);
    std::vector<std::uint32_t> kept;
    for (std::uint32_t const row : rows) {
        pass_checkpoint();
        settled_part const& part = t.part(row);
        if (wanted.year.has(part.year) && streams[part.stream] && tranches[part.stream][part.tranche] &&
            takes(payers, t.payers[row]) && takes(recipients, t.recipients[row]) && months.has(part.months()))
            kept.push_back(row);
    }
    return kept;
}

} // namespace detail
} // namespace v0
} // namespace fordel
