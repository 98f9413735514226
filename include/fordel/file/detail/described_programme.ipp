#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/citations.hpp>
#include <fordel/file/detail/described_programme.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/key/key.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/adjustment.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/programme/stream.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline void describe_member(std::vector<node_member>& to, std::string key, node value) {
    to.push_back({std::move(key), std::move(value), {}});
}

// Its shares on a day; who it names, where they rest on amounts.
inline node described_key(key_rule const& rule, moment when) {
    std::vector<node_member> shares;
    std::vector<node> names;
    try {
        key const made = rule.on(when);
        for (std::size_t i = 0; i < made.size(); ++i)
            describe_member(shares, made.parties()[i].name, node(made.share(i).to_string()));
        return node(std::move(shares));
    } catch (error const&) {
        for (party const& who : rule.parties())
            names.emplace_back(who.name);
        return node(std::move(names));
    }
}

inline node described_adjustments(std::vector<adjustment> const& steps) {
    std::vector<node> all;
    for (adjustment const& one : steps)
        all.emplace_back(one.describe().en);
    return node(std::move(all));
}

inline node described_tranche(tranche const& t, stream const& s, moment when) {
    std::vector<node_member> all;
    describe_member(all, "amount", node(amount_of(t, s).describe().en));
    describe_member(all, "key", described_key(t.payers, when));
    if (!t.adjustments.empty()) describe_member(all, "adjustments", described_adjustments(t.adjustments));
    return node(std::move(all));
}

inline node described_stream(stream const& s, programme_years const& years) {
    moment const when{years.year_of(s.period.first()), s.period.first()};
    std::vector<node_member> all, payers;
    if (!s.name.en.empty()) describe_member(all, "name", to_node(s.name));
    if (s.amount) describe_member(all, "amount", node(s.amount->describe().en));
    describe_member(all, "period", node(s.period.span()));
    for (tranche const& t : s.payers)
        describe_member(payers, t.id, described_tranche(t, s, when));
    describe_member(all, "paid by", node(std::move(payers)));
    describe_member(all, "to", described_key(s.recipients, when));
    if (!s.adjustments.empty()) describe_member(all, "adjustments", described_adjustments(s.adjustments));
    if (!s.decision.empty()) describe_member(all, "decision", to_node(s.decision));
    if (!s.citation.empty()) describe_member(all, "source", to_node(s.citation));
    return node(std::move(all));
}

FORDEL_DECL node described_programme(programme const& p) {
    std::vector<node_member> streams, all;
    for (stream const& s : p.streams()) {
        bool const changes = p.terms_of(s.id).size() > 1;
        describe_member(streams, changes ? s.id + " " + s.period.span() : s.id, described_stream(s, p.years()));
    }
    describe_member(all, "programme", to_node(p.name()));
    describe_member(all, "streams", node(std::move(streams)));
    return node(std::move(all));
}

} // namespace detail
} // namespace v0
} // namespace fordel
