// The methods' names, as options and files write them.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/detail/config.hpp>

#include <boost/multiprecision/integer.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

template <class Value, std::size_t Count>
using named_values = std::array<std::pair<Value, char const*>, Count>;

inline constexpr named_values<rounding, 6> rounding_names{{{rounding::half_up, "half-up"},
                                                           {rounding::half_even, "half-even"},
                                                           {rounding::half_down, "half-down"},
                                                           {rounding::up, "up"},
                                                           {rounding::down, "down"},
                                                           {rounding::toward_zero, "toward-zero"}}};
inline constexpr named_values<electoral_quota, 5> quota_names{
    {{electoral_quota::hare, "hare"},
     {electoral_quota::hagenbach_bischoff, "hagenbach-bischoff"},
     {electoral_quota::droop, "droop"},
     {electoral_quota::imperiali, "imperiali"},
     {electoral_quota::imperiali_retry, "imperiali-retry"}}};
inline constexpr named_values<residual_to, 4> remainder_names{{{residual_to::nobody, "visible"},
                                                               {residual_to::largest, "largest"},
                                                               {residual_to::smallest, "smallest"},
                                                               {residual_to::receiver, "receiver"}}};
inline constexpr named_values<bounds_procedure, 2> procedure_names{
    {{bounds_procedure::fill, "fill"}, {bounds_procedure::fix_and_rerun, "fix-and-rerun"}}};

template <class Value, std::size_t Count>
std::string name_of(named_values<Value, Count> const& names, Value value) {
    for (auto const& [one, name] : names)
        if (one == value) return name;
    return {};
}

template <class Value, std::size_t Count>
Value value_of(named_values<Value, Count> const& names, std::string_view written, error_kind const& unknown) {
    for (auto const& [value, name] : names)
        if (written == name) return value;
    throw error(unknown, '"' + std::string(written) + '"');
}

FORDEL_DECL std::string method_label(largest_remainder const& m) {
    return m.name() + (m.quota == electoral_quota::hare ? std::string() : ':' + name_of(quota_names, m.quota));
}
FORDEL_DECL std::string method_label(independent_rounding const& m) {
    return m.name() + (m.mode == rounding::half_up ? std::string() : ':' + name_of(rounding_names, m.mode));
}
FORDEL_DECL std::string method_label(rounded_with_residual const& m) {
    return std::string(independent_rounding::name()) + ':' + name_of(rounding_names, m.mode) + ':' +
           name_of(remainder_names, m.to);
}
FORDEL_DECL std::string method_label(modified_sainte_lague const& m) {
    return std::string(m.name()) + ':' +
           fraction(big_integer(m.sequence.first_numerator), big_integer(m.sequence.first_denominator)).to_string();
}
FORDEL_DECL std::string method_label(stationary const& m) {
    return std::string(m.name()) + ':' +
           fraction(big_integer(m.sequence.r_numerator), big_integer(m.sequence.r_denominator)).to_string();
}
template <int P>
std::string method_label(power_mean<P> const& m) {
    return std::string(m.name()) + ':' + std::to_string(P);
}
FORDEL_DECL std::string method_label(divisor_series const& m) {
    std::string label = m.name();
    char mark = ':';
    for (std::uint64_t const divisor : m.sequence.first)
        label += std::exchange(mark, ',') + std::to_string(divisor);
    return m.sequence.step == 0 ? label : label + ",+" + std::to_string(m.sequence.step);
}

FORDEL_DECL error kernel_error(outcome const& failed) {
    std::string_view const id = failed.error;
    std::string const seen = id == apportionment_errors::no_parties      ? "no weights"
                             : id == apportionment_errors::all_zero      ? "weights that are all zero"
                             : id == apportionment_errors::size_mismatch ? "spans of different sizes"
                             : failed.ties.any() ? std::to_string(failed.ties.tied) + " tied for " +
                                                       std::to_string(failed.ties.won) + " units"
                             : id == apportionment_errors::bad_ranking ? "a ranking that does not fit"
                             : id == apportionment_errors::negative_weight || id == apportionment_errors::overflow
                                 ? "weight number " + std::to_string(failed.index + 1)
                                 : "these weights and units";
    for (error_kind const* kind : errors::all)
        if (kind->id == id) return error(*kind, seen);
    return error(errors::apportionment_overflow, failed.error);
}

// A fraction above zero, or zero, as two numbers of 64 bits.
FORDEL_DECL std::pair<std::uint64_t, std::uint64_t> ratio_of(fraction const& f, std::string const& written) {
    if (f < fraction(0) || f.numerator() > std::numeric_limits<std::uint64_t>::max() ||
        f.denominator() > std::numeric_limits<std::uint64_t>::max())
        throw error(errors::apportionment_bad_parameter, written);
    return {static_cast<std::uint64_t>(f.numerator()), static_cast<std::uint64_t>(f.denominator())};
}

template <class Sequence>
any_method checked(divisor_method<Sequence> made, std::string const& written) {
    if (char const* const unfit = made.sequence.check(); unfit == apportionment_errors::decreasing_divisors)
        throw error(errors::apportionment_decreasing_divisors, written);
    else if (unfit != nullptr)
        throw error(errors::apportionment_bad_parameter, written);
    return made;
}

template <int... Powers>
any_method power_mean_of(std::string_view power, std::integer_sequence<int, Powers...>) {
    std::optional<any_method> made;
    ((power == std::to_string(Powers - 5) ? void(made = any_method(power_mean<Powers - 5>{})) : void()), ...);
    if (!made) throw error(errors::apportionment_bad_parameter, "power-mean:" + std::string(power));
    return *made;
}

FORDEL_DECL any_method divisor_series_of(std::string_view written) {
    std::string const seen = "divisor-sequence:" + std::string(written);
    std::vector<fraction> divisors;
    fraction step;
    for (std::string_view rest = written; !rest.empty();) {
        std::string_view const item = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), item.size() + 1));
        if (item.substr(0, 1) == "+" && rest.empty())
            step = fraction::parse(item.substr(1));
        else
            divisors.push_back(fraction::parse(item));
    }
    // Only the proportions count: whole divisors are found by the common denominator.
    big_integer common = step.denominator();
    for (fraction const& d : divisors)
        common = boost::multiprecision::lcm(common, d.denominator());
    divisor_series made;
    for (fraction const& d : divisors)
        made.sequence.first.push_back(ratio_of(d * fraction(common), seen).first);
    made.sequence.step = ratio_of(step * fraction(common), seen).first;
    return checked(made, seen);
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

// Names that mean different things in the literature.
FORDEL_DECL void refuse_ambiguous(std::string_view name) {
    constexpr std::array<std::pair<char const*, char const*>, 5> meanings{
        {{"hagenbach-bischoff",
          "a quota (largest-remainder:hagenbach-bischoff), or in Switzerland D'Hondt's method (dhondt)"},
         {"imperiali", "a quota (largest-remainder:imperiali), or a divisor method (imperiali-divisor)"},
         {"hare", "a quota (largest-remainder), or a way of transferring votes"},
         {"droop", "a quota (largest-remainder:droop), or a way of transferring votes"},
         {"hill", "Huntington-Hill (huntington-hill), or Hill's earlier proposals"}}};
    for (auto const& [ambiguous, meaning] : meanings)
        if (name == ambiguous)
            throw error(errors::apportionment_ambiguous_method, '"' + std::string(name) + "\": " + meaning);
}

} // namespace detail

FORDEL_DECL any_method any_method::from_name(std::string_view written) {
    std::string_view const name = written.substr(0, written.find(':'));
    bool const has_settings = name.size() < written.size();
    std::string_view const settings = has_settings ? written.substr(name.size() + 1) : std::string_view();
    std::string const seen(written);
    if (name == "largest-remainder")
        return largest_remainder{
            .quota = has_settings ? detail::value_of(detail::quota_names, settings, errors::apportionment_unknown_quota)
                                  : electoral_quota::hare};
    if (name == "independent") return has_settings ? detail::independent_of(settings) : independent_rounding{};
    if (name == "modified-sainte-lague") {
        auto const [p, q] = detail::ratio_of(has_settings ? fraction::parse(settings) : fraction(7, 5), seen);
        return detail::checked(modified_sainte_lague{{p, q}}, seen);
    }
    if (name == "stationary" && has_settings) {
        auto const [p, q] = detail::ratio_of(fraction::parse(settings), seen);
        return detail::checked(stationary{{p, q}}, seen);
    }
    if (name == "power-mean" && has_settings)
        return detail::power_mean_of(settings, std::make_integer_sequence<int, 11>());
    if (name == "divisor-sequence" && has_settings) return detail::divisor_series_of(settings);
    if (name == "stationary" || name == "power-mean" || name == "divisor-sequence")
        throw error(errors::apportionment_bad_parameter, seen + ", without its parameter");
    if (!has_settings) {
        detail::refuse_ambiguous(name);
        if (name == "dhondt" || name == "jefferson") return dhondt{};
        if (name == "sainte-lague" || name == "webster") return sainte_lague{};
        if (name == "adams") return adams{};
        if (name == "huntington-hill") return huntington_hill{};
        if (name == "dean") return dean{};
        if (name == "danish") return danish_divisor{};
        if (name == "imperiali-divisor") return imperiali_divisor{};
        if (name == "quota") return quota_method{};
    }
    throw error(errors::apportionment_unknown_method, '"' + seen + '"');
}

} // namespace v0
} // namespace fordel
