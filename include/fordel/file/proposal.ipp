#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/error.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/forms/proposal.hpp>
#include <fordel/file/proposal.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/party.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Values are put into the baseline as they are written, so that they are read as it is.
FORDEL_DECL void require_same_header(reading& into, node const& written, node const& baseline) {
    for (std::string_view const key : {"notation", "currency", "language"}) {
        node const* const own = written.find(key);
        if (own == nullptr) continue;
        node const* const given = baseline.find(key);
        std::string const other = given != nullptr ? given->text() : "none";
        if (own->text() != other)
            into.report(errors::proposal_header,
                        std::string(key) + ": " + own->text() + ", and in the baseline " + other, *own,
                        address(std::string(key)));
    }
}

// One change of an address, or several on other days.
FORDEL_DECL void read_changes_at(reading& into, std::vector<fordel::change>& all, node_member const& one) {
    address const where = address("changes") / one.key;
    auto const take = [&](node const& written, address const& place) {
        if (auto made = read_change(into, address(one.key), written, place)) all.push_back(std::move(*made));
    };
    if (!one.value.is_list()) return take(one.value, where);
    for (std::size_t i = 0; i < one.value.items().size(); ++i)
        take(one.value.items()[i], where / (i + 1));
}

FORDEL_DECL std::optional<std::string> language_of(node const& document) {
    node const* const said = document.find("language");
    return said == nullptr ? std::nullopt : std::optional(said->text());
}

} // namespace detail

FORDEL_DECL bool is_proposal(node const& document) noexcept { return document.find("proposal") != nullptr; }

FORDEL_DECL std::optional<proposal> read_proposal(reading& into, node const& written, node const& baseline) {
    into.year_begins = detail::reading_dates_of(baseline).year_begins;
    into.texts_in = detail::language_of(baseline) == "da" ? language::da : language::en;
    map_reader const map(into, written, {}, forms::proposal);
    if (!written.is_map()) return std::nullopt;
    detail::require_same_header(into, written, baseline);
    proposal made{.file = written.file(), .at = written.at()};
    made.name = map.read("proposal", read_words).value_or(text{});
    made.id = map.read("id", read_text).value_or(fordel::named(made.name.in(into.texts_in)).id);
    made.author = map.read("author", read_text).value_or(std::string());
    made.date = map.read("date", read_date);
    made.source = map.read("source", read_citation).value_or(citation{});
    made.decided = map.read("decision", read_decision).value_or(decision{});
    made.baseline = map.read("baseline", read_text).value_or(std::string());
    if (node const* const answers = map.find("choose"))
        for (node_member const& one : answers->members())
            made.chosen.emplace_back(one.key, one.value.text());
    if (node const* const changes = map.find("changes"))
        for (node_member const& one : changes->members())
            detail::read_changes_at(into, made.changes, one);
    return made;
}

FORDEL_DECL proposal read_proposal(node const& written, node const& baseline) {
    reading into;
    auto made = read_proposal(into, written, baseline);
    into.require_none();
    return std::move(made.value());
}

namespace detail {

// The changes by their addresses, in the order of the first of each.
FORDEL_DECL node changes_node(std::vector<fordel::change> const& all, writing const& as) {
    std::vector<std::pair<std::string, std::vector<fordel::change>>> by_address;
    for (fordel::change const& c : all) {
        auto found = std::ranges::find(by_address, c.where.written(), [](auto const& one) { return one.first; });
        if (found == by_address.end()) found = by_address.insert(found, {c.where.written(), {}});
        found->second.push_back(c);
    }
    std::vector<node_member> members;
    for (auto const& [where, changes] : by_address)
        members.push_back({where, one_or_list(changes, [&](fordel::change const& c) { return to_node(c, as); }), {}});
    return node(std::move(members));
}

} // namespace detail

FORDEL_DECL node to_node(proposal const& p, writing const& as) {
    std::vector<node_member> all;
    auto const add = [&](char const* key, node value) { all.push_back({key, std::move(value), {}}); };
    add("fordel", node(std::to_string(format_version)));
    add("proposal", to_node(p.name, as));
    if (p.id != fordel::named(p.name.in(as.texts_in)).id) add("id", node(p.id));
    if (!p.author.empty()) add("author", node(p.author));
    if (p.date) add("date", to_node(*p.date, as));
    if (p.source != citation{}) add("source", to_node(p.source, as));
    if (p.decided != decision{}) add("decision", to_node(p.decided, as));
    if (!p.baseline.empty()) add("baseline", node(p.baseline));
    std::vector<node_member> answers;
    for (auto const& [question, answer] : p.chosen)
        answers.push_back({question, node(answer), {}});
    if (!answers.empty()) add("choose", node(std::move(answers)));
    if (!p.changes.empty()) add("changes", detail::changes_node(p.changes, as));
    return node(std::move(all));
}

} // namespace v0
} // namespace fordel
