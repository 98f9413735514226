// Allocations and apportionments as values: what they were made with, and the units that it must come to again.
#include <fordel/allocation.hpp>
#include <fordel/allocation/rounding_working.hpp>
#include <fordel/apportionment/apportionment.hpp>

#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/allocation_options.hpp"
#include "arguments/apportionment_options.hpp"
#include "arguments/method.hpp"
#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "long_work.hpp"
#include "named_apportionment.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

using any_allocation = allocation<any_currency>;
using any_allotment = allotment<any_currency>;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<rounding_reason> = static_cast<int>(rounding_reason::carried_down);

} // namespace fordel::python

namespace {

py::tuple apportionment_state(named_apportionment const& a) {
    apportionment const& shared = a.shared;
    return py::make_tuple(shared.total(), shared.given_weights(), shared.parties(),
                          apportionment_options_state(shared.options()), a.names, shared.units());
}

named_apportionment apportionment_from_state(py::tuple const& s) {
    auto const units = s[0].cast<big_integer>();
    auto const weights = s[1].cast<std::vector<fraction>>();
    auto const parties = s[2].cast<std::vector<party>>();
    apportionment_options const options = apportionment_options_from_state(s[3]);
    named_apportionment made{long_work([&] { return apportion(units, weights, parties, options); }),
                             s[4].cast<std::vector<std::string>>()};
    require_stored(made.names.empty() || made.names.size() == made.shared.size(), "names of other parties");
    require_stored(made.shared.units() == s[5].cast<std::vector<big_integer>>(),
                   "units that the weights do not come to");
    return made;
}

// In a table each amount is the exact one rounded up or down, and all sum to the whole.
bool could_be_of_table(apportionment const& shared, std::vector<big_integer> const& units) {
    if (units.size() != shared.size()) return false;
    big_integer sum = 0;
    for (std::size_t i = 0; i < units.size(); ++i) {
        fraction const away = fraction(units[i]) - shared.bounded_quota(i);
        if (away <= fraction(-1) || away >= fraction(1)) return false;
        sum += units[i];
    }
    return sum == shared.total();
}

// Over the years each sum is the exact one rounded up or down, and the division is shared out.
bool could_be_of_series(apportionment const& shared, std::vector<big_integer> const& units,
                        carried_shares const& sums) {
    bool sound = sums.exact.size() == shared.size() && sums.units.size() == shared.size();
    big_integer sum = 0;
    for (std::size_t i = 0; sound && i < units.size(); ++i) {
        fraction const away = fraction(sums.units[i]) - sums.exact[i];
        sound = fraction(-1) < away && away < fraction(1);
        sum += units[i];
    }
    return sound && units.size() == shared.size() && sum == shared.total();
}

py::tuple allocation_state(any_allocation const& a) {
    return py::make_tuple(a.pool(), a.key(), stored(a.options()), a.in_table(), a.shared().units(), a.carried());
}

any_allocation allocation_from_state(py::tuple const& s) {
    auto const pool = s[0].cast<any_exact_money>();
    auto const by = s[1].cast<key>();
    allocation_options const options = allocation_options_from_stored(s[2]);
    any_allocation const made = long_work([&] { return allocate(pool, by, options); });
    auto units = s[4].cast<std::vector<big_integer>>();
    if (auto sums = s[5].cast<std::optional<carried_shares>>()) {
        require_stored(could_be_of_series(made.shared(), units, *sums), "units that no series comes to");
        return made.with_carried_units(std::move(units), std::move(*sums));
    }
    if (!s[3].cast<bool>()) {
        require_stored(made.shared().units() == units, "units that the key does not come to");
        return made;
    }
    require_stored(could_be_of_table(made.shared(), units), "units that no table comes to");
    return made.with_table_units(std::move(units));
}

} // namespace

void register_result_values(py::module_&) {
    register_members<any_allotment>(anything_goes, &any_allotment::party, &any_allotment::amount, &any_allotment::exact,
                                    &any_allotment::unbounded);
    register_members<working_line>(
        [](working_line const& l) {
            require_stored(l.weight >= 0 && l.share >= 0 && l.share <= 1 && l.remainder >= 0 && l.remainder < 1,
                           "a line that is no part of a whole");
        },
        &working_line::party, &working_line::weight, &working_line::share, &working_line::exact, &working_line::floor,
        &working_line::remainder, &working_line::rank, &working_line::given, &working_line::reason,
        &working_line::amount);
    register_value<any_allocation>(&allocation_state, &allocation_from_state, [](any_allocation const& a) {
        return py::make_tuple(a.pool(), a.key(), a.shared().units());
    });
    register_value<named_apportionment>(
        &apportionment_state, &apportionment_from_state,
        [](named_apportionment const& a) { return py::make_tuple(a.names, a.shared.units()); });
}
