// A key as divisions use it: its whole weights, its parties' places in the programme, and what adjustments made of it.
#pragma once

#include <fordel/apportionment/method_task.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/calendar.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/adjusted.hpp>

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Stands in a column of parties for uncovered_party().
inline constexpr std::uint32_t nobody = static_cast<std::uint32_t>(-1);

using party_places = std::unordered_map<std::string_view, std::uint32_t>; // by id

struct key_in_use {
    fordel::key by;
    std::vector<std::uint32_t> parties;         // in the programme, or nobody
    std::shared_ptr<adjusted const> made_by{};  // where adjustments made it of another key
    std::shared_ptr<key_in_use const> before{}; // that other key

    // The whole weights and, for the ties that were asked for last, who is served first.
    method_task task{};
    std::optional<tie_breaking> ranked_by{};
};

// Makes each key once for all divisions of a moment that use the same rule, or one that equals it. The rules outlive
// it.
class keys_by_rule {
public:
    keys_by_rule(party_places const& places) : places_(&places) {}

    std::shared_ptr<key_in_use> at(key_rule const& rule, moment when, known_amounts const& known);

    // Of a key that no rule gave by itself: as stated by party, or adjusted.
    std::shared_ptr<key_in_use> of(key by, key_rule const& rule) const;

    // All but those that hold at any time.
    void forget() { made_.clear(); }

private:
    void const* shared_identity(key_rule const& rule);

    party_places const* places_;
    std::unordered_map<void const*, void const*> same_as_{}; // the identity of the first rule that equals it
    std::vector<key_rule const*> latest_{};                  // that equal no other: few, so that a look costs little
    std::map<std::pair<void const*, date>, std::shared_ptr<key_in_use>> made_{};
    std::unordered_map<void const*, std::shared_ptr<key_in_use>> always_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/key_in_use.ipp>
#endif
