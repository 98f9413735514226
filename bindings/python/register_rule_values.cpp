// Key rules and what they are made of as values: stored as the maker of each and its arguments, and made anew by it.
#include <fordel/calendar.hpp>
#include <fordel/figures.hpp>
#include <fordel/key.hpp>
#include <fordel/key/detail/rule_form.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"
#include "shared_enumerators.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<missing_date> = static_cast<int>(missing_date::carry_forward);
template <>
inline constexpr int last_enumerator<reference_date::kind> = static_cast<int>(reference_date::kind::latest_published);
template <>
inline constexpr int last_enumerator<condition_kind> = static_cast<int>(condition_kind::at_most);
template <>
inline constexpr int last_enumerator<rounded_sum> = static_cast<int>(rounded_sum::somebodys);
template <>
inline constexpr int last_enumerator<rounding> = static_cast<int>(rounding::down);
template <>
inline constexpr int last_enumerator<amount_year> = static_cast<int>(amount_year::before);
template <>
inline constexpr int last_enumerator<amount_precision> = static_cast<int>(amount_precision::exact);

} // namespace fordel::python

namespace {

std::vector<std::string> ids_in(std::vector<party> const& parties) {
    std::vector<std::string> ids;
    for (party const& p : parties)
        ids.push_back(p.id);
    return ids;
}

py::tuple reference_state(reference_date const& r) {
    bool const fixed = r.of() == reference_date::kind::fixed;
    int const some_year = 2001; // of a day that every year has
    return py::make_tuple(storage<reference_date::kind>::out(r.of()), fixed ? 0 : r.before(),
                          r.for_year(fixed ? some_year : some_year + r.before()), r.averaged());
}

reference_date reference_from_state(py::tuple const& s) {
    auto const kind = storage<reference_date::kind>::in(s[0]);
    auto const before = s[1].cast<int>();
    auto const on = s[2].cast<date>();
    auto const month = static_cast<unsigned>(on.month()), day = static_cast<unsigned>(on.day());
    reference_date const made = kind == reference_date::kind::fixed ? reference_date::fixed(on)
                                : kind == reference_date::kind::yearly
                                    ? reference_date::years_before(before, month, day)
                                    : reference_date::latest_published(before, month, day);
    return made.average(s[3].cast<int>());
}

py::tuple members_state(members const& m) {
    if (m.participations()) return py::make_tuple("in time", *m.participations());
    return py::make_tuple("always", m.ever());
}

members members_from_state(py::tuple const& s) {
    if (s[0].cast<std::string>() == "always") return s[1].cast<std::vector<party>>();
    return s[1].cast<std::vector<participation>>();
}

// The maker of each form, and its arguments.
struct stored_form {
    py::tuple operator()(key const& fixed) const { return py::make_tuple("key", fixed); }
    py::tuple operator()(fordel::detail::figures_rule const& r) const {
        return py::make_tuple("by_figures", r.of, r.who, r.as_of, storage<missing_date>::out(r.missing));
    }
    py::tuple operator()(fordel::detail::equal_rule const& r) const { return py::make_tuple("equal", r.who); }
    py::tuple operator()(fordel::detail::yearly_rule const& r) const {
        std::vector<std::pair<int, key>> const years(r.years.begin(), r.years.end());
        return py::make_tuple("weights_by_year", years);
    }
    py::tuple operator()(fordel::detail::nested_rule const& r) const {
        py::list groups;
        for (auto const& [of, inner] : r.groups)
            groups.append(py::make_tuple(of, inner));
        return py::make_tuple("nested", r.outer, groups);
    }
    py::tuple operator()(fordel::detail::amounts_rule const& r) const {
        return py::make_tuple("by_amounts", r.of, r.among);
    }
    py::tuple operator()(fordel::detail::stated_rule const&) const { return py::make_tuple("as_stated"); }
    py::tuple operator()(fordel::detail::mixed_rule const& r) const {
        py::list parts;
        for (rule_part const& part : r.parts)
            parts.append(py::make_tuple(part.factor, part.rule));
        return py::make_tuple("mix", parts);
    }
    py::tuple operator()(fordel::detail::chosen_rule const& r) const {
        return py::make_tuple(r.left_out ? "without" : "among", r.of, ids_in(r.who));
    }
    py::tuple operator()(fordel::detail::where_rule const& r) const { return py::make_tuple("where", r.of, r.met); }
    py::tuple operator()(fordel::detail::merged_rule const& r) const {
        return py::make_tuple("with_successors", r.of, r.table);
    }
    py::tuple operator()(fordel::detail::timed_rule const& r) const {
        return py::make_tuple("taking_part", r.of, r.who);
    }
    py::tuple operator()(fordel::detail::rounded_rule const& r) const { return py::make_tuple("rounded", r.of, r.how); }
    py::tuple operator()(fordel::detail::exempt_rule const& r) const {
        return py::make_tuple("not_paying", r.of, ids_in(r.who));
    }
};

template <class First, class Second>
std::vector<std::pair<First, Second>> pairs(py::handle stored) {
    return stored.cast<std::vector<std::pair<First, Second>>>();
}

key_rule mixed_from_state(py::handle stored) {
    std::vector<rule_part> parts;
    for (auto& [factor, rule] : pairs<fraction, key_rule>(stored))
        parts.emplace_back(std::move(factor), std::move(rule));
    return mix(parts);
}

key_rule nested_rule_from_state(key_rule outer, py::handle stored) {
    std::vector<rule_group> groups;
    for (auto& [of, inner] : pairs<std::string, key_rule>(stored))
        groups.push_back({std::move(of), std::move(inner)});
    return nested(std::move(outer), groups);
}

// A rule that is part of it, changed.
key_rule changed_from_state(std::string const& maker, key_rule const& of, py::handle argument) {
    if (maker == "rounded") return of.rounded(argument.cast<key_rounding>());
    if (maker == "taking_part") return of.taking_part(argument.cast<members>());
    if (maker == "where") return of.where(argument.cast<condition>());
    if (maker == "with_successors") return of.with_successors(argument.cast<succession>());
    auto const who = argument.cast<std::vector<std::string>>();
    if (maker == "without") return of.without(who);
    if (maker == "among") return of.among(who);
    require_stored(maker == "not_paying", "a rule of a kind that there is not");
    return of.not_paying(who);
}

key_rule key_rule_from_state(py::tuple const& s) {
    auto const maker = s[0].cast<std::string>();
    if (maker == "as_stated") return as_stated();
    if (maker == "key") return s[1].cast<key>();
    if (maker == "equal") return equal(s[1].cast<members>());
    if (maker == "mix") return mixed_from_state(s[1]);
    if (maker == "weights_by_year") return weights_by_year(pairs<int, key>(s[1]));
    if (maker == "nested") return nested_rule_from_state(s[1].cast<key_rule>(), s[2]);
    if (maker == "by_amounts") return by_amounts(s[1].cast<amounts_needed>(), s[2].cast<std::optional<members>>());
    if (maker == "by_figures")
        return by_figures(s[1].cast<figures>(), s[2].cast<members>(), s[3].cast<reference_date>(),
                          storage<missing_date>::in(s[4]));
    return changed_from_state(maker, s[1].cast<key_rule>(), s[2]);
}

} // namespace

void register_rule_values(py::module_&) {
    register_members<participation>(anything_goes, &participation::who, &participation::during);
    register_value<reference_date>(&reference_state, &reference_from_state);
    register_members<key_rounding>(anything_goes, &key_rounding::step, &key_rounding::sum, &key_rounding::mode,
                                   &key_rounding::somebody);
    register_members<condition>(anything_goes, &condition::of, &condition::as_of, &condition::is, &condition::value,
                                &condition::missing);
    register_members<amounts_needed>(anything_goes, &amounts_needed::of, &amounts_needed::side, &amounts_needed::year,
                                     &amounts_needed::precision);
    register_value<members>(&members_state, &members_from_state, [](members const& m) { return py::cast(m.ever()); });
    register_members<rule_part>(anything_goes, &rule_part::factor, &rule_part::rule);
    register_value<key_rule>([](key_rule const& r) { return std::visit(stored_form{}, r.form().of); },
                             &key_rule_from_state, [](key_rule const& r) { return py::cast(r.parties()); });
}
