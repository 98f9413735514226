// One key and many amounts by a plan: as rows, as columns, and consumed while the shares are in the cache.
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>
#include <fordel/plan/plan.hpp>

#include <benchmark/benchmark.h>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "agreement.hpp"
#include "kernel_call.hpp"
#include "peers/bare_blocks.hpp"
#include "peers/store.hpp"
#include "peers/wide_division.hpp"
#include "sample.hpp"

namespace {

using weights_type = std::vector<std::int64_t>;

// So many parties and so many amounts, below ten to the given power; without one, as the sample has them.
struct batch {
    explicit batch(benchmark::State const& state, std::int64_t most = 0)
        : weights(sample::weights(static_cast<std::size_t>(state.range(0)))),
          amounts(sample::amounts_of(static_cast<std::size_t>(state.range(1)))), out(sample::output(places())) {
        for (auto& amount : amounts)
            if (most != 0) amount = most - amount % most;
    }
    std::size_t parties() const { return weights.size(); }
    std::size_t places() const { return weights.size() * amounts.size(); }

    weights_type weights;
    std::vector<std::int64_t> amounts;
    std::span<std::int64_t> out;
};

template <class Share>
void measure(benchmark::State& state, batch const& of, Share&& share) {
    for (auto _ : state) {
        share();
        benchmark::ClobberMemory();
    }
    results(state, static_cast<double>(of.amounts.size()));
}

// ---------------------------------------------------------------- rows and columns

template <fordel::method Method, fordel::layout Layout>
void plan(benchmark::State& state) {
    batch const of(state);
    fordel::plan const compiled(of.weights, Method{});
    measure(state, of, [&] { compiled.apply(of.amounts, of.out, {.layout = Layout}); });
}

// A thousand of the amounts, or all, are held against the kernel before it is measured.
template <class Share>
bool checked(benchmark::State& state, batch const& of, Share&& share) {
    share();
    kernel_call<fordel::largest_remainder> kernel(of.parties());
    std::vector<std::int64_t> expected(of.parties());
    for (std::size_t k = 0; k < of.amounts.size(); k += 1 + of.amounts.size() / 1000) {
        (void)kernel(of.amounts[k], of.weights, expected);
        if (!agree(state, of.out.subspan(k * of.parties(), of.parties()), expected)) return false;
    }
    return true;
}

template <class Blocks>
void bare_rows(benchmark::State& state) {
    batch const of(state);
    Blocks blocks(of.weights);
    auto const share = [&] { blocks.rows(of.amounts, of.out); };
    if (checked(state, of, share)) measure(state, of, share);
}

template <class Blocks>
void bare_columns(benchmark::State& state) {
    batch const of(state);
    Blocks blocks(of.weights);
    measure(state, of, [&] { blocks.columns(of.amounts, of.out); });
}

template <class Call>
void one_by_one(benchmark::State& state, Call&& call) {
    batch const of(state);
    measure(state, of, [&] {
        for (std::size_t k = 0; k < of.amounts.size(); ++k)
            call(of.amounts[k], of.weights, of.out.subspan(k * of.parties(), of.parties()));
    });
}
void wide_division(benchmark::State& state) { one_by_one(state, peers::wide_division{}); }
template <fordel::method Method>
void kernel(benchmark::State& state) {
    one_by_one(state, kernel_call<Method>(static_cast<std::size_t>(state.range(0))));
}

void plain_store(benchmark::State& state) {
    batch const of(state);
    measure(state, of, [&] { peers::plain_store(of.amounts, of.parties(), of.out); });
}
void streaming_store(benchmark::State& state) {
    batch const of(state);
    measure(state, of, [&] { peers::streaming_store(of.amounts, of.parties(), of.out); });
}

// ---------------------------------------------------------------- in the cache

// Each share times the number of its party, summed by the visitor.
class weighted_sum {
public:
    explicit weighted_sum(unsigned threads) : sums_(threads) {}

    void operator()(fordel::share_block const& block, std::size_t parties) {
        std::int64_t sum = 0;
        for (std::size_t i = 0; i < parties; ++i) {
            auto const shares = block.party(i);
            sum += std::accumulate(shares.begin(), shares.end(), std::int64_t{}) * static_cast<std::int64_t>(i + 1);
        }
        sums_[block.thread()].sum += sum;
    }
    std::int64_t total() const {
        return std::accumulate(sums_.begin(), sums_.end(), std::int64_t{},
                               [](std::int64_t before, line const& own) { return before + own.sum; });
    }

private:
    struct alignas(64) line { // of its own for each thread, so that none waits for another's
        std::int64_t sum = 0;
    };
    std::vector<line> sums_;
};

void visited(benchmark::State& state, unsigned threads) {
    batch const of(state);
    fordel::plan const compiled(of.weights);
    measure(state, of, [&] {
        weighted_sum sum(threads);
        compiled.visit(of.amounts, [&](fordel::share_block const& block) { sum(block, of.parties()); },
                       {.threads = threads});
        benchmark::DoNotOptimize(sum.total());
    });
}

template <class Blocks>
void bare_sum(benchmark::State& state) {
    batch const of(state);
    Blocks blocks(of.weights);
    measure(state, of, [&] { benchmark::DoNotOptimize(blocks.weighted_sum(of.amounts)); });
}

// ---------------------------------------------------------------- what may cost more

void of_equal_weights(benchmark::State& state) {
    batch const of(state);
    fordel::plan const compiled(weights_type(of.parties(), 45'000));
    measure(state, of, [&] { compiled.apply(of.amounts, of.out); });
}

void of_eight_keys(benchmark::State& state) {
    batch const of(state);
    std::vector<fordel::plan> plans;
    for (unsigned k = 0; k < 8; ++k)
        plans.emplace_back(sample::weights(of.parties(), 45'000, 1 + k));
    std::vector<std::uint32_t> which(of.amounts.size());
    for (std::size_t k = 0; k < which.size(); ++k)
        which[k] = static_cast<std::uint32_t>(of.amounts[k] % 8);
    measure(state, of, [&] { fordel::apply_by(plans, which, of.amounts, of.out); });
}

void by_units(benchmark::State& state) {
    batch const of(state, state.range(2));
    fordel::plan const compiled(of.weights);
    measure(state, of, [&] { compiled.apply(of.amounts, of.out); });
}

// ---------------------------------------------------------------- the jobs

constexpr std::int64_t million = 1'000'000;
constexpr std::int64_t few = 20'000; // for what takes long: the time for one amount is the same

template <std::int64_t Count>
void sizes(benchmark::internal::Benchmark* b) {
    b->Args({16, Count})->Args({98, Count})->Unit(benchmark::kMillisecond);
}

using lr = fordel::largest_remainder;
BENCHMARK(plan<lr, fordel::layout::rows>)->Name("rows:plan")->Apply(sizes<million>);
BENCHMARK(bare_rows<peers::bare_blocks<16>>)
    ->Name("rows:bare blocks")
    ->Args({16, million})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(bare_rows<peers::bare_blocks<0>>)
    ->Name("rows:bare blocks")
    ->Args({98, million})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(plain_store)->Name("rows:plain store")->Apply(sizes<million>);
BENCHMARK(streaming_store)->Name("rows:streaming store")->Apply(sizes<million>);
BENCHMARK(wide_division)->Name("rows:int128 and sort")->Apply(sizes<few>);

BENCHMARK(plan<lr, fordel::layout::columns>)->Name("columns:plan")->Apply(sizes<million>);
BENCHMARK(bare_columns<peers::bare_blocks<16>>)
    ->Name("columns:bare blocks")
    ->Args({16, million})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(bare_columns<peers::bare_blocks<0>>)
    ->Name("columns:bare blocks")
    ->Args({98, million})
    ->Unit(benchmark::kMillisecond);
BENCHMARK(plain_store)->Name("columns:plain store")->Apply(sizes<million>);

BENCHMARK_CAPTURE(visited, one_thread, 1)->Name("cached:plan")->Args({16, million});
BENCHMARK(bare_sum<peers::bare_blocks<16>>)->Name("cached:bare blocks")->Args({16, million});
BENCHMARK(plain_store)->Name("cached:plain store")->Args({16, million});

BENCHMARK_CAPTURE(visited, two_threads, 2)->Name("threads:two")->Args({16, million})->UseRealTime();
BENCHMARK_CAPTURE(visited, one_of_two, 1)->Name("threads:one")->Args({16, million})->UseRealTime();

BENCHMARK(plan<fordel::webster, fordel::layout::rows>)->Name("webster-rows:plan")->Args({16, few});
BENCHMARK(kernel<fordel::webster>)->Name("webster-rows:kernel, one by one")->Args({16, few});

BENCHMARK(of_equal_weights)->Name("tied-rows:all tied")->Args({98, few});
BENCHMARK(plan<lr, fordel::layout::rows>)->Name("tied-rows:none tied")->Args({98, few});
BENCHMARK(of_eight_keys)->Name("keys:eight keys")->Args({16, 5 * few});
BENCHMARK(plan<lr, fordel::layout::rows>)->Name("keys:one key")->Args({16, 5 * few});

void parties(benchmark::internal::Benchmark* b) {
    for (std::int64_t const n : {2, 4, 8, 16, 32, 64, 98, 128})
        b->Args({n, 5 * few});
}
BENCHMARK(plan<lr, fordel::layout::rows>)->Name("over-parties:plan")->Apply(parties);
BENCHMARK(plain_store)->Name("over-parties:plain store")->Apply(parties);
BENCHMARK(wide_division)->Name("over-parties:int128 and sort")->Apply([](auto* b) {
    for (std::int64_t const n : {2, 4, 8, 16, 32, 64, 98, 128})
        b->Args({n, few / 10});
});

void counts(benchmark::internal::Benchmark* b) {
    for (std::int64_t count = 1; count <= million; count *= 10)
        b->Args({16, count});
}
BENCHMARK(plan<lr, fordel::layout::rows>)->Name("over-amounts:plan")->Apply(counts);
BENCHMARK(plain_store)->Name("over-amounts:plain store")->Apply(counts);
BENCHMARK(kernel<lr>)->Name("over-amounts:kernel, one by one")->Apply(counts);

BENCHMARK(by_units)->Name("over-units:plan")->Apply([](auto* b) {
    for (std::int64_t most = 1000; most <= 1'000'000'000'000'000'000; most *= 1000)
        b->Args({16, few, most});
});

} // namespace
