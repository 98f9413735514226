// Reading a schedule as a stream of Arrow, beside copying the same columns: the one should take at most three times as
// long as the other, whatever the machine.
#include <fordel/io/frame.hpp>
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "agreement.hpp"

namespace {

// Streams × 100 payers × 10 years, with all that an entry may say but a collector.
fordel::schedule schedule_of(std::int64_t streams) {
    std::vector<fordel::party> towns;
    std::vector<fordel::fraction> weights;
    for (int i = 0; i < 100; ++i) {
        towns.push_back({"town-" + std::to_string(i), "Town number " + std::to_string(i),
                         fordel::party_kind::municipality, std::to_string(100 + i)});
        weights.emplace_back(1000 + i * i % 977);
    }
    fordel::key const payers(towns, weights);
    fordel::programme made("large", {"Stor", "Large"}, fordel::dkk{});
    for (std::int64_t s = 0; s < streams; ++s)
        made.add({.id = "stream." + std::to_string(s),
                  .name = {"Post nummer", "Stream number"},
                  .group = {"Drift", "Running"},
                  .amount = fordel::per_year(fordel::oere(100'000'000 + 7 * s)),
                  .period = fordel::period::years(2021, 2030),
                  .payers = fordel::paid_by(payers),
                  .recipients = fordel::party{"office", "The office"},
                  .citation = {{"Aftale", "Agreement"}, "§ 1", {}}});
    return made.schedule();
}

std::vector<fordel::frame_batch> batches_of(fordel::frame const& of) {
    std::vector<fordel::frame_batch> all;
    for (std::size_t first = 0; first < of.rows(); first += all.back().rows)
        all.push_back(of.batch(first));
    return all;
}

void read(benchmark::State& state) {
    fordel::frame const of = frame_of(schedule_of(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(batches_of(of));
    results(state, static_cast<double>(of.rows()));
}

void copy(benchmark::State& state) {
    fordel::frame const of = frame_of(schedule_of(state.range(0)));
    auto const columns = batches_of(of);
    for (auto _ : state) {
        auto copied = columns;
        benchmark::DoNotOptimize(copied);
    }
    results(state, static_cast<double>(of.rows()));
}

BENCHMARK(read)->Name("frame:read as Arrow")->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(copy)->Name("frame:copy of the columns")->Arg(100)->Unit(benchmark::kMillisecond);

} // namespace
