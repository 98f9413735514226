// The columns' seats from their weighted votes, by the divisor method.
#pragma once

#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/biproportional/detail/line.hpp>
#include <fordel/biproportional/method.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct shared_line {
    std::vector<std::int64_t> seats{};
    tied_parties ties{};
    std::vector<std::int64_t> sure{}; // the seats without those that are tied for
};

// Seats by weight, ties to the lowest ranks. There must be a weight where there are seats. O(n²).
inline shared_line share_line(biproportional_method const& method, std::vector<fraction> const& weights,
                              std::int64_t seats, std::vector<std::uint32_t> const& rank) {
    std::vector<line_claim> claims;
    fraction sum;
    for (fraction const& w : weights) {
        claims.push_back({power_of(w, method.power()), false});
        sum += claims.back().size;
    }
    shared_line shared{std::vector<std::int64_t>(weights.size()), {}, {}};
    if (sum == 0) return shared;
    auto const with_votes = std::count_if(weights.begin(), weights.end(), [](fraction const& w) { return w != 0; });
    if (method.signpost(0) == 0 && seats < with_votes)
        throw error(errors::biproportional_infeasible, std::to_string(seats) + " seats for " +
                                                           std::to_string(with_votes) +
                                                           " columns with votes, each of which has to have one by " +
                                                           method.name() + ", though not by webster");
    line_solution const found = line_problem(method, claims, seats)
                                    .solve(sum / power_of(fraction(std::max<std::int64_t>(seats, 1)), method.power()));
    shared.seats = found.seats;
    if (!found.high || *found.high != found.low) return shared;
    for (std::size_t j = 0; j < claims.size(); ++j) {
        if (claims[j].size == 0) continue;
        fraction const at = claims[j].size / found.low;
        bool const has = shared.seats[j] > 0 && method.signpost(shared.seats[j] - 1) == at;
        if (!has && method.signpost(shared.seats[j]) != at) continue;
        shared.ties.who.push_back(j);
        shared.ties.won += has ? 1 : 0;
        shared.seats[j] -= has ? 1 : 0;
    }
    shared.sure = shared.seats;
    std::vector<std::size_t> served = shared.ties.who;
    std::sort(served.begin(), served.end(), [&](std::size_t a, std::size_t b) { return rank[a] < rank[b]; });
    for (std::size_t k = 0; k < shared.ties.won; ++k)
        ++shared.seats[served[k]];
    return shared;
}

} // namespace detail
} // namespace v0
} // namespace fordel
