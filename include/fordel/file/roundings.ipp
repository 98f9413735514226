// How methods, units, ties and roundings are read and written.
#pragma once

#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/forms/values.hpp>
#include <fordel/file/names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// An amount: the other units are words, with or without a count before "minor".
FORDEL_DECL bool is_amount(std::string const& unit) {
    return unit.find_first_of("0123456789") != unit.npos && !unit.ends_with(" minor");
}

FORDEL_DECL std::optional<tie_breaking> read_ties_map(reading& into, node const& value, address const& where) {
    map_reader const map(into, value, where, forms::ties);
    int const said = int{map.has("lot")} + int{map.has("one lot")} + int{map.has("list")};
    if (said != 1) {
        into.report(errors::file_one_of,
                    said == 0 ? "none of: lot, one lot, list" : "more than one of: lot, one lot, list", value, where);
        return std::nullopt;
    }
    if (map.has("list")) {
        std::optional<std::vector<std::string>> names = map.read("list", read_party_names);
        return names ? std::optional(tie_breaking::by_list(std::move(*names))) : std::nullopt;
    }
    bool const one = map.has("one lot");
    std::optional<std::string> const seed = map.read(one ? "one lot" : "lot", read_text);
    if (!seed) return std::nullopt;
    return into.attempt(value, where,
                        [&] { return one ? tie_breaking::by_one_lot(*seed) : tie_breaking::by_lot(*seed); });
}

FORDEL_DECL node one_key(std::string key, node value) {
    return node(std::vector<node_member>{{std::move(key), std::move(value), {}}});
}

} // namespace detail

FORDEL_DECL std::optional<rounding_unit> read_rounding_unit(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::rounding_unit,
                       [&](std::string const& written) { return rounding_unit::parse(written, into.notation); });
}

FORDEL_DECL node to_node(rounding_unit const& unit, writing const& as) {
    std::string const written = to_string(unit);
    if (!detail::is_amount(written)) return node(written);
    return to_node(any_money::parse(written, notation::plain), as);
}

FORDEL_DECL std::optional<any_method> read_method(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::method,
                       [](std::string const& written) { return any_method::from_name(written); });
}

FORDEL_DECL node to_node(any_method const& method, writing const&) { return node(method.name()); }

FORDEL_DECL std::optional<tie_breaking> read_ties(reading& into, node const& value, address const& where) {
    if (value.is_map()) return detail::read_ties_map(into, value, where);
    return read_scalar(into, value, where, forms::ties,
                       [](std::string const& written) { return tie_breaking::from_name(written); });
}

FORDEL_DECL node to_node(tie_breaking const& ties, writing const&) {
    using kind = tie_breaking::kind;
    switch (ties.policy()) {
    case kind::larger_weight:
        return node(std::string("larger-weight"));
    case kind::refuse:
        return node(std::string("refuse"));
    case kind::lot:
        return detail::one_key("lot", node(ties.seed()));
    case kind::one_lot:
        return detail::one_key("one lot", node(ties.seed()));
    case kind::list:
        return detail::one_key("list", party_names(ties.list()));
    case kind::order:
        break;
    }
    return node(std::string("order"));
}

FORDEL_DECL std::optional<rounding> read_rounding(reading& into, node const& value, address const& where) {
    return read_scalar(into, value, where, forms::rounding, [](std::string const& written) {
        return detail::value_of(detail::rounding_names, written, errors::apportionment_unknown_rounding);
    });
}

FORDEL_DECL node to_node(rounding how, writing const&) { return node(detail::name_of(detail::rounding_names, how)); }

} // namespace v0
} // namespace fordel
