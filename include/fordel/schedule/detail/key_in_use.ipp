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
    made->task.weights = whole_weights(made->by.weights());
    return made;
}

FORDEL_DECL std::shared_ptr<key_in_use> keys_by_rule::at(key_rule const& rule, moment when,
                                                         known_amounts const& known) {
    auto& made = made_[{rule.identity(), when.day}];
    if (!made) made = of(rule.on(when, known), rule);
    return made;
}

} // namespace detail
} // namespace v0
} // namespace fordel
