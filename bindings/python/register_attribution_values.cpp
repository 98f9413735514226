// Attributions as values: what they were made of, from which the closing part and the rounding follow again.
#include <fordel/comparison/attributed_difference.hpp>
#include <fordel/comparison/attribution.hpp>
#include <fordel/comparison/attribution_words.hpp>
#include <fordel/comparison/cause.hpp>
#include <fordel/comparison/comparison.hpp>
#include <fordel/io/attribution.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/schedule.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "arguments/value.hpp"
#include "long_work.hpp"
#include "registers.hpp"
#include "shared_enumerators.hpp"

using namespace fordel;
using namespace fordel::python;

namespace fordel::python {

template <>
inline constexpr int last_enumerator<cause> = static_cast<int>(cause::rounding);
template <>
inline constexpr int last_enumerator<attribution_method> = static_cast<int>(attribution_method::steps);

} // namespace fordel::python

namespace {

py::tuple column_state(attribution_column const& c) {
    py::list causes;
    for (cause const why : c.causes)
        causes.append(storage<cause>::out(why));
    return py::make_tuple(c.label, causes, c.error, c.error_id, c.before, c.after);
}

attribution_column column_from_state(py::tuple const& s) {
    std::vector<cause> causes;
    for (py::handle const why : s[1])
        causes.push_back(storage<cause>::in(why));
    return {.label = s[0].cast<text>(),
            .causes = std::move(causes),
            .error = s[2].cast<std::string>(),
            .error_id = s[3].cast<std::string>(),
            .before = s[4].cast<schedule>(),
            .after = s[5].cast<schedule>()};
}

// All but the closing part, which is made anew.
py::tuple attribution_state(attribution const& a) {
    std::vector<attribution_column> columns = a.columns();
    columns.pop_back();
    std::vector<attributed_difference> rows = rows_of(a);
    for (attributed_difference& row : rows)
        row.parts.pop_back();
    return py::make_tuple(a.comparison(), storage<attribution_method>::out(a.method()), columns, rows, a.settlements());
}

attribution attribution_from_state(py::tuple const& s) {
    auto const columns = s[2].cast<std::vector<attribution_column>>();
    auto const rows = s[3].cast<std::vector<attributed_difference>>();
    for (attributed_difference const& row : rows)
        require_stored(row.year && row.parts.size() == columns.size(), "a part for something else");
    return long_work(
        [&, of = s[0].cast<comparison>(), how = storage<attribution_method>::in(s[1]),
         settlements = s[4].cast<std::size_t>()] { return attribution(of, how, columns, rows, settlements); });
}

} // namespace

void register_attribution_values(py::module_&) {
    register_members<attributed_part>(anything_goes, &attributed_part::exact, &attributed_part::amount);
    register_members<attributed_difference>(anything_goes, &attributed_difference::who, &attributed_difference::year,
                                            &attributed_difference::side, &attributed_difference::before,
                                            &attributed_difference::after, &attributed_difference::parts);
    register_members<told_part>(anything_goes, &told_part::column, &told_part::part, &told_part::says,
                                &told_part::figures);
    register_members<told_difference>(anything_goes, &told_difference::difference, &told_difference::says,
                                      &told_difference::parts);
    register_value<attribution_column>(&column_state, &column_from_state, [](attribution_column const& c) {
        return py::make_tuple(c.name(), c.error, c.before, c.after);
    });
    register_value<attribution>(&attribution_state, &attribution_from_state, [](attribution const& a) {
        return py::make_tuple(a.comparison(), to_string(a.method()), rows_of(a));
    });
}
