// How keys are made for divisions.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/party.hpp>
#include <fordel/schedule/detail/key_in_use.hpp>

#include <cstddef>
#include <memory>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::shared_ptr<key_in_use> keys_by_rule::of(key by, key_rule const& rule) const {
    auto made = std::make_shared<key_in_use>(key_in_use{.by = std::move(by), .parties = {}});
    made->parties.reserve(made->by.size());
    for (party const& p : made->by.parties())
        made->parties.push_back(rule.pays(p) ? places_->at(p.id) : nobody);
    made->task.weights = made->by.weighted().whole;
    return made;
}

// A rule that is written anew for each stream is often one of the latest others. Not looked for among all of them: a
// programme may have as many rules as streams.
FORDEL_DECL void const* keys_by_rule::shared_identity(key_rule const& rule) {
    constexpr std::size_t looked_at = 8;
    auto const [known, is_new] = same_as_.emplace(rule.identity(), rule.identity());
    if (!is_new) return known->second;
    for (key_rule const* other : latest_)
        if (*other == rule) return known->second = other->identity();
    if (latest_.size() == looked_at) latest_.erase(latest_.begin());
    latest_.push_back(&rule);
    return known->second;
}

FORDEL_DECL std::shared_ptr<key_in_use> keys_by_rule::at(key_rule const& rule, moment when,
                                                         known_amounts const& known) {
    void const* const shared = shared_identity(rule);
    auto& made = rule.is_fixed() ? always_[shared] : made_[{shared, when.day}];
    if (!made) made = of(rule.on(when, known), rule);
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
