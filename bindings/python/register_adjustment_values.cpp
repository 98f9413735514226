// Adjustments, and amounts after them, as values.
#include <fordel/figures.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/adjustment.hpp"
#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<adjustment_kind> = static_cast<int>(adjustment_kind::plus);
template <>
inline constexpr int last_enumerator<freed_money> = static_cast<int>(freed_money::nobody);

} // namespace fordel::python

namespace {

// The place of the kind of amount, and what it holds.
py::tuple amount_state(adjustment_amount const& amount) {
    if (auto const* const money = std::get_if<any_money>(&amount)) return py::make_tuple(*money);
    if (auto const* const share = std::get_if<part_of_amount>(&amount)) return py::make_tuple("share", share->part);
    if (auto const* const last = std::get_if<part_of_last_year>(&amount))
        return py::make_tuple("last_year", last->part);
    auto const& heads = std::get<per_head>(amount);
    return py::make_tuple(heads.of, heads.each, heads.as_of, static_cast<int>(heads.missing));
}

adjustment_amount amount_from_state(py::tuple const& s) {
    if (s.size() == 1) return s[0].cast<any_money>();
    if (s.size() == 4) {
        int const missing = s[3].cast<int>();
        require_stored(missing == 0 || missing == 1, "a choice that there is not");
        return per_head{s[0].cast<figures>(), s[1].cast<any_money>(), s[2].cast<reference_date>(),
                        static_cast<missing_date>(missing)};
    }
    require_stored(s.size() == 2, "an amount of another kind");
    if (s[0].cast<std::string>() == "share") return part_of_amount{s[1].cast<fraction>()};
    return part_of_last_year{s[1].cast<fraction>()};
}

py::tuple adjustment_state(adjustment const& a) {
    return py::make_tuple(storage<adjustment_kind>::out(a.kind()), amount_state(a.amount()), a.factor(), a.id(),
                          a.name(), python_choice(a.of()), a.with(), python_choice(a.borne_by()), a.by(),
                          storage<freed_money>::out(a.freed()), a.receiver(), a.whole_year(), a.phased(), a.citation(),
                          a.successors() ? std::optional(*a.successors()) : std::nullopt);
}

adjustment bare_from_state(adjustment_kind kind, py::tuple const& amount, fraction const& factor) {
    switch (kind) {
    case adjustment_kind::floor:
        return floor(amount_from_state(amount));
    case adjustment_kind::cap:
        return cap(amount_from_state(amount));
    case adjustment_kind::plus:
        return plus(amount_from_state(amount));
    case adjustment_kind::times:
        break;
    }
    return times(factor);
}

adjustment adjustment_from_state(py::tuple const& s) {
    adjustment made = bare_from_state(storage<adjustment_kind>::in(s[0]), s[1].cast<py::tuple>(), s[2].cast<fraction>())
                          .named(s[3].cast<std::string>(), s[4].cast<text>())
                          .with(s[6].cast<std::vector<std::string>>())
                          .phased(s[12].cast<adjustment::phases>())
                          .citation(s[13].cast<citation>());
    if (auto whom = choice_from(s[5])) made = made.of(*std::move(whom));
    if (auto who = choice_from(s[7])) made = made.borne_by(*std::move(who));
    if (auto by = s[8].cast<std::optional<key_rule>>()) made = made.by(*std::move(by));
    if (auto table = s[14].cast<std::optional<succession>>()) made = made.with_successors(*std::move(table));
    auto const freed = storage<freed_money>::in(s[9]);
    if (freed == freed_money::party) {
        auto const receiver = s[10].cast<party>();
        made = receiver.id.empty() ? made.freed_to_named(receiver.name) : made.freed_to(receiver);
    }
    if (freed == freed_money::nobody) made = made.freed_to_nobody();
    return s[11].cast<bool>() ? made.for_whole_year() : made;
}

void require_places(adjusted const& a) {
    std::size_t const n = a.parties.size();
    require_stored(a.amounts.size() == n && a.floors.size() == n && a.caps.size() == n, "amounts of other parties");
    for (adjustment_effect const& effect : a.effects) {
        for (adjustment_change const& change : effect.changes)
            require_stored(change.party < n && change.step.value_or(0) < a.steps.size() &&
                               change.given.value_or(0) < a.steps.size(),
                           "a change of nobody");
        for (borne_part const& part : effect.borne)
            require_stored(part.party < n, "a part that nobody bears");
        for (std::size_t const step : effect.steps)
            require_stored(step < a.steps.size(), "an effect of no step");
    }
}

} // namespace

void register_adjustment_values(py::module_&) {
    register_value<adjustment>(&adjustment_state, &adjustment_from_state, [](adjustment const& a) {
        return py::make_tuple(a.id(), a.describe(), a.with(), a.whole_year());
    });
    register_members<adjustment_change>(
        anything_goes, &adjustment_change::party, &adjustment_change::step, &adjustment_change::before,
        &adjustment_change::others, &adjustment_change::bound, &adjustment_change::after, &adjustment_change::given);
    register_members<borne_part>(anything_goes, &borne_part::party, &borne_part::amount);
    register_members<adjustment_effect>(anything_goes, &adjustment_effect::steps, &adjustment_effect::changes,
                                        &adjustment_effect::borne, &adjustment_effect::by, &adjustment_effect::weights,
                                        &adjustment_effect::cost, &adjustment_effect::undistributed);
    register_members<adjusted>(&require_places, &adjusted::parties, &adjusted::amounts, &adjusted::pool, &adjusted::in,
                               &adjusted::year, &adjusted::part_of_year, &adjusted::part_of_stream, &adjusted::steps,
                               &adjusted::effects, &adjusted::floors, &adjusted::caps, &adjusted::undistributed,
                               &adjusted::parts_of_year_before);
}
