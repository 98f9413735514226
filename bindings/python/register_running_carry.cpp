#include <fordel/carry_over.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/carry.hpp"
#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"
#include "arguments/value.hpp"
#include "arguments/weights.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

struct named_year {
    carried_year year;
    std::vector<std::string> names;

    friend bool operator==(named_year const&, named_year const&) = default;
};

py::tuple year_state(named_year const& y) {
    return py::make_tuple(y.year.units, y.year.exact_units, y.year.cumulated, y.year.exact_cumulated, y.year.ties,
                          y.names);
}

template <class Number>
fraction sum_of(std::vector<Number> const& all) {
    return std::accumulate(all.begin(), all.end(), fraction(0),
                           [](fraction const& sum, Number const& one) { return sum + fraction(one); });
}

named_year year_from_state(py::tuple const& s) {
    named_year made{{s[0].cast<std::vector<big_integer>>(), s[1].cast<std::vector<fraction>>(),
                     s[2].cast<std::vector<big_integer>>(), s[3].cast<std::vector<fraction>>(),
                     s[4].cast<tied_parties>()},
                    s[5].cast<std::vector<std::string>>()};
    carried_year const& y = made.year;
    std::size_t const parties = y.units.size();
    require_stored(y.exact_units.size() == parties && y.cumulated.size() == parties &&
                       y.exact_cumulated.size() == parties && (made.names.empty() || made.names.size() == parties),
                   "figures of other parties");
    require_stored(sum_of(y.units) == sum_of(y.exact_units) && sum_of(y.cumulated) == sum_of(y.exact_cumulated),
                   "units that do not sum to what was shared");
    return made;
}

// A running carry whose parties are named by the first year, or beforehand.
class named_running_carry {
public:
    named_running_carry(std::string const& procedure, std::optional<std::vector<std::string>> parties,
                        py::object const& ties, std::string const& seed,
                        integer_argument<"step_limit", std::uint64_t> step_limit)
        : names_(std::move(parties)),
          options_{
              .procedure = carry_procedure_from(procedure), .ties = ties_from(ties, seed), .step_limit = step_limit},
          carry_(options_) {
        if (names_) name_parties();
    }

    named_year next(number_argument const& units, py::object const& weights, notation_argument style) {
        given_weights const given = weights_from(weights, style);
        if (!names_ && given.by_name) {
            names_ = given.names();
            name_parties();
        }
        std::vector<fraction> ordered = in_order_of(names(), given);
        big_integer whole = units.whole(style);
        named_year next{carry_.next(whole, ordered), names()};
        shared_.emplace_back(std::move(whole), std::move(ordered));
        return next;
    }

    // What the object is made of anew: how it began, and what it has shared.
    py::tuple state() const {
        return py::make_tuple(std::string(to_string(options_.procedure)), names_, options_.ties, shared_,
                              options_.step_limit);
    }
    explicit named_running_carry(py::tuple const& s)
        : named_running_carry(s[0].cast<std::string>(), s[1].cast<std::optional<std::vector<std::string>>>(), s[2], "",
                              integer_argument<"step_limit", std::uint64_t>::from(s[4])) {
        for (auto& [units, weights] : s[3].cast<std::vector<shared_year>>()) {
            carry_.next(units, weights);
            shared_.emplace_back(std::move(units), std::move(weights));
        }
    }

    friend bool operator==(named_running_carry const& a, named_running_carry const& b) {
        return a.names_ == b.names_ && a.carry_ == b.carry_;
    }

    running_carry const& carry() const { return carry_; }
    std::vector<std::string> names() const { return names_.value_or(std::vector<std::string>()); }

private:
    void name_parties() {
        options_.parties = parties_named(*names_);
        carry_ = running_carry(options_);
    }

    using shared_year = std::pair<big_integer, std::vector<fraction>>;

    std::optional<std::vector<std::string>> names_;
    carry_options options_;
    running_carry carry_;
    std::vector<shared_year> shared_;
};

} // namespace

void register_running_carry(py::module_& m) {
    py::class_<named_year>(m, "CarriedYear", "One year of a RunningCarry.")
        .def_property_readonly("units", [](named_year const& y) { return by_name(y.names, y.year.units); })
        .def_property_readonly("cumulated", [](named_year const& y) { return by_name(y.names, y.year.cumulated); })
        .def_property_readonly("exact", [](named_year const& y) { return by_name(y.names, y.year.exact_units); })
        .def_property_readonly("exact_cumulated",
                               [](named_year const& y) { return by_name(y.names, y.year.exact_cumulated); })
        .def_property_readonly("ties", [](named_year const& y) { return y.year.ties; })
        .def("__repr__",
             [](named_year const& y) { return "<CarriedYear " + full_repr(by_name(y.names, y.year.units)) + '>'; });

    py::class_<named_running_carry>(m, "RunningCarry",
                                    "Shares year by year what is not known ahead: procedures fixed-key and open.")
        .def(py::init<std::string const&, std::optional<std::vector<std::string>>, py::object const&,
                      std::string const&, integer_argument<"step_limit", std::uint64_t>>(),
             py::arg("procedure") = "open", py::kw_only(), py::arg("parties") = py::none(), py::arg("ties") = "order",
             py::arg("seed") = "", py::arg("step_limit") = carry_options{}.step_limit,
             "step_limit: fixed-key, the most units that it looks at one by one in a year.")
        .def("next", &named_running_carry::next, py::arg("units"), py::arg("weights"), py::arg("notation") = py::none(),
             "The next year; after an error nothing has changed.")
        .def_property_readonly(
            "procedure",
            [](named_running_carry const& c) { return std::string(to_string(c.carry().options().procedure)); })
        .def_property_readonly("total", [](named_running_carry const& c) { return c.carry().total(); })
        .def_property_readonly("cumulated",
                               [](named_running_carry const& c) {
                                   return by_name(c.carry().cumulated().empty() ? std::vector<std::string>()
                                                                                : c.names(),
                                                  c.carry().cumulated());
                               })
        .def("__repr__", [](named_running_carry const& c) {
            return std::string("<RunningCarry ") + to_string(c.carry().options().procedure) + ", " +
                   c.carry().total().str() + " units so far>";
        });

    register_value<named_year>(&year_state, &year_from_state);
    // It goes on: its hash is of what never changes.
    register_equality<named_running_carry>(
        [](named_running_carry const& c) { return py::str(to_string(c.carry().options().procedure)); });
    register_copying_anew<named_running_carry>();
    register_storing<named_running_carry>([](named_running_carry const& c) { return c.state(); },
                                          [](py::tuple const& s) { return named_running_carry(s); });
}
