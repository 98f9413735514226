// Programmes, schedules and what they consist of as values.
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>
#include <fordel/schedule/programme_case.hpp>
#include <fordel/sjaelland/option_table.hpp>
#include <fordel/sjaelland/parties.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/allocation_options.hpp"
#include "arguments/date.hpp"
#include "arguments/option.hpp"
#include "arguments/stream_amount.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<agreement_kind> = static_cast<int>(agreement_kind::duty);
template <>
inline constexpr int last_enumerator<part_years> = static_cast<int>(part_years::days);
template <>
inline constexpr int last_enumerator<status> = static_cast<int>(status::unspecified);

template <>
struct storage<std::optional<allocation_options>> {
    static py::object out(std::optional<allocation_options> const& options) {
        return options ? py::object(stored(*options)) : py::object(py::none());
    }
    static std::optional<allocation_options> in(py::handle stored) {
        if (stored.is_none()) return std::nullopt;
        return allocation_options_from_stored(stored.cast<py::tuple>());
    }
};

template <>
struct storage<tranche_amount> {
    static py::object out(tranche_amount const& amount) { return tranche_amount_to(amount); }
    static tranche_amount in(py::handle stored) { return tranche_amount_from(stored); }
};

template <>
struct storage<std::optional<carry_procedure>> {
    static py::object out(std::optional<carry_procedure> const& procedure) {
        return procedure ? py::object(py::str(to_string(*procedure))) : py::object(py::none());
    }
    static std::optional<carry_procedure> in(py::handle stored) {
        if (stored.is_none()) return std::nullopt;
        return carry_procedure_from_name(stored.cast<std::string>());
    }
};

template <>
struct storage<programme_years> {
    static py::object out(programme_years const& years) {
        return py::make_tuple(years.year_begins, storage<part_years>::out(years.part_years));
    }
    static programme_years in(py::handle stored) {
        auto const parts = stored.cast<py::tuple>();
        return {parts[0].cast<int>(), storage<part_years>::in(parts[1])};
    }
};

} // namespace fordel::python

namespace {

py::list settled_families(programme const& p) {
    py::list families;
    for (std::size_t t = 0; t < p.tables().size(); ++t)
        families.append(py::make_tuple(p.tables()[t], totals_name(p.table_totals()[t])));
    return families;
}

py::list carried_families(programme const& p) {
    py::list families;
    for (carried_family const& one : p.carried())
        families.append(py::make_tuple(one.family, to_string(one.procedure)));
    return families;
}

py::tuple programme_state(programme const& p) {
    return py::make_tuple(p.id(), p.name(), std::string(p.in().code()), p.in().minor_digits(), stored(p.rounding()),
                          p.parties(), p.assumptions(), p.streams(), settled_families(p), p.agreements(),
                          storage<programme_years>::out(p.years()), carried_families(p), p.clearings());
}

// Parties first, so that they keep their order; what rests on something comes after it.
programme programme_from_state(py::tuple const& s) {
    programme made(s[0].cast<std::string>(), s[1].cast<text>(),
                   any_currency::from_code(s[2].cast<std::string>(), s[3].cast<int>()),
                   allocation_options_from_stored(s[4]), storage<programme_years>::in(s[10]));
    auto const parties = s[5].cast<std::vector<party>>();
    for (party const& p : parties)
        made.add_party(p);
    for (assumption& a : s[6].cast<std::vector<assumption>>())
        made.add(std::move(a));
    for (stream& one : s[7].cast<std::vector<stream>>())
        made.add(std::move(one));
    for (auto const& [family, totals] : s[8].cast<std::vector<std::pair<std::string, std::string>>>())
        made.settle_as_table(family, totals_rounding_from(totals));
    for (auto const& [family, procedure] : s[11].cast<std::vector<std::pair<std::string, std::string>>>())
        made.settle_carried(family, carry_procedure_from_name(procedure));
    for (agreement& a : s[9].cast<std::vector<agreement>>())
        made.add(std::move(a));
    for (clearing& one : s[12].cast<std::vector<clearing>>())
        made.add(std::move(one));
    require_stored(made.parties() == parties, "a programme of other parties");
    return made;
}

py::tuple schedule_state(schedule const& s) {
    return py::make_tuple(s.programme(), s.rows(), long_work([&] { return s.digest(); }));
}

schedule schedule_from_state(py::tuple const& s) {
    auto of = s[0].cast<programme>();
    auto rows = s[1].cast<std::vector<std::uint32_t>>();
    auto const digest = s[2].cast<std::string>();
    return long_work([&] { return schedule::restored(std::move(of), std::move(rows), digest); });
}

// One object for all entries of one schedule, as long as somebody has it: pickle writes it once.
py::object whole_schedule_of(schedule_entry const& e) {
    static py::object const& made = *new py::object(py::module_::import("weakref").attr("WeakValueDictionary")());
    py::int_ const table(reinterpret_cast<std::uintptr_t>(&e.programme()));
    py::object whole = made.attr("get")(table);
    if (whole.is_none()) {
        whole = py::cast(e.whole());
        made[table] = whole;
    }
    return whole;
}

// As a row of the whole schedule.
py::tuple entry_state(schedule_entry const& e) { return py::make_tuple(whole_schedule_of(e), e.row()); }

schedule_entry entry_from_state(py::tuple const& s) {
    return s[0].cast<schedule const&>().at_row(s[1].cast<std::uint32_t>());
}

sjaelland::office office_from_state(py::tuple const& s) {
    auto const id = s[0].cast<std::string>();
    for (sjaelland::office const& o : sjaelland::offices)
        if (o.id == id) return o;
    throw error(errors::object_damaged, "an office that there is not: " + id);
}

void register_parts() {
    register_members<tranche>(anything_goes, &tranche::id, &tranche::name, &tranche::amount, &tranche::payers,
                              &tranche::adjustments, &tranche::rounding, &tranche::carried);
    register_members<stream>([](stream const& made) { validate(made, {.part_years = part_years::days}); }, &stream::id,
                             &stream::name, &stream::group, &stream::amount, &stream::period, &stream::payers,
                             &stream::recipients, &stream::adjustments, &stream::status, &stream::decision,
                             &stream::citation, &stream::assumptions, &stream::collector, &stream::due_month,
                             &stream::whole);
    register_members<agreement>(anything_goes, &agreement::id, &agreement::kind, &agreement::what, &agreement::between,
                                &agreement::on_behalf_of, &agreement::period, &agreement::due, &agreement::citation,
                                &agreement::assumptions);
    register_members<due_item>(anything_goes, &due_item::on, &due_item::agreement);
    register_value<sjaelland::office>([](sjaelland::office const& o) { return py::make_tuple(std::string(o.id)); },
                                      &office_from_state);
    register_value<sjaelland::option>(
        [](sjaelland::option const& o) { return py::make_tuple(std::string(o.name)); },
        [](py::tuple const& s) { return sjaelland::find_option(s[0].cast<std::string>()); });
}

} // namespace

void register_programme_values(py::module_&) {
    register_parts();
    // It grows: its hash is of what never changes.
    register_equality<programme>([](programme const& p) { return py::make_tuple(p.id(), std::string(p.in().code())); });
    register_copying_anew<programme>();
    register_storing<programme>(&programme_state, &programme_from_state);

    register_value<schedule>(&schedule_state, &schedule_from_state,
                             [](schedule const& s) { return py::cast(s.amounts()); });
    register_value<schedule_entry>(&entry_state, &entry_from_state, [](schedule_entry const& e) {
        return py::make_tuple(e.year(), e.stream().id, e.tranche().id, e.payer(), e.recipient(), e.amount());
    });
    register_members<programme_case>(anything_goes, &programme_case::name, &programme_case::absent,
                                     &programme_case::schedule);
    register_members<payer_range>(anything_goes, &payer_range::payer, &payer_range::lowest, &payer_range::highest,
                                  &payer_range::lowest_in, &payer_range::highest_in, &payer_range::may_be_absent);
    register_members<total_range>(anything_goes, &total_range::label, &total_range::lowest, &total_range::highest);
}
