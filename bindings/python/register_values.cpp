// Words, numbers, parties and what they rest on as values.
#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/apportionment/tied_parties.hpp>
#include <fordel/biproportional/quorum.hpp>
#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/io/reading_limits.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/population.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<party_kind> = static_cast<int>(party_kind::other);
template <>
inline constexpr int last_enumerator<assumption_kind> = static_cast<int>(assumption_kind::reading);
template <>
inline constexpr int last_enumerator<tie_breaking::kind> = static_cast<int>(tie_breaking::kind::one_lot);

} // namespace fordel::python

namespace {

any_money money_from_state(py::tuple const& s) {
    return any_money::from_minor(s[0].cast<std::int64_t>(),
                                 any_currency::from_code(s[1].cast<std::string>(), s[2].cast<int>()));
}

void require_heads(std::optional<std::int64_t> heads) { require_stored(heads.value_or(0) >= 0, "heads below zero"); }

py::tuple population_state(population const& p) {
    py::list figures;
    for (auto const& [code, on, heads, published] : p.figures())
        figures.append(py::make_tuple(code, on, heads, published));
    return py::make_tuple(p.areas(), figures, p.source(), p.limited_to());
}

population population_from_state(py::tuple const& s) {
    std::vector<population_figure> figures;
    using counted = std::tuple<std::string, date, std::int64_t, std::optional<date>>;
    for (auto& [code, on, heads, published] : s[1].cast<std::vector<counted>>())
        figures.push_back({std::move(code), on, heads, published});
    return {s[0].cast<std::vector<party>>(), figures, s[2].cast<citation>(), s[3].cast<text>()};
}

tie_breaking ties_from_state(py::tuple const& s) {
    switch (storage<tie_breaking::kind>::in(s[0])) {
    case tie_breaking::kind::lot:
        return tie_breaking::by_lot(s[1].cast<std::string>());
    case tie_breaking::kind::one_lot:
        return tie_breaking::by_one_lot(s[1].cast<std::string>());
    case tie_breaking::kind::list:
        return tie_breaking::by_list(s[2].cast<std::vector<std::string>>());
    case tie_breaking::kind::larger_weight:
        return tie_breaking::by_larger_weight();
    case tie_breaking::kind::refuse:
        return tie_breaking::refuse();
    case tie_breaking::kind::order:
        break;
    }
    return tie_breaking::in_order();
}

any_currency currency_from_state(py::tuple const& s) {
    return any_currency::from_code(s[0].cast<std::string>(), s[1].cast<int>());
}

void register_words() {
    register_members<text>(anything_goes, &text::da, &text::en);
    register_value<any_money>(
        [](any_money const& a) { return py::make_tuple(a.minor(), a.code(), a.in().minor_digits()); },
        &money_from_state);
    register_value<any_currency>(
        [](any_currency const& c) { return py::make_tuple(std::string(c.code()), c.minor_digits()); },
        &currency_from_state);
    register_copying<any_exact_money>();
    register_storing<any_exact_money>(
        [](any_exact_money const& a) { return py::make_tuple(a.exact(), a.in()); },
        [](py::tuple const& s) { return any_exact_money(s[0].cast<fraction>(), s[1].cast<any_currency>()); });
    register_value<period>([](period const& p) { return py::make_tuple(p.first(), p.last()); },
                           [](py::tuple const& s) { return period(s[0].cast<date>(), s[1].cast<date>()); });
    register_members<citation>(anything_goes, &citation::document, &citation::heading, &citation::states,
                               &citation::page);
    register_members<decision>(anything_goes, &decision::body, &decision::taken, &decision::item,
                               &decision::legal_basis);
    register_members<assumption>(anything_goes, &assumption::id, &assumption::kind, &assumption::question,
                                 &assumption::chosen, &assumption::why, &assumption::alternatives, &assumption::option,
                                 &assumption::named_by_caller);
    register_members<check>(anything_goes, &check::id, &check::what, &check::stated, &check::calculated);
}

} // namespace

void register_values(py::module_& m) {
    m.def("_restored_value", &restored_value, py::arg("of"), py::arg("state"));
    register_words();
    register_members<party>(anything_goes, &party::id, &party::name, &party::kind, &party::code);
    register_members<head_count>([](head_count const& h) { require_heads(h.heads); }, &head_count::heads,
                                 &head_count::on, &head_count::carried_forward);
    register_members<population_change>(
        [](population_change const& c) {
            require_heads(c.before);
            require_heads(c.after);
        },
        &population_change::area, &population_change::on, &population_change::before, &population_change::after);
    register_members<succession_step>(anything_goes, &succession_step::from, &succession_step::before,
                                      &succession_step::after, &succession_step::source);
    register_value<succession>([](succession const& s) { return py::make_tuple(s.steps()); },
                               [](py::tuple const& s) { return succession(s[0].cast<std::vector<succession_step>>()); },
                               [](succession const& s) { return py::cast(s.steps()); });
    register_value<population>(&population_state, &population_from_state,
                               [](population const& p) { return py::make_tuple(p.areas(), p.source()); });
    register_members<reading_limits>(anything_goes, &reading_limits::bytes, &reading_limits::cells);
    register_members<tied_parties>(
        [](tied_parties const& t) { require_stored(t.won <= t.who.size(), "more winners than are tied"); },
        &tied_parties::who, &tied_parties::won);
    register_value<tie_breaking>(
        [](tie_breaking const& t) {
            return py::make_tuple(storage<tie_breaking::kind>::out(t.policy()), t.seed(), t.list());
        },
        &ties_from_state);
    register_members<quorum>([](quorum const& q) { static_cast<void>(q({})); }, &quorum::any_district, &quorum::total);
}
