// How the parties of a programme are kept apart.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/detail/known_parties.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void known_parties::add_one(party const& p) {
    if (p.id == "uncovered") throw error(errors::programme_reserved_id, p.name);
    auto const place_in = [&](auto const& places, std::string const& word) {
        auto const at = places.find(word);
        return at == places.end() ? all_.size() : at->second;
    };
    std::size_t const same = std::min(place_in(by_id_, p.id), place_in(by_name_, p.name));
    if (same < all_.size()) {
        party const& known = all_[same];
        if (known == p) return;
        throw error(errors::party_duplicate, shortened(p.name) + " (" + shortened(p.id) + ") and " +
                                                 shortened(known.name) + " (" + shortened(known.id) + ')');
    }
    all_.push_back(p);
    by_id_[p.id] = by_name_[p.name] = same;
}

FORDEL_DECL void known_parties::forget_from(std::size_t place) noexcept {
    for (; all_.size() > place; all_.pop_back()) {
        by_id_.erase(all_.back().id);
        by_name_.erase(all_.back().name);
    }
}

FORDEL_DECL void known_parties::add(std::vector<party> const& more) {
    std::size_t const before = all_.size();
    try {
        for (party const& p : more)
            add_one(p);
    } catch (...) {
        forget_from(before);
        throw;
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel
