// How conditions are read and written.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/reference_date.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr named_values<condition_kind, 4> condition_kind_names{{{condition_kind::above, "above"},
                                                                       {condition_kind::at_least, "at least"},
                                                                       {condition_kind::below, "below"},
                                                                       {condition_kind::at_most, "at most"}}};
inline constexpr named_values<missing_date, 2> missing_names{
    {{missing_date::refuse, "refuse"}, {missing_date::carry_forward, "carry-forward"}}};

// The one condition_kind that the map has.
FORDEL_DECL std::optional<condition_kind> condition_kind_said(reading& into, map_reader const& map) {
    std::optional<condition_kind> said;
    int count = 0;
    for (auto const& [is, name] : condition_kind_names)
        if (map.has(name)) {
            said = is;
            ++count;
        }
    if (count == 1) return said;
    into.report(errors::file_one_of,
                std::string(count == 0 ? "none" : "more than one") + " of: above, at least, below, at most", map.map(),
                map.where());
    return std::nullopt;
}

// The day that is said, or the only one that there is.
FORDEL_DECL std::optional<reference_date> date_said(reading& into, map_reader const& map, figures const& of) {
    if (map.has("at")) return map.read("at", read_reference_date);
    if (std::optional<date> const only = only_date(of)) return reference_date::fixed(*only);
    into.report(errors::file_no_date, of.title().in(into.texts_in) + " without a day", map.map(), map.where());
    return std::nullopt;
}

} // namespace detail

FORDEL_DECL std::optional<date> only_date(figures const& of) {
    std::optional<date> only;
    for (figure const& f : of.values()) {
        if (only && *only != f.on) return std::nullopt;
        only = f.on;
    }
    return only;
}

FORDEL_DECL std::optional<condition> read_condition(reading& into, node const& value, address const& where,
                                                    figures_by_name const& known) {
    map_reader const map(into, value, where, forms::condition);
    std::optional<figures> const of = map.read("figures", known);
    std::optional<condition_kind> const is = value.is_map() ? detail::condition_kind_said(into, map) : std::nullopt;
    std::optional<fraction> const limit =
        is ? map.read(detail::name_of(detail::condition_kind_names, *is), read_fraction) : std::nullopt;
    std::optional<missing_date> const missing =
        map.has("missing") ? map.read("missing", read_missing) : missing_date::refuse;
    std::optional<reference_date> const as_of = of ? detail::date_said(into, map, *of) : std::nullopt;
    if (!limit || !missing || !as_of) return std::nullopt;
    return condition{*of, *as_of, *is, *limit, *missing};
}

FORDEL_DECL node to_node(condition const& holds, std::string const& figures_name, writing const& as) {
    std::vector<node_member> members{
        {"figures", node(figures_name), {}},
        {detail::name_of(detail::condition_kind_names, holds.is), to_node(holds.value, as), {}},
        {"at", to_node(holds.as_of, as), {}}};
    if (holds.missing != missing_date::refuse) members.push_back({"missing", to_node(holds.missing, as), {}});
    return node(std::move(members));
}

FORDEL_DECL std::optional<missing_date> read_missing(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::missing, [](std::string const& written) {
        return detail::value_of(detail::missing_names, written, errors::population_unknown_policy);
    });
}

FORDEL_DECL node to_node(missing_date missing, writing const&) {
    return node(detail::name_of(detail::missing_names, missing));
}

} // namespace v0
} // namespace fordel
