// What one programme has in the place of another's figures, members and indices, where the rules around them differ.
#pragma once

#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/detail/amount_rewriting.hpp>
#include <fordel/comparison/detail/key_rewriting.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/figures.hpp>
#include <fordel/key/members.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The one, which is among all then, once.
template <class T>
T const& noted(std::vector<T>& all, T const& one) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    return one;
}

// The figures, members and indices of a rule, or of a whole programme, each once.
struct parts_found : parts_of_one {
    std::vector<figures> counts{};
    std::vector<members> lists{};
    std::vector<priced> indices{};

    using parts_of_one::operator();
    figures const& operator()(cause, figures const& one, figures const&);
    members const& operator()(cause, members const& one, members const&);
    std::optional<members> const& operator()(cause, std::optional<members> const& one, std::optional<members> const&);
    priced const& operator()(cause, priced const& one, priced const&);
    std::optional<allocation_options> const& rounding_of(tranche const& one, tranche const&) const {
        return one.rounding;
    }
};

parts_found parts_in(programme const& whole);

// What there is of a kind in two places: theirs in the place of one that is ours, where that is beyond doubt.
class counterparts {
public:
    counterparts(parts_found ours, parts_found theirs) : ours_(std::move(ours)), theirs_(std::move(theirs)) {}

    // Of the same name and unit, the only ones on both sides: of indices with their base years. Null where there are
    // none.
    figures const* of(figures const& one) const;
    priced const* of(priced const& one) const;
    // Where there is but one list on each side.
    members const* of(members const& one) const;

private:
    parts_found ours_, theirs_;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/counterparts.ipp>
#endif
