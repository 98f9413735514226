// One amount among a million and ten million parties by the method of the largest remainder.
#include <fordel/kernel/method/largest_remainder.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "agreement.hpp"
#include "kernel_call.hpp"
#include "peers/store.hpp"
#include "peers/wide_division.hpp"
#include "sample.hpp"

namespace {

constexpr std::int64_t amount = 4'321'987'654'321;

std::vector<std::int64_t> const& weights_of(benchmark::State const& state) {
    static std::map<std::int64_t, std::vector<std::int64_t>> known; // ten million are drawn once
    auto& weights = known[state.range(0)];
    if (weights.empty()) weights = sample::weights(static_cast<std::size_t>(state.range(0)), 45'000, 9);
    return weights;
}

template <class Share>
void measure(benchmark::State& state, std::vector<std::int64_t> const& weights, Share&& share) {
    auto const out = sample::output(weights.size());
    for (auto _ : state) {
        share(amount, weights, out);
        benchmark::ClobberMemory();
    }
    results(state, 1);
}

void kernel(benchmark::State& state) {
    auto const& weights = weights_of(state);
    measure(state, weights, kernel_call<fordel::largest_remainder>(weights.size()));
}

// All weights are equal, and half of the parties get a unit more: nothing tells one from the other but its place.
void all_tied(benchmark::State& state) {
    std::vector<std::int64_t> const weights(static_cast<std::size_t>(state.range(0)), 45'000);
    kernel_call<fordel::largest_remainder> share(weights.size());
    measure(state, weights, [&](std::int64_t, auto const& equal, auto out) {
        (void)share(4'321'987 * state.range(0) + state.range(0) / 2, equal, out);
    });
}

void wide_division(benchmark::State& state) {
    auto const& weights = weights_of(state);
    std::vector<std::int64_t> expected(weights.size());
    (void)kernel_call<fordel::largest_remainder>(weights.size())(amount, weights, expected);
    peers::wide_division share;
    share(amount, weights, sample::output(weights.size()));
    if (agree(state, sample::output(weights.size()), expected)) measure(state, weights, share);
}

void copy(benchmark::State& state) {
    measure(state, weights_of(state), [](std::int64_t, auto const& weights, auto out) { peers::copy(weights, out); });
}

void parties(benchmark::internal::Benchmark* b) {
    for (int const n : {1'000'000, 10'000'000})
        b->Arg(n)->Unit(benchmark::kMillisecond);
}

BENCHMARK(kernel)->Name("huge:kernel")->Apply(parties);
BENCHMARK(copy)->Name("huge:memcpy")->Apply(parties);
BENCHMARK(wide_division)->Name("huge:int128 and sort")->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(all_tied)->Name("tied:kernel, all tied")->Arg(1'000'000)->Unit(benchmark::kMillisecond);
BENCHMARK(kernel)->Name("tied:kernel, none tied")->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace
