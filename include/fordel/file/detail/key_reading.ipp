#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/key_changes.hpp>
#include <fordel/file/detail/key_reading.hpp>
#include <fordel/file/detail/key_scope.hpp>
#include <fordel/file/detail/key_weights.hpp>
#include <fordel/file/forms/keys.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/key_line.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// ---------------------------------------------------------------- lines

FORDEL_DECL std::optional<key_rule> key_reader::read(node const& says, address const& where, key_scope const& scope) {
    if (says.is_map()) return map(says, where, scope);
    return scalar(into_, says, where, forms::key) == nullptr ? std::nullopt : line(says, where, scope);
}

FORDEL_DECL bool key_reader::is_known(std::string_view name) const {
    if (name == "equal" || name == "as stated" || names_.figures.contains(name) || names_.keys.contains(name))
        return true;
    try {
        return names_.parties.find_exact(name) != nullptr;
    } catch (error const&) {
        return true; // several are called so, which is told where it is looked up
    }
}

// A place within the text of a node.
FORDEL_DECL node placed_within(node const& says, std::size_t column) {
    position at = says.at();
    if (at.line > 0) at.column += static_cast<int>(column) - 1;
    return says.placed(at, says.shared_file());
}

FORDEL_DECL std::optional<key_rule> key_reader::line(node const& says, address const& where, key_scope const& scope) {
    std::vector<key_line_part> parts;
    try {
        parts = read_key_line(says.text(), [this](std::string_view name) { return is_known(name); }, into_.notation);
    } catch (key_line_error const& e) {
        into_.report(e, placed_within(says, e.column()), where);
        return std::nullopt;
    }
    if (parts.size() == 1) return term(parts.front(), placed_within(says, parts.front().column), where, scope);
    key_scope part_of = scope;
    if (part_of.limit == key_limit::all_of_them) part_of.limit = key_limit::those_in_it;
    std::optional<std::vector<rule_part>> rules{std::in_place};
    for (key_line_part const& part : parts) {
        auto rule = term(part, placed_within(says, part.column), where, part_of);
        if (!rule)
            rules.reset();
        else if (rules)
            rules->emplace_back(part.factor, std::move(*rule));
    }
    if (!rules) return std::nullopt;
    return into_.attempt(says, where, [&] { return mix(*rules); });
}

FORDEL_DECL std::optional<key_rule> key_reader::term(key_line_part const& part, node const& says, address const& where,
                                                     key_scope const& scope) {
    std::optional<reference_date> at;
    if (!part.at.empty()) {
        at = read_reference_date(into_, node(part.at).placed(says.at(), says.shared_file()), where);
        if (!at) return std::nullopt;
        if (!names_.figures.contains(part.name)) {
            into_.report(errors::file_key_line, detail::quoted(part.name) + ", which are no figures, at a date", says,
                         where);
            return std::nullopt;
        }
    }
    if (part.name == "equal") return equal_parts(says, where, scope);
    if (part.name == "as stated") return into_.attempt(says, where, [] { return as_stated(); });
    if (names_.figures.contains(part.name)) return by_named_figures(part.name, at, {}, says, where, scope);
    if (names_.keys.contains(part.name)) return named(part.name, says, where, scope);
    if (!is_known(part.name)) {
        report_unknown(part.name, says, where);
        return std::nullopt;
    }
    return limited(into_, into_.attempt(says, where, [&] { return single(names_.parties.find(part.name)); }), scope);
}

FORDEL_DECL void key_reader::report_unknown(std::string const& name, node const& says, address const& where) {
    std::vector<std::string_view> known{"equal"};
    for (auto const& [figures, value] : names_.figures)
        known.push_back(figures);
    for (auto const& [key, value] : names_.keys)
        known.push_back(key);
    for (party const& p : names_.parties.all())
        known.push_back(p.name);
    report_unknown_name(into_, name, says, where, known, [](std::string_view one) { return one; });
}

FORDEL_DECL std::optional<key_rule> key_reader::named(std::string const& name, node const& says, address const& where,
                                                      key_scope const& scope) {
    named_key const& key = names_.keys.find(name)->second;
    return named_.rule_of(into_, name, says, where, scope, [&] { return read(key.says, key.where, scope); });
}

FORDEL_DECL std::optional<key_rule> key_reader::equal_parts(node const& says, address const& where,
                                                            key_scope const& scope) {
    if (scope.who) return into_.attempt(says, where, [&] { return equal(*scope.who); });
    into_.report(errors::file_no_members, "equal", says, where);
    return std::nullopt;
}

FORDEL_DECL std::optional<key_rule> key_reader::by_named_figures(std::string const& name,
                                                                 std::optional<reference_date> at,
                                                                 std::optional<missing_date> missing, node const& says,
                                                                 address const& where, key_scope const& scope) {
    std::optional<named_figures> const& of = names_.figures.find(name)->second;
    if (!of) return std::nullopt; // told where the figures stand
    if (!at) at = of->at;
    if (!at) into_.report(errors::file_no_date, detail::quoted(name) + ", which are of several days", says, where);
    if (!scope.who) into_.report(errors::file_no_members, detail::quoted(name), says, where);
    if (!at || !scope.who) return std::nullopt;
    return into_.attempt(says, where,
                         [&] { return fordel::by_figures(of->of, *scope.who, *at, missing.value_or(of->missing)); });
}

// ---------------------------------------------------------------- maps

FORDEL_DECL std::optional<key_rule> key_reader::map(node const& says, address const& where, key_scope const& scope) {
    map_reader const map(into_, says, where, forms::key);
    bool const own = map.has("among");
    key_scope inner = scope;
    if (own) {
        inner = {read_members(into_, *map.find("among"), map.where("among"), names_),
                 scope.limit == key_limit::none ? key_limit::none : key_limit::all_of_them, *map.find("among"),
                 map.where("among")};
        if (!inner.who) return std::nullopt;
    }
    std::optional<key_rule> rule = begun(map, inner);
    bool const changed = key_changes(into_, names_, map).apply(rule);
    if (!changed) return std::nullopt;
    return own && !(scope.who && *scope.who == *inner.who) ? limited(into_, std::move(rule), scope) : rule;
}

struct key_beginning {
    std::string_view key;
    std::array<std::string_view, 3> with; // what only goes with it
};

inline constexpr std::array<key_beginning, 7> key_beginnings{{{"key", {}},
                                                              {"weights", {"what", "source", "on"}},
                                                              {"percent", {}},
                                                              {"figures", {"at", "missing", ""}},
                                                              {"nested", {"within", "", ""}},
                                                              {"amounts of", {"in", "by", "exact"}},
                                                              {"by year", {}}}};

// Exactly one of those, and nothing that goes with another.
FORDEL_DECL bool key_reader::has_one_beginning(map_reader const& map) {
    int count = 0;
    bool fits = true;
    for (auto const& [key, with] : key_beginnings) {
        count += map.has(key) ? 1 : 0;
        for (std::string_view const other : with) {
            if (other.empty() || !map.has(other) || map.has(key)) continue;
            fits = false;
            into_.report(errors::file_unknown_key, detail::quoted(other) + " without " + std::string(key),
                         *map.find(other), map.where(other));
        }
    }
    if (count == 1) return fits;
    into_.report(errors::file_one_of,
                 std::string(count == 0 ? "none" : "more than one") +
                     " of: key, weights, percent, figures, nested, amounts of, by year",
                 map.map(), map.where());
    return false;
}

FORDEL_DECL std::optional<key_rule> key_reader::begun(map_reader const& map, key_scope const& scope) {
    if (!has_one_beginning(map)) return std::nullopt;
    if (map.has("key")) return read(*map.find("key"), map.where("key"), scope);
    if (map.has("weights")) return limited(into_, weights_said(into_, names_, map), scope);
    if (map.has("percent")) {
        auto said = percent_said(into_, names_, map);
        bool const for_some = map.has("among") || map.has("without") || map.has("only");
        if (said && !for_some && !require_all_of_them(into_, *said, scope)) return std::nullopt;
        return limited(into_, std::move(said), scope);
    }
    if (map.has("figures")) return by_figures(map, scope);
    if (map.has("nested")) return nest(map, scope);
    return map.has("by year") ? by_year(map, scope) : by_amounts(map, scope);
}

FORDEL_DECL std::optional<key_rule> key_reader::by_figures(map_reader const& map, key_scope const& scope) {
    auto const name = map.read("figures", read_text);
    auto const at = map.read("at", read_reference_date);
    auto const missing = map.read("missing", read_missing);
    if (!name || map.has("at") != at.has_value() || map.has("missing") != missing.has_value()) return std::nullopt;
    node const& says = *map.find("figures");
    if (names_.figures.contains(*name)) return by_named_figures(*name, at, missing, says, map.where("figures"), scope);
    report_unknown_name(into_, *name, says, map.where("figures"), names_.figures,
                        [](auto const& one) -> std::string const& { return one.first; });
    return std::nullopt;
}

FORDEL_DECL std::optional<key_rule> key_reader::by_year(map_reader const& map, key_scope const& scope) {
    node const& says = *map.find("by year");
    address const where = map.where("by year");
    std::vector<std::pair<int, key>> years;
    bool complete = true;
    for (node_member const& m : says.members()) {
        auto const year = read_year(into_, node(m.key).placed(m.at, says.shared_file()), where / m.key);
        auto const rule = read(m.value, where / m.key, {{}, key_limit::none, m.value, where / m.key});
        key const* const given = rule ? std::get_if<key>(&rule->form().of) : nullptr;
        if (rule && given == nullptr)
            into_.report(errors::key_no_weights, m.key + ", with a key that is not of weights", m.value, where / m.key);
        if (year && given != nullptr)
            years.emplace_back(*year, *given);
        else
            complete = false;
    }
    if (!complete) return std::nullopt;
    return limited(into_, into_.attempt(says, where, [&] { return weights_by_year(years); }), scope);
}

FORDEL_DECL std::optional<key_rule> key_reader::nest(map_reader const& map, key_scope const& scope) {
    node const* const within = map.find("within");
    if (within == nullptr) {
        into_.report(errors::file_missing_key, "nested without within", map.map(), map.where());
        return std::nullopt;
    }
    std::vector<party> named;
    std::vector<rule_group> groups;
    bool complete = true;
    for (node_member const& m : within->members()) {
        address const where = map.where("within") / m.key;
        node const says = node(m.key).placed(m.at, within->shared_file());
        auto const who = read_party(into_, says, where, names_.parties);
        auto rule = read(m.value, where, {{}, scope.limit, m.value, where});
        if (who) named.push_back(*who);
        if (who && rule)
            groups.push_back({who->id, std::move(*rule)});
        else
            complete = false;
    }
    key_limit const limit = scope.limit == key_limit::none ? key_limit::none : key_limit::all_of_them;
    auto const outer = read(*map.find("nested"), map.where("nested"),
                            {members(named), limit, *map.find("nested"), map.where("nested")});
    if (!outer || !complete) return std::nullopt;
    return limited(into_, into_.attempt(*within, map.where("within"), [&] { return nested(*outer, groups); }), scope);
}

FORDEL_DECL std::optional<key_rule> key_reader::by_amounts(map_reader const& map, key_scope const& scope) {
    auto const asked = amounts_said(map);
    if (!asked) return std::nullopt;
    return fordel::by_amounts(*asked, scope.limit == key_limit::none ? std::nullopt : scope.who);
}

FORDEL_DECL void check_named_keys(reading& into, known_names const& names) {
    if (names.parties.all().empty()) return;
    key_reader reader(into, names);
    members const all(names.parties.all());
    for (auto const& [name, key] : names.keys)
        static_cast<void>(reader.named(name, key.says, key.where, {all, key_limit::none, key.says, key.where}));
}

} // namespace detail
} // namespace v0
} // namespace fordel
