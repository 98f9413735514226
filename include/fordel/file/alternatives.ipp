#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/detail/answers.hpp>
#include <fordel/file/detail/each.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline bool set_by_caller(address const& where, file_choices const& choices) {
    return std::any_of(choices.set.begin(), choices.set.end(),
                       [&](auto const& own) { return is_within(own.first, where) || is_within(where, own.first); });
}

// "outside: one of Greve, Lejre, …".
inline std::string open_seen(open_question const& q) {
    std::string seen = q.id + ": one of ";
    for (std::size_t i = 0; i < q.alternatives.size() && i < 20; ++i)
        seen += (i == 0 ? "" : ", ") + q.alternatives[i].id;
    return seen + (q.alternatives.size() > 20 ? ", …" : "");
}

// A value as it is written, on one line.
inline std::string written_value(node const& value) {
    if (value.is_text()) return value.text();
    if (node const* const inner = value.find("value"); inner != nullptr) return written_value(*inner);
    std::string all;
    for (node const& item : value.items())
        all += (all.empty() ? "" : ", ") + written_value(item);
    for (node_member const& m : value.members())
        all += (all.empty() ? "" : ", ") + m.key + ": " + written_value(m.value);
    return all;
}

inline std::string values_in(node const& made, open_question const& q) {
    std::string all;
    for (address const& where : q.values)
        if (node const* const value = find(made, where); value != nullptr)
            all += (all.empty() ? "" : "; ") + written_value(*value);
    return all;
}

// What the caller put where an alternative had a say.
inline std::string own_values(alternative const& picked, file_choices const& choices) {
    std::string all;
    for (auto const& [where, value] : choices.set)
        for (setting const& s : picked.settings)
            if (is_within(where, s.where) || is_within(s.where, where))
                all += (all.empty() ? "" : "; ") + where.written() + ": " + written_value(value);
    return all;
}

inline text answer_of(answer const& a, node const& made, file_choices const& choices) {
    if (a.question->alternatives.empty()) {
        std::string const values = values_in(made, *a.question);
        text const& says = a.question->says;
        bool const is_own = std::ranges::any_of(a.question->values,
                                                [&](address const& where) { return set_by_caller(where, choices); });
        bool const names_value = says.en.find("$value") != std::string::npos;
        if (says.en.empty() || (is_own && !names_value)) return {values, values};
        return {with_mark(says.da, "$value", values), with_mark(says.en, "$value", values)};
    }
    if (a.picked == nullptr) return {"Ikke valgt.", "Not chosen."};
    if (std::string const own = own_values(*a.picked, choices); !own.empty()) return {own, own};
    return a.picked->says.en.empty() ? text{a.picked->id, a.picked->id} : a.picked->says;
}

inline std::vector<text> alternatives_of(open_question const& q) {
    if (!q.any_of.en.empty()) return {q.any_of};
    std::vector<text> all;
    for (alternative const& a : q.alternatives)
        all.push_back(a.says.en.empty() ? text{a.id, a.id} : text{a.id + ": " + a.says.da, a.id + ": " + a.says.en});
    return all;
}

// What the command line takes to answer it.
inline std::string option_of(open_question const& q) {
    if (!q.alternatives.empty()) return "case " + q.id + '=';
    std::string all;
    for (address const& where : q.values)
        all += (all.empty() ? "" : ", ") + ("set " + where.written() + '=');
    return all;
}

inline bool answered_by_caller(answer const& a, file_choices const& choices) {
    auto const own = [&](address const& where) { return set_by_caller(where, choices); };
    if (a.named || std::any_of(a.question->values.begin(), a.question->values.end(), own)) return true;
    return a.picked != nullptr && !own_values(*a.picked, choices).empty();
}

// The cases that are left: what is open so far, each with its alternatives in the order of the file.
class case_maker {
public:
    case_maker(reading& into, std::vector<answer> answers, file_choices const& choices)
        : into_(into), answers_(std::move(answers)), choices_(choices) {}

    std::vector<file_choices> all() && {
        answer_from(0);
        return std::move(made_);
    }

private:
    static constexpr std::size_t most = 100'000;

    void answer_from(std::size_t place) {
        if (into_.failed()) return;
        if (place == answers_.size()) return add();
        if (answers_[place].picked != nullptr || answers_[place].question->alternatives.empty())
            return answer_from(place + 1);
        for (alternative const& a : answers_[place].question->alternatives) {
            answers_[place].picked = &a;
            if (fits(place)) {
                choices_.chosen.emplace_back(answers_[place].question->id, a.id);
                answer_from(place + 1);
                choices_.chosen.pop_back();
            }
        }
        answers_[place].picked = nullptr;
    }

    bool fits(std::size_t place) const {
        return std::none_of(answers_.begin(), answers_.end(), [&](answer const& other) {
            return &other != &answers_[place] && exclude_each_other(answers_[place], other);
        });
    }

    void add() {
        if (made_.size() == most)
            return into_.report(errors::assumption_too_many_cases, "more than " + std::to_string(most), node(),
                                address("assumptions"));
        made_.push_back(choices_);
    }

    reading& into_;
    std::vector<answer> answers_;
    file_choices choices_;
    std::vector<file_choices> made_{};
};

} // namespace detail

FORDEL_DECL node chosen(reading& into, node const& content, file_choices const& choices) {
    std::vector<open_question> const questions = detail::questions_after(into, content, choices);
    std::vector<detail::answer> const answers = detail::answers_to(into, questions, choices);
    for (detail::answer const& a : answers)
        if (a.picked == nullptr && !a.named && !a.question->alternatives.empty())
            into.report(errors::assumption_open, detail::open_seen(*a.question), a.question->at,
                        detail::place_of(*a.question));
    detail::require_not_excluded(into, answers);
    detail::require_one_value(into, answers);
    node made = content;
    detail::set_picked(into, made, answers);
    detail::set_own(into, made, choices);
    return made;
}

FORDEL_DECL std::vector<assumption> assumptions(reading& into, node const& content, file_choices const& choices) {
    std::vector<open_question> const questions = detail::questions_after(into, content, choices);
    reading unheard; // chosen() tells it
    node const made = chosen(unheard, content, choices);
    std::vector<assumption> all;
    for (detail::answer const& a : detail::answers_to(unheard, questions, choices))
        all.push_back({a.question->id, a.question->kind, a.question->question, detail::answer_of(a, made, choices),
                       a.question->why, detail::alternatives_of(*a.question), detail::option_of(*a.question),
                       detail::answered_by_caller(a, choices)});
    return all;
}

FORDEL_DECL std::vector<file_choices> open_cases(reading& into, node const& content, file_choices const& choices) {
    std::vector<open_question> const questions = detail::questions_after(into, content, choices);
    std::vector<detail::answer> answers = detail::answers_to(into, questions, choices);
    detail::require_not_excluded(into, answers);
    if (into.failed()) return {};
    return detail::case_maker(into, std::move(answers), choices).all();
}

FORDEL_DECL std::string case_name(file_choices const& of_case, file_choices const& before) {
    std::size_t const known = before.chosen.size();
    if (of_case.chosen.size() == known + 1) return of_case.chosen.back().second;
    std::string name;
    for (std::size_t i = known; i < of_case.chosen.size(); ++i)
        name += (name.empty() ? "" : ", ") + of_case.chosen[i].first + '=' + of_case.chosen[i].second;
    return name;
}

} // namespace v0
} // namespace fordel
