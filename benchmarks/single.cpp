// One amount and one key by the method of the largest remainder, both new in each call.
#include <fordel/kernel/method/largest_remainder.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "agreement.hpp"
#include "kernel_call.hpp"
#include "peers/any_size.hpp"
#include "peers/store.hpp"
#include "peers/wide_division.hpp"
#include "sample.hpp"

namespace {

constexpr std::size_t calls = 4096; // more than a processor can learn by heart

struct sequence {
    explicit sequence(std::size_t parties) : shares(parties) {
        for (unsigned k = 0; k < 64; ++k)
            keys.push_back(sample::weights(parties, 90'000, 100 + k));
    }
    std::vector<std::int64_t> const& key(std::size_t call) const { return keys[call % keys.size()]; }

    std::vector<std::int64_t> amounts = sample::amounts_of(calls);
    std::vector<std::vector<std::int64_t>> keys;
    std::vector<std::int64_t> shares;
};

template <class Share>
bool checked(benchmark::State& state, sequence& of, Share&& share) {
    kernel_call<fordel::largest_remainder> kernel(of.shares.size());
    std::vector<std::int64_t> expected(of.shares.size());
    for (std::size_t k = 0; k < calls; ++k) {
        (void)kernel(of.amounts[k], of.key(k), expected);
        share(of.amounts[k], of.key(k), of.shares);
        if (!agree(state, of.shares, expected)) return false;
    }
    return true;
}

template <class Share>
void measure(benchmark::State& state, sequence& of, Share&& share) {
    for (auto _ : state)
        for (std::size_t k = 0; k < calls; ++k) {
            share(of.amounts[k], of.key(k), of.shares);
            benchmark::DoNotOptimize(of.shares.data());
            benchmark::ClobberMemory();
        }
    results(state, calls);
}

void kernel(benchmark::State& state) {
    sequence of(static_cast<std::size_t>(state.range(0)));
    measure(state, of, kernel_call<fordel::largest_remainder>(of.shares.size()));
}
void wide_division(benchmark::State& state) {
    sequence of(static_cast<std::size_t>(state.range(0)));
    if (peers::wide_division share; checked(state, of, share)) measure(state, of, share);
}
void any_size(benchmark::State& state) {
    sequence of(static_cast<std::size_t>(state.range(0)));
    if (checked(state, of, peers::any_size)) measure(state, of, peers::any_size);
}
void copy(benchmark::State& state) {
    sequence of(static_cast<std::size_t>(state.range(0)));
    measure(state, of, [](std::int64_t, auto const& weights, auto& out) { peers::copy(weights, out); });
}

void parties(benchmark::internal::Benchmark* b) {
    for (int const n : {2, 4, 8, 16, 32, 64, 98})
        b->Arg(n);
}

BENCHMARK(kernel)->Name("single:kernel")->Apply(parties);
BENCHMARK(wide_division)->Name("single:int128 and sort")->Apply(parties);
BENCHMARK(any_size)->Name("single:cpp_int")->Arg(16);
BENCHMARK(copy)->Name("single:memcpy")->Arg(16);

} // namespace
