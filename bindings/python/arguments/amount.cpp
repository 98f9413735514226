#include "arguments/amount.hpp"

#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>

#include <map>
#include <string>
#include <utility>

#include "arguments/date.hpp"
#include "arguments/integer.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

std::vector<std::pair<py::object, py::object>> items_of(py::handle mapping, char const* example) {
    if (!is_mapping(mapping))
        throw error(errors::argument_wrong_type,
                    std::string("expected a mapping such as ") + example + ", not " + repr_of(mapping));
    std::vector<std::pair<py::object, py::object>> items;
    for (py::handle const item : mapping.attr("items")())
        items.push_back(item.cast<std::pair<py::object, py::object>>());
    return items;
}

int year_of_item(py::handle value) { return year_argument::from(value); }

date date_of_item(py::handle value) {
    date read;
    if (!read_date(value, read))
        throw error(errors::argument_wrong_type, "expected a date such as \"2024-06-30\", not " + repr_of(value));
    return read;
}

// Instalments go by dates where the first does.
bool by_dates(py::handle mapping) {
    auto const items = items_of(mapping, "{2024: \"55 %\", 2025: \"45 %\"}");
    return !items.empty() && !is_index(items.front().first);
}

bool all_money(py::handle mapping) {
    for (auto const& [when, part] : items_of(mapping, "{2024: \"55 %\", 2025: \"45 %\"}"))
        if (!py::isinstance<any_money>(part)) return false;
    return true;
}

std::vector<index_figure> index_figures_from(py::handle figures, std::optional<notation> style, bool percent) {
    std::vector<index_figure> read;
    for (auto const& [year, value] : items_of(figures, percent ? "{2026: \"2.6 %\"}" : "{2025: 100, 2026: \"104.2\"}"))
        read.push_back({year_of_item(year), percent ? percentage_from(value, style) : fraction_from(value, style)});
    return read;
}

constexpr fordel::detail::named_values<rounding_point::kind, 3> rounding_times{
    {{rounding_point::kind::never, "never"},
     {rounding_point::kind::each_year, "each_year"},
     {rounding_point::kind::at_end, "at_end"}}};
constexpr fordel::detail::named_values<part_years, 2> parts_of_years{
    {{part_years::months, "months"}, {part_years::days, "days"}}};

std::string underscored(std::string name) {
    for (char& c : name)
        c = c == '-' ? '_' : c;
    return name;
}

} // namespace

std::vector<year_amount> year_amounts_from(py::handle amounts, std::optional<notation> style) {
    std::vector<year_amount> read;
    for (auto const& [year, amount] : items_of(amounts, "{2025: kroner(100)}"))
        read.push_back({year_of_item(year), given_money(amount, style)});
    return read;
}

std::vector<dated_amount> dated_amounts_from(py::handle amounts, std::optional<notation> style) {
    std::vector<dated_amount> read;
    for (auto const& [on, amount] : items_of(amounts, "{\"2025-03-01\": kroner(100)}"))
        read.push_back({date_of_item(on), given_money(amount, style)});
    return read;
}

std::vector<amount_of_party> party_amounts_from(py::handle amounts, std::optional<notation> style) {
    std::vector<amount_of_party> read;
    for (auto const& [who, amount] : items_of(amounts, "{\"Faxe\": kroner(100)}"))
        read.push_back({named_party(who), given_money(amount, style)});
    return read;
}

std::vector<index_figure> rates_from(py::handle figures, std::optional<notation> style) {
    return index_figures_from(figures, style, true);
}

std::vector<index_figure> levels_from(py::handle figures, std::optional<notation> style) {
    return index_figures_from(figures, style, false);
}

spread spread_percents_from(py::handle percents, std::optional<notation> style) {
    std::vector<percent_of_year> years;
    std::vector<percent_on_date> dates;
    bool const dated = by_dates(percents);
    for (auto const& [when, part] : items_of(percents, "{2024: \"55 %\"}"))
        if (dated)
            dates.push_back({date_of_item(when), percentage_from(part, style)});
        else
            years.push_back({year_of_item(when), percentage_from(part, style)});
    return dated ? spread::percents(dates) : spread::percents(years);
}

spread spread_amounts_from(py::handle amounts, std::optional<notation> style) {
    return by_dates(amounts) ? spread::amounts(dated_amounts_from(amounts, style))
                             : spread::amounts(year_amounts_from(amounts, style));
}

spread spread_from(py::handle value, std::optional<notation> style) {
    if (py::isinstance<spread>(value)) return value.cast<spread>();
    if (!py::isinstance<py::str>(value))
        return all_money(value) ? spread_amounts_from(value, style) : spread_percents_from(value, style);
    auto const name = value.cast<std::string>();
    if (name == "months") return spread::by_months();
    if (name == "days") return spread::by_days();
    fordel::detail::throw_unknown_name(errors::amount_unknown_per, name);
}

per per_from(py::handle value, std::optional<notation> style) {
    if (py::isinstance<py::str>(value)) {
        auto const name = value.cast<std::string>();
        if (name == "year") return per::year();
        if (name == "once") return per::once();
    }
    return per::whole_period(spread_from(value, style));
}

rounding_point rounding_point_from(py::handle value) {
    if (py::isinstance<rounding_point>(value)) return value.cast<rounding_point>();
    if (!py::isinstance<py::str>(value))
        throw error(errors::argument_wrong_type,
                    "expected a RoundingPoint, or \"never\", \"each_year\" or \"at_end\", not " + repr_of(value));
    switch (fordel::detail::value_of(rounding_times, underscored(value.cast<std::string>()),
                                     errors::amount_unknown_rounding)) {
    case rounding_point::kind::each_year:
        return rounding_point::each_year();
    case rounding_point::kind::at_end:
        return rounding_point::at_end();
    case rounding_point::kind::never:
        break;
    }
    return rounding_point::never();
}

char const* point_name(rounding_point::kind when) { return rounding_times[static_cast<std::size_t>(when)].second; }

part_years part_years_from(std::string const& name) {
    return fordel::detail::value_of(parts_of_years, name, errors::amount_unknown_part_years);
}

known_amounts known_streams_from(py::handle known, std::optional<notation> style) {
    if (known.is_none()) return {};
    std::map<std::string, fraction> amounts;
    for (auto const& [name, amount] : items_of(known, "{\"region\": kroner(100)}"))
        amounts.emplace(name.cast<std::string>(), given_money(amount, style).exact());
    return [amounts = std::move(amounts)](amounts_needed const& asked, int) {
        std::vector<party_amount> found;
        for (std::string const& name : asked.of) {
            auto const one = amounts.find(name);
            if (one == amounts.end()) throw error(errors::programme_amounts_unknown, fordel::detail::quoted(name));
            found.push_back({party{.id = name, .name = name}, one->second});
        }
        return found;
    };
}

} // namespace fordel::python
