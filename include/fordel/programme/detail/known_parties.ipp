// How the parties of a programme are kept apart.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/party.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/programme/detail/known_parties.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void known_parties::add_one(party const& p) {
    if (p.id.empty())
        if (party const named = with_id(p); !named.id.empty()) return add_one(named);
    if (p.id == uncovered_party().id) throw error(errors::programme_reserved_id, p.name);
    auto const place_in = [&](auto const& places, std::string const& word) {
        auto const at = places.find(word);
        return at == places.end() ? all_.size() : at->second;
    };
    std::size_t const same = std::min(place_in(by_id_, p.id), place_in(by_code_, p.code));
    if (same < all_.size()) {
        if (all_[same] == p) return;
        throw error(errors::party_duplicate, shortened(told_apart(p)) + " and " + shortened(told_apart(all_[same])));
    }
    by_id_[p.id] = same;
    if (!p.code.empty()) by_code_[p.code] = same;
    all_.push_back(p);
}

FORDEL_DECL void known_parties::forget_from(std::size_t place) noexcept {
    for (; all_.size() > place; all_.pop_back()) {
        by_id_.erase(all_.back().id);
        by_code_.erase(all_.back().code);
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
