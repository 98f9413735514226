#include <fordel/allocation/key_plan.hpp>
#include <fordel/error.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace {

using fordel::apportionment_options, fordel::fraction, fordel::key, fordel::key_plan, fordel::party;

key by(std::vector<std::pair<std::string, fraction>> const& given) {
    std::vector<party> who;
    std::vector<fraction> weights;
    for (auto const& [name, weight] : given) {
        who.push_back(fordel::named(name));
        weights.push_back(weight);
    }
    return {std::move(who), std::move(weights)};
}

std::vector<std::int64_t> const amounts{0,
                                        1,
                                        -1,
                                        7,
                                        10,
                                        -13,
                                        100,
                                        999'999'999'999,
                                        std::numeric_limits<std::int64_t>::max(),
                                        std::numeric_limits<std::int64_t>::min()};

// Each amount by itself, in numbers of any size.
std::vector<std::int64_t> one_by_one(key const& of, apportionment_options const& options) {
    std::vector<std::int64_t> all;
    for (std::int64_t const amount : amounts)
        for (auto const& units : fordel::apportion(amount, of.weights(), of.parties(), options).units())
            all.push_back(fordel::to_int64(units));
    return all;
}

std::vector<std::int64_t> planned(key const& of, apportionment_options const& options) {
    key_plan const plan(of, options);
    std::vector<std::int64_t> out(amounts.size() * plan.size());
    plan.apply(amounts, out);
    return out;
}

} // namespace

TEST_CASE("each amount is shared as by itself, whatever the weights and the policy", "[key_plan]") {
    fraction const huge(fordel::detail::power_of_ten(30), 7);
    for (key const& of : {by({{"a", 3}, {"b", 2}, {"c", 1}}), by({{"a", 1}, {"b", 1}, {"c", 1}, {"d", 0}}),
                          by({{"a", fraction(1, 3)}, {"b", fraction(1, 7)}}), by({{"a", huge}, {"b", 1}, {"c", huge}})})
        for (auto const& ties : {fordel::tie_breaking::in_order(), fordel::tie_breaking::by_larger_weight(),
                                 fordel::tie_breaking::by_lot("seed")})
            for (char const* method : {"largest-remainder", "sainte-lague", "dhondt", "stationary:2/5", "quota"}) {
                apportionment_options const options{.method = fordel::any_method::from_name(method), .ties = ties};
                CAPTURE(method, ties.describe().en, of.size());
                CHECK(planned(of, options) == one_by_one(of, options));
            }
}

TEST_CASE("a party that a key does not have gets nothing, and the key's own order settles ties", "[key_plan]") {
    key_plan const plan({by({{"a", 1}, {"b", 1}}), by({{"c", 1}, {"b", 1}})}, {});
    CHECK(plan.parties() == std::vector{fordel::named("a"), fordel::named("b"), fordel::named("c")});
    std::vector<std::int64_t> const of{3, 3};
    std::vector<std::uint32_t> const which{0, 1};
    std::vector<std::int64_t> out(6);
    plan.apply_by(which, of, out);
    CHECK(out == std::vector<std::int64_t>{2, 1, 0, 0, 1, 2});
    plan.apply_by(which, of, out, {.layout = fordel::layout::columns});
    CHECK(out == std::vector<std::int64_t>{2, 0, 1, 1, 0, 2});
}

TEST_CASE("what is wrong is said in the words of the amount alone, with its place", "[key_plan]") {
    std::vector<std::int64_t> out(4);
    std::vector<std::int64_t> const of{4, 3};
    key const equal = by({{"a", 1}, {"b", 1}});
    auto const seen = [](auto const& work) -> std::string {
        try {
            work();
        } catch (fordel::error const& e) {
            return std::string(e.id()) + ": " + e.seen();
        }
        return "nothing";
    };
    CHECK(seen([&] { key_plan(equal, {.ties = fordel::tie_breaking::refuse()}).apply(of, out); }) ==
          "fordel.apportionment.tie_refused: amount 1, which is 3: 2 parties tied for 1 units");
    CHECK(seen([&] { key_plan(equal).apply(of, std::span(out).first(3)); }) ==
          "fordel.plan.output: 3 places for 2 amounts of 2 parties");
    std::vector<std::uint32_t> const which{0, 2};
    CHECK(seen([&] { key_plan({equal, equal}, {}).apply_by(which, of, out); }) ==
          "fordel.plan.no_such_key: key 2 of 2 for amount 1");
    CHECK(seen([&] { key_plan({equal, equal}, {}).apply(of, out); }) ==
          "fordel.plan.no_such_key: a plan of 2 keys without a place for each amount");
    CHECK(seen([&] { key_plan(std::vector<key>{}, {}); }) == "fordel.key.empty: a plan without a key");
}

TEST_CASE("equal plans are of equal keys and options", "[key_plan]") {
    key const equal = by({{"a", 1}, {"b", 1}});
    CHECK(key_plan(equal) == key_plan({equal}, {}));
    CHECK_FALSE(key_plan(equal) == key_plan(equal, {.ties = fordel::tie_breaking::refuse()}));
}
