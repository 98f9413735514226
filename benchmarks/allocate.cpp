// One amount of money by a key of seventeen municipalities, as a programme shares each of its amounts.
#include <fordel/allocation.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/key.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>

#include <benchmark/benchmark.h>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <string>
#include <vector>

#include "agreement.hpp"
#include "kernel_call.hpp"
#include "peers/wide_division.hpp"
#include "sample.hpp"

namespace {
std::atomic<std::int64_t> taken = 0;
}

// Each piece of memory that is asked for is counted.
void* operator new(std::size_t size) {
    ++taken;
    if (void* const memory = std::malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

constexpr std::size_t calls = 4096; // more than a processor can learn by heart

struct sequence {
    explicit sequence(benchmark::State const& state)
        : weights(sample::weights(static_cast<std::size_t>(state.range(0)))), shares(weights.size()) {}

    fordel::key key() const {
        std::vector<fordel::party> towns;
        for (std::size_t i = 0; i < weights.size(); ++i)
            towns.push_back({"town-" + std::to_string(i), "Town " + std::to_string(i), fordel::party_kind::municipality,
                             std::to_string(100 + i)});
        return {towns, std::vector<fordel::fraction>(weights.begin(), weights.end())};
    }

    std::vector<std::int64_t> amounts = sample::amounts_of(calls);
    std::vector<std::int64_t> weights;
    std::vector<std::int64_t> shares;
};

void allocate(benchmark::State& state) {
    sequence const of(state);
    auto const key = of.key();
    std::int64_t before = taken, made = 0;
    for (auto _ : state)
        for (auto const amount : of.amounts) {
            benchmark::DoNotOptimize(fordel::allocate(fordel::oere(amount), key));
            ++made;
        }
    state.counters["heap"] = static_cast<double>(taken - before) / static_cast<double>(made);
    results(state, calls);
}

template <class Share>
void measure(benchmark::State& state, Share&& share) {
    sequence of(state);
    for (auto _ : state)
        for (auto const amount : of.amounts) {
            share(amount, of.weights, of.shares);
            benchmark::ClobberMemory();
        }
    results(state, calls);
}
void kernel(benchmark::State& state) {
    measure(state, kernel_call<fordel::largest_remainder>(static_cast<std::size_t>(state.range(0))));
}
void wide_division(benchmark::State& state) { measure(state, peers::wide_division{}); }

BENCHMARK(allocate)->Name("allocate:allocate()")->Arg(17);
BENCHMARK(kernel)->Name("allocate:kernel")->Arg(17);
BENCHMARK(wide_division)->Name("allocate:int128 and sort")->Arg(17);

} // namespace
