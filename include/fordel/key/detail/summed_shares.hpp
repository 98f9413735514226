// The shares of several keys as one, party by party.
#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Parties in the order in which they first appear, each with the sum of factor × share over the keys, which must
// outlive it.
struct summed_shares {
    std::vector<party> parties{};
    std::vector<fraction> weights{};
    std::unordered_map<std::string_view, std::size_t> places{};

    void add(fraction const& factor, key const& of) {
        fraction const of_one = factor / of.total();
        for (std::size_t i = 0; i < of.size(); ++i) {
            pass_checkpoint();
            party const& p = of.parties()[i];
            auto const [at, is_new] = places.emplace(p.id, parties.size());
            if (is_new)
                parties.push_back(p), weights.push_back(of_one * of.weights()[i]);
            else
                weights[at->second] += of_one * of.weights()[i];
        }
    }
};

} // namespace detail
} // namespace v0
} // namespace fordel
