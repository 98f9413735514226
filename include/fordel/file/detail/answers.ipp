#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/answers.hpp>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL address place_of(open_question const& q) { return address("assumptions") / q.id; }

FORDEL_DECL std::vector<answer> answers_to(reading& into, std::vector<open_question> const& all,
                                           file_choices const& choices) {
    std::vector<answer> answers;
    for (open_question const& q : all)
        answers.push_back({&q, q.by_default()});
    for (auto const& [question, id] : choices.chosen) {
        open_question const* const q = find_question(all, question);
        if (q == nullptr) {
            into.report(errors::assumption_unknown, unknown_question(all, question), node(), address("assumptions"));
            continue;
        }
        alternative const* const picked = find_alternative(*q, id);
        answer& own = answers[static_cast<std::size_t>(q - all.data())];
        if (picked == nullptr) {
            into.report(errors::assumption_unknown_alternative, unknown_alternative(*q, id), q->at, place_of(*q));
            own.named = true; // wrongly, but it is not open
        } else if (own.named && own.picked != nullptr && own.picked != picked)
            into.report(errors::assumption_twice, q->id + ": " + own.picked->id + " and " + picked->id, q->at,
                        place_of(*q));
        else
            own = {q, picked, true};
    }
    return answers;
}

inline bool excludes(alternative const& a, std::string const& other, std::string const& id) {
    return std::any_of(a.excludes.begin(), a.excludes.end(), [&](auto const& e) {
        return e.first == other && std::find(e.second.begin(), e.second.end(), id) != e.second.end();
    });
}

FORDEL_DECL bool exclude_each_other(answer const& a, answer const& b) {
    return a.picked != nullptr && b.picked != nullptr &&
           (excludes(*a.picked, b.question->id, b.picked->id) || excludes(*b.picked, a.question->id, a.picked->id));
}

inline std::string said(answer const& a) { return a.question->id + '=' + a.picked->id; }

FORDEL_DECL void require_not_excluded(reading& into, std::vector<answer> const& answers) {
    for (std::size_t i = 0; i < answers.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (exclude_each_other(answers[j], answers[i]))
                into.report(errors::assumption_excluded, said(answers[j]) + " with " + said(answers[i]),
                            answers[i].picked->at, place_of(*answers[i].question));
}

FORDEL_DECL void require_one_value(reading& into, std::vector<answer> const& answers) {
    struct set_by {
        setting const* what;
        answer const* by;
    };
    std::vector<set_by> known;
    for (answer const& a : answers) {
        if (a.picked == nullptr) continue;
        std::size_t const before = known.size();
        for (setting const& s : a.picked->settings) {
            for (std::size_t i = 0; i < before; ++i) {
                setting const& other = *known[i].what;
                if (s == other || !(is_within(s.where, other.where) || is_within(other.where, s.where))) continue;
                into.report(errors::assumption_conflict,
                            said(*known[i].by) + " and " + said(a) + " set " + s.where.written() + " differently",
                            s.value, place_of(*a.question));
            }
            known.push_back({&s, &a});
        }
    }
}

inline void set_at(reading& into, node& content, setting const& s) {
    if (auto changed = into.attempt(s.value, s.where, [&] { return replaced(content, s.where, s.value); }))
        content = std::move(*changed);
}

// A value of the caller's stands in no file: what is said of it names the address that it was set at.
inline node placed_by_caller(node const& value, std::shared_ptr<std::string const> const& name) {
    node made = value;
    if (value.is_list()) {
        std::vector<node> items;
        for (node const& item : value.items())
            items.push_back(placed_by_caller(item, name));
        made = node(std::move(items));
    }
    if (value.is_map()) {
        std::vector<node_member> members;
        for (node_member const& m : value.members())
            members.push_back({m.key, placed_by_caller(m.value, name), {}});
        made = node(std::move(members));
    }
    return made.placed({}, name);
}

FORDEL_DECL void set_own(reading& into, node& content, file_choices const& choices) {
    for (auto const& [where, value] : choices.set) {
        bool const in_file = !value.file().empty();
        auto const name = std::make_shared<std::string const>("set " + where.written());
        set_at(into, content, {where, in_file ? value : placed_by_caller(value, name)});
    }
}

FORDEL_DECL void set_picked(reading& into, node& content, std::vector<answer> const& answers) {
    for (answer const& a : answers)
        if (a.picked != nullptr)
            for (setting const& s : a.picked->settings)
                set_at(into, content, s);
}

FORDEL_DECL std::vector<open_question> questions_after(reading& into, node content, file_choices const& choices) {
    reading unheard; // what is wrong is told when the document is made
    set_own(unheard, content, choices);
    std::vector<open_question> first = open_questions(unheard, content);
    std::erase_if(first, [](open_question const& q) { return !q.any_of.en.empty(); });
    reading alone;
    set_picked(unheard, content, answers_to(alone, first, choices));
    return open_questions(into, content);
}

} // namespace detail
} // namespace v0
} // namespace fordel
