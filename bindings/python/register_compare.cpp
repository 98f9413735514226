// What is compared with what.
#include <fordel/comparison/comparison.hpp>
#include <fordel/comparison/exact_amounts.hpp>
#include <fordel/error.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/compared.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/party.hpp>
#include <fordel/programme.hpp>
#include <fordel/schedule.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/file_choices.hpp"
#include "arguments/filter.hpp"
#include "arguments/integer.hpp"
#include "arguments/number.hpp"
#include "arguments/rule.hpp"
#include "long_work.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

// What files are read and settled with, where any of the sides is one.
struct choices_given {
    py::object const &choose, &set;
    std::optional<date> as_of;
};

bool says_anything(choices_given const& given) {
    return !given.choose.is_none() || !given.set.is_none() || given.as_of.has_value();
}

fordel::compared side_from_python(py::handle one, file_choices const& choices) {
    if (py::isinstance<schedule>(one)) return one.cast<schedule>();
    if (py::isinstance<programme>(one)) return long_work([own = one.cast<programme>()] { return own.schedule(); });
    if (!py::isinstance<programme_file>(one))
        throw error(errors::argument_wrong_type,
                    "expected a ProgrammeFile, a Programme or a Schedule, not " + repr_of(one));
    auto const file = one.cast<programme_file>();
    py::gil_scoped_release const others_run; // who reads it waits for who reads it already
    return {file, choices};
}

// A file is all that has choices.
void require_file(bool is_there, bool given) {
    if (given && !is_there)
        throw error(errors::argument_wrong_type, "choose, set or as_of, and no ProgrammeFile to which they belong");
}

bool asks(py::handle one, std::string const& question) {
    if (!py::isinstance<programme_file>(one)) return false;
    reading unheard; // what is wrong with the file is told when it is settled
    std::vector<open_question> const all = open_questions(unheard, one.cast<programme_file>().content());
    return std::ranges::find(all, question, &open_question::id) != all.end();
}

// Without the answers to what only the other of the two asks: rules may differ by a question.
file_choices choices_of(py::handle one, py::handle other, file_choices of_both) {
    std::erase_if(of_both.chosen,
                  [&](auto const& answer) { return !asks(one, answer.first) && asks(other, answer.first); });
    return of_both;
}

// Answers and values of both, and over them those of the second alone.
file_choices with_own(file_choices all, file_choices const& own) {
    auto const put = [](auto& into, auto const& later) {
        for (auto const& one : later) {
            std::erase_if(into, [&](auto const& known) { return known.first == one.first; });
            into.push_back(one);
        }
    };
    put(all.chosen, own.chosen);
    put(all.set, own.set);
    if (own.as_of) all.as_of = own.as_of;
    return all;
}

file_choices read_choices(choices_given const& given) {
    return file_choices_from(given.choose, given.set, given.as_of);
}

// A party goes by what either programme calls it.
std::vector<party> parties_of(schedule const& before, schedule const& after) {
    std::vector<party> all = after.programme().parties();
    for (party const& one : before.programme().parties())
        if (std::ranges::find(all, one.id, &party::id) == all.end()) all.push_back(one);
    return all;
}

using comparable = py::typing::Union<programme_file, programme, schedule>;
using named_comparable = py::typing::Tuple<py::str, comparable>;

comparison compared_in_python(comparable const& before, comparable const& after, choices_given const& of_both,
                              choices_given const& of_after, filter_arguments const& wanted) {
    bool const second_is_file = py::isinstance<programme_file>(after);
    require_file(second_is_file || py::isinstance<programme_file>(before), says_anything(of_both));
    require_file(second_is_file, says_anything(of_after));
    file_choices const both = read_choices(of_both);
    fordel::compared const one = side_from_python(before, choices_of(before, after, both));
    fordel::compared const other =
        side_from_python(after, with_own(choices_of(after, before, both), read_choices(of_after)));
    schedule_filter const filter = filter_from(wanted, parties_of(one.settled(), other.settled()));
    py::gil_scoped_release const others_run;
    return compare(one, other, filter);
}

all_comparisons all_compared_in_python(named_comparable const& base, std::vector<named_comparable> const& others,
                                       choices_given const& of_all, filter_arguments const& wanted) {
    auto const is_file = [](named_comparable const& one) { return py::isinstance<programme_file>(one[1]); };
    require_file(is_file(base) || std::ranges::any_of(others, is_file), says_anything(of_all));
    file_choices const choices = read_choices(of_all);
    auto const named = [&](named_comparable const& one) {
        return std::pair(one[0].cast<std::string>(), side_from_python(one[1], choices));
    };
    auto const baseline = named(base);
    std::vector<std::pair<std::string, fordel::compared>> all;
    std::vector<party> known = baseline.second.settled().programme().parties();
    for (named_comparable const& one : others) {
        all.push_back(named(one));
        for (party const& who : all.back().second.settled().programme().parties())
            if (std::ranges::find(known, who.id, &party::id) == known.end()) known.push_back(who);
    }
    schedule_filter const filter = filter_from(wanted, known);
    py::gil_scoped_release const others_run;
    return compare_all(baseline, all, filter);
}

} // namespace

void register_compare(py::module_& m) {
    m.def(
        "compare",
        [](comparable const& before, comparable const& after, py::object const& choose, py::object const& set,
           std::optional<date> as_of, py::object const& after_choose, py::object const& after_set,
           std::optional<date> after_as_of, py::object const& year, py::object const& stream, py::object const& payer,
           py::object const& recipient, py::object const& status, py::object const& tranche, py::object const& group,
           py::object const& months, py::object const& due_month) {
            return compared_in_python(before, after, {choose, set, as_of}, {after_choose, after_set, after_as_of},
                                      {year, stream, payer, recipient, status, tranche, group, months, due_month});
        },
        py::arg("before"), py::arg("after"), py::kw_only(), py::arg("choose") = py::none(), py::arg("set") = py::none(),
        py::arg("as_of") = py::none(), py::arg("after_choose") = py::none(), py::arg("after_set") = py::none(),
        py::arg("after_as_of") = py::none(), py::arg("year") = py::none(), py::arg("stream") = py::none(),
        py::arg("payer") = py::none(), py::arg("recipient") = py::none(), py::arg("status") = py::none(),
        py::arg("tranche") = py::none(), py::arg("group") = py::none(), py::arg("months") = py::none(),
        py::arg("due_month") = py::none());
    m.def(
        "compare_all",
        [](named_comparable const& base, std::vector<named_comparable> const& others, py::object const& choose,
           py::object const& set, std::optional<date> as_of, py::object const& year, py::object const& stream,
           py::object const& payer, py::object const& recipient, py::object const& status, py::object const& tranche,
           py::object const& group, py::object const& months, py::object const& due_month) {
            return all_compared_in_python(base, others, {choose, set, as_of},
                                          {year, stream, payer, recipient, status, tranche, group, months, due_month});
        },
        py::arg("base"), py::arg("others"), py::kw_only(), py::arg("choose") = py::none(), py::arg("set") = py::none(),
        py::arg("as_of") = py::none(), py::arg("year") = py::none(), py::arg("stream") = py::none(),
        py::arg("payer") = py::none(), py::arg("recipient") = py::none(), py::arg("status") = py::none(),
        py::arg("tranche") = py::none(), py::arg("group") = py::none(), py::arg("months") = py::none(),
        py::arg("due_month") = py::none());
    m.def(
        "compare_years",
        [](programme const& of, year_argument before, year_argument after, py::object const& stream,
           py::object const& payer, py::object const& recipient, py::object const& status, py::object const& tranche,
           py::object const& group, py::object const& months, py::object const& due_month) {
            py::none const year;
            schedule_filter const wanted =
                filter_from({year, stream, payer, recipient, status, tranche, group, months, due_month}, of.parties());
            return long_work([&, own = of] { return compare_years(own, before, after, wanted); });
        },
        py::arg("of"), py::arg("before"), py::arg("after"), py::kw_only(), py::arg("stream") = py::none(),
        py::arg("payer") = py::none(), py::arg("recipient") = py::none(), py::arg("status") = py::none(),
        py::arg("tranche") = py::none(), py::arg("group") = py::none(), py::arg("months") = py::none(),
        py::arg("due_month") = py::none());
    m.def(
        "exact_amounts",
        [](schedule const& of) {
            py::typing::Dict<py::typing::Tuple<py::int_, py::str, py::str>, fraction> all;
            for (auto const& [place, amount] : long_work([&] { return exact_amounts(of); }))
                all[py::make_tuple(place.year, side_name(place.side), place.party)] = amount;
            return all;
        },
        py::arg("of"));
}
