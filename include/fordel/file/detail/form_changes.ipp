#pragma once

#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/detail/decided_document.hpp>
#include <fordel/file/detail/document_changes.hpp>
#include <fordel/file/detail/form_changes.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/programme/programme.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

using keys_on_the_way = std::vector<std::string>;

inline node const* at_place(node const& in, keys_on_the_way const& place) {
    node const* found = &in;
    for (std::string const& key : place)
        if (found = found->find(key); found == nullptr) return nullptr;
    return found;
}

// With that value there, or without it. What holds it is there.
inline node with_place(node const& in, keys_on_the_way const& place, node const* value, std::size_t depth = 0) {
    if (depth == place.size()) return *value;
    std::vector<node_member> members = in.members();
    auto const m = std::ranges::find(members, place[depth], &node_member::key);
    bool const last = depth + 1 == place.size();
    if (m == members.end()) {
        if (value != nullptr) members.push_back({place[depth], with_place(node(), place, value, depth + 1), {}});
    } else if (last && value == nullptr) {
        members.erase(m);
    } else {
        m->value = with_place(m->value, place, value, depth + 1);
    }
    return node(std::move(members)).like(in);
}

// The decided document without what might be decided again.
inline node without_questions(node const& decided) {
    node made = decided;
    node const* const all = decided.find("assumptions");
    if (all == nullptr) return made;
    for (node_member const& m : all->members()) {
        std::vector<node_member> kept;
        for (node_member const& said : m.value.members())
            if (said.key == "question" || said.key == "why" || said.key == "kind") kept.push_back(said);
        node const question(std::move(kept));
        made = with_place(made, {"assumptions", m.key}, &question);
    }
    return made;
}

// One of the two, into which parts of the other are put.
class form_side {
public:
    form_side(decided_document const& of, node const& other, int& readings)
        : file_(of.file), choices_{.chosen = {}, .set = {}, .as_of = of.choices.as_of}, other_(other),
          readings_(readings) {}

    // Reads it with all names of the other's, so that what is renamed can be put in by itself; throws nothing.
    void start(node content, std::vector<keys_on_the_way> const& others_names) {
        for (keys_on_the_way const& place : others_names)
            content = with_place(content, place, at_place(other_, place));
        content_ = std::move(content);
        programme_ = read(content_);
    }

    // Whether it is the same programme with each of these places as `from` has it.
    bool is_same_with(std::vector<keys_on_the_way> const& places, node const& from) {
        if (!programme_) return false;
        node made = content_;
        for (keys_on_the_way const& place : places)
            made = with_place(made, place, at_place(from, place));
        std::optional<programme> const changed = read(made);
        return changed && *changed == *programme_;
    }

private:
    std::optional<programme> read(node const& content) {
        if (readings_ == 0) return std::nullopt;
        --readings_;
        try {
            return file_.with(content).programme(choices_);
        } catch (error const&) { // parts of two documents need not fit together
            return std::nullopt;
        }
    }

    programme_file file_;
    file_choices choices_;
    node const& other_;
    int& readings_;
    node content_{};
    std::optional<programme> programme_{};
};

// What makes a programme; questions and checks are no part of its rules.
inline bool is_of_rules(keys_on_the_way const& place) {
    constexpr std::array<std::string_view, 3> others{"assumptions", "always", "not calculated"};
    return std::ranges::find(others, place.front()) == others.end();
}

class form_finder {
public:
    form_finder(std::vector<document_change>& changes, decided_document const& before, decided_document const& after)
        : changes_(changes), earlier_(without_questions(before.content)), later_(without_questions(after.content)),
          before_(before, later_, readings_), after_(after, earlier_, readings_) {
        before_.start(earlier_, names(rule_change_kind::added));
        after_.start(later_, names(rule_change_kind::removed));
    }

    void mark() {
        for (keys_on_the_way const& place : places())
            if (means_nothing({place}, has_name_of(place, rule_change_kind::added),
                              has_name_of(place, rule_change_kind::removed)))
                mark(place);
        mark_renamed();
    }

private:
    static bool is_name(keys_on_the_way const& place) {
        constexpr std::array<std::string_view, 5> sections{"parties", "groups", "figures", "indices", "keys"};
        return place.size() == 2 && std::ranges::find(sections, place.front()) != sections.end();
    }

    std::vector<keys_on_the_way> names(rule_change_kind kind) const {
        std::vector<keys_on_the_way> all;
        for (document_change const& one : changes_)
            if (one.told.kind == kind && is_name(one.place)) all.push_back(one.place);
        return all;
    }

    std::vector<keys_on_the_way> places() const {
        std::vector<keys_on_the_way> all;
        for (document_change const& one : changes_)
            if (one.told.kind != rule_change_kind::form && is_of_rules(one.place) && is_in_document(one.place) &&
                std::ranges::find(all, one.place) == all.end())
                all.push_back(one.place);
        return all;
    }

    // Other figures under one name, as of a table beside or of another vintage, are none of the document's.
    bool is_in_document(keys_on_the_way const& place) const {
        node const *const before = at_place(earlier_, place), *const after = at_place(later_, place);
        return before == nullptr || after == nullptr || *before != *after;
    }

    bool has_name_of(keys_on_the_way const& place, rule_change_kind kind) const {
        return is_name(place) && std::ranges::any_of(changes_, [&](document_change const& one) {
                   return one.told.kind == kind && one.place == place;
               });
    }

    // Either way: what one alone does not use may yet count in the other. A name that is there for all to see is taken
    // away instead.
    bool means_nothing(std::vector<keys_on_the_way> const& one, bool is_added, bool is_removed) {
        return before_.is_same_with(one, is_added ? earlier_ : later_) &&
               after_.is_same_with(one, is_removed ? later_ : earlier_);
    }

    // A name that is gone and one that is new and says the same, put in together with what else means nothing: those
    // who use it.
    void mark_renamed() {
        std::vector<keys_on_the_way> together;
        for (keys_on_the_way const& gone : names(rule_change_kind::removed))
            for (keys_on_the_way const& made : names(rule_change_kind::added))
                if (gone.front() == made.front() && *at_place(earlier_, gone) == *at_place(later_, made))
                    together.insert(together.end(), {gone, made});
        if (together.empty()) return;
        std::vector<keys_on_the_way> const renamed = together;
        for (document_change const& one : changes_)
            if (one.told.kind == rule_change_kind::form && is_of_rules(one.place)) together.push_back(one.place);
        before_.start(earlier_, {});
        after_.start(later_, {});
        if (!before_.is_same_with(together, later_) || !after_.is_same_with(together, earlier_)) return;
        for (keys_on_the_way const& place : renamed)
            mark(place);
    }

    void mark(keys_on_the_way const& place) {
        for (document_change& one : changes_)
            if (one.place == place) one.told.kind = rule_change_kind::form;
    }

    std::vector<document_change>& changes_;
    int readings_ = most_readings;
    node earlier_, later_;
    form_side before_, after_;
};

FORDEL_DECL void mark_forms(std::vector<document_change>& changes, decided_document const& before,
                            decided_document const& after) {
    if (before.file.programme(before.choices) != after.file.programme(after.choices))
        return form_finder(changes, before, after).mark();
    for (document_change& one : changes)
        if (is_of_rules(one.place)) one.told.kind = rule_change_kind::form;
}

} // namespace detail
} // namespace v0
} // namespace fordel
