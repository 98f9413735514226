#pragma once

#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/change.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/detail/decided_document.hpp>
#include <fordel/file/detail/described_programme.hpp>
#include <fordel/file/detail/document_changes.hpp>
#include <fordel/file/detail/form_changes.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/programme_writing.hpp>
#include <fordel/file/proposal.hpp>
#include <fordel/file/rule_changes.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/programme/assumption.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::vector<rule_change> told_of(std::vector<document_change> changes) {
    std::vector<rule_change> all;
    for (document_change& one : changes)
        all.push_back(std::move(one.told));
    return all;
}

inline bool share_a_day(rule_change const& one, fordel::change const& other) {
    bool const one_ends = one.until && other.from && *one.until < *other.from;
    bool const other_ends = other.until && one.from && *other.until < *one.from;
    return !one_ends && !other_ends;
}

// Whether it is this change, or what it makes of the clause below or above.
inline bool is_said_by(fordel::change const& proposed, rule_change const& told) {
    address const where(told.address);
    return (is_within(where, proposed.where) || is_within(proposed.where, where)) && share_a_day(told, proposed);
}

inline void name_proposal(rule_change& told, proposal const& of, language texts_in) {
    bool const answers = std::ranges::any_of(
        of.chosen, [&](auto const& one) { return address("assumptions") / one.first == address(told.address); });
    auto const proposed =
        std::ranges::find_if(of.changes, [&](fordel::change const& one) { return is_said_by(one, told); });
    if (!answers && proposed == of.changes.end()) return;
    bool const of_its_own = proposed != of.changes.end();
    told.proposal = of.name.in(texts_in);
    told.decided = of_its_own && !proposed->decided.empty() ? proposed->decided : of.decided;
    told.source = of_its_own && !proposed->source.empty() ? proposed->source : of.source;
}

// Where only the second has a proposal that says so, its decision counts, and not that of the clause as it was.
inline void name_proposals(std::vector<document_change>& changes, decided_document const& before,
                           decided_document const& after) {
    std::vector<proposal> const known = before.file.proposals();
    for (proposal const& one : after.file.proposals())
        if (std::ranges::find(known, one) == known.end())
            for (document_change& change : changes)
                name_proposal(change.told, one, after.words.texts_in);
}

// What was answered is all that a programme still knows of its questions.
inline node with_answers(node written, programme const& p) {
    for (assumption const& one : p.assumptions()) {
        address const where = address("assumptions") / one.id;
        std::vector<node_member> said;
        for (node_member const& m : find(written, where)->members())
            if (m.key != "alternatives" && m.key != "text") said.push_back(m);
        if (one.chosen != text{}) said.push_back({"text", to_node(one.chosen), {}});
        written = replaced(written, where, node(std::move(said)));
    }
    return written;
}

inline std::optional<node> written_as_file(programme const& p) {
    try {
        return with_answers(to_node(p), p);
    } catch (error const& unwritable) {
        if (std::string_view(unwritable.id()) != errors::file_not_writable.id) throw;
        return std::nullopt;
    }
}

inline decided_document as_described(programme const& p) {
    node words = described_programme(p);
    return {programme_file(document::of(words)), {}, std::move(words), {}, {}};
}

} // namespace detail

FORDEL_DECL std::vector<rule_change> rule_changes(programme_file const& before, file_choices const& of_before,
                                                  programme_file const& after, file_choices const& of_after) {
    detail::decided_document const earlier = detail::decided(before, of_before);
    detail::decided_document const later = detail::decided(after, of_after);
    auto changes = detail::document_changes(earlier, later);
    if (changes.empty()) return {};
    detail::mark_forms(changes, earlier, later);
    detail::name_proposals(changes, earlier, later);
    return detail::told_of(std::move(changes));
}

FORDEL_DECL std::vector<rule_change> rule_changes(programme_file const& before, programme_file const& after,
                                                  file_choices const& of_both) {
    return rule_changes(before, of_both, after, of_both);
}

FORDEL_DECL std::vector<rule_change> rule_changes(programme const& before, programme const& after) {
    if (before == after) return {};
    auto const earlier = detail::written_as_file(before), later = detail::written_as_file(after);
    if (earlier && later)
        return rule_changes(programme_file(document::of(*earlier)), programme_file(document::of(*later)));
    return detail::told_of(detail::document_changes(detail::as_described(before), detail::as_described(after)));
}

} // namespace v0
} // namespace fordel
