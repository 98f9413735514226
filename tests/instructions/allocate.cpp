#include <fordel/allocation.hpp>
#include <fordel/key.hpp>
#include <fordel/money.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "../../benchmarks/sample.hpp"
#include "counted.hpp"

namespace {

fordel::key key_of(std::size_t parties) {
    std::vector<fordel::party> towns;
    for (std::size_t i = 0; i < parties; ++i)
        towns.push_back({"town-" + std::to_string(i), "Town " + std::to_string(i), fordel::party_kind::municipality,
                         std::to_string(100 + i)});
    auto const weights = sample::weights(parties);
    return {towns, std::vector<fordel::fraction>(weights.begin(), weights.end())};
}

void allocate() {
    static auto const key = key_of(17);
    static auto const amounts = sample::amounts_of(1000);
    static std::size_t next = 0;
    auto const shared = fordel::allocate(fordel::oere(amounts[next++ % amounts.size()]), key);
    kept = static_cast<std::int64_t>(shared.size());
}

} // namespace

int main(int argc, char** argv) { return run_counted(argc, argv, {{"allocate", allocate}}); }
