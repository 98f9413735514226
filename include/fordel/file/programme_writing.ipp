#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/naming.hpp>
#include <fordel/file/programme_writing.hpp>
#include <fordel/file/settling.hpp>
#include <fordel/file/stream_writing.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/table/setting_names.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL node word(char const* said) { return node(std::string(said)); }

// What holds anyway is left out.
FORDEL_DECL void add_settling(std::vector<node_member>& to, allocation_options const& said, writing const& as) {
    std::vector<node_member> const usual = settling_members({}, as);
    for (node_member& one : settling_members(said, as))
        if (std::find(usual.begin(), usual.end(), one) == usual.end()) to.push_back(std::move(one));
}

FORDEL_DECL std::vector<node_member> header_members(programme const& p, writing const& as) {
    std::vector<node_member> all{{"fordel", node(std::to_string(format_version)), {}},
                                 {"programme", to_node(p.name(), as), {}}};
    if (p.id() != fordel::named(p.name().in(as.texts_in)).id) all.push_back({"id", node(p.id()), {}});
    if (as.texts_in == language::da) all.push_back({"language", word("da"), {}});
    all.push_back({"currency", node(std::string(p.in().code())), {}});
    all.push_back({"notation", node(name_of(notation_names, as.notation)), {}});
    add_settling(all, p.rounding(), as);
    if (p.years().year_begins != 1) all.push_back({"year begins", month_of_year(p.years().year_begins), {}});
    if (p.years().part_years == part_years::days) all.push_back({"parts of years", word("days"), {}});
    return all;
}

FORDEL_DECL std::string family_words(std::string const& family) { return family.empty() ? "all streams" : family; }

FORDEL_DECL void add_settlement(std::vector<node_member>& to, programme const& p) {
    std::vector<node_member> tables, carried, both;
    for (std::size_t i = 0; i < p.tables().size(); ++i) {
        node totals(name_of(totals_names, p.table_totals()[i]));
        tables.push_back(
            {family_words(p.tables()[i]), node(std::vector<node_member>{{"totals", std::move(totals), {}}}), {}});
    }
    for (carried_family const& one : p.carried())
        carried.push_back({family_words(one.family), word(to_string(one.procedure)), {}});
    if (!tables.empty()) both.push_back({"tables", node(std::move(tables)), {}});
    if (!carried.empty()) both.push_back({"carried", node(std::move(carried)), {}});
    if (!both.empty()) to.push_back({"settlement", node(std::move(both)), {}});
}

// An alternative by its id, which stands before its words where a file gave it one: "heads: By heads.".
FORDEL_DECL node_member alternative_member(text const& said, text const& chosen, writing const& as) {
    std::size_t const da = said.da.find(": "), en = said.en.find(": ");
    bool const has_id = en != std::string::npos && da == en && said.da.substr(0, da) == said.en.substr(0, en);
    std::string const id = has_id ? said.en.substr(0, en) : said.en;
    text const words = has_id ? text{said.da.substr(da + 2), said.en.substr(en + 2)} : said;
    std::vector<node_member> all;
    if (words != text{} && words != text{id, id}) all.push_back({"text", to_node(words, as), {}});
    if (words == chosen || said == chosen) all.push_back({"default", word("yes"), {}});
    return {id, node(std::move(all)), {}};
}

// What they set is in the programme already; an answer that is none of them stands before them.
FORDEL_DECL node alternatives_node(assumption const& a, writing const& as) {
    std::vector<node_member> all;
    for (text const& one : a.alternatives)
        all.push_back(alternative_member(one, a.chosen, as));
    bool const is_among =
        std::ranges::any_of(all, [](node_member const& m) { return m.value.find("default") != nullptr; });
    if (!is_among) all.insert(all.begin(), alternative_member(a.chosen, a.chosen, as));
    return node(std::move(all));
}

FORDEL_DECL node assumption_node(assumption const& a, writing const& as) {
    std::vector<node_member> all{{"question", to_node(a.question, as), {}}};
    if (a.why != text{}) all.push_back({"why", to_node(a.why, as), {}});
    if (a.kind == assumption_kind::reading) all.push_back({"kind", word("reading"), {}});
    if (a.chosen != text{} && !a.alternatives.empty())
        all.push_back({"alternatives", alternatives_node(a, as), {}});
    else if (a.chosen != text{})
        all.push_back({"text", to_node(a.chosen, as), {}});
    return node(std::move(all));
}

FORDEL_DECL void add_section(std::vector<node_member>& to, std::string key, std::vector<node_member> members) {
    if (!members.empty()) to.push_back({std::move(key), node(std::move(members)), {}});
}

FORDEL_DECL std::vector<node_member> streams_of(programme const& p, naming& names, writing const& as) {
    std::vector<node_member> all;
    for (stream const& s : p.streams()) {
        bool const written = std::any_of(all.begin(), all.end(), [&](node_member const& m) { return m.key == s.id; });
        if (!written) all.push_back({s.id, to_node(p.terms_of(s.id), names, as), {}});
    }
    return all;
}

} // namespace detail

FORDEL_DECL node to_node(programme const& p, writing as) {
    as.currency = p.in();
    as.year_begins = p.years().year_begins;
    std::vector<node_member> all = detail::header_members(p, as);
    as.bounds = p.rounding().bounds;
    naming names(p.parties(), as);
    std::vector<node_member> streams = detail::streams_of(p, names, as), clearings, agreements, assumptions;
    for (clearing const& c : p.clearings())
        clearings.push_back({c.id, to_node(c, names, as), {}});
    for (agreement const& a : p.agreements())
        agreements.push_back({a.id, to_node(a, names, as), {}});
    for (assumption const& a : p.assumptions())
        assumptions.push_back({a.id, detail::assumption_node(a, as), {}});
    for (node_member& section : names.sections())
        all.push_back(std::move(section));
    detail::add_section(all, "streams", std::move(streams));
    detail::add_settlement(all, p);
    detail::add_section(all, "clearings", std::move(clearings));
    detail::add_section(all, "agreements", std::move(agreements));
    detail::add_section(all, "assumptions", std::move(assumptions));
    return node(std::move(all));
}

} // namespace v0
} // namespace fordel
