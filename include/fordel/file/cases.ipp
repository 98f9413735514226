#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/cases.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/schedule/schedule_entry.hpp>

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::set<std::string> parties_of(schedule const& settled) {
    std::set<std::string> ids;
    for (schedule_entry const e : settled) {
        ids.insert(e.payer().id);
        ids.insert(e.recipient().id);
    }
    ids.erase(uncovered_party().id);
    return ids;
}

FORDEL_DECL void note_absent(std::vector<programme_case>& all) {
    std::vector<std::set<std::string>> present;
    std::set<std::string> ever;
    for (programme_case const& c : all) {
        present.push_back(parties_of(c.schedule));
        ever.insert(present.back().begin(), present.back().end());
    }
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::string const& id : ever)
            if (!present[i].contains(id)) all[i].absent.push_back(id);
}

} // namespace detail

FORDEL_DECL std::vector<programme_case> cases(programme_file const& of, file_choices const& choices) {
    reading into;
    std::vector<file_choices> const combinations = open_cases(into, of.content(), choices);
    into.require_none();
    std::vector<programme_case> all;
    for (file_choices const& one : combinations)
        all.push_back({case_name(one, choices), {}, of.settled(of.programme(one))});
    detail::note_absent(all);
    return all;
}

} // namespace v0
} // namespace fordel
