#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/detail/lookups.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Value>
std::optional<Value> read_named(reading& into, by_name<std::optional<Value>> const& known, std::string const& what,
                                node const& written, address const& where) {
    auto const found = known.find(written.text());
    if (found != known.end()) return found->second;
    std::string const near =
        nearest(known, written.text(), [](auto const& one) -> std::string_view { return one.first; });
    into.report(errors::file_unknown_name,
                what + " " + detail::quoted(written.text()) + (near.empty() ? "" : " (nearest: " + near + ")"), written,
                where);
    return std::nullopt;
}

FORDEL_DECL std::optional<price_index> read_index_named(reading& into, node const& written, address const& where,
                                                        known_names const& names) {
    return read_named(into, names.indices, "index", written, where);
}

FORDEL_DECL std::optional<named_figures> read_figures_named(reading& into, node const& written, address const& where,
                                                            known_names const& names) {
    return read_named(into, names.figures, "figures", written, where);
}

FORDEL_DECL figures_by_name figures_of(known_names const& names) {
    return [&names](reading& into, node const& name, address const& where) -> std::optional<figures> {
        auto const found = read_figures_named(into, name, where, names);
        return found ? std::optional(found->of) : std::nullopt;
    };
}

} // namespace detail
} // namespace v0
} // namespace fordel
