// A peer is only one if it comes to the same: each job asks before it measures.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <span>

inline bool agree(benchmark::State& state, std::span<std::int64_t const> a, std::span<std::int64_t const> b) {
    if (std::ranges::equal(a, b)) return true;
    state.SkipWithError("does not come to what fordel comes to");
    return false;
}

// So many results come of one iteration: the time of one is what the runner reports.
inline void results(benchmark::State& state, double count) { state.counters["results"] = count; }
