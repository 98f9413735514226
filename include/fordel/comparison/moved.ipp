// How a programme is moved.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/comparison/detail/moved_parts.hpp>
#include <fordel/comparison/detail/stream_rewriting.hpp>
#include <fordel/comparison/moved.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>

#include <cstddef>
#include <utility>

namespace fordel {
inline namespace v0 {

FORDEL_DECL programme moved(programme const& of, int years) {
    detail::moved_parts parts(years);
    programme made(of.id(), of.name(), of.in(), of.rounding(), of.years());
    for (party const& who : of.parties())
        made.add_party(who);
    for (assumption const& one : of.assumptions())
        made.add(one);
    for (stream const& s : of.streams())
        made.add(detail::rewritten(parts, s, s));
    for (clearing const& c : of.clearings())
        made.add(detail::rewritten(parts, c, c));
    for (agreement a : of.agreements()) {
        a.period = parts.moved(a.period);
        for (date& day : a.due)
            day = parts.moved(day);
        made.add(std::move(a));
    }
    for (std::size_t t = 0; t < of.tables().size(); ++t)
        made.settle_as_table(of.tables()[t], of.table_totals()[t]);
    for (carried_family const& one : of.carried())
        made.settle_carried(one.family, one.procedure);
    return made;
}

} // namespace v0
} // namespace fordel
