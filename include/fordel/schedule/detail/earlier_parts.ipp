// How parts and rows are taken over.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/detail/earlier_parts.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/settled_part.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL earlier_parts::earlier_parts(schedule_table& into, schedule_table const* from) : into_(&into), from_(from) {
    if (from == nullptr) return;
    unchanged_.emplace(into, *from);
    number_parts();
}

FORDEL_DECL void earlier_parts::number_parts() {
    stream_now_.resize(from_->streams());
    parts_left_.resize(into_->of.streams().size());
    for (std::uint32_t s = 0; s < parts_left_.size(); ++s) {
        auto const before = unchanged_->before(s);
        if (!before) continue;
        stream_now_[*before] = s;
        auto& parts = parts_left_[into_->names.first_terms(s)];
        auto const& more = from_->parts_of_stream[*before];
        parts.insert(parts.end(), more.begin(), more.end());
    }
    for (std::vector<std::uint32_t>& parts : parts_left_)
        std::sort(parts.rbegin(), parts.rend());
}

// The columns of some rows, behind those that are there.
template <class T>
void append_rows(std::vector<T>& to, std::vector<T> const& from, settled_part const& part) {
    auto const first = from.begin() + static_cast<std::ptrdiff_t>(part.first_row);
    to.insert(to.end(), first, first + static_cast<std::ptrdiff_t>(part.rows));
}

FORDEL_DECL std::uint32_t earlier_parts::take_part(std::uint32_t part, std::uint32_t stream) {
    schedule_table& to = *into_;
    settled_part const& earlier = from_->parts[part];
    auto const number = static_cast<std::uint32_t>(to.parts.size());
    settled_part taken = earlier;
    taken.stream = stream;
    taken.first_row = static_cast<std::uint32_t>(to.rows());
    to.parts.push_back(std::move(taken));
    to.parts_of_stream[stream].push_back(number);
    to.part_of_row.insert(to.part_of_row.end(), earlier.rows, number);
    append_rows(to.payers, from_->payers, earlier);
    append_rows(to.payer_places, from_->payer_places, earlier);
    append_rows(to.recipients, from_->recipients, earlier);
    append_rows(to.recipient_places, from_->recipient_places, earlier);
    append_rows(to.amounts, from_->amounts, earlier);
    return number;
}

FORDEL_DECL void earlier_parts::take_parts(std::uint32_t stream, int year) {
    std::vector<std::uint32_t>& left = parts_left_[stream];
    for (; !left.empty() && from_->parts[left.back()].year == year; left.pop_back())
        take_part(left.back(), stream_now_[from_->parts[left.back()].stream]);
}

// The rows of its parts have been taken over with what the table came to.
FORDEL_DECL bool earlier_parts::take_table(std::size_t table) {
    if (!unchanged_ || !unchanged_->same_programme()) return false;
    auto const& families = from_->of.tables();
    auto const at = static_cast<std::size_t>(std::find(families.begin(), families.end(), into_->of.tables()[table]) -
                                             families.begin());
    if (at == families.size() || from_->of.table_totals()[at] != into_->of.table_totals()[table] ||
        !unchanged_->whole_family(families[at]))
        return false;
    into_->tables.push_back(from_->tables[at]);
    return true;
}

// Its differences refer to its years, which stand behind those of the clearings before it.
FORDEL_DECL bool earlier_parts::take_clearing(std::size_t clearing) {
    if (!unchanged_ || !unchanged_->same_programme()) return false;
    fordel::clearing const& c = into_->of.clearings()[clearing];
    auto const& all = from_->of.clearings();
    auto const at = static_cast<std::size_t>(std::find(all.begin(), all.end(), c) - all.begin());
    if (at == all.size() || !unchanged_->all_of(c.shares.needs()) || !unchanged_->all_of(c.spending.needs()))
        return false;
    // What it rests on may be the rows of a table, which another of its streams has changed.
    bool const rests_on_others = !c.shares.needs().empty() || !c.spending.needs().empty();
    if (rests_on_others && into_->tables != from_->tables) return false;
    std::size_t const own = from_->of.streams().size();
    auto const stream = static_cast<std::uint32_t>(into_->streams() - 1); // which has been added for it
    std::size_t const years_there = into_->clearings.size(), first_year = from_->first_clearings[at];
    auto const years_of = from_->clearings.begin();
    into_->clearings.insert(into_->clearings.end(), years_of + static_cast<std::ptrdiff_t>(first_year),
                            years_of + static_cast<std::ptrdiff_t>(from_->first_clearings[at + 1]));
    for (std::uint32_t const part : from_->parts_of_stream[own + at]) {
        cleared_place place = from_->cleared_parts.at(part);
        place.clearing = place.clearing - first_year + years_there;
        into_->cleared_parts.emplace(take_part(part, stream), place);
    }
    return true;
}

} // namespace detail
} // namespace v0
} // namespace fordel
