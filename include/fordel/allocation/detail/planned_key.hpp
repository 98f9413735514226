// One key of a plan: what it is applied with, and the plan in 64 bits or in integers of any size that comes of it.
#pragma once

#include <fordel/apportionment/apportionment.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/key.hpp>
#include <fordel/party.hpp>
#include <fordel/plan/plan.hpp>

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The parties of all keys, and where those of each key stand among them.
class parties_of_keys {
public:
    explicit parties_of_keys(std::vector<key> const& keys) {
        for (key const& by : keys) {
            std::vector<std::size_t>& own = places.emplace_back();
            for (party const& p : by.parties()) {
                auto const [at, is_new] = known_.try_emplace(p.id, all.size());
                if (is_new) all.push_back(p);
                own.push_back(at->second);
            }
        }
    }

    std::vector<party> all{};
    std::vector<std::vector<std::size_t>> places{};

private:
    std::unordered_map<std::string, std::size_t> known_{};
};

// What one key of a plan is applied with.
struct planned_key {
    key by;
    apportionment_options options;
    std::vector<std::size_t> places; // of its parties in the plan
    std::size_t parties;             // of the plan

    planned_key(key of, apportionment_options const& all, parties_of_keys const& who, std::size_t number);
};

// Throws what apportion() throws whatever the amount.
plan planned(planned_key of);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/allocation/detail/planned_key.ipp>
#endif
