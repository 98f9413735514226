#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/amount_writing.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/key_writing.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/roundings.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/population/succession.hpp>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL node ids_list(std::vector<std::string> const& ids) {
    return one_or_list(ids, [](std::string const& id) { return node(id); });
}

FORDEL_DECL node rounding_point_node(rounding_point const& point, bool year_by_year, writing const& as) {
    std::vector<node_member> all{{"to", to_node(point.to(), as), {}}};
    if (point.how() != rounding::half_up) all.push_back({"how", to_node(point.how(), as), {}});
    if (year_by_year)
        all.push_back({"when", node(point.when() == rounding_point::kind::each_year ? "each year" : "at the end"), {}});
    return node(std::move(all));
}

FORDEL_DECL void add_rounded(std::vector<node_member>& to, rounding_point const& point, writing const& as) {
    if (point.when() != rounding_point::kind::never)
        to.push_back({"rounded", rounding_point_node(point, true, as), {}});
}

FORDEL_DECL void add_amounts_needed(std::vector<node_member>& to, std::string key, amounts_needed const& of) {
    node said = ids_list(of.of);
    bool const would_be_several = said.is_text() && listed_in(said.text()) != of.of; // "schools and roads"
    to.push_back({std::move(key), would_be_several ? node(std::vector<node>{std::move(said)}) : std::move(said), {}});
    if (of.year == amount_year::before) to.push_back({"in", node("the year before"), {}});
    if (of.side == amount_side::recipients) to.push_back({"by", node(std::string("recipients")), {}});
    if (of.precision == amount_precision::exact) to.push_back({"exact", yes_or_no(true), {}});
}

// Which a text says as well as a map: their names hold none of its words.
FORDEL_DECL bool fit_for_text(amounts_needed const& of) {
    std::string line;
    for (std::string const& name : of.of)
        line += (line.empty() ? "" : ", ") + name;
    return of == amounts_needed{of.of} && listed_in(line) == of.of;
}

FORDEL_DECL std::string listed_names(std::vector<std::string> const& names, char const* between) {
    std::string line;
    for (std::string const& name : names)
        line += (line.empty() ? "" : between) + name;
    return line;
}

struct amount_writer {
    naming& names;
    writing const& as;

    node operator()(stated_amount const& stated) const {
        if (!stated.by_party.empty()) return by_party(stated);
        std::string const money = money_text(stated.amount, as);
        if (stated.per.is_once()) return node(money + " once");
        if (!has_instalments(stated.per)) return node(money + " per " + per_words(stated.per));
        return node(std::vector<node_member>{{"sum", node(money), {}}, {"instalments", instalments(stated.per), {}}});
    }

    node operator()(yearly_amounts const& yearly) const {
        std::vector<node_member> years;
        for (year_amount const& one : yearly.years)
            years.push_back({year_text(one.year, as), to_node(one.amount.value, as), {}});
        std::vector<node_member> all{{"by year", node(std::move(years)), {}}};
        if (auto const* const change = std::get_if<yearly_change>(&yearly.after))
            all.push_back({"then", continuation(*change), {}});
        if (auto const* const onwards = std::get_if<indexed_onwards>(&yearly.after)) {
            std::vector<node_member> then{{"index", node(names.index_name(onwards->index)), {}}};
            add_rounded(then, onwards->rounded, as);
            all.push_back({"then", node(std::move(then)), {}});
        }
        return node(std::move(all));
    }

    node operator()(dated_amounts const& dated) const {
        std::vector<node_member> dates;
        for (dated_amount const& one : dated.dates)
            dates.push_back({to_node(one.on, as).text(), to_node(one.amount.value, as), {}});
        return node(std::vector<node_member>{{"on dates", node(std::move(dates)), {}}});
    }

    node operator()(percent_of_whole const& part) const { return node(percent_text(part.percent / fraction(100), as)); }

    node operator()(rest_of_whole const&) const { return node(std::string("rest")); }

    node operator()(derived_amount const& derived) const {
        std::string const percent = derived.percent ? percent_text(*derived.percent / fraction(100), as) : "";
        if (fit_for_text(derived.of))
            return node(derived.percent ? percent + " of " + listed_names(derived.of.of, " and ")
                                        : "sum of " + listed_names(derived.of.of, ", "));
        std::vector<node_member> all;
        if (derived.percent) all.push_back({"percent", node(percent), {}});
        add_amounts_needed(all, derived.percent ? "of" : "sum of", derived.of);
        return node(std::move(all));
    }

    node operator()(product_amount const& product) const {
        return node(
            std::vector<node_member>{{"points", to_node(product.points, names), {}},
                                     {"price", node(money_text(product.unit_price.value, as) + " per year"), {}}});
    }

private:
    static bool has_instalments(per const& what) { return what.over() && !what.over()->instalments().empty(); }

    node by_party(stated_amount const& stated) const {
        std::vector<node_member> parties;
        for (amount_of_party const& one : stated.by_party)
            parties.push_back({names.party_name(one.who), to_node(one.amount.value, as), {}});
        std::vector<node_member> all{{"by party", node(std::move(parties)), {}}};
        if (has_instalments(stated.per))
            all.push_back({"instalments", instalments(stated.per), {}});
        else
            all.push_back({"per", node(per_words(stated.per)), {}});
        return node(std::move(all));
    }

    node instalments(per const& what) const {
        spread const& over = *what.over();
        std::vector<node_member> all;
        for (instalment const& one : over.instalments()) {
            std::string const when = one.on ? to_node(*one.on, as).text() : year_text(one.year, as);
            all.push_back({when,
                           over.how() == spread::kind::percents
                               ? percent_node(one.part / fraction(100), as)
                               : to_node(any_money::from_exact(one.part, over.in()), as),
                           {}});
        }
        return node(std::move(all));
    }

    node continuation(yearly_change const& change) const {
        std::vector<node_member> then{{"factor", to_node(change.factor, as), {}}};
        if (change.plus) then.push_back({"plus", to_node(change.plus->value, as), {}});
        add_rounded(then, change.rounded, as);
        return node(std::move(then));
    }
};

struct adjustment_amount_writer {
    naming& names;
    writing const& as;

    std::string operator()(any_money const& amount) const { return money_text(amount, as); }
    std::string operator()(part_of_amount const& part) const { return percent_text(part.part, as) + " of the amount"; }
    std::string operator()(part_of_last_year const& part) const {
        return percent_text(part.part, as) + " of last year";
    }
    std::string operator()(per_head const& per) const {
        return money_text(per.each, as) + " per " + names.figures_name(per.of);
    }
};

FORDEL_DECL node choice_node(party_choice const& choice, naming& names, writing const& as) {
    if (choice.where()) return to_node(*choice.where(), names.figures_name(choice.where()->of), as);
    std::vector<node> all;
    for (std::string const& who : choice.named())
        all.emplace_back(who);
    return node(std::move(all));
}

FORDEL_DECL void add_freed(std::vector<node_member>& to, adjustment const& step, naming& names) {
    if (step.freed() == freed_money::nobody) to.push_back({"freed to", node(std::string("nobody")), {}});
    if (step.freed() != freed_money::party) return;
    party const& who = step.receiver();
    to.push_back({"freed to", node(who.id.empty() ? who.name : names.party_name(who)), {}});
}

FORDEL_DECL node mergers_node(succession const& table, naming const& names) {
    auto const name = names.succession_name(table);
    if (!name)
        throw error(errors::file_not_writable, "an adjustment with mergers that are not those of the shipped table");
    return node(*name);
}

FORDEL_DECL void add_phases(std::vector<node_member>& to, adjustment const& step, writing const& as) {
    std::vector<node_member> years;
    for (auto const& [year, part] : step.phased())
        years.push_back({year_text(year, as), to_node(part, as), {}});
    if (!years.empty()) to.push_back({"in", node(std::move(years)), {}});
}

} // namespace detail

FORDEL_DECL node to_node(amount_rule const& rule, naming& names, writing const& as) {
    node base = std::visit(detail::amount_writer{names, as}, rule.form());
    if (!rule.index() && !rule.rounding_of_derived()) return base;
    std::vector<node_member> all =
        base.is_map() ? base.members() : std::vector<node_member>{{"stated", std::move(base), {}}};
    if (rule.index()) {
        all.push_back({"index", node(names.index_name(rule.index()->index)), {}});
        all.push_back({"base year", node(year_text(rule.index()->base_year, as)), {}});
        detail::add_rounded(all, rule.index()->rounded, as);
    } else {
        all.push_back({"rounded", detail::rounding_point_node(*rule.rounding_of_derived(), false, as), {}});
    }
    return node(std::move(all));
}

FORDEL_DECL node to_node(tranche_amount const& part, naming& names, writing const& as) {
    return part.plain() ? to_node(*part.plain(), as) : to_node(*part.rule(), names, as);
}

FORDEL_DECL node to_node(adjustment const& step, naming& names, writing const& as) {
    bool const factor = step.kind() == adjustment_kind::times;
    std::string const amount = factor ? detail::number_text(step.factor(), as)
                                      : std::visit(detail::adjustment_amount_writer{names, as}, step.amount());
    std::vector<node_member> all{{to_string(step.kind()), node(amount), {}}};
    if (auto const* const per = factor ? nullptr : std::get_if<per_head>(&step.amount())) {
        all.push_back({"at", to_node(per->as_of, as), {}});
        if (per->missing != missing_date::refuse) all.push_back({"missing", to_node(per->missing, as), {}});
    }
    if (!step.id().empty()) all.push_back({"id", node(step.id()), {}});
    if (step.name() != text{}) all.push_back({"name", to_node(step.name(), as), {}});
    if (step.of()) all.push_back({"of", detail::choice_node(*step.of(), names, as), {}});
    if (!step.with().empty()) all.push_back({"with", detail::ids_list(step.with()), {}});
    if (step.borne_by()) all.push_back({"borne by", detail::choice_node(*step.borne_by(), names, as), {}});
    if (step.by()) all.push_back({"by", to_node(*step.by(), names), {}});
    detail::add_freed(all, step, names);
    detail::add_phases(all, step, as);
    if (step.whole_year()) all.push_back({"whole year", yes_or_no(true), {}});
    if (step.successors() != nullptr)
        all.push_back({"successors", detail::mergers_node(*step.successors(), names), {}});
    if (step.citation() != citation{}) all.push_back({"source", to_node(step.citation(), as), {}});
    return node(std::move(all));
}

} // namespace v0
} // namespace fordel
