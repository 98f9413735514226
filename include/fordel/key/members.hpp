// Who takes part in a key, and when.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/key/participation.hpp>
#include <fordel/party.hpp>

#include <initializer_list>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace fordel {
inline namespace v0 {

// Parties that take part at all times, or each in its periods. Immutable; copies share the list.
class members {
public:
    // Each party once, with an id as told_apart() makes them. Throws fordel.party.duplicate, fordel.party.no_id.
    explicit(false) members(std::vector<party> at_all_times);
    members(std::initializer_list<party> at_all_times) : members(std::vector<party>(at_all_times)) {}
    // A party may leave and join again.
    explicit(false) members(std::vector<participation> each_in_its_time);
    members(std::initializer_list<participation> each_in_its_time)
        : members(std::vector<participation>(each_in_its_time)) {}

    // Each one once, whenever it takes part.
    [[nodiscard]] std::vector<party> const& ever() const noexcept { return data_->ever; }

    // In the order given. Throws fordel.party.duplicate for who takes part twice on the day.
    [[nodiscard]] std::vector<party> on(date day) const;

    // What they were made of: nothing where all take part at all times.
    std::optional<std::vector<participation>> const& participations() const noexcept { return data_->in_time; }

    // The days within the period, its first excepted, on which others take part than on the day before.
    // O(n log n) for n participations.
    [[nodiscard]] std::set<date> changes(period within) const;

    // Throws fordel.calendar.not_whole_months where a participation begins or ends within a month.
    void require_whole_months() const;

    friend bool operator==(members const& a, members const& b) {
        return a.data_ == b.data_ || (a.ever() == b.ever() && a.participations() == b.participations());
    }

private:
    struct data {
        std::vector<party> ever;
        std::optional<std::vector<participation>> in_time;
    };

    std::shared_ptr<data const> data_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/key/members.ipp>
#endif
