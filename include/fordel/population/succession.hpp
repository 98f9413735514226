// Areas that came of others: merged and divided municipalities, by table, with date and source.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/party.hpp>
#include <fordel/population/population.hpp>

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
    // names; what begins with # is a remark. Throws fordel.population.bad_succession, fordel.calendar.bad_date.
    static succession read(std::string_view table);

    // The latest day first, then as given.
    std::vector<succession_step> const& steps() const noexcept { return steps_; }

    // What the area was made of on a day before it came to be, through all mergers since; itself where nothing is
    // known. Throws fordel.population.divided_area where one of them went to several areas: no sum of figures is right
    // then.
    [[nodiscard]] std::vector<party> predecessors(party const& area, date on) const;

    friend bool operator==(succession const&, succession const&) = default;

private:
    void require_whole(succession_step const& step) const;

    std::vector<succession_step> steps_;
};

// The population with figures of these areas from before they came to be: the sums of what they were made of, on each
// day that a predecessor has a figure for. The source says so. Throws those of predecessors(); where only some of the
// predecessors have a figure, those of population::at(); and fordel.population.duplicate where the area has another
// one.
[[nodiscard]] population with_predecessors(population const& counts, std::vector<party> const& areas,
                                           succession const& table);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/population/succession.ipp>
#endif
