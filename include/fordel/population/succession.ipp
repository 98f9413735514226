// How an area's predecessors are found and their figures summed.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/party.hpp>
#include <fordel/population/population.hpp>
#include <fordel/population/succession.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL std::vector<std::string> cut_at(std::string_view text, char mark) {
    std::vector<std::string> pieces(1);
    for (char const c : text)
        if (c == mark)
            pieces.emplace_back();
        else if (c != '\r')
            pieces.back() += c;
    return pieces;
}

FORDEL_DECL std::string name_and_code(party const& area) { return area.name + " (" + area.code + ')'; }

FORDEL_DECL party coded_area(std::string const& code, std::string const& name) {
    return {fold(name), name, party_kind::municipality, code};
}

} // namespace detail

// An area that keeps its code would have its own figures and its predecessors' under one code: refused, as they would
// be summed anew each time.
FORDEL_DECL succession::succession(std::vector<succession_step> steps) : steps_(std::move(steps)) {
    std::set<std::tuple<date, std::string_view, std::string_view>> known;
    for (succession_step const& s : steps_)
        if (s.before.code.empty() || s.after.code.empty() || s.before.code == s.after.code ||
            !known.emplace(s.from, s.before.code, s.after.code).second)
            throw error(errors::population_bad_succession, to_string(s.from) + ", " + detail::name_and_code(s.before) +
                                                               " to " + detail::name_and_code(s.after));
    detail::sort_stably(steps_, [](auto const& a, auto const& b) { return a.from > b.from; });
}

FORDEL_DECL succession succession::read(std::string_view table) {
    std::vector<succession_step> steps;
    bool headed = false;
    std::size_t number = 0;
    for (std::string const& line : detail::cut_at(table, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        auto const fields = detail::cut_at(line, ';');
        bool const header = line == "from;before_code;before_name;after_code;after_name;source";
        if (fields.size() != 6 || header == headed)
            throw error(errors::population_bad_succession,
                        "line " + std::to_string(number) + ": " + detail::quoted(line));
        headed = true;
        if (!header)
            steps.push_back({parse_date(fields[0]), detail::coded_area(fields[1], fields[2]),
                             detail::coded_area(fields[3], fields[4]), fields[5]});
    }
    return succession(std::move(steps));
}

FORDEL_DECL void succession::require_whole(succession_step const& step) const {
    for (succession_step const& other : steps_)
        if (other.from == step.from && other.before.code == step.before.code && other.after.code != step.after.code)
            throw error(errors::population_divided_area, detail::name_and_code(step.before) + ", divided on " +
                                                             to_string(step.from) + " among " + step.after.name +
                                                             " and " + other.after.name);
}

// Back from the latest day: each area that came to be then gives way to those it was made of.
FORDEL_DECL std::vector<party> succession::predecessors(party const& area, date on) const {
    std::vector<party> members{area};
    for (std::size_t i = 0; i < steps_.size() && steps_[i].from > on;) {
        date const day = steps_[i].from;
        std::vector<party> earlier;
        for (party const& member : members) {
            std::size_t const known = earlier.size();
            for (std::size_t j = i; j < steps_.size() && steps_[j].from == day; ++j) {
                if (steps_[j].after.code != member.code) continue;
                require_whole(steps_[j]);
                earlier.push_back(steps_[j].before);
            }
            if (earlier.size() == known) earlier.push_back(member);
        }
        members = std::move(earlier);
        while (i < steps_.size() && steps_[i].from == day)
            ++i;
    }
    return members;
}

namespace detail {

FORDEL_DECL std::set<date> figure_dates(population const& counts) {
    std::set<date> dates;
    for (party const& area : counts.areas())
        for (date const on : counts.dates(area.code))
            dates.insert(on);
    return dates;
}

FORDEL_DECL bool has_figure(population const& counts, party const& area, date on) {
    if (!counts.covers(area.code)) return false;
    std::vector<date> const dates = counts.dates(area.code);
    return std::binary_search(dates.begin(), dates.end(), on);
}

} // namespace detail

FORDEL_DECL population with_predecessors(population const& counts, std::vector<party> const& areas,
                                         succession const& table) {
    std::vector<population_figure> sums;
    std::set<date> const dates = detail::figure_dates(counts);
    for (party const& area : areas)
        for (date const on : dates) {
            std::vector<party> const made_of = table.predecessors(area, on);
            auto const counted = [&](party const& p) { return detail::has_figure(counts, p, on); };
            if (made_of == std::vector{area} || std::none_of(made_of.begin(), made_of.end(), counted)) continue;
            big_integer heads = 0;
            for (party const& p : made_of)
                heads += counts.at(p.code, on).heads;
            sums.push_back({area.code, on, to_int64(heads)});
        }
    if (sums.empty()) return counts;
    citation const source{{"forgængeres folketal lagt sammen", "the heads of predecessors summed"}, "", {}};
    return counts.merge(population(areas, sums, source, counts.limited_to()));
}

} // namespace v0
} // namespace fordel
