#pragma once

#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/amount_writing.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/forms/agreements.hpp>
#include <fordel/file/key_writing.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/settling.hpp>
#include <fordel/file/stream_writing.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/key/detail/rule_form.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void add_words(std::vector<node_member>& to, std::string key, text const& words, writing const& as) {
    if (words != text{}) to.push_back({std::move(key), to_node(words, as), {}});
}

// A party that bears all of it, as key_rule(party) has it.
FORDEL_DECL std::optional<party> only_party(key_rule const& rule) {
    auto const* const fixed = std::get_if<key>(&rule.form().of);
    if (fixed == nullptr || fixed->parties().size() != 1 || !(rule == key_rule(fixed->parties().front())))
        return std::nullopt;
    return fixed->parties().front();
}

FORDEL_DECL void add_sharing(std::vector<node_member>& to, key_rule const& rule, naming& names) {
    if (auto const only = only_party(rule)) {
        to.push_back({"who", node(names.party_name(*only)), {}});
        return;
    }
    written_key const said = written(rule, names);
    if (said.who) to.push_back({"who", names.members_node(*said.who), {}});
    to.push_back({"key", said.key, {}});
}

// One party by its name alone.
FORDEL_DECL node recipients_node(key_rule const& rule, naming& names) {
    std::vector<node_member> all;
    add_sharing(all, rule, names);
    return all.size() == 1 && all.front().key == "who" && all.front().value.is_text() ? all.front().value
                                                                                      : node(std::move(all));
}

FORDEL_DECL void add_adjustments(std::vector<node_member>& to, std::vector<adjustment> const& steps, naming& names,
                                 writing const& as) {
    std::vector<node> all;
    for (adjustment const& step : steps)
        all.push_back(to_node(step, names, as));
    if (!all.empty()) to.push_back({"adjustments", node(std::move(all)), {}});
}

FORDEL_DECL std::vector<node_member> tranche_members(tranche const& t, text const& usual_name, bool amount_said,
                                                     naming& names, writing const& as) {
    std::vector<node_member> all;
    if (t.name != usual_name) all.push_back({"name", to_node(t.name, as), {}});
    add_sharing(all, t.payers, names);
    if (amount_said) all.push_back({"amount", to_node(t.amount, names, as), {}});
    add_adjustments(all, t.adjustments, names, as);
    if (t.rounding)
        for (node_member& said : settling_members(*t.rounding, as))
            all.push_back(std::move(said));
    if (t.carried) all.push_back({"carried", node(std::string(to_string(*t.carried))), {}});
    return all;
}

// One that pays all, as paid_by() makes it.
FORDEL_DECL bool is_whole(std::vector<tranche> const& payers, tranche const& usual) {
    return payers.size() == 1 && payers.front().id == usual.id && payers.front().amount == usual.amount;
}

FORDEL_DECL node payers_node(std::vector<tranche> const& payers, naming& names, writing const& as) {
    tranche const usual = paid_by(key_rule(uncovered_party())).front();
    if (is_whole(payers, usual)) {
        std::vector<node_member> all = tranche_members(payers.front(), usual.name, false, names, as);
        bool const name_alone = all.size() == 1 && all.front().key == "who" && all.front().value.is_text();
        return name_alone ? all.front().value : node(std::move(all));
    }
    std::vector<node_member> all;
    for (tranche const& t : payers)
        all.push_back({t.id, node(tranche_members(t, text{}, true, names, as)), {}});
    return node(std::move(all));
}

template <class Noun>
void add_standing(std::vector<node_member>& to, Noun const& of, writing const& as) {
    if (of.status != status::unspecified) to.push_back({"status", to_node(of.status, as), {}});
    if (of.decision != decision{}) to.push_back({"decision", to_node(of.decision, as), {}});
    if (of.citation != citation{}) to.push_back({"source", to_node(of.citation, as), {}});
    if (!of.assumptions.empty()) to.push_back({"assumptions", ids_list(of.assumptions), {}});
}

FORDEL_DECL std::vector<node_member> stream_members(stream const& s, naming& names, writing const& as) {
    std::vector<node_member> all;
    add_words(all, "name", s.name, as);
    add_words(all, "group", s.group, as);
    if (s.amount) all.push_back({"amount", to_node(*s.amount, names, as), {}});
    all.push_back({"period", to_node(s.whole.value_or(s.period), as), {}});
    all.push_back({"paid by", payers_node(s.payers, names, as), {}});
    all.push_back({"to", recipients_node(s.recipients, names), {}});
    add_adjustments(all, s.adjustments, names, as);
    add_standing(all, s, as);
    if (s.collector) all.push_back({"collected by", node(names.party_name(*s.collector)), {}});
    if (s.due_month) all.push_back({"due month", node(std::to_string(*s.due_month)), {}});
    return all;
}

// The days of the stream's period without terms: it is suspended then.
FORDEL_DECL std::vector<period> times_without_terms(std::vector<stream> const& terms) {
    using namespace std::chrono;
    period const whole = terms.front().whole.value_or(terms.front().period);
    std::vector<period> all;
    date next = whole.first();
    for (stream const& s : terms) {
        if (s.period.first() < next || s.whole.value_or(s.period) != whole)
            throw error(errors::file_not_writable, s.id + ": terms that do not follow each other in one period");
        if (next < s.period.first()) all.emplace_back(next, date(sys_days(s.period.first()) - days(1)));
        next = sys_days(s.period.last()) + days(1);
    }
    if (next <= whole.last()) all.emplace_back(next, whole.last());
    return all;
}

// A key's values over time: one, where it never changes; none where terms leave it out.
FORDEL_DECL node dated(std::vector<stream> const& terms, std::vector<std::optional<node>> const& values,
                       writing const& as) {
    std::vector<node> all;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != 0 && values[i] == values[i - 1]) continue;
        std::vector<node_member> said{{"from", beginning_node(terms[i].period.first(), as), {}}};
        if (!values[i])
            said.push_back({"removed", node("yes"), {}});
        else if (values[i]->find("value") != nullptr)
            said.insert(said.end(), values[i]->members().begin(), values[i]->members().end());
        else
            said.push_back({"value", *values[i], {}});
        all.emplace_back(std::move(said));
    }
    return all.size() == 1 ? *values.front() : node(std::move(all));
}

using said_by_term = std::vector<std::vector<node_member>>;

FORDEL_DECL std::vector<node_member>::iterator member_of(std::vector<node_member>& members, std::string_view key) {
    return std::ranges::find_if(members, [&](node_member const& m) { return m.key == key; });
}

// What only some terms have of these stands with the amount of those, since a key of the stream is for all of them.
FORDEL_DECL void state_with_amount(said_by_term& each, std::string_view key) {
    auto const says = [&](std::vector<node_member>& members) { return member_of(members, key) != members.end(); };
    if (std::ranges::all_of(each, says) || std::ranges::none_of(each, says)) return;
    for (std::vector<node_member>& members : each) {
        auto const amount = member_of(members, "amount"), said = member_of(members, key);
        if (said == members.end() || amount == members.end()) continue;
        std::vector<node_member> stated = amount->value.find("value") != nullptr
                                              ? amount->value.members()
                                              : std::vector<node_member>{{"value", amount->value, {}}};
        stated.push_back(*said);
        amount->value = node(std::move(stated));
        members.erase(said);
    }
}

// Those of all terms, each where the terms have it.
FORDEL_DECL std::vector<std::string> keys_said(said_by_term const& each) {
    std::vector<std::string> all;
    for (std::vector<node_member> const& members : each) {
        auto place = all.begin();
        for (node_member const& m : members) {
            auto const known = std::ranges::find(all, m.key);
            place = known != all.end() ? known : all.insert(place, m.key);
            ++place;
        }
    }
    return all;
}

FORDEL_DECL bool cannot_be_dated(std::string_view key) {
    return key == "name" || key == "group" || key == "assumptions";
}

} // namespace detail

FORDEL_DECL node to_node(std::vector<stream> const& terms, naming& names, writing const& as) {
    std::vector<period> const suspended = detail::times_without_terms(terms);
    detail::said_by_term each;
    for (stream const& s : terms)
        each.push_back(detail::stream_members(s, names, as));
    for (std::string_view const key : {"decision", "source"})
        detail::state_with_amount(each, key);
    std::vector<node_member> all;
    for (std::string const& key : detail::keys_said(each)) {
        std::vector<std::optional<node>> values;
        for (std::vector<node_member>& members : each) {
            auto const said = detail::member_of(members, key);
            values.push_back(said == members.end() ? std::nullopt : std::optional(said->value));
        }
        bool const changes = std::ranges::any_of(values, [&](auto const& v) { return v != values.front(); });
        if (changes && detail::cannot_be_dated(key))
            throw error(errors::file_not_writable, terms.front().id + ": " + key + " that changes");
        node value = detail::dated(terms, values, as);
        all.push_back({key, std::move(value), {}});
        if (key == "period" && !suspended.empty())
            all.push_back({"suspended", one_or_list(suspended, [&](period const& p) { return to_node(p, as); }), {}});
    }
    return node(std::move(all));
}

namespace detail {

FORDEL_DECL node spent_by_party(std::vector<spent> const& all, naming& names, writing const& as) {
    std::vector<std::pair<std::string, std::vector<node_member>>> parties;
    for (spent const& one : all) {
        std::string const who = names.party_name(one.who);
        auto found = std::find_if(parties.begin(), parties.end(), [&](auto const& p) { return p.first == who; });
        if (found == parties.end()) found = parties.insert(parties.end(), {who, {}});
        found->second.push_back({year_text(one.year, as), to_node(one.amount, as), {}});
    }
    std::vector<node_member> members;
    for (auto& [who, years] : parties)
        members.push_back({who, node(std::move(years)), {}});
    return node(std::vector<node_member>{{"by party", node(std::move(members)), {}}});
}

FORDEL_DECL node spending_node(spending const& of, naming& names, writing const& as) {
    if (auto const* const stated = std::get_if<std::vector<spent>>(&of.made_of()))
        return spent_by_party(*stated, names, as);
    if (auto const* const counted = std::get_if<figures>(&of.made_of())) return node(names.figures_name(*counted));
    std::vector<node_member> all;
    add_amounts_needed(all, "amounts of", std::get<amounts_needed>(of.made_of()));
    return node(std::move(all));
}

// Days, or "yearly from 2022-12-31".
FORDEL_DECL node due_node(agreement const& a, writing const& as) {
    if (a.due.size() > 1 && a.due == yearly_from(a.due.front(), a.period))
        return node("yearly from " + to_node(a.due.front(), as).text());
    return one_or_list(a.due, [&](date const& day) { return to_node(day, as); });
}

} // namespace detail

FORDEL_DECL node to_node(clearing const& c, naming& names, writing const& as) {
    std::vector<node_member> all;
    detail::add_words(all, "name", c.name, as);
    detail::add_words(all, "group", c.group, as);
    all.push_back({"spent", detail::spending_node(c.spending, names, as), {}});
    all.push_back({"shared by", detail::recipients_node(c.shares, names), {}});
    all.push_back({"with", node(names.party_name(c.clearing_party)), {}});
    all.push_back({"period", to_node(c.period, as), {}});
    detail::add_standing(all, c, as);
    if (c.rounding)
        for (node_member& said : settling_members(*c.rounding, as))
            all.push_back(std::move(said));
    if (c.due_month) all.push_back({"due month", node(std::to_string(*c.due_month)), {}});
    return node(std::move(all));
}

FORDEL_DECL node to_node(agreement const& a, naming& names, writing const& as) {
    auto const kind = static_cast<std::size_t>(a.kind);
    std::vector<node_member> all{
        {"kind", node(std::string(forms::agreement_kind_choices[kind])), {}},
        {"what", to_node(a.what, as), {}},
        {"between", one_or_list(a.between, [&](party const& p) { return node(names.party_name(p)); }), {}}};
    detail::add_words(all, "on behalf of", a.on_behalf_of, as);
    all.push_back({"period", to_node(a.period, as), {}});
    if (!a.due.empty()) all.push_back({"due", detail::due_node(a, as), {}});
    if (a.citation != citation{}) all.push_back({"source", to_node(a.citation, as), {}});
    if (!a.assumptions.empty()) all.push_back({"assumptions", detail::ids_list(a.assumptions), {}});
    return node(std::move(all));
}

} // namespace v0
} // namespace fordel
