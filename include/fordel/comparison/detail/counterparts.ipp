#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/amount_rewriting.hpp>
#include <fordel/comparison/detail/counterparts.hpp>
#include <fordel/comparison/detail/stream_rewriting.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/members.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL figures const& parts_found::operator()(cause, figures const& one, figures const&) {
    return noted(counts, one);
}
FORDEL_DECL members const& parts_found::operator()(cause, members const& one, members const&) {
    return noted(lists, one);
}
FORDEL_DECL std::optional<members> const& parts_found::operator()(cause, std::optional<members> const& one,
                                                                  std::optional<members> const&) {
    if (one) noted(lists, *one);
    return one;
}
FORDEL_DECL priced const& parts_found::operator()(cause, priced const& one, priced const&) {
    return noted(indices, one);
}

FORDEL_DECL parts_found parts_in(programme const& whole) {
    parts_found found;
    for (stream const& s : whole.streams())
        static_cast<void>(rewritten(found, s, s));
    for (clearing const& c : whole.clearings())
        static_cast<void>(rewritten(found, c, c));
    return found;
}

// The only one that is alike; null where several are, or none is.
template <class T, class Alike>
T const* only_one(std::vector<T> const& all, Alike const& alike) {
    if (std::count_if(all.begin(), all.end(), alike) != 1) return nullptr;
    return &*std::find_if(all.begin(), all.end(), alike);
}

FORDEL_DECL figures const* counterparts::of(figures const& one) const {
    auto const alike = [&](figures const& other) { return count_the_same(one, other); };
    return only_one(ours_.counts, alike) == nullptr ? nullptr : only_one(theirs_.counts, alike);
}

FORDEL_DECL priced const* counterparts::of(priced const& one) const {
    if (one.by.name() == text{}) return nullptr;
    auto const alike = [&](priced const& other) {
        return one.by.name() == other.by.name() && one.base_year.has_value() == other.base_year.has_value();
    };
    return only_one(ours_.indices, alike) == nullptr ? nullptr : only_one(theirs_.indices, alike);
}

FORDEL_DECL members const* counterparts::of(members const& one) const {
    bool const but_one = ours_.lists.size() == 1 && theirs_.lists.size() == 1 && ours_.lists.front() == one;
    return but_one ? &theirs_.lists.front() : nullptr;
}

} // namespace detail
} // namespace v0
} // namespace fordel
