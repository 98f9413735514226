#include "arguments/rule.hpp"

#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/party/detail/party_index.hpp>
#include <fordel/population.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/key.hpp"
#include "arguments/number.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

template <class Value, std::size_t Count>
using names = fordel::detail::named_values<Value, Count>;

constexpr names<condition_kind, 4> condition_kinds{{{condition_kind::above, "above"},
                                                    {condition_kind::at_least, "at_least"},
                                                    {condition_kind::below, "below"},
                                                    {condition_kind::at_most, "at_most"}}};
constexpr names<rounded_sum, 4> sums{{{rounded_sum::held, "held"},
                                      {rounded_sum::refused, "refused"},
                                      {rounded_sum::normalised, "normalised"},
                                      {rounded_sum::somebodys, "somebodys"}}};
constexpr names<amount_side, 2> sides{{{amount_side::payers, "payers"}, {amount_side::recipients, "recipients"}}};
constexpr names<amount_year, 2> amount_years{{{amount_year::same, "same"}, {amount_year::before, "before"}}};
constexpr names<amount_precision, 2> precisions{
    {{amount_precision::settled, "settled"}, {amount_precision::exact, "exact"}}};

template <class Value, std::size_t Count>
Value chosen(names<Value, Count> const& of, std::string name) {
    std::replace(name.begin(), name.end(), '-', '_');
    return fordel::detail::value_of(of, name, errors::key_unknown_choice);
}

// The party itself where it is known as it is; else by its code or, without one, by its name.
party known_party(py::handle value, std::vector<party> const& known, known_places const& places) {
    if (known.empty()) return named_party(value);
    if (!py::isinstance<party>(value)) return known[places.find(written_party(value))];
    auto one = value.cast<party>();
    if (!one.code.empty() || std::find(known.begin(), known.end(), one) != known.end()) return one;
    return known[places.find(one.name)];
}

} // namespace

reference_date reference_from(py::handle value) {
    if (py::isinstance<reference_date>(value)) return value.cast<reference_date>();
    if (py::isinstance<py::str>(value)) {
        auto name = value.cast<std::string>();
        std::replace(name.begin(), name.end(), '-', '_');
        if (name == "year_before") return year_before;
        if (name == "same_year") return same_year;
        if (name == "two_years_before") return two_years_before;
    }
    return reference_date::fixed(value.cast<date>());
}

figures figures_from(py::handle value) {
    if (value.is_none()) return shipped_population();
    if (py::isinstance<population>(value)) return value.cast<population>();
    return value.cast<figures>();
}

members members_from(py::handle value, std::vector<party> const& known) {
    if (py::isinstance<members>(value)) return value.cast<members>();
    known_places const places(known);
    period const always{make_date(1, 1, 1), make_date(9999, 12, 31)};
    std::vector<party> who;
    std::vector<participation> in_time;
    bool timed = false;
    for (py::handle const one : in_order(value, "members")) {
        bool const is_participation = py::isinstance<participation>(one);
        timed = timed || is_participation;
        auto const during = is_participation ? one.cast<participation>().during : always;
        who.push_back(
            known_party(is_participation ? one.attr("who") : py::reinterpret_borrow<py::object>(one), known, places));
        in_time.push_back({who.back(), during});
    }
    if (timed) return in_time;
    return known.empty() ? told_apart(std::move(who)) : std::move(who);
}

members members_of(figures const& of, py::handle value) {
    return value.is_none() ? members(of.parties()) : members_from(value, of.parties());
}

std::vector<std::string> names_from(py::handle value, key_rule const& among) {
    std::vector<party> const known = among.parties();
    known_places const places(known);
    bool const several = !py::isinstance<party>(value) && is_several(value);
    py::object const list = several ? in_order(value, "parties") : py::make_tuple(value);
    bool const later = !among.needs().empty() || among.is_as_stated(); // whose parties are found when it is asked
    fordel::detail::party_index const index(known);
    std::vector<std::string> ids;
    for (py::handle const one : list) {
        if (py::isinstance<party>(one))
            ids.push_back(one.cast<party>().id);
        else if (later && !index.forgiving(written_party(one)))
            ids.push_back(named_party(one).id);
        else
            ids.push_back(known[places.find(written_party(one))].id);
    }
    return ids;
}

amounts_needed amounts_from(py::handle value, std::string const& side, std::string const& year,
                            std::string const& precision) {
    if (py::isinstance<amounts_needed>(value)) return value.cast<amounts_needed>();
    amounts_needed of;
    if (py::isinstance<py::str>(value))
        of.of.push_back(value.cast<std::string>());
    else
        for (py::handle const name : in_order(value, "streams"))
            of.of.push_back(name.cast<std::string>());
    of.side = side_from(side);
    of.year = chosen(amount_years, year);
    of.precision = chosen(precisions, precision);
    return of;
}

amount_side side_from(std::string const& name) { return chosen(sides, name); }
std::string side_name(amount_side side) { return fordel::detail::name_of(sides, side); }
std::string year_name(amount_year year) { return fordel::detail::name_of(amount_years, year); }
std::string precision_name(amount_precision precision) { return fordel::detail::name_of(precisions, precision); }

known_amounts known_from(py::handle value) {
    if (value.is_none()) return {};
    auto const given = py::reinterpret_borrow<py::object>(value);
    return [given](amounts_needed const& asked, int year) {
        py::object const by_party = is_mapping(given) ? given : given(asked, year);
        std::vector<party_amount> amounts;
        for (py::handle const item : by_party.attr("items")()) {
            auto const [who, amount] = item.cast<std::pair<py::object, py::object>>();
            amounts.push_back({named_party(who), fraction_from(amount)});
        }
        return amounts;
    };
}

condition_kind condition_kind_from(std::string const& name) { return chosen(condition_kinds, name); }
std::string condition_kind_name(condition_kind is) { return fordel::detail::name_of(condition_kinds, is); }
rounded_sum rounded_sum_from(std::string const& name) { return chosen(sums, name); }
std::string rounded_sum_name(rounded_sum sum) { return fordel::detail::name_of(sums, sum); }

std::vector<rule_group> groups_from(py::handle value) {
    if (!is_mapping(value)) throw error(errors::argument_wrong_type, "groups that are no mapping from name to rule");
    std::vector<rule_group> groups;
    for (auto const& [name, rule] : named_items(value))
        groups.push_back({name, rule_from(rule)});
    return groups;
}

} // namespace fordel::python
