#pragma once

#include <fordel/comparison/all_comparisons.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/compared.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/rule_changes.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL compared::compared(programme_file file, file_choices choices)
    : file_(std::pair(std::move(file), std::move(choices))), settled_(file_->first.schedule(file_->second)) {}

FORDEL_DECL std::vector<rule_change> rule_changes(compared const& before, compared const& after) {
    if (before.file_ && after.file_)
        return rule_changes(before.file_->first, before.file_->second, after.file_->first, after.file_->second);
    return rule_changes(before.settled_.programme(), after.settled_.programme());
}

FORDEL_DECL comparison compare(compared const& before, compared const& after, schedule_filter const& wanted) {
    return {before.settled(), after.settled(), wanted, rule_changes(before, after)};
}

FORDEL_DECL all_comparisons compare_all(std::pair<std::string, compared> const& base,
                                        std::vector<std::pair<std::string, compared>> const& others,
                                        schedule_filter const& wanted) {
    std::vector<std::pair<std::string, comparison>> all;
    for (auto const& [name, one] : others)
        all.emplace_back(name, compare(base.second, one, wanted));
    return {base.first, std::move(all)};
}

} // namespace v0
} // namespace fordel
