#pragma once

#include <fordel/comparison/detail/remade.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/agreement.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/clearing.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/programme/way_of_settling.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL programme remade(programme const& of, std::vector<stream> streams, std::vector<clearing> clearings,
                             std::vector<agreement> agreements) {
    programme made(of.id(), of.name(), of.in(), of.rounding(), of.years());
    for (party const& who : of.parties())
        made.add_party(who);
    for (assumption const& one : of.assumptions())
        made.add(one);
    for (stream& s : streams)
        made.add(std::move(s));
    for (clearing& c : clearings)
        made.add(std::move(c));
    for (agreement& a : agreements)
        made.add(std::move(a));
    settle_as(of, made);
    return made;
}

FORDEL_DECL void settle_as(programme const& of, programme& made) {
    auto const has = [&](std::string const& family) {
        return std::any_of(made.streams().begin(), made.streams().end(),
                           [&](stream const& s) { return programme::in_family(s.id, family); });
    };
    for (std::size_t t = 0; t < of.tables().size(); ++t)
        if (has(of.tables()[t])) made.settle_as_table(of.tables()[t], of.table_totals()[t]);
    for (carried_family const& one : of.carried())
        if (has(one.family)) made.settle_carried(one.family, one.procedure);
}

} // namespace detail
} // namespace v0
} // namespace fordel
