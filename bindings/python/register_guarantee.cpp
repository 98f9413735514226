#include <fordel/allocation/money_bounds.hpp>
#include <fordel/apportionment/guarantee.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/number_text.hpp>
#include <fordel/key.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/several.hpp"
#include "arguments/weights.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// Text around a number names a currency: "101 kr.", but not "-101".
bool names_currency(std::string_view written) {
    std::string_view rest = fordel::detail::trim(written);
    fordel::detail::take_sign(rest);
    auto [before, number, after] = fordel::detail::find_number(rest);
    fordel::detail::take_sign(after);
    return !number.empty() && !(before.empty() && after.empty());
}

// Amounts of money, one after another or by name; false where they are numbers.
bool are_money(py::object const& last) {
    if (py::isinstance<key>(last)) return false;
    py::object const values = is_mapping(last) ? last.attr("values")() : last;
    for (py::handle const value : values)
        return py::isinstance<any_money>(value) ||
               (py::isinstance<py::str>(value) && names_currency(value.cast<std::string>()));
    return false;
}

py::object money_floors(py::object const& last, fraction const& kept, std::optional<notation> style) {
    py::list names;
    std::vector<any_money> amounts;
    if (is_mapping(last)) names = py::list(last);
    for (py::handle const value : is_mapping(last) ? last.attr("values")() : last)
        amounts.push_back(given_money(value, style));
    return by_name(names, py::list(py::cast(guarantee_floors(amounts, kept))));
}

py::object unit_floors(given_weights const& last, fraction const& kept) {
    std::vector<big_integer> units;
    for (fraction const& amount : last.weights) {
        if (!amount.is_whole()) throw error(errors::exact_not_whole, amount.to_string());
        units.push_back(amount.numerator());
    }
    return by_name(last.names(), guarantee_floors(units, kept));
}

py::object floors_of(py::object const& last, fraction const& kept, std::optional<notation> style) {
    return are_money(last) ? money_floors(last, kept, style) : unit_floors(weights_from(last, style), kept);
}

py::object guarantee_floors_python(py::object const& given, py::object const& kept, notation_argument style) {
    py::object const last =
        is_mapping(given) || py::isinstance<key>(given) ? given : py::list(in_order(given, "amounts"));
    if (!py::isinstance<py::list>(kept) && !py::isinstance<py::tuple>(kept))
        return floors_of(last, share_from(kept, style), style);
    py::list years;
    for (py::handle const part : kept)
        years.append(floors_of(last, share_from(part, style), style));
    return years;
}

} // namespace

void register_guarantee(py::module_& m) {
    m.def("guarantee_floors", &guarantee_floors_python, py::arg("last"), py::arg("kept"),
          py::arg("notation") = py::none(),
          "The floors that keep each party at the part `kept` of its last units, or of its last Money (or text such as "
          "\"101 kr.\"), rounded up; for a list of parts, one result a year.");
}
