#include <fordel/detail/sorting.hpp>

#include <catch2/catch_test_macros.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

using fordel::detail::all_differ;
using fordel::detail::sort_stably;

TEST_CASE("equal elements keep their order", "[sorting]") {
    std::vector<std::pair<int, char>> all{{2, 'a'}, {1, 'b'}, {2, 'c'}, {1, 'd'}, {3, 'e'}, {2, 'f'}};
    sort_stably(all, [](auto const& x, auto const& y) { return x.first < y.first; });
    CHECK(all == std::vector<std::pair<int, char>>{{1, 'b'}, {1, 'd'}, {2, 'a'}, {2, 'c'}, {2, 'f'}, {3, 'e'}});
    std::string kept;
    sort_stably(all, [](auto const&, auto const&) { return false; });
    for (auto const& element : all)
        kept += element.second;
    CHECK(kept == "bdacfe");
}

TEST_CASE("many equal elements keep their order", "[sorting]") {
    std::vector<int> all;
    for (int i = 0; i < 1000; ++i)
        all.push_back(i * 7919 % 1000);
    auto sorted = all;
    sort_stably(sorted, [](int x, int y) { return x % 3 < y % 3; });
    std::vector<int> expected;
    for (int rest = 0; rest < 3; ++rest)
        for (int const value : all)
            if (value % 3 == rest) expected.push_back(value);
    CHECK(sorted == expected);
}

TEST_CASE("elements are moved, not copied", "[sorting]") {
    std::vector<std::unique_ptr<int>> all;
    all.push_back(std::make_unique<int>(2));
    all.push_back(std::make_unique<int>(1));
    sort_stably(all, [](auto const& x, auto const& y) { return *x < *y; });
    CHECK(*all[0] == 1);
    all.clear();
    sort_stably(all, [](auto const& x, auto const& y) { return *x < *y; });
    CHECK(all.empty());
}

TEST_CASE("words differ where no two are equal", "[sorting]") {
    CHECK(all_differ({}));
    CHECK(all_differ({"b", "a", "", "ab"}));
    CHECK_FALSE(all_differ({"b", "a", "c", "b"}));
    CHECK_FALSE(all_differ({"", "a", ""}));
}
