#include <fordel/plan/detail/x86_64_v3.hpp>

#include <catch2/catch_test_macros.hpp>

#include "plan_support.hpp"

std::vector<fordel::detail::block_code const*> plan_support::codes() {
    std::vector<fordel::detail::block_code const*> all{&fordel::detail::built_in_code};
    if (auto const* const best = fordel::detail::best_code(); best != all.front()) all.push_back(best);
    return all;
}

TEST_CASE("the code for the processor is one of those that there are", "[codes]") {
    auto const all = plan_support::codes();
    CHECK(all.back() == fordel::detail::best_code());
#if FORDEL_HAS_LANES
    for (auto const* const code : all) {
        CHECK(code->narrow != nullptr);
        CHECK(code->wide != nullptr);
    }
#else
    CHECK(all.size() == 1);
    CHECK(all.front()->narrow == nullptr);
#endif
}
