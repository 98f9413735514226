// The time of one apportionment by the number of parties; it should not depend on the number of units.
#include <fordel/kernel.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace {

template <class Method>
void apportion(benchmark::State& state) {
    auto const parties = static_cast<std::size_t>(state.range(0));
    std::int64_t const units = state.range(1);
    std::mt19937_64 random(20220323);
    std::vector<std::uint64_t> weights(parties);
    for (auto& weight : weights)
        weight = 1 + random() % 1'000'000;
    std::vector<std::int64_t> shares(parties);
    std::vector<fordel::scratch_for<Method, std::int64_t, std::uint64_t>> scratch(Method::scratch_size(parties));

    for (auto _ : state)
        benchmark::DoNotOptimize(fordel::try_apportion(Method{}, units, weights, shares, scratch));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}

// 17 municipalities and 98, 10^6 weights; a million kroner in øre and the largest amount there is.
void sizes(benchmark::internal::Benchmark* b) {
    for (std::int64_t const parties : {17, 98, 10'000, 1'000'000})
        for (std::int64_t const units : {std::int64_t{100'000'000}, std::int64_t{9'223'372'036'854'775'807}})
            b->Args({parties, units});
}

BENCHMARK(apportion<fordel::largest_remainder>)->Apply(sizes);
BENCHMARK(apportion<fordel::independent_rounding>)->Apply(sizes);

} // namespace
