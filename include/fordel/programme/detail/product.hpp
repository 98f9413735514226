// What points times a price come to, party by party.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/calendar.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_query.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The key of the points that hold from a day on.
key points_on(product_amount const& product, date day, amount_query const& q);

// A weight of it, or their sum, as points: where weights are sums over several dates, their average.
fraction as_points(fraction const& weight, key const& of);

// Each one's amount in a part of the year, in the order in which they first take part.
std::vector<party_amount> product_by_party(amount_rule const& rule, product_amount const& product, period part,
                                           amount_query const& q);

// How one's own amount comes from its points, for each part with points of its own: "Faxe: 3 × 1,200.00 DKK × 1/2 =
// 1,800.00 DKK".
working_step product_of_party(amount_rule const& rule, product_amount const& product, party const& who, period part,
                              amount_query const& q);

// Since the stream became active in the year, and in the part.
accrued product_within(amount_rule const& rule, product_amount const& product, period part, period active,
                       amount_query const& q);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/programme/detail/product.ipp>
#endif
