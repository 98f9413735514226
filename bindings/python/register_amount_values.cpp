// Rules of amounts as values.
#include <fordel/error.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_rule.hpp>

#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/amount.hpp"
#include "arguments/date.hpp"
#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

constexpr char const* spread_kinds[] = {"months", "days", "percents", "amounts"};

py::tuple spread_state(spread const& s) {
    py::list instalments;
    for (instalment const& one : s.instalments()) {
        py::object const part = s.how() == spread::kind::amounts ? py::cast(any_money::from_exact(one.part, s.in()))
                                                                 : py::object(python_fraction(one.part));
        instalments.append(py::make_tuple(one.on ? py::cast(*one.on) : py::cast(one.year), part));
    }
    return py::make_tuple(spread_kinds[static_cast<std::size_t>(s.how())], instalments);
}

py::dict dict_of(py::handle pairs) {
    py::dict made;
    for (py::handle const pair : pairs)
        made[pair.cast<py::tuple>()[0]] = pair.cast<py::tuple>()[1];
    return made;
}

spread spread_from_state(py::tuple const& s) {
    auto const how = s[0].cast<std::string>();
    if (how == "percents") return spread_percents_from(dict_of(s[1]), std::nullopt);
    if (how == "amounts") return spread_amounts_from(dict_of(s[1]), std::nullopt);
    return spread_from(s[0], std::nullopt);
}

py::object stated_per(per const& each) {
    if (each.over()) return py::cast(*each.over());
    return py::str(each.is_year() ? "year" : "once");
}

py::list year_pairs(std::vector<year_amount> const& years) {
    py::list pairs;
    for (year_amount const& one : years)
        pairs.append(py::make_tuple(one.year, one.amount.value));
    return pairs;
}

py::object stored_after(yearly_amounts const& f) {
    if (auto const* change = std::get_if<yearly_change>(&f.after))
        return py::make_tuple(change->factor, change->plus ? py::cast(change->plus->value) : py::none(),
                              change->rounded);
    if (auto const* index = std::get_if<indexed_onwards>(&f.after)) return py::make_tuple(index->index, index->rounded);
    return py::none();
}

py::tuple form_state(stated_amount const& f) {
    py::list table;
    for (amount_of_party const& one : f.by_party)
        table.append(py::make_tuple(one.who, one.amount.value));
    return py::make_tuple("stated", f.amount, table, stated_per(f.per));
}
py::tuple form_state(yearly_amounts const& f) { return py::make_tuple("yearly", year_pairs(f.years), stored_after(f)); }
py::tuple form_state(dated_amounts const& f) {
    py::list pairs;
    for (dated_amount const& one : f.dates)
        pairs.append(py::make_tuple(one.on, one.amount.value));
    return py::make_tuple("dated", pairs);
}
py::tuple form_state(percent_of_whole const& f) { return py::make_tuple("percent", f.percent); }
py::tuple form_state(rest_of_whole const&) { return py::make_tuple("rest"); }
py::tuple form_state(derived_amount const& f) {
    return py::make_tuple("derived", f.percent, f.of.of, f.of.side == amount_side::recipients,
                          f.of.year == amount_year::before, f.of.precision == amount_precision::exact);
}

py::tuple form_state(product_amount const& f) { return py::make_tuple("product", f.points, f.unit_price.value); }

amount_rule stated_from(py::tuple const& s) {
    per const each = per_from(s[3], std::nullopt);
    if (py::len(s[2]) > 0) return by_party(party_amounts_from(dict_of(s[2]), std::nullopt), each);
    return amount_rule(stated_amount{s[1].cast<any_money>(), {}, each});
}

amount_rule yearly_from(py::tuple const& s) {
    amount_rule made = by_year(year_amounts_from(dict_of(s[1]), std::nullopt));
    if (s[2].is_none()) return made;
    auto const after = s[2].cast<py::tuple>();
    if (after.size() == 2) return made.indexed_from_last(after[0].cast<price_index>(), after[1].cast<rounding_point>());
    require_stored(after.size() == 3, "amounts by year that go on in another way");
    yearly_change change{after[0].cast<fraction>(), std::nullopt, after[2].cast<rounding_point>()};
    if (!after[1].is_none()) change.plus = after[1].cast<any_money>();
    return made.continued(std::move(change));
}

amount_rule derived_from(py::tuple const& s) {
    return amount_rule(derived_amount{s[1].cast<std::optional<fraction>>(),
                                      {s[2].cast<std::vector<std::string>>(),
                                       s[3].cast<bool>() ? amount_side::recipients : amount_side::payers,
                                       s[4].cast<bool>() ? amount_year::before : amount_year::same,
                                       s[5].cast<bool>() ? amount_precision::exact : amount_precision::settled}});
}

amount_rule rule_of_form(py::tuple const& s) {
    auto const form = s[0].cast<std::string>();
    if (form == "stated") return stated_from(s);
    if (form == "yearly") return yearly_from(s);
    if (form == "dated") return on_dates(dated_amounts_from(dict_of(s[1]), std::nullopt));
    if (form == "percent") return percent(s[1].cast<fraction>());
    if (form == "derived") return derived_from(s);
    if (form == "product") return product(s[1].cast<key_rule>(), s[2].cast<any_money>());
    require_stored(form == "rest", "an amount of a form that there is not");
    return rest();
}

py::tuple amount_rule_state(amount_rule const& rule) {
    py::object index = py::none(), rounded = py::none();
    if (rule.index()) index = py::make_tuple(rule.index()->index, rule.index()->base_year, rule.index()->rounded);
    if (rule.rounding_of_derived()) rounded = py::cast(*rule.rounding_of_derived());
    return py::make_tuple(std::visit([](auto const& form) { return form_state(form); }, rule.form()), index, rounded);
}

amount_rule amount_rule_from_state(py::tuple const& s) {
    amount_rule made = rule_of_form(s[0]);
    if (!s[1].is_none()) {
        auto const index = s[1].cast<py::tuple>();
        made = made.indexed(index[0].cast<price_index>(), index[1].cast<int>(), index[2].cast<rounding_point>());
    }
    if (s[2].is_none()) return made;
    auto const rounded = s[2].cast<rounding_point>();
    return made.rounded(rounded.to(), rounded.how());
}

} // namespace

void register_amount_values(py::module_&) {
    register_value<spread>(&spread_state, &spread_from_state);
    register_value<amount_rule>(&amount_rule_state, &amount_rule_from_state);
    register_members<amount_in_year>(anything_goes, &amount_in_year::amount, &amount_in_year::steps);
}
