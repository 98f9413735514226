#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/conditions.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/key_weights.hpp>
#include <fordel/file/groups.hpp>
#include <fordel/file/indices.hpp>
#include <fordel/file/naming.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/numbers.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/reference_dates.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/party.hpp>
#include <fordel/population/succession.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr std::size_t longest_list_of_names = 5; // a longer one is a group

} // namespace detail

FORDEL_DECL naming::naming(std::vector<party> const& all, writing as, shipped_data shipped)
    : as_(std::move(as)), shipped_(std::move(shipped)) {
    for (party const& p : all)
        if (p != uncovered_party()) add(p);
}

FORDEL_DECL std::string naming::free_name(std::string wanted) {
    std::string name = wanted;
    for (int n = 2; !taken_.insert(name).second; ++n)
        name = wanted + ' ' + std::to_string(n);
    return name;
}

// ---------------------------------------------------------------- parties and groups

FORDEL_DECL void naming::add(party const& who) {
    if (by_id_.contains(who.id) || (!who.code.empty() && by_code_.contains(who.code))) return;
    by_id_.emplace(who.id, parties_.size());
    if (!who.code.empty()) by_code_.emplace(who.code, parties_.size());
    bool const is_free = taken_.insert(who.name).second;
    parties_.push_back({who, is_free ? who.name : who.id});
    taken_.insert(who.id);
    taken_.insert(who.code);
}

FORDEL_DECL std::string naming::party_name(party const& who) {
    if (who == uncovered_party()) return std::string(detail::borne_by_nobody);
    add(who);
    auto const coded = who.code.empty() ? by_code_.end() : by_code_.find(who.code);
    return parties_[coded == by_code_.end() ? by_id_.at(who.id) : coded->second].name;
}

FORDEL_DECL node naming::members_node(members const& who) {
    auto const called = [this](party const& p) { return party_name(p); };
    std::size_t const size = who.participations() ? who.participations()->size() : who.ever().size();
    if (size <= detail::longest_list_of_names) return to_node(who, called, as_);
    for (auto const& [group, name] : groups_)
        if (group == who) return node(name);
    groups_.emplace_back(who, free_name("group " + std::to_string(groups_.size() + 1)));
    return node(groups_.back().second);
}

// ---------------------------------------------------------------- figures

FORDEL_DECL naming::written_figures& naming::entry(figures const& of) {
    for (written_figures& written : figures_)
        if (written.of == of) return written;
    figures_.push_back({of, free_name(of.title().in(as_.texts_in)), {}});
    return figures_.back();
}

FORDEL_DECL std::string naming::figures_name(figures const& of) { return entry(of).name; }

FORDEL_DECL std::pair<std::string, bool> naming::figures_used(figures const& of, figures_use const& how) {
    written_figures& written = entry(of);
    if (!written.use) written.use = how;
    return {written.name, *written.use == how};
}

// The vintage whose figures are the same for all parties that these have, on all its dates.
FORDEL_DECL std::optional<std::string> naming::shipped_name(figures const& of) const {
    std::vector<figure> const values = of.values();
    for (std::string const& name : shipped_vintages("folk1a", shipped_)) {
        figures const shipped = shipped_figures(name, shipped_);
        if (shipped.title() != of.title() || shipped.unit() != of.unit() ||
            shipped.source().document != of.source().document)
            return std::nullopt;
        std::map<std::pair<std::string, date>, fraction> there;
        for (figure const& f : shipped.values())
            there.emplace(std::pair(f.party, f.on), f.value);
        bool const same = std::ranges::all_of(values, [&](figure const& f) {
            auto const found = there.find({f.party, f.on});
            return found != there.end() && found->second == f.value;
        });
        bool const all_dates = std::ranges::all_of(
            of.parties(), [&](party const& p) { return shipped.covers(p) && shipped.dates(p) == of.dates(p); });
        if (same && all_dates) return name;
    }
    return std::nullopt;
}

FORDEL_DECL node naming::values_node(figures const& of) {
    std::map<std::string, std::string> names;
    for (party const& p : of.parties())
        names.emplace(p.code.empty() ? p.id : p.code, party_name(p));
    std::map<date, std::vector<node_member>> by_date;
    for (figure const& f : of.values())
        by_date[f.on].push_back({names.at(f.party), to_node(f.value, as_), {}});
    if (by_date.size() == 1) return node(std::move(by_date.begin()->second));
    std::vector<node_member> dates;
    for (auto& [on, values] : by_date)
        dates.push_back({to_string(on), node(std::move(values)), {}});
    return node(std::move(dates));
}

FORDEL_DECL node naming::figures_node(written_figures const& written) {
    figures const& of = written.of;
    auto const shipped = shipped_name(of);
    std::optional<date> const only = shipped ? std::nullopt : only_date(of);
    bool const at = written.use && !(only && written.use->at == reference_date::fixed(*only));
    bool const missing = written.use && written.use->missing != missing_date::refuse;
    if (shipped && !at && !missing) return node(*shipped);
    std::vector<node_member> members;
    auto const say = [&](std::string key, node value) { members.push_back({std::move(key), std::move(value), {}}); };
    if (shipped) {
        say("data", node(*shipped));
    } else {
        say("what", to_node(of.what(), as_));
        if (of.unit() != text{}) say("unit", to_node(of.unit(), as_));
        if (of.limited_to() != text{}) say("limited to", to_node(of.limited_to(), as_));
        if (!(of.source() == citation{})) say("source", to_node(of.source(), as_));
        if (only) say("on", to_node(*only, as_));
        std::vector<figure> const values = of.values();
        std::optional<date> const published = values.empty() ? std::nullopt : values.front().published;
        if (!std::ranges::all_of(values, [&](figure const& f) { return f.published == published; }))
            throw error(errors::file_not_writable, written.name + ", published on several days");
        if (published) say("published", to_node(*published, as_));
        say("values", values_node(of));
    }
    if (at) say("at", to_node(written.use->at, as_));
    if (missing) say("missing", to_node(written.use->missing, as_));
    return node(std::move(members));
}

// ---------------------------------------------------------------- indices, keys and mergers

FORDEL_DECL std::string naming::index_name(price_index const& of) {
    for (auto const& [index, name] : indices_)
        if (index == of) return name;
    std::string const& called = of.name().in(as_.texts_in);
    indices_.emplace_back(of, free_name(called.empty() ? "index" : called));
    return indices_.back().second;
}

FORDEL_DECL std::string naming::key_name(node const& says) {
    for (node_member const& m : keys_)
        if (m.value == says) return m.key;
    keys_.push_back({free_name("key " + std::to_string(keys_.size() + 1)), says, {}});
    return keys_.back().key;
}

FORDEL_DECL std::optional<std::string> naming::succession_name(succession const& table) const {
    for (std::string const& name : shipped_vintages("succession", shipped_))
        if (shipped_succession(name, shipped_) == table) return name;
    return std::nullopt;
}

FORDEL_DECL std::vector<node_member> naming::sections() {
    std::vector<node_member> parties, groups, figures, indices;
    for (written_figures const& f : figures_)
        figures.push_back({f.name, figures_node(f), {}});
    for (auto const& [who, name] : groups_)
        groups.push_back({name, to_node(who, [this](party const& p) { return party_name(p); }, as_), {}});
    for (auto const& [index, name] : indices_)
        indices.push_back({name, to_node(index, as_), {}});
    for (named_party const& p : parties_)
        parties.push_back({p.name, party_node(p.who, p.name), {}});
    std::vector<node_member> all;
    auto const put = [&](char const* name, std::vector<node_member> section) {
        if (!section.empty()) all.push_back({name, node(std::move(section)), {}});
    };
    put("parties", std::move(parties));
    put("groups", std::move(groups));
    put("figures", std::move(figures));
    put("indices", std::move(indices));
    put("keys", keys_);
    return all;
}

} // namespace v0
} // namespace fordel
