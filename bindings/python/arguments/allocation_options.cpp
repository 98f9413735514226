#include "arguments/allocation_options.hpp"

#include <fordel/error.hpp>

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "arguments/method.hpp"
#include "arguments/money.hpp"
#include "arguments/number.hpp"
#include "arguments/option.hpp"
#include "arguments/party.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

using set_bound_from = void (*)(money_bound& bound, py::handle value, std::optional<notation> style);

void set_amount(money_bound& bound, py::handle value, std::optional<notation> style) {
    bound.amount = given_money(value, style);
}
void set_share(money_bound& bound, py::handle value, std::optional<notation> style) {
    bound.share = share_from(value, style);
}

std::string id_of(py::handle who, std::vector<party> const& known) {
    if (known.empty() && !py::isinstance<party>(who)) return written_party(who);
    return party_from(who, known).id;
}

class bounds_so_far {
public:
    bounds_so_far(std::vector<party> const& known, std::optional<notation> style) : known_(known), style_(style) {}

    void add(py::handle given, set_bound_from set) {
        if (given.is_none()) return;
        if (is_mapping(given))
            add_named(given, set);
        else if (is_several(given))
            add_each(given, set);
        else
            set(everybody_, given, style_);
    }

    bounds_by_party made() const {
        if (everybody_.any() + !one_each_.empty() + !named_.empty() > 1)
            throw error(
                errors::argument_wrong_type,
                "floors and floor_shares, caps and cap_shares: both for everybody, both one each, or both by name");
        if (everybody_.any()) return everybody_;
        if (!named_.empty()) return named_;
        return one_each_;
    }

private:
    void add_named(py::handle given, set_bound_from set) {
        std::set<std::string> ids;
        for (py::handle const item : given.attr("items")()) {
            auto const [who, bound] = item.cast<std::pair<py::object, py::object>>();
            std::string const id = id_of(who, known_);
            if (!ids.insert(id).second) throw error(errors::party_duplicate, "two bounds for \"" + id + '"');
            money_bound& its = bound_of(id);
            if (!bound.is_none()) set(its, bound, style_);
        }
    }

    void add_each(py::handle given, set_bound_from set) {
        std::size_t place = 0;
        for (py::handle const bound : in_order(given, "bounds")) {
            if (one_each_.size() == place) one_each_.emplace_back();
            if (!bound.is_none()) set(one_each_[place], bound, style_);
            ++place;
        }
    }

    money_bound& bound_of(std::string const& id) {
        for (auto& [who, bound] : named_)
            if (who == id) return bound;
        return named_.emplace_back(id, money_bound{}).second;
    }

    std::vector<party> const& known_;
    std::optional<notation> style_;
    money_bound everybody_{};
    std::vector<money_bound> one_each_{};
    std::vector<bounds_by_party::named_bound> named_{};
};

bounds_by_party bounds_from(py::handle amounts, py::handle shares, std::vector<party> const& known,
                            std::optional<notation> style) {
    bounds_so_far bounds(known, style);
    bounds.add(amounts, set_amount);
    bounds.add(shares, set_share);
    return bounds.made();
}

py::tuple stored_bound(money_bound const& bound) { return py::make_tuple(bound.amount, bound.share); }

money_bound bound_from_stored(py::handle stored) {
    auto const [amount, share] = stored.cast<std::pair<std::optional<any_money>, std::optional<fraction>>>();
    money_bound bound(amount);
    bound.share = share;
    return bound;
}

py::tuple stored_bounds(bounds_by_party const& bounds) {
    py::list each, named;
    for (money_bound const& bound : bounds.one_each())
        each.append(stored_bound(bound));
    for (auto const& [who, bound] : bounds.named())
        named.append(py::make_tuple(who, stored_bound(bound)));
    return py::make_tuple(stored_bound(bounds.everybody()), each, named);
}

bounds_by_party bounds_from_stored(py::tuple const& s) {
    std::vector<money_bound> each;
    for (py::handle const bound : s[1])
        each.push_back(bound_from_stored(bound));
    std::vector<bounds_by_party::named_bound> named;
    for (py::handle const item : s[2]) {
        auto const [who, bound] = item.cast<std::pair<std::string, py::object>>();
        named.emplace_back(who, bound_from_stored(bound));
    }
    if (!each.empty()) return each;
    if (!named.empty()) return named;
    return bound_from_stored(s[0]);
}

} // namespace

allocation_options allocation_options_from(std::string const& method, std::string const& unit, py::object const& ties,
                                           std::string const& seed, bounds_arguments const& bounds,
                                           py::object const& receiver, std::vector<party> const& known) {
    return {method_from(method),
            rounding_unit::parse(unit, bounds.style),
            ties_from(ties, seed, known),
            {bounds_from(bounds.floors, bounds.floor_shares, known, bounds.style),
             bounds_from(bounds.caps, bounds.cap_shares, known, bounds.style), bounds_procedure_from(bounds.procedure)},
            receiver.is_none() ? std::string() : id_of(receiver, known)};
}

std::optional<allocation_options> rounding_from(std::optional<std::string> const& method,
                                                std::optional<std::string> const& unit, py::object const& ties,
                                                std::string const& seed, std::vector<party> const& known) {
    if (!method && !unit && ties.is_none()) return std::nullopt;
    py::none const none;
    return allocation_options_from(method.value_or("largest-remainder"), unit.value_or("minor"),
                                   ties.is_none() ? py::object(py::str("order")) : ties, seed,
                                   {none, none, none, none, "fill", std::nullopt}, none, known);
}

py::tuple stored(allocation_options const& o) {
    return py::make_tuple(o.method.name(), to_string(o.unit), o.ties, stored_bounds(o.bounds.floors),
                          stored_bounds(o.bounds.caps), o.bounds.procedure == bounds_procedure::fill, o.receiver);
}

allocation_options allocation_options_from_stored(py::tuple const& s) {
    return {method_from(s[0].cast<std::string>()),
            rounding_unit::parse(s[1].cast<std::string>(), notation::plain),
            s[2].cast<tie_breaking>(),
            {bounds_from_stored(s[3]), bounds_from_stored(s[4]),
             s[5].cast<bool>() ? bounds_procedure::fill : bounds_procedure::fix_and_rerun},
            s[6].cast<std::string>()};
}

} // namespace fordel::python
