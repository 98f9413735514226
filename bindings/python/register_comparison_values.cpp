// Comparisons and what they consist of as values.
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/rule_change.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule.hpp>

#include <optional>
#include <string>
#include <utility>
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
inline constexpr int last_enumerator<rule_change_kind> = static_cast<int>(rule_change_kind::form);

} // namespace fordel::python

namespace {

// None where everything is picked.
template <class T>
py::object picked_state(picked<T> const& of) {
    return of.everything() ? py::object(py::none()) : py::cast(of.values());
}

template <class T>
picked<T> picked_from_state(py::handle stored) {
    if (stored.is_none()) return {};
    return stored.cast<std::vector<T>>();
}

py::object statuses_state(picked<status> const& of) {
    if (of.everything()) return py::none();
    std::vector<std::string> names;
    for (status const one : of.values())
        names.emplace_back(to_string(one));
    return py::cast(names);
}

picked<status> statuses_from_state(py::handle stored) {
    if (stored.is_none()) return {};
    std::vector<status> all;
    for (std::string const& name : stored.cast<std::vector<std::string>>())
        all.push_back(status_from_name(name));
    return all;
}

py::tuple filter_state(schedule_filter const& of) {
    auto const months = of.months ? std::optional(std::pair(of.months->first, of.months->last)) : std::nullopt;
    return py::make_tuple(picked_state(of.year), picked_state(of.stream), picked_state(of.payer),
                          picked_state(of.recipient), statuses_state(of.status), picked_state(of.tranche),
                          picked_state(of.group), months, picked_state(of.due_month));
}

schedule_filter filter_from_state(py::tuple const& s) {
    schedule_filter made{.year = picked_from_state<int>(s[0]),
                         .stream = picked_from_state<std::string>(s[1]),
                         .payer = picked_from_state<std::string>(s[2]),
                         .recipient = picked_from_state<std::string>(s[3]),
                         .status = statuses_from_state(s[4]),
                         .tranche = picked_from_state<std::string>(s[5]),
                         .group = picked_from_state<std::string>(s[6]),
                         .due_month = picked_from_state<int>(s[8])};
    if (auto const months = s[7].cast<std::optional<std::pair<int, int>>>())
        made.months = month_range{months->first, months->second};
    return made;
}

py::tuple comparison_state(comparison const& c) {
    return py::make_tuple(c.before(), c.after(), filter_state(c.wanted()), c.rules(), c.years_apart());
}

comparison comparison_from_state(py::tuple const& s) {
    return {s[0].cast<schedule>(), s[1].cast<schedule>(), filter_from_state(s[2].cast<py::tuple>()),
            s[3].cast<std::vector<rule_change>>(), s[4].cast<int>()};
}

} // namespace

void register_comparison_values(py::module_&) {
    register_members<rule_change>(anything_goes, &rule_change::address, &rule_change::kind, &rule_change::before,
                                  &rule_change::after, &rule_change::from, &rule_change::until, &rule_change::decided,
                                  &rule_change::source, &rule_change::proposal);
    register_members<party_difference>(anything_goes, &party_difference::who, &party_difference::year,
                                       &party_difference::side, &party_difference::before, &party_difference::after);
    register_members<entry_difference>(
        anything_goes, &entry_difference::year, &entry_difference::stream, &entry_difference::tranche,
        &entry_difference::payer, &entry_difference::recipient, &entry_difference::before, &entry_difference::after);
    register_members<residual_difference>(anything_goes, &residual_difference::year, &residual_difference::why,
                                          &residual_difference::before, &residual_difference::after);
    register_members<comparison_balance>(anything_goes, &comparison_balance::stated, &comparison_balance::missing,
                                         &comparison_balance::left_out, &comparison_balance::settled,
                                         &comparison_balance::moved_among_payers,
                                         &comparison_balance::moved_among_recipients);
    register_value<comparison>(&comparison_state, &comparison_from_state, [](comparison const& c) {
        return py::make_tuple(c.before().amounts(), c.after().amounts(), c.years_apart());
    });
}
