// The groups of the rows or the columns of a table, from the labels that each line has on each level.
#pragma once

#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/table/rounding_table.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The groups of one side, smaller ones first.
class table_groups {
public:
    struct group {
        std::size_t level;
        std::string label;
        std::vector<std::size_t> members; // ascending
    };

    // Throws fordel.table.size_mismatch, .not_laminar.
    table_groups(std::vector<std::vector<std::string>> const& levels, std::size_t lines, char const* noun)
        : of_(lines) {
        for (std::size_t level = 0; level < levels.size(); ++level) {
            if (levels[level].size() != lines)
                throw error(errors::table_size_mismatch, std::to_string(levels[level].size()) + " labels for " +
                                                             std::to_string(lines) + ' ' + noun + 's');
            std::map<std::string, std::size_t> place;
            for (std::size_t i = 0; i < lines; ++i) {
                if (levels[level][i].empty()) continue;
                auto const [at, added] = place.emplace(levels[level][i], all_.size());
                if (added) all_.push_back({level, levels[level][i], {}});
                all_[at->second].members.push_back(i);
            }
        }
        sort_stably(all_, [](auto const& a, auto const& b) { return a.members.size() < b.members.size(); });
        for (std::size_t g = 0; g < all_.size(); ++g)
            for (std::size_t const i : all_[g].members)
                of_[i].push_back(g);
        require_laminar(noun);
    }

    std::vector<group> const& all() const { return all_; }
    // The smallest group of a line, or the smallest that a group is within.
    std::size_t above_line(std::size_t i) const { return of_[i].empty() ? whole_table : of_[i].front(); }
    std::size_t above_group(std::size_t g) const {
        auto const& chain = of_[all_[g].members.front()];
        auto const next = std::upper_bound(chain.begin(), chain.end(), g);
        return next == chain.end() ? whole_table : *next;
    }

private:
    void require_laminar(char const* noun) const {
        std::set<std::pair<std::size_t, std::size_t>> seen;
        for (auto const& chain : of_)
            for (std::size_t k = 1; k < chain.size(); ++k) {
                if (!seen.emplace(chain[k - 1], chain[k]).second) continue;
                auto const& inner = all_[chain[k - 1]];
                auto const& outer = all_[chain[k]];
                if (!std::includes(outer.members.begin(), outer.members.end(), inner.members.begin(),
                                   inner.members.end()))
                    throw error(errors::table_not_laminar,
                                std::string(noun) + " groups " + inner.label + " and " + outer.label);
            }
    }

    std::vector<group> all_{};
    std::vector<std::vector<std::size_t>> of_; // the groups of each line
};

} // namespace detail
} // namespace v0
} // namespace fordel
