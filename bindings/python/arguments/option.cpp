#include "arguments/option.hpp"

#include <fordel/apportionment/setting_names.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/table/setting_names.hpp>

#include <pybind11/stl.h>

#include <algorithm>
#include <atomic>
#include <string>
#include <utility>
#include <vector>

#include "arguments/language.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

std::string dashed(std::string name) {
    std::replace(name.begin(), name.end(), '_', '-');
    return name;
}

tie_breaking ties_from(py::handle value, std::string const& seed, std::vector<party> const& known) {
    if (py::isinstance<tie_breaking>(value)) return value.cast<tie_breaking>();
    if (py::isinstance<py::str>(value)) return tie_breaking::from_name(dashed(value.cast<std::string>()), seed);
    known_places const places(known);
    std::vector<std::string> ids;
    for (py::handle const one : in_order(value, "parties")) {
        if (py::isinstance<party>(one))
            ids.push_back(one.cast<party const&>().id);
        else
            ids.push_back(known.empty() ? written_party(one) : known[places.find(written_party(one))].id);
    }
    return tie_breaking::by_list(std::move(ids));
}

totals_rounding totals_rounding_from(std::string const& name) {
    return fordel::detail::value_of(fordel::detail::totals_names, name, errors::table_unknown_totals);
}

std::string totals_name(totals_rounding totals) {
    return fordel::detail::name_of(fordel::detail::totals_names, totals);
}

bounds_procedure bounds_procedure_from(std::string const& name) {
    return fordel::detail::value_of(fordel::detail::procedure_names, dashed(name),
                                    errors::apportionment_unknown_bounds);
}

layout layout_from(std::string const& name) {
    if (name == "rows") return layout::rows;
    if (name == "columns") return layout::columns;
    fordel::detail::throw_unknown_name(errors::plan_unknown_layout, name);
}

rounding rounding_from(std::string const& name) {
    return fordel::detail::value_of(fordel::detail::rounding_names, dashed(name),
                                    errors::apportionment_unknown_rounding);
}

missing_date missing_from(std::string const& name) {
    std::string const read = dashed(name);
    if (read == "refuse") return missing_date::refuse;
    if (read == "carry-forward") return missing_date::carry_forward;
    fordel::detail::throw_unknown_name(errors::population_unknown_policy, name);
}

language language_from(std::string const& name) {
    if (name == "en") return language::en;
    if (name == "da") return language::da;
    fordel::detail::throw_unknown_name(errors::text_unknown_language, name);
}

namespace {

std::atomic<language> is_set{language::en};

}

void set_language(language lang) { is_set = lang; }

language language_that_is_set() { return is_set; }

std::optional<notation> notation_from(std::optional<std::string> const& name) {
    if (!name) return std::nullopt;
    if (*name == "plain") return notation::plain;
    if (*name == "danish") return notation::danish;
    if (*name == "english") return notation::english;
    fordel::detail::throw_unknown_name(errors::text_unknown_notation, *name);
}

} // namespace fordel::python
