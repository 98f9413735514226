#include "arguments/sjaelland_options.hpp"

#include <fordel/error.hpp>
#include <fordel/key/key.hpp>
#include <fordel/population.hpp>
#include <fordel/sjaelland/option_table.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"

namespace fordel::python {

namespace {

using sjaelland::option;

// A value as the table's own text says it: a party by its id, a date by its digits.
std::string text_of(option const& o, py::handle value) {
    if (py::isinstance<py::str>(value)) return value.cast<std::string>();
    if (py::isinstance<party>(value)) return value.cast<party>().id;
    if (py::hasattr(value, "isoformat")) return to_string(value.cast<date>());
    throw error(errors::argument_wrong_type,
                std::string(o.name) + '=' + repr_of(value) + ", which takes text or what it names: a Party, a date");
}

// A mapping is one text an item, as "OFFICE=DATE", and its values may be numbers; a list has the texts themselves.
option::texts texts_of(option const& o, py::handle value) {
    option::texts written;
    if (!o.repeated) {
        written.push_back(text_of(o, value));
    } else if (py::isinstance<py::dict>(value)) {
        for (auto const& [left, right] : value.cast<py::dict>()) {
            bool const number = !py::isinstance<party>(right) && py::hasattr(right, "as_integer_ratio");
            written.push_back(text_of(o, left) + '=' + (number ? fraction_from(right).to_string() : text_of(o, right)));
        }
    } else if (py::isinstance<py::list>(value) || py::isinstance<py::tuple>(value)) {
        for (py::handle const one : value)
            written.push_back(text_of(o, one));
    } else {
        throw error(errors::argument_wrong_type,
                    std::string(o.name) + '=' + repr_of(value) + ", which takes a dict or a list of texts");
    }
    return written;
}

// A year beyond int is no year: the calendar refuses it, as it does the year 0.
int year_from(py::handle value) {
    big_integer const year = whole_from(value);
    return year < 1 || year > 9999 ? 0 : static_cast<int>(year);
}

// What Python says by objects that hold more than their text; whether it was one.
bool set_object(sjaelland::options& chosen, std::string_view name, py::handle value) {
    if (name == "counts")
        chosen.counts = value.cast<population>();
    else if (name == "ufs_year")
        chosen.ufs_year = year_from(value);
    else if (name == "clusters" && py::isinstance<key>(value))
        chosen.clusters = value.cast<key>();
    else if (name == "region_period" && py::isinstance<period>(value))
        chosen.region_period = value.cast<period>();
    else if (name == "ruc_payer" && py::isinstance<party>(value))
        chosen.ruc_payer = value.cast<party>();
    else if (name == "population_date" && py::isinstance<reference_date>(value))
        chosen.population_date = value.cast<reference_date>();
    else if (name == "ties" && !py::isinstance<py::str>(value))
        chosen.ties = ties_from(value, "");
    else
        return false;
    return true;
}

// A status with the decision behind it: {"deb": ("granted", Decision(…))}.
void set_decisions(sjaelland::options& chosen, py::dict const& standings) {
    for (auto const& [stream, standing] : standings) {
        if (!py::isinstance<py::tuple>(standing)) continue;
        auto const [status, decided] = standing.cast<std::pair<std::string, decision>>();
        chosen.standings.push_back({stream.cast<std::string>(), status_from_name(status), decided});
    }
}

py::dict without_decisions(py::dict const& standings) {
    py::dict plain;
    for (auto const& [stream, standing] : standings)
        if (!py::isinstance<py::tuple>(standing)) plain[stream] = standing;
    return plain;
}

} // namespace

sjaelland::options sjaelland_options_from(py::kwargs const& given) {
    std::vector<std::pair<std::string, option::texts>> named;
    sjaelland::options objects;
    for (auto const& [name_object, value] : given) {
        auto const name = name_object.cast<std::string>();
        option const& known = sjaelland::find_option(name);
        py::object plain = py::reinterpret_borrow<py::object>(value);
        if (name == "standings" && py::isinstance<py::dict>(value)) plain = without_decisions(value.cast<py::dict>());
        if (plain.is_none() || set_object(objects, name, plain)) continue;
        if (option::texts written = texts_of(known, plain); !written.empty())
            named.emplace_back(name, std::move(written));
    }
    sjaelland::options chosen = sjaelland::options_from(named, std::move(objects));
    if (given.contains("standings") && py::isinstance<py::dict>(given["standings"]))
        set_decisions(chosen, given["standings"].cast<py::dict>());
    return chosen;
}

} // namespace fordel::python
