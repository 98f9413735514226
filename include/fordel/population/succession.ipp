// How an area's predecessors are found and their figures summed.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/party.hpp>
#include <fordel/population/population.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/text.hpp>

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

FORDEL_DECL bool same_area(party const& a, party const& b) {
    return a.code.empty() || b.code.empty() ? a.id == b.id : a.code == b.code;
}

FORDEL_DECL bool has_figure(figures const& of, party const& area, date on) {
    if (!of.covers(area)) return false;
    std::vector<date> const dates = of.dates(area);
    return std::binary_search(dates.begin(), dates.end(), on);
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
    constexpr std::string_view columns = "from;before_code;before_name;after_code;after_name;source";
    std::vector<succession_step> steps;
    std::size_t headed = 0, number = 0; // how many columns the header names
    for (std::string const& line : detail::cut_at(table, '\n')) {
        ++number;
        if (line.empty() || line.front() == '#') continue;
        auto const fields = detail::cut_at(line, ';');
        bool const header = line == columns || line == std::string(columns) + ";kind";
        if (header == (headed > 0) || fields.size() != (header ? fields.size() : headed))
            throw error(errors::population_bad_succession,
                        "line " + std::to_string(number) + ": " + detail::quoted(line));
        if (header) {
            headed = fields.size();
            continue;
        }
        party_kind const kind = headed > 6 ? party_kind_from_name(fields[6]) : party_kind::municipality;
        steps.push_back(
            {parse_date(fields[0]), named(fields[2], kind, fields[1]), named(fields[4], kind, fields[3]), fields[5]});
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

// The first of the steps behind those of the same day.
FORDEL_DECL std::size_t succession::day_after(std::size_t first) const {
    std::size_t next = first;
    while (next < steps_.size() && steps_[next].from == steps_[first].from)
        ++next;
    return next;
}

// Back from the latest day: each area that came to be then gives way to those it was made of.
FORDEL_DECL std::vector<party> succession::predecessors(party const& area, date on) const {
    std::vector<party> members{area};
    for (std::size_t first = 0; first < steps_.size() && steps_[first].from > on; first = day_after(first)) {
        std::vector<party> earlier;
        for (party const& member : members) {
            std::size_t const known = earlier.size();
            for (std::size_t j = first; j < day_after(first); ++j) {
                if (!detail::same_area(steps_[j].after, member)) continue;
                require_whole(steps_[j]);
                earlier.push_back(steps_[j].before);
            }
            if (earlier.size() == known) earlier.push_back(member);
        }
        members = std::move(earlier);
    }
    return members;
}

// On from the earliest day: each area that ended then gives way to those that it went to.
FORDEL_DECL std::vector<party> succession::successors(party const& area, date on) const {
    std::vector<party> members{area};
    for (std::size_t end = steps_.size(); end > 0 && steps_[end - 1].from <= on;) {
        std::size_t first = end - 1;
        while (first > 0 && steps_[first - 1].from == steps_[end - 1].from)
            --first;
        std::vector<party> later;
        auto const add = [&](party const& one) {
            if (std::find(later.begin(), later.end(), one) == later.end()) later.push_back(one);
        };
        for (party const& member : members) {
            bool ended = false;
            for (std::size_t j = first; j < end; ++j)
                if (detail::same_area(steps_[j].before, member)) {
                    add(steps_[j].after);
                    ended = true;
                }
            if (!ended) add(member);
        }
        members = std::move(later);
        end = first;
    }
    return members;
}

FORDEL_DECL party succession::successor(party const& area, date on) const {
    std::vector<party> const members = successors(area, on);
    if (members.size() > 1)
        throw error(errors::population_divided_area, detail::name_and_code(area) + ", divided by " + to_string(on) +
                                                         " among " + members[0].name + " and " + members[1].name);
    return members.front();
}

namespace detail {

// What the predecessors of these areas had, summed, on each day that one of them has a figure for.
FORDEL_DECL std::vector<figure> sums_of_predecessors(figures const& of, std::vector<party> const& areas,
                                                     succession const& table) {
    std::set<date> days;
    for (party const& who : of.parties())
        for (date const on : of.dates(who))
            days.insert(on);
    std::vector<figure> sums;
    for (party const& area : areas)
        for (date const on : days) {
            std::vector<party> const parts = table.predecessors(area, on);
            auto const counted = [&](party const& p) { return has_figure(of, p, on); };
            if (parts == std::vector{area} || std::none_of(parts.begin(), parts.end(), counted)) continue;
            fraction sum;
            for (party const& p : parts)
                sum += of.at(p, on).value;
            sums.push_back({area.code.empty() ? area.id : area.code, on, sum});
        }
    return sums;
}

FORDEL_DECL citation summed_source(text const& what) {
    return {{"forgængeres " + what.da + " lagt sammen", "the " + what.en + " of predecessors summed"}, "", {}};
}

} // namespace detail

FORDEL_DECL figures with_predecessors(figures const& of, std::vector<party> const& areas, succession const& table) {
    std::vector<figure> const sums = detail::sums_of_predecessors(of, areas, table);
    if (sums.empty()) return of;
    return of.merge({of.what(), areas, sums, detail::summed_source(of.what()), of.unit(), of.limited_to()});
}

FORDEL_DECL population with_predecessors(population const& counts, std::vector<party> const& areas,
                                         succession const& table) {
    std::vector<population_figure> sums;
    for (figure const& f : detail::sums_of_predecessors(counts, areas, table))
        sums.push_back({f.party, f.on, to_int64(f.value.numerator())});
    if (sums.empty()) return counts;
    figures const& heads = counts;
    return counts.merge(population(areas, sums, detail::summed_source(heads.what()), counts.limited_to()));
}

} // namespace v0
} // namespace fordel
