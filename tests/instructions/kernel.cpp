#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/kernel/method/sainte_lague.hpp>
#include <fordel/plan/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "../../benchmarks/kernel_call.hpp"
#include "../../benchmarks/sample.hpp"
#include "counted.hpp"

namespace {

constexpr std::size_t parties = 16;

auto const weights = sample::weights(parties, 90'000);
auto const amounts = sample::amounts_of(1000);
std::vector<std::int64_t> shares(parties* amounts.size());

// Another amount each time.
template <fordel::method Method>
void call() {
    static kernel_call<Method> kernel(parties);
    static std::size_t next = 0;
    auto const out = std::span(shares).first(parties);
    (void)kernel(amounts[next++ % amounts.size()], weights, out);
    kept = out.back();
}

void apply() {
    static fordel::plan const plan(weights);
    plan.apply(amounts, shares);
    kept = shares.back();
}

} // namespace

int main(int argc, char** argv) {
    return run_counted(argc, argv,
                       {{"largest-remainder", call<fordel::largest_remainder>},
                        {"webster", call<fordel::webster>},
                        {"plan-of-1000-amounts", apply}});
}
