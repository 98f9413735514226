// The time in which a programme settles, by streams, payers and years: it should grow with the entries. And the
// Sjælland programme: its schedule, its thirteen cases, and the explanation of every amount.
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>
#include <fordel/sjaelland.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "agreement.hpp"

namespace {

fordel::programme programme_of(std::int64_t streams, std::int64_t payers, std::int64_t years, bool renewed) {
    std::mt19937_64 random(20220323);
    std::vector<fordel::party> towns;
    std::vector<fordel::population_figure> heads;
    std::vector<fordel::fraction> weights;
    for (std::int64_t i = 0; i < payers; ++i) {
        std::string const number = std::to_string(i);
        towns.push_back(
            {"town-" + number, "Town " + number, fordel::party_kind::municipality, std::to_string(100 + i)});
        weights.emplace_back(1 + static_cast<std::int64_t>(random() % 1'000'000));
        for (int year = 1999; year < 2000 + years; ++year)
            heads.push_back({towns.back().code, fordel::make_date(year, 1, 1),
                             1 + static_cast<std::int64_t>(random() % 1'000'000)});
    }
    fordel::population const counts(towns, heads, {{"Folketal", "Head counts"}, "", {}});
    fordel::key_rule const rule =
        renewed ? fordel::by_population(towns, counts) : fordel::key_rule(fordel::key(towns, weights));
    fordel::programme made("large", {"Stor", "Large"}, fordel::dkk{});
    for (std::int64_t s = 0; s < streams; ++s)
        made.add({.id = "s" + std::to_string(s),
                  .name = {"post", "stream"},
                  .amount = fordel::per_year(fordel::oere(static_cast<std::int64_t>(random() % 1'000'000'000))),
                  .period = fordel::period::years(2000, 1999 + static_cast<int>(years)),
                  .payers = fordel::paid_by(rule),
                  .recipients = fordel::party{"office", "Office"}});
    return made;
}

void settle(benchmark::State& state, bool renewed) {
    fordel::programme const made = programme_of(state.range(0), state.range(1), state.range(2), renewed);
    std::size_t entries = 0;
    for (auto _ : state) {
        fordel::schedule const settled = made.schedule();
        entries = settled.size();
        benchmark::DoNotOptimize(settled.total());
    }
    results(state, static_cast<double>(entries));
}

// Streams × payers × years: a thousandth, a hundredth and a tenth of three million entries.
void sizes(benchmark::internal::Benchmark* b) {
    for (std::int64_t const streams : {1, 10, 100})
        b->Args({streams, 100, 30});
    b->Args({1, 10'000, 30})->Unit(benchmark::kMillisecond);
}

template <class Make>
void make(benchmark::State& state, Make const& made) {
    for (auto _ : state)
        benchmark::DoNotOptimize(made());
    results(state, 1);
}

fordel::schedule sjaelland() { return fordel::sjaelland::programme({.outside = "Greve"}).schedule(); }

void schedule(benchmark::State& state) { make(state, sjaelland); }
void cases(benchmark::State& state) {
    make(state, [] { return fordel::sjaelland::cases(); });
}
void explain(benchmark::State& state) {
    auto const settled = sjaelland();
    make(state, [&] { return settled.explain(); });
}

BENCHMARK_CAPTURE(settle, fixed_key, false)->Name("entries:fixed key")->Apply(sizes);
BENCHMARK_CAPTURE(settle, renewed_key, true)->Name("entries:renewed key")->Apply(sizes);
BENCHMARK(schedule)->Name("schedule:schedule()")->Unit(benchmark::kMillisecond);
BENCHMARK(cases)->Name("cases:cases()")->Unit(benchmark::kMillisecond);
BENCHMARK(explain)->Name("explain:explain()")->Unit(benchmark::kMillisecond);

} // namespace
