#pragma once

#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::string attribution_column::name() const {
    if (causes.empty()) return label.en;
    std::string all;
    for (cause const why : causes)
        all += (all.empty() ? "" : "+") + std::string(to_string(why));
    return all;
}

namespace detail {

FORDEL_DECL attribution_column column_of(std::vector<cause> causes, schedule before, schedule after) {
    std::sort(causes.begin(), causes.end());
    text label;
    for (cause const why : causes)
        label = joined(label, joined(label.en.empty() ? text{} : same(" + "), describe(why)));
    return {
        .label = std::move(label), .causes = std::move(causes), .before = std::move(before), .after = std::move(after)};
}

} // namespace detail
} // namespace v0
} // namespace fordel
