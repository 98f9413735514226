// Carried years as values: what they were made with, and what it must come to again.
#include <fordel/allocation/carried_shares.hpp>
#include <fordel/carry_over.hpp>
#include <fordel/schedule/settled_carry.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "named_carry.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<carry_procedure> = static_cast<int>(carry_procedure::open);

} // namespace fordel::python

namespace {

std::vector<std::vector<big_integer>> units_of(carried const& c) {
    std::vector<std::vector<big_integer>> all;
    for (carried_year const& year : c.years)
        all.push_back(year.units);
    return all;
}

py::tuple carry_state(named_carry const& c) {
    py::list years;
    for (year_total const& year : c.given)
        years.append(py::make_tuple(year.year, year.units, year.weights));
    return py::make_tuple(years, storage<carry_procedure>::out(c.options.procedure), c.options.ties, c.options.parties,
                          c.names, units_of(c.shared), c.options.common_digits, c.options.step_limit);
}

named_carry carry_from_state(py::tuple const& s) {
    std::vector<year_total> years;
    for (auto& [year, units, weights] : s[0].cast<std::vector<std::tuple<int, big_integer, std::vector<fraction>>>>())
        years.push_back({year, std::move(units), std::move(weights)});
    carry_options options{storage<carry_procedure>::in(s[1]), s[2].cast<tie_breaking>(),
                          s[3].cast<std::vector<party>>(), s[6].cast<std::size_t>(), s[7].cast<std::uint64_t>()};
    carried shared = long_work([&] { return carry_over(years, options); });
    named_carry made{std::move(shared), s[4].cast<std::vector<std::string>>(), years, options};
    for (carried_year const& year : made.shared.years)
        require_stored(made.names.empty() || made.names.size() == year.units.size(), "names of other parties");
    require_stored(units_of(made.shared) == s[5].cast<std::vector<std::vector<big_integer>>>(),
                   "units that the years do not come to");
    return made;
}

} // namespace

void register_carry_values(py::module_&) {
    register_members<carried_shares>(
        [](carried_shares const& sums) {
            require_stored(sums.exact.size() == sums.units.size(), "sums of other parties");
        },
        &carried_shares::procedure, &carried_shares::exact, &carried_shares::units);
    register_members<settled_reversal>(anything_goes, &settled_reversal::year, &settled_reversal::during,
                                       &settled_reversal::who, &settled_reversal::amount);
    register_members<settled_carry>(anything_goes, &settled_carry::stream, &settled_carry::tranche,
                                    &settled_carry::procedure, &settled_carry::unique, &settled_carry::reversals);
    register_value<named_carry>(&carry_state, &carry_from_state, [](named_carry const& c) {
        return py::make_tuple(c.names, c.shared.labels, units_of(c.shared));
    });
}
