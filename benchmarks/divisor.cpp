// Webster's method (Sainte-Laguë) among a million parties, by the number of seats.
#include <fordel/kernel/method/sainte_lague.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agreement.hpp"
#include "kernel_call.hpp"
#include "peers/jump_and_step.hpp"
#include "sample.hpp"

namespace {

std::vector<std::int64_t> const& weights_of(benchmark::State const& state) {
    static auto const weights = sample::weights(static_cast<std::size_t>(state.range(0)), 45'000, 9);
    return weights;
}

template <class Share>
void measure(benchmark::State& state, Share&& share) {
    auto const& weights = weights_of(state);
    auto const out = sample::output(weights.size());
    for (auto _ : state) {
        share(state.range(1), weights, out);
        benchmark::ClobberMemory();
    }
    results(state, 1);
}

void kernel(benchmark::State& state) { measure(state, kernel_call<fordel::webster>(weights_of(state).size())); }

void jump_and_step(benchmark::State& state) {
    auto const& weights = weights_of(state);
    std::vector<std::int64_t> expected(weights.size());
    (void)kernel_call<fordel::webster>(weights.size())(state.range(1), weights, expected);
    peers::jump_and_step share;
    share(state.range(1), weights, sample::output(weights.size()));
    if (agree(state, sample::output(weights.size()), expected)) measure(state, share);
}

// Five seats a party, and amounts as money has them.
void seats(benchmark::internal::Benchmark* b) {
    for (std::int64_t const units : {std::int64_t{5'000'000}, std::int64_t{4'321'987'654'321}})
        b->Args({1'000'000, units})->Unit(benchmark::kMillisecond);
}
void more_seats(benchmark::internal::Benchmark* b) {
    for (std::int64_t units = 1'000'000; units <= 1'000'000'000'000'000; units *= 1000)
        b->Args({1'000'000, units})->Unit(benchmark::kMillisecond);
}

BENCHMARK(kernel)->Name("divisor:kernel")->Apply(seats);
BENCHMARK(jump_and_step)->Name("divisor:jump and step")->Apply(seats);
BENCHMARK(kernel)->Name("over-seats:kernel")->Apply(more_seats);
BENCHMARK(jump_and_step)->Name("over-seats:jump and step")->Apply(more_seats);

} // namespace
