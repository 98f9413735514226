#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/detail/place_in_both.hpp>
#include <fordel/file/detail/values_by_day.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL place_in_both place_in_both::into(std::string const& next) const {
    place_in_both inner = *this;
    inner.where = where / next;
    inner.key = next;
    if (!closed) inner.place.push_back(next);
    return inner;
}

FORDEL_DECL place_in_both place_in_both::within() const {
    place_in_both inner = *this;
    inner.closed = true;
    return inner;
}

FORDEL_DECL void place_in_both::cite(reading const& words, node const& map) {
    reading apart = words; // what is wrong with it is told when its programme is read
    auto const now = [&](std::string_view named) {
        std::vector<value_from> const values = values_by_day(words, map.find(named));
        return (from ? in_force_on(values, from) : values.back()).value;
    };
    if (node const* const by = now("decision")) decided = read_decision(apart, *by, address()).value_or(decided);
    if (node const* const stated = now("source")) source = read_citation(apart, *stated, address()).value_or(source);
}

} // namespace detail
} // namespace v0
} // namespace fordel
