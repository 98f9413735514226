// Why parties pay and receive other amounts (henførelse): each difference as a sum of its causes, exact and in øre.
#pragma once

#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution_column.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// In which order the causes are taken from the one programme to the other; a cause that works only together with
// another counts where it comes last. The difference between the two orders is what is joint.
enum class attribution_order { calculation, reversed };

inline constexpr std::array attribution_order_names{std::pair{attribution_order::calculation, "calculation"},
                                                    std::pair{attribution_order::reversed, "reversed"}};

constexpr char const* to_string(attribution_order order) noexcept {
    return attribution_order_names[static_cast<std::size_t>(order)].second;
}

// Throws fordel.comparison.unknown_order.
attribution_order attribution_order_from_name(std::string_view written);

// average: over all orders; steps: as they were given, proposal by proposal.
enum class attribution_method { calculation, reversed, average, steps };

constexpr char const* to_string(attribution_method how) noexcept {
    constexpr std::array names{"calculation", "reversed", "average", "steps"};
    return names[static_cast<std::size_t>(how)];
}

class attribution {
public:
    fordel::comparison const& comparison() const noexcept { return comparison_; }
    attribution_method method() const noexcept { return method_; }
    std::vector<attribution_column> const& columns() const noexcept { return columns_; }

    // Who pays (receives) more first, as the comparison has them; a party that only a programme in between names comes
    // last.
    std::vector<attributed_difference> by_party(amount_side side = amount_side::payers) const;
    // The same parties, year by year.
    std::vector<attributed_difference> by_party_and_year(amount_side side = amount_side::payers) const;
    // What each column comes to for all parties together.
    std::vector<attributed_part> totals(amount_side side = amount_side::payers) const;

    // How many programmes were settled for it, beside the two that are compared.
    std::size_t settlements() const noexcept { return settlements_; }

    // Of differences with an exact part for each column but the last: it is added, and all are rounded. For who has
    // the parts from elsewhere. Throws fordel.money.overflow.
    attribution(fordel::comparison of, attribution_method how, std::vector<attribution_column> columns,
                std::vector<attributed_difference> differences, std::size_t settlements);

    friend bool operator==(attribution const&, attribution const&) = default;

private:
    fordel::comparison comparison_;
    attribution_method method_;
    std::vector<attribution_column> columns_;
    std::vector<attributed_difference> differences_; // by year, of both sides
    std::size_t settlements_ = 0;
};

// Walks from one programme to the other, cause by cause, and settles what lies between: each part is the difference of
// two exact amounts within their bounds. Causes that do not differ have no column. Where a programme in between cannot
// be settled, its cause and the next are one column, which names both and says why.
//
// In øre each part is one of the two whole numbers next to its exact value, and zeros stay zero, so that the parts sum
// to the difference for each party and year, and to each column's total of a party and of all, which are as near. One
// controlled rounding for each side (round_entries), the totals nearest first.
// Throws what hybrid() does. O(causes) settlements.
[[nodiscard]] attribution attribute(comparison const& between,
                                    attribution_order order = attribution_order::calculation);

// By proposal: the baseline, what it comes to with the first, with the first two, …, each by its name; the name of the
// baseline is not told. Throws fordel.comparison.no_steps for less than two, and what comparing them throws.
[[nodiscard]] attribution attribute(std::vector<std::pair<std::string, schedule>> const& steps);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/attribution.ipp>
#endif
