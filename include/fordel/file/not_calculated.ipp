#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/file/detail/said.hpp>
#include <fordel/file/forms/assumptions.hpp>
#include <fordel/file/not_calculated.hpp>
#include <fordel/file/scalars.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::vector<address> read_effect(reading& into, node const& content, map_reader const& map) {
    std::vector<address> effect;
    node const* const value = map.find("effect");
    if (value == nullptr) return effect;
    std::vector<std::string> const written = one_or_several(*value);
    if (written.size() == 1 && written[0] == "none") return effect;
    for (std::string const& w : written) {
        effect.emplace_back(w);
        if (find(content, effect.back()) == nullptr)
            into.report(errors::file_no_address, detail::quoted(w), *value, map.where("effect"));
    }
    return effect;
}

inline not_calculated read_not_calculated(reading& into, node const& content, node const& value, address const& where) {
    map_reader const map(into, value, where, forms::not_calculated);
    return {said_at(map, "clause"), said_at(map, "why"), read_effect(into, content, map), said_at(map, "accepted by")};
}

} // namespace detail

FORDEL_DECL std::vector<not_calculated> clauses_not_calculated(reading& into, node const& content) {
    node const* const clauses = content.find("not calculated");
    if (clauses == nullptr || clauses->is_nothing()) return {};
    auto const read = [&](reading& r, node const& clause, address const& where) {
        return std::optional(detail::read_not_calculated(r, content, clause, where));
    };
    return read_each(into, *clauses, address("not calculated"), read).value_or(std::vector<not_calculated>{});
}

FORDEL_DECL bool concerns(not_calculated const& clause, std::string_view stream) {
    address const own = address("streams") / stream;
    for (address const& where : clause.effect)
        if (where == own || where.written().starts_with(own.written() + ".") ||
            !where.written().starts_with("streams."))
            return true;
    return false;
}

} // namespace v0
} // namespace fordel
