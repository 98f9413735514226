#include "arguments/table_options.hpp"

#include <optional>
#include <string>
#include <vector>

#include "arguments/number.hpp"
#include "arguments/value.hpp"

namespace fordel::python {

template <>
inline constexpr int last_enumerator<totals_rounding> = static_cast<int>(totals_rounding::free);

py::tuple stored(table_options const& o) {
    return py::make_tuple(o.unit, o.row_totals, o.column_totals, o.total, o.row_groups, o.column_groups, o.row_names,
                          o.column_names, storage<totals_rounding>::out(o.totals), o.ties);
}

table_options table_options_from_stored(py::tuple const& s) {
    using totals = std::optional<std::vector<fraction>>;
    using labels = std::vector<std::vector<std::string>>;
    return {.unit = s[0].cast<fraction>(),
            .row_totals = s[1].cast<totals>(),
            .column_totals = s[2].cast<totals>(),
            .total = s[3].cast<std::optional<fraction>>(),
            .row_groups = s[4].cast<labels>(),
            .column_groups = s[5].cast<labels>(),
            .row_names = s[6].cast<std::vector<std::string>>(),
            .column_names = s[7].cast<std::vector<std::string>>(),
            .totals = storage<totals_rounding>::in(s[8]),
            .ties = s[9].cast<tie_breaking>()};
}

} // namespace fordel::python
