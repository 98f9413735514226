// Exact interpolation: the function that made the points is found again, and its roots.
#include <fordel/file/detail/rational_function.hpp>

#include <catch2/catch_test_macros.hpp>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

using namespace fordel;
using namespace fordel::detail;

namespace {

fraction const tolerance(1, 1'000'000'000);

template <class Function>
std::vector<exact_point> points_of(Function f, int first, std::size_t count) {
    std::vector<exact_point> points;
    for (int x = first; points.size() < count; ++x)
        points.emplace_back(fraction(x), f(fraction(x)));
    return points;
}

std::optional<rational_function> simplest(std::vector<exact_point> const& points) {
    for (auto const& degrees : fitted_degrees)
        if (auto made = fitted(points, degrees)) return made;
    return std::nullopt;
}

} // namespace

TEST_CASE("a share of a sum that it is part of is found from its points") {
    auto const share = [](fraction const& x) { return fraction(600) * x / (x + fraction(7)) - fraction(10); };
    auto const found = simplest(points_of(share, 100'000'000, points_to_fit));
    REQUIRE(found);
    CHECK(found->above.size() == 2);
    CHECK(found->below.size() == 2);
    CHECK(found->at(fraction(3)) == share(fraction(3)));
    CHECK(*found == *simplest(points_of(share, 5, points_to_fit)));
}

TEST_CASE("a function of second degree above and below is found") {
    auto const f = [](fraction const& x) { return (x * x - fraction(2)) / (x * x + x + fraction(3)); };
    auto const found = simplest(points_of(f, -3, points_to_fit));
    REQUIRE(found);
    CHECK(found->at(fraction(1, 3)) == f(fraction(1, 3)));
}

TEST_CASE("what is rounded is no such function") {
    auto const halves = [](fraction const& x) { return fraction((x / fraction(2)).floor()); };
    CHECK_FALSE(simplest(points_of(halves, 0, points_to_fit)));
    auto const kinked = [](fraction const& x) { return x < fraction(3) ? fraction(3) : x; };
    CHECK_FALSE(simplest(points_of(kinked, 0, points_to_fit)));
}

TEST_CASE("roots are fractions where they can be, and near ones where not") {
    using roots = std::vector<polynomial_root>;
    CHECK(roots_between({-1, 3}, -5, 5, tolerance) == roots{{fraction(1, 3), true}});
    CHECK(roots_between({-1, 3}, fraction(1, 3), 5, tolerance).empty());
    CHECK(roots_between({fraction(-1, 4), 0, 1}, -5, 5, tolerance) ==
          roots{{fraction(-1, 2), true}, {fraction(1, 2), true}});
    CHECK(roots_between({1, 0, 1}, -5, 5, tolerance).empty());
    auto const two = roots_between({-2, 0, 1}, 0, 5, tolerance);
    REQUIRE(two.size() == 1);
    CHECK_FALSE(two[0].exact);
    CHECK(two[0].at * two[0].at < fraction(2));
    CHECK((two[0].at + tolerance) * (two[0].at + tolerance) > fraction(2));
    CHECK(roots_between({-8, 0, 0, 1}, 0, 4, tolerance) == roots{{fraction(2), true}});
    CHECK(roots_between({}, 0, 4, tolerance).empty());
}
