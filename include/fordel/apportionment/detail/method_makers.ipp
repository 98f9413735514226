// The settings read, and the method checked.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/detail/method_makers.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/divisor.hpp>
#include <fordel/kernel/outcome.hpp>
#include <fordel/kernel/rounding.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A fraction of zero or more as two numbers of 64 bits.
FORDEL_DECL std::pair<std::uint64_t, std::uint64_t> ratio_of(fraction const& f, std::string const& written) {
    if (f < fraction(0) || f.numerator() > std::numeric_limits<std::uint64_t>::max() ||
        f.denominator() > std::numeric_limits<std::uint64_t>::max())
        throw error(errors::apportionment_bad_parameter, shortened(written));
    return {static_cast<std::uint64_t>(f.numerator()), static_cast<std::uint64_t>(f.denominator())};
}

template <class Sequence>
any_method checked(divisor_method<Sequence> made, std::string const& written) {
    if (char const* const unfit = made.sequence.check())
        throw error(same_id(unfit, apportionment_errors::decreasing_divisors)
                        ? errors::apportionment_decreasing_divisors
                        : errors::apportionment_bad_parameter,
                    shortened(written));
    return made;
}

// A sequence with one ratio as its parameter.
template <class Sequence>
any_method with_ratio(std::string_view setting) {
    std::string const written = std::string(Sequence::name()) + ':' + std::string(setting);
    auto const [p, q] = ratio_of(fraction::parse(setting), written);
    divisor_method<Sequence> const made{{p, q}};
    if (made.sequence.check() != nullptr) throw error(errors::apportionment_bad_parameter, shortened(written));
    return made;
}

FORDEL_DECL any_method modified_sainte_lague_of(std::string_view first) {
    return with_ratio<modified_sainte_lague_sequence>(first);
}
FORDEL_DECL any_method stationary_of(std::string_view r) { return with_ratio<stationary_sequence>(r); }

FORDEL_DECL any_method largest_remainder_of(std::string_view quota) {
    return largest_remainder{.quota = value_of(quota_names, quota, errors::apportionment_unknown_quota)};
}

FORDEL_DECL any_method quota_method_of(std::string_view step_limit) {
    auto const [limit, parts] = ratio_of(fraction::parse(step_limit), "quota:" + std::string(step_limit));
    if (parts != 1) throw error(errors::apportionment_bad_parameter, "quota:" + shortened(step_limit));
    return quota_method{.step_limit = limit};
}

FORDEL_DECL any_method power_mean_of(std::string_view power) {
    std::string const name = "power-mean:" + std::string(power);
    for (int mean = -5; mean <= 5; ++mean)
        if (power == std::to_string(mean)) return any_method(divisor_method_model(name, power_mean_model(mean)));
    throw error(errors::apportionment_bad_parameter, shortened(name) + ", which is no whole power from -5 to 5");
}

FORDEL_DECL any_method divisor_series_of(std::string_view setting) {
    std::string const written = "divisor-sequence:" + std::string(setting);
    std::vector<fraction> divisors; // the step behind them
    fraction step;
    for (std::string_view rest = setting; !rest.empty();) {
        std::string_view const item = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), item.size() + 1));
        if (item.substr(0, 1) == "+" && rest.empty())
            step = fraction::parse(item.substr(1));
        else
            divisors.push_back(fraction::parse(item));
    }
    divisors.push_back(step);
    // Only the proportions count: whole divisors are found by the common denominator.
    divisor_series made;
    for (big_integer const& whole : numerators_over(common_denominator(divisors), divisors))
        made.sequence.first.push_back(ratio_of(fraction(whole), written).first);
    made.sequence.step = made.sequence.first.back();
    made.sequence.first.pop_back();
    return checked(made, written);
}

FORDEL_DECL any_method independent_of(std::string_view settings) {
    std::string_view const mode = settings.substr(0, settings.find(':'));
    rounding const chosen = value_of(rounding_names, mode, errors::apportionment_unknown_rounding);
    if (mode.size() == settings.size()) return independent_rounding{chosen};
    auto const to =
        value_of(remainder_names, settings.substr(mode.size() + 1), errors::apportionment_unknown_remainder);
    if (to == residual_to::nobody) return independent_rounding{chosen};
    return rounded_with_residual{.mode = chosen, .to = to};
}

} // namespace detail
} // namespace v0
} // namespace fordel
