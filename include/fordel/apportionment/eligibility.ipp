// How it is settled who takes part.
#pragma once

#include <fordel/apportionment/eligibility.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL zero_weight zero_weight_from_name(std::string_view name) {
    constexpr detail::named_values<zero_weight, 2> names{
        {{zero_weight::takes_part, "takes-part"}, {zero_weight::left_out, "left-out"}}};
    return detail::value_of(names, name, errors::apportionment_unknown_zero_weight);
}

namespace detail {

FORDEL_DECL std::vector<bool> who_takes_part(eligibility const& rule, std::vector<fraction> const& weights) {
    if (!rule.eligible.empty() && rule.eligible.size() != weights.size())
        throw error(errors::apportionment_size_mismatch, std::to_string(rule.eligible.size()) +
                                                             " marks of eligibility, " +
                                                             std::to_string(weights.size()) + " weights");
    if (rule == eligibility{}) return {}; // no weight is below zero
    fraction bar = rule.threshold;
    if (rule.threshold_share.sign() != 0) bar = std::max(bar, rule.threshold_share * sum(weights));
    std::vector<bool> takes_part;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        bool const reaches = weights[i] >= bar;
        bool const counts = weights[i].sign() != 0 || rule.zero == zero_weight::takes_part;
        takes_part.push_back(reaches && counts && (rule.eligible.empty() || rule.eligible[i]));
    }
    auto const many = std::count(takes_part.begin(), takes_part.end(), true);
    if (many == 0 && !weights.empty())
        throw error(errors::apportionment_nobody_eligible,
                    std::to_string(weights.size()) + " parties, none of them eligible");
    if (many == std::ssize(weights)) takes_part.clear();
    return takes_part;
}

} // namespace detail
} // namespace v0
} // namespace fordel
