#include "arguments/adjustment.hpp"

#include <fordel/citation.hpp>
#include <fordel/error.hpp>
#include <fordel/key/condition.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "arguments/key.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/rule.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

std::string id_or_name(py::handle who) {
    return py::isinstance<party>(who) ? who.cast<party>().id : written_party(who);
}

bool is_share(py::handle amount) {
    if (!py::isinstance<py::str>(amount)) return false;
    auto const written = amount.cast<std::string>();
    return written.ends_with('%') || written.ends_with("pct.") || written.ends_with("pct");
}

fraction major_amount(py::handle value, any_currency in, std::optional<notation> style) {
    any_money amount;
    if (py::isinstance<any_exact_money>(value)) return value.cast<any_exact_money>().exact();
    if (!py::isinstance<any_money>(value)) return fraction_from(value, style);
    amount = value.cast<any_money>();
    if (amount.in() != in) fordel::detail::throw_currency_mismatch(in, amount.in());
    return amount.exact();
}

} // namespace

std::optional<party_choice> choice_from(py::handle value) {
    if (value.is_none()) return std::nullopt;
    if (py::isinstance<condition>(value)) return party_choice(value.cast<condition>());
    std::vector<std::string> named;
    if (py::isinstance<party>(value) || py::isinstance<py::str>(value))
        named.push_back(id_or_name(value));
    else
        for (py::handle const who : in_order(value, "parties"))
            named.push_back(id_or_name(who));
    return party_choice(std::move(named));
}

py::object python_choice(std::optional<party_choice> const& choice) {
    if (!choice) return py::none();
    return choice->where() ? py::cast(*choice->where()) : py::cast(choice->named());
}

adjustment_amount amount_arguments::read(std::string const& maker, std::optional<notation> style) const {
    int given = 0;
    for (py::object const& one : {amount, share, per_head, last_year})
        given += one.is_none() ? 0 : 1;
    if (given == 0)
        throw error(errors::argument_missing, maker + "() with none of amount, share, per_head and last_year");
    if (given > 1)
        throw error(errors::argument_unexpected, maker + "() with several of amount, share, per_head and last_year");
    if (per_head.is_none() != figures.is_none())
        throw error(errors::argument_missing, maker + "() with only one of per_head and figures");
    if (!per_head.is_none())
        return fordel::per_head{figures_from(figures), given_money(per_head, style), as_of, missing_from(missing)};
    if (!last_year.is_none()) return part_of_last_year{share_from(last_year, style)};
    if (!share.is_none()) return part_of_amount{share_from(share, style)};
    if (is_share(amount)) return part_of_amount{share_from(amount, style)};
    return given_money(amount, style);
}

adjustment step_arguments::said_of(adjustment step, std::optional<notation> style) const {
    if (auto whom = choice_from(of)) step = step.of(*std::move(whom));
    if (!with.is_none()) step = step.with(stream_ids(with));
    if (auto who = choice_from(borne_by)) step = step.borne_by(*std::move(who));
    if (!by.is_none()) step = step.by(rule_from(by, style));
    if (py::isinstance<py::str>(freed) && freed.cast<std::string>() == "nobody")
        step = step.freed_to_nobody();
    else if (!py::isinstance<py::str>(freed) || freed.cast<std::string>() != "others")
        step = py::isinstance<party>(freed) ? step.freed_to(freed.cast<party>())
                                            : step.freed_to_named(written_party(freed));
    if (whole_year) step = step.for_whole_year();
    if (!phased.is_none()) {
        adjustment::phases by_year;
        for (auto const& [year, part] : py::dict(phased))
            by_year.emplace_back(year.cast<int>(), share_from(part, style));
        step = step.phased(std::move(by_year));
    }
    if (!id.is_none() || !name.is_none())
        step =
            step.named(id.is_none() ? step.id() : id.cast<std::string>(), name.is_none() ? text{} : name.cast<text>());
    return citation.is_none() ? step : step.citation(citation.cast<fordel::citation>());
}

std::vector<std::string> stream_ids(py::handle value) {
    if (py::isinstance<py::str>(value)) return {value.cast<std::string>()};
    return in_order(value, "streams").cast<std::vector<std::string>>();
}

std::vector<party_amount> party_amounts(py::handle by_party, std::vector<party> const& known, any_currency in,
                                        std::optional<notation> style) {
    known_places const places(known);
    std::vector<party_amount> all;
    for (auto const& [who, value] : named_items(by_party)) {
        party_amount found{known[places.find(who)]};
        bool const in_part = py::isinstance<py::tuple>(value);
        found.amount = major_amount(in_part ? value[py::int_(0)] : value, in, style);
        if (in_part) found.part_of_year = share_from(value[py::int_(1)], style);
        all.push_back(std::move(found));
    }
    return all;
}

} // namespace fordel::python
