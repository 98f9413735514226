// Head counts (folketal) by area and date, with their source.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/party.hpp>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// What to do where there is no figure for a date: refuse, or carry the latest earlier one forward (and say so).
enum class missing_date { refuse, carry_forward };

// A head count, and the date it was counted on: earlier than the date asked for where it was carried forward.
struct head_count {
    std::int64_t heads = 0;
    date on{};
    bool carried_forward = false;

    friend bool operator==(head_count const&, head_count const&) = default;
};

struct population_figure {
    std::string code{}; // official code of the area
    date on{};
    std::int64_t heads = 0;

    friend bool operator==(population_figure const&, population_figure const&) = default;
};

// Immutable; copies share the figures.
class population {
public:
    // Areas are parties (municipalities, regions) found by their code.
    // Throws fordel.population.duplicate, .negative, .missing_area (a figure for an area that is not listed).
    population(std::vector<party> areas, std::vector<population_figure> const& figures, citation source);

    std::vector<party> const& areas() const noexcept;
    citation const& source() const noexcept;

    // Throws fordel.population.missing_area, fordel.population.missing_date.
    [[nodiscard]] head_count at(std::string_view code, date on, missing_date missing = missing_date::refuse) const;

    // The dates of one area's figures, in order. Throws fordel.population.missing_area.
    [[nodiscard]] std::vector<date> dates(std::string_view code) const;

    // The same areas, figures and source.
    friend bool operator==(population const& a, population const& b) { return a.equals(b); }

private:
    bool equals(population const& other) const;

    struct data;
    std::shared_ptr<data const> data_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/population/population.ipp>
#endif
