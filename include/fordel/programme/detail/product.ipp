// How products are summed over the parts of a year in which one key holds.
#pragma once

#include <fordel/allocation/working.hpp>
#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/accrual.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/programme/detail/portion.hpp>
#include <fordel/programme/detail/product.hpp>
#include <fordel/programme/detail/step_parts.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL key points_on(product_amount const& product, date day, amount_query const& q) {
    return product.points.on({q.year, day}, q.known);
}

FORDEL_DECL fraction as_points(fraction const& weight, key const& of) { return weight / fraction(of.basis().averaged); }

// The price of a part of the year.
FORDEL_DECL fraction price_of(amount_rule const& rule, product_amount const& product, period part,
                              amount_query const& q) {
    any_money const price = product.unit_price.value;
    return at_prices_of(rule, price.exact(), q.year, price.in()) * portion(part, q.span, q.parts);
}

FORDEL_DECL std::vector<party_amount> product_by_party(amount_rule const& rule, product_amount const& product,
                                                       period part, amount_query const& q) {
    std::vector<party_amount> all;
    std::map<std::string, std::size_t> places;
    for (period const& each : product.points.segments(part)) {
        key const points = points_on(product, each.first(), q);
        fraction const price = price_of(rule, product, each, q);
        for (std::size_t i = 0; i < points.size(); ++i) {
            party const& who = points.parties()[i];
            auto const [place, added] = places.emplace(who.id, all.size());
            if (added) all.push_back({who, 0});
            all[place->second].amount += as_points(points.weights()[i], points) * price;
        }
    }
    return all;
}

FORDEL_DECL working_step product_of_party(amount_rule const& rule, product_amount const& product, party const& who,
                                          period part, amount_query const& q) {
    any_money const stated = product.unit_price.value;
    fraction const price = at_prices_of(rule, stated.exact(), q.year, stated.in());
    amount_steps parts;
    for (period const& each : product.points.segments(part)) {
        key const points = points_on(product, each.first(), q);
        if (!points.contains(who.id)) continue;
        fraction const own = as_points(points.weights()[points.index_of(who.id)], points);
        fraction const time = portion(each, q.span, q.parts), comes_to = own * price * time;
        working_step step{
            .kind = working_kind::product, .citation = points.basis().source, .unit = unit_name(stated.in())};
        step.words = said(
            sentence(both("{0}: {1} × {2}{3} = {4}"),
                     {name_in_words(who), number_words(own), money_words(price, stated.in()),
                      same(time == fraction(1) ? "" : " × " + time.to_string()), money_words(comes_to, stated.in())}));
        step.inputs = {named("party", who.id), given("points", own), given("price", price, step.unit),
                       given("time", time)};
        step.result = comes_to;
        parts.push_back(std::move(step));
    }
    return sum_step(std::move(parts), stated.in());
}

FORDEL_DECL fraction product_sum(amount_rule const& rule, product_amount const& product, std::optional<period> part,
                                 amount_query const& q) {
    fraction sum = 0;
    if (!part) return sum;
    for (period const& each : product.points.segments(*part)) {
        key const points = points_on(product, each.first(), q);
        sum += as_points(points.total(), points) * price_of(rule, product, each, q);
    }
    return sum;
}

FORDEL_DECL accrued product_within(amount_rule const& rule, product_amount const& product, period part, period active,
                                   amount_query const& q) {
    return {product_sum(rule, product, until(active, part.first()), q), product_sum(rule, product, part, q)};
}

} // namespace detail
} // namespace v0
} // namespace fordel
