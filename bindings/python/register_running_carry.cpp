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
#include "long_work.hpp"
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
        : standing_{std::move(parties), running_carry({.procedure = carry_procedure_from(procedure),
                                                       .ties = ties_from(ties, seed),
                                                       .step_limit = step_limit})} {
        if (standing_.names) standing_.name(*standing_.names);
    }

    // Another thread, or a signal's handler, may share a year meanwhile: then this one comes after it.
    named_year next(number_argument const& units, py::object const& weights, notation_argument style) {
        given_weights const given = weights_from(weights, style);
        big_integer const whole = units.whole(style);
        for (;;) {
            std::size_t const years = shared_.size();
            attempt made = long_work([&, trial = standing_, first = years == 0]() mutable {
                return attempted(std::move(trial), first, whole, given);
            });
            if (shared_.size() != years) continue;
            shared_.emplace_back(whole, std::move(made.weights));
            standing_ = std::move(made.after);
            return std::move(made.year);
        }
    }

    // What the object is made of anew: how it began, and what it has shared.
    py::tuple state() const {
        carry_options const& options = carry().options();
        return py::make_tuple(std::string(to_string(options.procedure)), standing_.names, options.ties, shared_,
                              options.step_limit);
    }
    explicit named_running_carry(py::tuple const& s)
        : named_running_carry(s[0].cast<std::string>(), s[1].cast<std::optional<std::vector<std::string>>>(), s[2], "",
                              integer_argument<"step_limit", std::uint64_t>::from(s[4])) {
        for (py::handle const stored : py::tuple(s[3])) {
            if (PyErr_CheckSignals() != 0) throw py::error_already_set();
            shared_.push_back(stored.cast<shared_year>());
            auto const& [units, weights] = shared_.back();
            long_work([&] { return standing_.carry.next(units, weights); });
        }
    }

    friend bool operator==(named_running_carry const& a, named_running_carry const& b) {
        return a.standing_ == b.standing_;
    }

    running_carry const& carry() const { return standing_.carry; }
    std::vector<std::string> names() const { return standing_.known_names(); }

private:
    struct standing {
        std::optional<std::vector<std::string>> names;
        running_carry carry;

        std::vector<std::string> known_names() const { return names.value_or(std::vector<std::string>()); }
        void name(std::vector<std::string> parties) {
            carry_options options = carry.options();
            options.parties = parties_named(parties);
            carry = running_carry(std::move(options));
            names = std::move(parties);
        }
        friend bool operator==(standing const&, standing const&) = default;
    };
    struct attempt {
        named_year year;
        std::vector<fraction> weights;
        standing after;
    };
    using shared_year = std::pair<big_integer, std::vector<fraction>>;

    static attempt attempted(standing trial, bool first, big_integer const& units, given_weights const& given) {
        if (first && !trial.names && given.by_name) trial.name(given.names());
        std::vector<fraction> weights = in_order_of(trial.known_names(), given);
        named_year year{trial.carry.next(units, weights), trial.known_names()};
        return {std::move(year), std::move(weights), std::move(trial)};
    }

    standing standing_;
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
