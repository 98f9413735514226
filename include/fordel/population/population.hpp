// Head counts (folketal) by area and date, with their source.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/figures.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

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
    std::optional<date> published{}; // where that is known

    friend bool operator==(population_figure const&, population_figure const&) = default;
};

// A figure that is another in a newer population; nothing where only one of the two has it.
struct population_change {
    party area{};
    date on{};
    std::optional<std::int64_t> before{};
    std::optional<std::int64_t> after{};

    friend bool operator==(population_change const&, population_change const&) = default;
};

// Figures that count heads: whole, none of them negative, of areas that have codes. Immutable; copies share the
// figures.
class population {
public:
    // Areas are parties (municipalities, regions) found by their code. `limited_to`: which part of the people is
    // counted, if not all of them, such as "0-5 år"; every key by these figures says so. Throws
    // fordel.population.duplicate, .negative, .missing_area (a figure for an area that is not listed, or has no code),
    // fordel.party.duplicate (two areas of one code).
    population(std::vector<party> areas, std::vector<population_figure> const& figures, citation source,
               text limited_to = {});

    std::vector<party> const& areas() const noexcept;
    citation const& source() const noexcept;
    text const& limited_to() const noexcept;

    [[nodiscard]] bool covers(std::string_view code) const noexcept;

    // Throws fordel.population.missing_area, fordel.population.missing_date.
    [[nodiscard]] head_count at(std::string_view code, date on, missing_date missing = missing_date::refuse) const;

    // The dates of one area's figures, in order. Throws fordel.population.missing_area.
    [[nodiscard]] std::vector<date> dates(std::string_view code) const;

    // All figures, by area and date.
    [[nodiscard]] std::vector<population_figure> figures() const;

    // The three below throw fordel.population.different_scope where the two are not limited to the same part of the
    // people. Areas are named as the first names them.

    // Both together, such as two downloads. Throws fordel.population.duplicate where they differ in a figure.
    [[nodiscard]] population merge(population const& other) const;

    // Revised: the newer figure where both have one for an area and date; what only one has is kept.
    [[nodiscard]] population replace(population const& newer) const;

    // What merging would refuse or add: each figure that differs or that only one has, by area and date.
    [[nodiscard]] std::vector<population_change> diff(population const& newer) const;

    explicit(false) operator fordel::figures const&() const noexcept { return heads_; }

    // The same areas, figures, source and limit.
    friend bool operator==(population const&, population const&) = default;

private:
    explicit population(fordel::figures heads) noexcept;

    fordel::figures heads_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/population/population.ipp>
#endif
