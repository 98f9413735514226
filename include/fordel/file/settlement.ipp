#pragma once

#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/forms/agreements.hpp>
#include <fordel/file/settlement.hpp>
#include <fordel/file/streams.hpp>
#include <fordel/table/setting_names.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr char const* all_streams = "all streams";

FORDEL_DECL std::string family_from(std::string const& written) { return written == all_streams ? "" : written; }

FORDEL_DECL void read_table(reading& into, node_member const& one, address const& where, programme& p) {
    totals_rounding totals = totals_rounding::nearest;
    if (!one.value.is_nothing()) {
        map_reader const map(into, one.value, where, forms::table);
        auto const chosen = map.read("totals", [](reading& r, node const& n, address const& a) {
            return read_choice(r, n, a, forms::totals_choices);
        });
        if (chosen) totals = totals_names[*chosen].first;
    }
    into.attempt(one.value, where, [&] { return p.settle_as_table(family_from(one.key), totals).id(); });
}

FORDEL_DECL void read_carried(reading& into, node_member const& one, address const& where, programme& p) {
    if (auto const procedure = read_carry(into, one.value, where))
        into.attempt(one.value, where, [&] { return p.settle_carried(family_from(one.key), *procedure).id(); });
}

} // namespace detail

FORDEL_DECL void read_settlement(reading& into, node const& written, address const& where, programme& p) {
    map_reader const map(into, written, where, forms::settlement);
    if (node const* const tables = map.find("tables"))
        for (node_member const& one : tables->members())
            detail::read_table(into, one, map.where("tables") / one.key, p);
    if (node const* const carried = map.find("carried"))
        for (node_member const& one : carried->members())
            detail::read_carried(into, one, map.where("carried") / one.key, p);
}

} // namespace v0
} // namespace fordel
