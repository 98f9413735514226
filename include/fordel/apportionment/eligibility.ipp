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
    fraction bar = rule.threshold;
    if (rule.threshold_share != fraction(0)) bar = std::max(bar, rule.threshold_share * sum(weights));
    std::vector<bool> takes_part;
    bool anybody = weights.empty();
    for (std::size_t i = 0; i < weights.size(); ++i) {
        bool const reaches = weights[i] >= bar;
        bool const counts = weights[i] != 0 || rule.zero == zero_weight::takes_part;
        takes_part.push_back(reaches && counts && (rule.eligible.empty() || rule.eligible[i]));
        anybody = anybody || takes_part.back();
    }
    if (!anybody)
        throw error(errors::apportionment_nobody_eligible,
                    std::to_string(weights.size()) + " parties, none of them eligible");
    return takes_part;
}

} // namespace detail
} // namespace v0
} // namespace fordel
