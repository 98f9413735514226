// How a programme is moved.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/comparison/detail/moved_parts.hpp>
#include <fordel/comparison/detail/remade.hpp>
#include <fordel/comparison/detail/stream_rewriting.hpp>
#include <fordel/comparison/moved.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL programme moved(programme const& of, int years) {
    detail::moved_parts parts(years);
    std::vector<stream> streams;
    for (stream const& s : of.streams())
        streams.push_back(detail::rewritten(parts, s, s));
    std::vector<clearing> clearings;
    for (clearing const& c : of.clearings())
        clearings.push_back(detail::rewritten(parts, c, c));
    std::vector<agreement> agreements = of.agreements();
    for (agreement& a : agreements) {
        a.period = parts.moved(a.period);
        for (date& day : a.due)
            day = parts.moved(day);
    }
    return detail::remade(of, std::move(streams), std::move(clearings), std::move(agreements));
}

} // namespace v0
} // namespace fordel
