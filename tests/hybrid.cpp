#include <fordel/comparison/hybrid.hpp>
#include <fordel/programme.hpp>

#include <catch2/catch_test_macros.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

using fordel::adjustment;
using fordel::cause;
using fordel::causes_between;
using fordel::fraction;
using fordel::hybrid;
using fordel::key_rule;
using fordel::kroner;
using fordel::party;
using fordel::period;
using fordel::price_index;
using fordel::programme;
using fordel::stream;

namespace {

party const ask{"ask", "Ask"}, birk{"birk", "Birk"}, el{"el", "El"}, office{"office", "Office"};
using causes = std::vector<cause>;

fordel::figures heads(int of_ask) {
    std::vector<fordel::figure> values;
    for (int const year : {2020, 2021, 2022, 2023})
        for (auto const& [who, count] : {std::pair{"ask", of_ask}, std::pair{"birk", 200}, std::pair{"el", 300}})
            values.push_back({who, fordel::make_date(year, 1, 1), fraction(count)});
    return {{"folketal", "population"}, {ask, birk, el}, values, {}, {"indbyggere", "inhabitants"}};
}

// What a programme is made of, to be changed one by one.
struct parts {
    fordel::figures counts = heads(100);
    fraction rate{2};
    int base_year = 2022;
    std::vector<party> who{ask, birk};
    std::vector<party> who_pays_first{ask};
    period during = period::years(2022, 2023);
    bool has_second_stream = false;
    fordel::stated_money amount = kroner(1000);
    bool has_index = true;
    fordel::reference_date as_of = fordel::year_before;
    fraction factor{1, 2};
    std::vector<adjustment> steps{fordel::floor(kroner(10))};
    fordel::allocation_options rounding{};
    fordel::text name{"ordning", "programme"};
};

key_rule key_of(parts const& of) {
    return fordel::mix(
        {of.factor * by_figures(of.counts, of.who, of.as_of), (fraction(1) - of.factor) * fordel::equal(of.who)});
}

stream first_stream(parts const& of) {
    auto const amount = per_year(of.amount);
    fordel::tranche lead{
        .id = "lead", .name = {}, .amount = fordel::percent(fraction(25)), .payers = single(of.who_pays_first.front())};
    fordel::tranche others{.id = "others", .name = {}, .payers = key_of(of), .adjustments = of.steps};
    return {.id = "running",
            .name = of.name,
            .amount = of.has_index ? amount.indexed(price_index::steady(of.rate, {"PL", "PL"}), of.base_year) : amount,
            .period = of.during,
            .payers = {lead, others},
            .recipients = single(office)};
}

programme made(parts const& of) {
    programme whole("p", of.name, fordel::dkk{}, of.rounding);
    whole.add(first_stream(of));
    if (of.has_second_stream)
        whole.add(stream{.id = "festival",
                         .name = {},
                         .amount = once(kroner(500)),
                         .period = period::year(2023),
                         .payers = fordel::paid_by(by_figures(of.counts, of.who, of.as_of)),
                         .recipients = single(office)});
    return whole;
}

template <class T>
programme with(T parts::* part, T value) {
    parts changed;
    changed.*part = std::move(value);
    return made(changed);
}

} // namespace

TEST_CASE("what differs has its cause, and no other", "[hybrid]") {
    programme const before = made({});
    CHECK(causes_between(before, before).empty());
    CHECK(causes_between(before, with(&parts::name, fordel::text{"andet", "other"})).empty());
    CHECK(causes_between(before, with(&parts::counts, heads(101))) == causes{cause::figures});
    CHECK(causes_between(before, with(&parts::rate, fraction(3))) == causes{cause::index});
    CHECK(causes_between(before, with(&parts::base_year, 2021)) == causes{cause::index});
    CHECK(causes_between(before, with(&parts::who, std::vector{ask, birk, el})) == causes{cause::participation});
    CHECK(causes_between(before, with(&parts::who_pays_first, std::vector{birk})) == causes{cause::participation});
    CHECK(causes_between(before, with(&parts::during, period::years(2022, 2024))) == causes{cause::streams});
    CHECK(causes_between(before, with(&parts::has_second_stream, true)) == causes{cause::streams});
    CHECK(causes_between(before, with(&parts::amount, fordel::stated_money(kroner(2000)))) == causes{cause::amounts});
    CHECK(causes_between(before, with(&parts::has_index, false)) == causes{cause::amounts});
    CHECK(causes_between(before, with(&parts::as_of, fordel::same_year)) == causes{cause::keys});
    CHECK(causes_between(before, with(&parts::factor, fraction(1, 3))) == causes{cause::keys});
    CHECK(causes_between(before, with(&parts::steps, std::vector{fordel::floor(kroner(20))})) ==
          causes{cause::adjustments});
    CHECK(causes_between(before, with(&parts::steps, std::vector<adjustment>{})) == causes{cause::adjustments});
    fordel::allocation_options bounded, by_krone;
    bounded.bounds.floors = kroner(1);
    by_krone.unit = fordel::rounding_unit::major;
    parts free, bound;
    free.steps = bound.steps = {};
    bound.rounding = bounded;
    CHECK(causes_between(made(free), made(bound)) == causes{cause::adjustments});
    CHECK(causes_between(before, with(&parts::rounding, by_krone)) == causes{cause::rounding});
}

TEST_CASE("a hybrid has of each what is taken", "[hybrid]") {
    parts one, other;
    other.counts = heads(150);
    other.rate = fraction(3);
    other.who = {birk, el};
    other.amount = kroner(2000);
    other.as_of = fordel::same_year;
    other.steps = {fordel::floor(kroner(10)), fordel::cap(kroner(900))};
    other.rounding.unit = fordel::rounding_unit::major;
    programme const before = made(one), after = made(other);
    CHECK(causes_between(before, after) == causes{cause::figures, cause::index, cause::participation, cause::amounts,
                                                  cause::keys, cause::adjustments, cause::rounding});
    CHECK(hybrid(before, after, {}) == before);
    CHECK(hybrid(before, after, {cause::streams}) == before);
    CHECK(hybrid(before, after, {cause::rounding}) == before);
    CHECK(hybrid(before, after, causes_between(before, after)) == after);

    parts step = one;
    step.counts = other.counts;
    CHECK(hybrid(before, after, {cause::figures}).streams() == made(step).streams());
    step.rate = other.rate;
    CHECK(hybrid(before, after, {cause::figures, cause::index}).streams() == made(step).streams());
    step.who = other.who;
    causes taken{cause::figures, cause::index, cause::participation};
    CHECK(hybrid(before, after, taken).streams() == made(step).streams());
    step.amount = other.amount;
    taken.push_back(cause::amounts);
    CHECK(hybrid(before, after, taken).streams() == made(step).streams());
    step.as_of = other.as_of;
    taken.push_back(cause::keys);
    CHECK(hybrid(before, after, taken).streams() == made(step).streams());
    step.steps = other.steps;
    taken.push_back(cause::adjustments);
    CHECK(hybrid(before, after, taken).streams() == made(step).streams());
    CHECK(hybrid(before, after, taken).rounding() == before.rounding());

    parts alone = one;
    alone.steps = other.steps;
    CHECK(hybrid(before, after, {cause::adjustments}).streams() == made(alone).streams());
}

TEST_CASE("a key of another shape goes by the same figures and members", "[hybrid]") {
    parts one, other;
    other.counts = heads(150);
    other.who = {birk, el};
    programme const before = made(one);
    programme after("p", other.name, fordel::dkk{});
    stream changed = first_stream(other);
    changed.payers[1].payers = by_figures(other.counts, other.who, fordel::same_year);
    after.add(changed);
    CHECK(causes_between(before, after) == causes{cause::figures, cause::participation, cause::keys});
    changed.payers[1].payers = by_figures(one.counts, one.who, fordel::same_year);
    CHECK(hybrid(before, after, {cause::keys}).streams().front() == changed);
    changed.payers[1].payers = by_figures(other.counts, one.who, fordel::same_year);
    CHECK(hybrid(before, after, {cause::figures, cause::keys}).streams().front() == changed);
    parts new_figures = one;
    new_figures.counts = other.counts;
    new_figures.who = other.who;
    CHECK(hybrid(before, after, {cause::figures, cause::participation}).streams() == made(new_figures).streams());
}

TEST_CASE("what one rule has around it, the other has not", "[hybrid]") {
    fordel::figures const old = heads(100), fresh = heads(150);
    auto const paid = [](key_rule key) {
        programme whole("p", {}, fordel::dkk{});
        whole.add(stream{.id = "s",
                         .name = {},
                         .amount = per_year(kroner(1000)),
                         .period = period::year(2022),
                         .payers = fordel::paid_by(std::move(key)),
                         .recipients = single(office)});
        return whole;
    };
    std::vector<party> const all{ask, birk, el};
    programme const before = paid(by_figures(old, all).not_paying({"el"}));
    programme const after = paid(by_figures(fresh, all).without({"ask"}).not_paying({"birk"}));
    CHECK(causes_between(before, after) == causes{cause::figures, cause::participation, cause::keys});
    CHECK(hybrid(before, after, {cause::figures}) == paid(by_figures(fresh, all).not_paying({"el"})));
    CHECK(hybrid(before, after, {cause::keys}) == paid(by_figures(old, all).without({"ask"}).not_paying({"el"})));
    CHECK(hybrid(before, after, {cause::participation, cause::keys}) ==
          paid(by_figures(old, all).without({"ask"}).not_paying({"birk"})));
}

TEST_CASE("a stream that only one has goes by the figures that are taken", "[hybrid]") {
    parts one, other;
    other.counts = heads(150);
    other.who = {ask, el};
    other.has_second_stream = true;
    programme const before = made(one), after = made(other);
    CHECK(causes_between(before, after) == causes{cause::figures, cause::participation, cause::streams});
    parts only_stream = one;
    only_stream.has_second_stream = true;
    CHECK(hybrid(before, after, {cause::streams}).streams() == made(only_stream).streams());
    CHECK(hybrid(after, before, {cause::figures, cause::participation}).streams() == made(only_stream).streams());
}

TEST_CASE("terms of a stream are cut where those of the other change, and no more", "[hybrid]") {
    auto const paid = [](std::vector<std::pair<period, int>> const& terms, int factor) {
        programme whole("p", {}, fordel::dkk{});
        for (auto const& [days, amount] : terms)
            whole.add(
                stream{.id = "s",
                       .name = {},
                       .amount = per_year(kroner(amount)),
                       .period = days,
                       .payers = fordel::paid_by(fordel::mix({fraction(1, factor) * fordel::equal({ask, birk}),
                                                              fraction(factor - 1, factor) * fordel::single(el)})),
                       .recipients = single(office),
                       .whole = terms.size() == 1 ? std::nullopt : std::optional(period::years(2021, 2024))});
        return whole;
    };
    period const early = period::years(2021, 2022), late = period::years(2023, 2024), all = period::years(2021, 2024);
    programme const before = paid({{all, 100}}, 2), after = paid({{early, 100}, {late, 300}}, 3);
    CHECK(causes_between(before, after) == causes{cause::amounts, cause::keys});
    CHECK(hybrid(before, after, {cause::amounts}) == paid({{early, 100}, {late, 300}}, 2));
    CHECK(hybrid(before, after, {cause::keys}) == paid({{all, 100}}, 3));
    CHECK(hybrid(after, before, {cause::amounts}) == paid({{all, 100}}, 3));

    programme const longer = paid({{all, 200}}, 2), shorter = paid({{early, 100}}, 3);
    CHECK(causes_between(longer, shorter) == causes{cause::streams, cause::amounts, cause::keys});
    CHECK(hybrid(longer, shorter, {cause::amounts}) == paid({{early, 100}, {late, 200}}, 2));
    CHECK(hybrid(longer, shorter, {cause::streams}) == paid({{early, 200}}, 2));
}

TEST_CASE("a programme is moved with its figures", "[hybrid]") {
    parts one;
    one.base_year = 2022;
    programme const before = made(one), later = moved(before, 1);
    CHECK(later.streams().front().period == period::years(2023, 2024));
    CHECK(later.streams().front().amount->index()->base_year == 2023);
    CHECK(moved(later, -1) == before);
    CHECK(moved(before, 0) == before);
    CHECK(hybrid(later, before, {cause::streams}).streams().front().period == period::years(2022, 2023));
}

TEST_CASE("February ends as it ends in each year", "[hybrid]") {
    programme before("p", {}, fordel::dkk{});
    before.add({.id = "s",
                .name = {},
                .amount = per_year(kroner(1000)),
                .period = period(fordel::make_date(2023, 3, 1), fordel::make_date(2025, 2, 28)),
                .payers = fordel::paid_by(single(ask)),
                .recipients = single(office)});
    CHECK(moved(before, -1).streams().front().period ==
          period(fordel::make_date(2022, 3, 1), fordel::make_date(2024, 2, 29)));
    CHECK(moved(moved(before, -1), 1) == before);
}

TEST_CASE("what has no end but the calendar's has none in other years", "[hybrid]") {
    fordel::participation const joined{ask, period(fordel::make_date(2022, 7, 1), fordel::make_date(9999, 12, 31))};
    fordel::participation const always{birk, period::years(1, 9999)};
    programme before("p", {}, fordel::dkk{});
    before.add(stream{.id = "s",
                      .name = {},
                      .amount = per_year(kroner(1000)),
                      .period = period::year(2022),
                      .payers = fordel::paid_by(fordel::equal({joined, always})),
                      .recipients = single(office)});
    programme const later = moved(before, 1);
    CHECK(later.streams().front().payers.front().payers ==
          fordel::equal(
              {fordel::participation{ask, period(fordel::make_date(2023, 7, 1), fordel::make_date(9999, 12, 31))},
               always}));
    CHECK(moved(later, -1) == before);
}
