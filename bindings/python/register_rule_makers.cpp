// The functions that make key rules.
#include <fordel/error.hpp>
#include <fordel/key.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "arguments/integer.hpp"
#include "arguments/key.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/rule.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// A Key of parts of keys, else a KeyRule.
std::variant<key, key_rule> mixed(std::variant<std::vector<key_part>, std::vector<rule_part>> const& parts) {
    if (auto const* keys = std::get_if<std::vector<key_part>>(&parts)) return long_work([&] { return mix(*keys); });
    return mix(std::get<std::vector<rule_part>>(parts));
}

key_rule years_rule(py::object const& years) {
    if (!is_mapping(years)) throw error(errors::argument_wrong_type, "years that are no mapping from year to weights");
    std::vector<std::pair<int, key>> read;
    for (py::handle const item : years.attr("items")()) {
        auto const [year, weights] = item.cast<std::pair<py::object, py::object>>();
        std::optional<key> of_year;
        if (!read_key(weights, of_year))
            throw error(errors::argument_wrong_type, "expected a Key or weights by name, not " + repr_of(weights));
        read.emplace_back(year_argument::from(year), *of_year);
    }
    return weights_by_year(read);
}

void register_figure_makers(py::module_& m) {
    m.def(
        "by_population",
        [](py::object const& who, py::object const& counts, py::object const& as_of, std::string const& missing) {
            figures const from = figures_from(counts);
            return by_figures(from, members_from(who, from.parties()), reference_from(as_of), missing_from(missing));
        },
        py::arg("members"), py::arg("counts") = py::none(), py::arg("as_of") = "year_before",
        py::arg("missing") = "refuse",
        "By the head counts of those who take part; `counts`: the 98 municipalities' unless given.");
    m.def(
        "by_figures",
        [](py::object const& of, py::object const& who, py::object const& as_of, std::string const& missing) {
            figures const from = figures_from(of);
            return by_figures(from, members_of(from, who), reference_from(as_of), missing_from(missing));
        },
        py::arg("figures"), py::arg("members") = py::none(), py::arg("as_of") = "year_before",
        py::arg("missing") = "refuse",
        "By the figures of those who take part; of all parties that have some, where no members are given.");
    m.def(
        "by_amounts",
        [](py::object const& of, py::object const& among, std::string const& side, std::string const& year,
           std::string const& precision) {
            std::optional<members> who;
            if (!among.is_none()) who = members_from(among);
            return by_amounts(amounts_from(of, side, year, precision), who);
        },
        py::arg("of"), py::arg("among") = py::none(), py::kw_only(), py::arg("side") = "payers",
        py::arg("year") = "same", py::arg("precision") = "settled",
        "By what other streams came to. Who has nothing there weighs 0.");
}

} // namespace

void register_rule_makers(py::module_& m) {
    register_figure_makers(m);
    m.def(
        "equal", [](py::object const& who) { return equal(members_from(who)); }, py::arg("members"),
        "In equal parts among those who take part.");
    m.def(
        "single", [](py::object const& only) { return single(named_party(only)); }, py::arg("only"), "Who bears all.");
    m.def("weights_by_year", &years_rule, py::arg("years"), "Keys or weights by name, given for each year.");
    m.def(
        "nested",
        [](py::object const& outer, py::object const& groups) { return nested(rule_from(outer), groups_from(groups)); },
        py::arg("outer"), py::arg("groups"),
        "By region, and then by municipality: each share of the outer rule is shared on by its group's.");
    m.def("as_stated", &as_stated, "By the amounts that the stream states by party.");
    m.def("mix", &mixed, py::arg("parts"),
          "One key of parts whose factors sum to one: mix([half * lead, half * others]). A rule, where a part is of a "
          "rule.");
}
