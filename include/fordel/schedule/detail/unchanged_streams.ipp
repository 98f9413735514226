// How the streams of two programmes are told to be the same.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/named_streams.hpp>
#include <fordel/schedule/detail/schedule_table.hpp>
#include <fordel/schedule/detail/unchanged_streams.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The earlier parties keep their places in the columns of a table.
FORDEL_DECL bool begins_with_parties(programme const& now, programme const& before) {
    return now.parties().size() >= before.parties().size() &&
           std::equal(before.parties().begin(), before.parties().end(), now.parties().begin());
}

// Whether any of the stream's terms look names up among all parties of the programme.
FORDEL_DECL bool looks_among_all_parties(programme const& of, stream const& s) {
    if (!s.adjustments.empty()) return true;
    return std::any_of(s.payers.begin(), s.payers.end(), [&](tranche const& t) {
        auto const& rounding = t.rounding ? *t.rounding : of.rounding();
        return !t.adjustments.empty() || rounding.ties.policy() == tie_breaking::kind::list;
    });
}

FORDEL_DECL unchanged_streams::unchanged_streams(schedule_table const& now, schedule_table const& before)
    : now_(&now), earlier_(&before), same_parties_(now.of.parties() == before.of.parties()),
      before_(now.of.streams().size()), unchanged_(now.of.streams().size()) {
    programme const& p = now.of;
    programme const& earlier = before.of;
    same_terms_of_all_ = p.in() == earlier.in() && p.years() == earlier.years() && p.rounding() == earlier.rounding();
    if (!same_terms_of_all_ || !begins_with_parties(p, earlier)) return;
    compare_streams();
    leave_out_what_rests_on_others();
}

FORDEL_DECL void unchanged_streams::compare_streams() {
    std::unordered_map<std::string_view, std::uint32_t> earlier;
    for (std::uint32_t s = 0; s < earlier_->of.streams().size(); ++s)
        earlier.emplace(earlier_->of.streams()[s].id, s);
    for (std::uint32_t s = 0; s < now_->of.streams().size(); ++s) {
        auto const known = earlier.find(now_->of.streams()[s].id);
        if (now_->names.first_terms(s) != s || known == earlier.end()) continue;
        auto const& terms = now_->names.terms_of(s);
        auto const& terms_before = earlier_->names.terms_of(known->second);
        if (!same_terms(terms, terms_before)) continue;
        for (std::size_t t = 0; t < terms.size(); ++t) {
            before_[terms[t]] = terms_before[t];
            unchanged_[terms[t]] = true;
        }
    }
}

FORDEL_DECL bool unchanged_streams::same_terms(std::vector<std::uint32_t> const& terms,
                                               std::vector<std::uint32_t> const& earlier) const {
    return std::equal(terms.begin(), terms.end(), earlier.begin(), earlier.end(),
                      [&](std::uint32_t a, std::uint32_t b) { return same_terms(a, b); });
}

FORDEL_DECL bool unchanged_streams::same_terms(std::uint32_t stream, std::uint32_t earlier) const {
    fordel::stream const& s = now_->of.streams()[stream];
    if (!same_parties_ && looks_among_all_parties(now_->of, s)) return false;
    return now_->ways[stream] == earlier_->ways[earlier] && s == earlier_->of.streams()[earlier];
}

FORDEL_DECL std::optional<std::vector<std::uint32_t>>
unchanged_streams::same_streams(std::vector<std::string> const& names) const {
    auto const& was_known = earlier_->names;
    if (!std::all_of(names.begin(), names.end(), [&](auto const& name) { return was_known.knows(name); })) return {};
    std::vector<named_stream> const found = now_->names.find(names), found_before = was_known.find(names);
    auto const same = [&](named_stream const& a, named_stream const& b) {
        return before_[a.stream] == b.stream && a.tranche == b.tranche;
    };
    if (!std::equal(found.begin(), found.end(), found_before.begin(), found_before.end(), same)) return {};
    std::vector<std::uint32_t> streams;
    for (named_stream const& one : found)
        streams.push_back(one.stream);
    return streams;
}

// First those that name others than before, then whatever rests on them, and so on.
FORDEL_DECL void unchanged_streams::leave_out_what_rests_on_others() {
    std::vector<std::vector<std::uint32_t>> resting(unchanged_.size()); // on each stream, by its first terms
    std::vector<std::uint32_t> changed;
    auto const leave_out = [&](std::uint32_t s) {
        if (!unchanged_[s]) return;
        for (std::uint32_t const terms : now_->names.terms_of(s))
            unchanged_[terms] = false;
        changed.push_back(now_->names.first_terms(s));
    };
    for (std::uint32_t s = 0; s < unchanged_.size(); ++s) {
        if (!unchanged_[s]) continue;
        for (amounts_needed const& asked : needs_of(now_->of.streams()[s])) {
            auto const needed = same_streams(asked.of);
            if (!needed) leave_out(s);
            for (std::uint32_t const other : needed.value_or(std::vector<std::uint32_t>{}))
                resting[now_->names.first_terms(other)].push_back(s);
        }
    }
    while (!changed.empty()) {
        std::uint32_t const first = changed.back();
        changed.pop_back();
        for (std::uint32_t const s : resting[first])
            leave_out(s);
    }
}

FORDEL_DECL std::vector<std::uint32_t> streams_of_family(programme const& of, std::string const& family) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t s = 0; s < of.streams().size(); ++s)
        if (programme::in_family(of.streams()[s].id, family)) all.push_back(s);
    return all;
}

FORDEL_DECL bool unchanged_streams::whole_family(std::string const& family) const {
    auto const all = streams_of_family(now_->of, family), earlier = streams_of_family(earlier_->of, family);
    return std::equal(all.begin(), all.end(), earlier.begin(), earlier.end(),
                      [&](std::uint32_t s, std::uint32_t known) { return before(s) == known; });
}

FORDEL_DECL bool unchanged_streams::all_of(std::vector<amounts_needed> const& needs) const {
    return std::all_of(needs.begin(), needs.end(), [&](amounts_needed const& asked) {
        auto const found = same_streams(asked.of);
        return found && std::all_of(found->begin(), found->end(), [&](std::uint32_t s) { return unchanged_[s]; });
    });
}

} // namespace detail
} // namespace v0
} // namespace fordel
