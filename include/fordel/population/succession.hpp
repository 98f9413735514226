// Areas that came of others: merged and divided municipalities and regions, by table, with date and source.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/figures.hpp>
#include <fordel/party.hpp>
#include <fordel/population/population.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// From a day on, `after` has the whole or a part of what `before` was. An area that was divided stands in several
// steps.
struct succession_step {
    date from{};
    party before{};
    party after{};
    std::string source{};

    friend bool operator==(succession_step const&, succession_step const&) = default;
};

class succession {
public:
    // Throws fordel.population.bad_succession for a step without codes, from a code to itself, or given twice.
    explicit succession(std::vector<succession_step> steps);

    // The table as text: lines of from;before_code;before_name;after_code;after_name;source under a line of those
    // names; what begins with # is a remark. They are municipalities; where they are not, a last column `kind` says
    // what they are, such as region. Throws fordel.population.bad_succession, fordel.calendar.bad_date,
    // fordel.party.unknown_kind.
    static succession read(std::string_view table);

    // The latest day first, then as given.
    std::vector<succession_step> const& steps() const noexcept { return steps_; }

    // What the area was made of on a day before it came to be, through all mergers since; itself where nothing is
    // known. Throws fordel.population.divided_area where one of them went to several areas: no sum of figures is right
    // then.
    [[nodiscard]] std::vector<party> predecessors(party const& area, date on) const;

    // What the area has become by a day, through all mergers until then; several where it was divided, itself where
    // nothing is known. An area without a code is meant by its id.
    [[nodiscard]] std::vector<party> successors(party const& area, date on) const;

    // The one that has taken its place by then: who pays, receives, leads or collects instead. Throws
    // fordel.population.divided_area where several have.
    [[nodiscard]] party successor(party const& area, date on) const;

    friend bool operator==(succession const&, succession const&) = default;

private:
    void require_whole(succession_step const& step) const;
    std::size_t day_after(std::size_t first) const;

    std::vector<succession_step> steps_;
};

// The population with figures of these areas from before they came to be: the sums of what they were made of, on each
// day that a predecessor has a figure for. The source says so. Throws those of predecessors(); where only some of the
// predecessors have a figure, those of population::at(); and fordel.population.duplicate where the area has another
// one.
[[nodiscard]] population with_predecessors(population const& counts, std::vector<party> const& areas,
                                           succession const& table);

// The same of other figures, where sums of parts are those of the whole: heads, km and amounts of money, no rates.
[[nodiscard]] figures with_predecessors(figures const& of, std::vector<party> const& areas, succession const& table);

namespace detail {

// Whether it has one of its own on that very date.
bool has_figure(figures const& of, party const& area, date on);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/population/succession.ipp>
#endif
