#include <fordel/party.hpp>
#include <fordel/programme/adjusted.hpp>
#include <fordel/programme/adjustment_explanation.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/adjustment.hpp"
#include "arguments/date.hpp"
#include "arguments/integer.hpp"
#include "arguments/key.hpp"
#include "arguments/language.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// What the caller says of other streams, and of last year.
known_amounts answers_from(py::object const& known, py::object const& last_year, std::vector<party> const& parties,
                           any_currency in, std::optional<notation> style) {
    if (known.is_none() && last_year.is_none()) return {};
    std::map<std::string, std::vector<party_amount>> streams;
    if (!known.is_none())
        for (auto const& [stream, amounts] : named_items(known))
            streams.emplace(stream, party_amounts(amounts, parties, in, style));
    std::vector<party_amount> before;
    if (!last_year.is_none()) before = party_amounts(last_year, parties, in, style);
    return [streams = std::move(streams), before = std::move(before)](amounts_needed const& asked, int) {
        if (asked.year == amount_year::before) return before;
        std::vector<party_amount> sum;
        for (std::string const& stream : asked.of) {
            auto const found = streams.find(stream);
            if (found == streams.end()) throw error(errors::programme_amounts_unknown, stream);
            for (party_amount const& one : found->second) {
                auto const there =
                    std::find_if(sum.begin(), sum.end(), [&](auto const& s) { return s.who == one.who; });
                if (there == sum.end())
                    sum.push_back(one);
                else
                    there->amount += one.amount;
            }
        }
        return sum;
    };
}

adjusted adjust_python(key_in_notation const& given, pool_in_notation const& pool, std::vector<adjustment> const& steps,
                       std::optional<int> year, py::object const& on, fraction const& part_of_year,
                       fraction const& part_of_stream, py::object const& known, py::object const& last_year,
                       py::object const& others, notation_argument notation) {
    key const by = given.read(notation);
    any_exact_money const amount =
        pool.exact() ? pool.value.cast<any_exact_money>() : any_exact_money(pool.read(notation));
    adjustment_query asked;
    if (!on.is_none()) asked.when.day = on.cast<date>();
    asked.when.year = year ? *year : on.is_none() ? 0 : static_cast<int>(asked.when.day.year());
    if (on.is_none() && year) asked.when.day = make_date(*year, 1, 1);
    asked.part_of_year = part_of_year;
    asked.part_of_stream = part_of_stream;
    asked.in = amount.in();
    if (!others.is_none()) asked.others = named_parties(others);
    asked.known = answers_from(known, last_year, by.parties(), asked.in, notation);
    return long_work([&] { return adjust(by, amount.exact(), steps, asked); });
}

explanation explain_adjusted(adjusted const& a, py::object const& who, language_argument lang) {
    language const in = lang;
    if (!who.is_none()) return {explain(a, place_of(a.parties, who), a.in, in)};
    return long_work([&] {
        std::string all;
        for (std::size_t i = 0; i < a.parties.size(); ++i)
            if (std::string const lines = explain(a, i, a.in, in); !lines.empty()) all += lines + '\n';
        return explanation{all};
    });
}

void register_effects(py::module_& m) {
    py::class_<adjustment_change>(m, "AdjustmentChange",
                                  "One whom a step raises, cuts or holds; amounts are Fractions.")
        .def_readonly("party", &adjustment_change::party)
        .def_readonly("step", &adjustment_change::step)
        .def_readonly("before", &adjustment_change::before)
        .def_readonly("others", &adjustment_change::others)
        .def_readonly("bound", &adjustment_change::bound)
        .def_readonly("after", &adjustment_change::after)
        .def_readonly("given", &adjustment_change::given,
                      "The factor or addition that the step, a bound from before, holds back.");
    py::class_<borne_part>(m, "BornePart",
                           "What one party bears of a step; below zero where the step gives it something.")
        .def_readonly("party", &borne_part::party)
        .def_readonly("amount", &borne_part::amount);
    py::class_<adjustment_effect>(m, "AdjustmentEffect",
                                  "What a step came to, or several floors and caps that are levelled together.")
        .def_readonly("steps", &adjustment_effect::steps)
        .def_readonly("changes", &adjustment_effect::changes)
        .def_readonly("borne", &adjustment_effect::borne)
        .def_readonly("by", &adjustment_effect::by)
        .def_readonly("weights", &adjustment_effect::weights)
        .def_readonly("cost", &adjustment_effect::cost)
        .def_readonly("undistributed", &adjustment_effect::undistributed);
}

} // namespace

void register_adjusted(py::module_& m) {
    register_effects(m);
    py::class_<adjusted>(m, "Adjusted",
                         "Amounts after their adjustments, in major units, exact. Index by name, id, code or place.")
        .def_readonly("parties", &adjusted::parties)
        .def_readonly("amounts", &adjusted::amounts)
        .def_property_readonly("pool", [](adjusted const& a) { return any_exact_money(a.pool, a.in); })
        .def_readonly("steps", &adjusted::steps)
        .def_readonly("effects", &adjusted::effects)
        .def_readonly("floors", &adjusted::floors)
        .def_readonly("caps", &adjusted::caps)
        .def_readonly("undistributed", &adjusted::undistributed)
        .def("explain", &explain_adjusted, py::arg("who") = py::none(), py::arg("lang") = py::none(),
             "What each step cost, who bore it and by which key: of one party, or of all that a step changed.")
        .def(
            "__getitem__", [](adjusted const& a, py::object const& who) { return a.amounts[place_of(a.parties, who)]; },
            py::arg("who"))
        .def("__len__", [](adjusted const& a) { return a.parties.size(); })
        .def("__iter__",
             [](adjusted const& a) -> py::typing::Iterator<fraction> { return py::iter(py::cast(a.amounts)); })
        .def("__repr__", [](adjusted const& a) {
            return "<Adjusted " + any_exact_money(a.pool, a.in).to_string() + " among " +
                   std::to_string(a.parties.size()) + ">";
        });
    m.def("adjust", &adjust_python, py::arg("by"), py::arg("pool"), py::arg("steps"), py::kw_only(),
          py::arg("year") = py::none(), py::arg("on") = py::none(), py::arg("part_of_year") = 1,
          py::arg("part_of_stream") = 1, py::arg("known") = py::none(), py::arg("last_year") = py::none(),
          py::arg("others") = py::none(), py::arg("notation") = py::none(),
          "Takes the amounts that a key gives of a pool through floors, caps and other steps, one after another.\n\n"
          "known: what other streams came to, by stream and party; last_year: last year's amounts by party, each alone "
          "or with the part of the year that it is for. others: parties that the steps may name though the key has "
          "them not.");
}
