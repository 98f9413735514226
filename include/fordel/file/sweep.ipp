#pragma once

#include <fordel/detail/checkpoint.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/cases.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/detail/amount_words.hpp>
#include <fordel/file/detail/answers.hpp>
#include <fordel/file/detail/number_at.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/sweep.hpp>

#include <algorithm>
#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr std::size_t most_listed_values = 10'000;

// "100.000..200.000 by 25.000": both ends, where the steps meet the last.
inline std::vector<node> values_in_range(number_at const& number, std::string_view written) {
    auto const refuse = [&] { throw error(errors::sweep_range, quoted(written)); };
    std::size_t const dots = written.find(".."), by = written.find(" by ");
    if (by == written.npos || by < dots) refuse();
    fraction const first = number.parse(written.substr(0, dots));
    fraction const last = number.parse(written.substr(dots + 2, by - dots - 2));
    fraction const step = number.parse(written.substr(by + 4));
    if (step <= 0 || last < first || (last - first) / step >= fraction(most_listed_values)) refuse();
    std::vector<node> values;
    for (fraction value = first; value <= last; value += step)
        values.emplace_back(number.text(value));
    return values;
}

// What is tried in a case, and what it is called.
struct tried_case {
    std::string name;
    file_choices choices;
};

class sweeper {
public:
    sweeper(programme_file const& of, sweep_progress const& told) : of_(of), told_(told) {}

    // The cases that are left of what was chosen; one that cannot be read fails under its name.
    void add(std::string const& name, file_choices const& choices) {
        reading into;
        std::vector<file_choices> const combinations = open_cases(into, of_.content(), choices);
        if (into.failed()) return fail(name, file_error(into.findings()));
        for (file_choices const& one : combinations) {
            std::string const rest = case_name(one, choices);
            tried_.push_back({name + (name.empty() || rest.empty() ? "" : ", ") + rest, one});
        }
    }

    sweep settled() && {
        for (std::size_t i = 0; i < tried_.size(); ++i) {
            try {
                made_.cases.push_back({tried_[i].name, {}, of_.schedule(tried_[i].choices)});
            } catch (error const& wrong) {
                if (is_interruption(wrong)) throw;
                fail(tried_[i].name, wrong);
            }
            if (told_) told_(i + 1, tried_.size());
        }
        if (made_.cases.empty() && first_) std::rethrow_exception(first_);
        if (made_.cases.empty()) throw error(errors::sweep_no_values, "none");
        note_absent(made_.cases);
        return std::move(made_);
    }

private:
    template <class Error>
    void fail(std::string const& name, Error const& wrong) {
        if (!first_) first_ = std::make_exception_ptr(wrong);
        made_.failed.push_back({name, wrong.id(), wrong.what()});
    }

    programme_file const& of_;
    sweep_progress const& told_;
    std::vector<tried_case> tried_{};
    sweep made_{};
    std::exception_ptr first_{};
};

inline std::string name_of_value(node const& value) {
    if (value.is_text()) return value.text();
    std::string all;
    for (node const& item : value.items())
        all += (all.empty() ? "" : ", ") + name_of_value(item);
    for (node_member const& m : value.members())
        all += (all.empty() ? "" : ", ") + m.key + ": " + name_of_value(m.value);
    return value.is_list() ? '[' + all + ']' : '{' + all + '}';
}

// Every combination of answers, question by question: what there is to answer may go by what was answered before.
class question_sweep {
public:
    question_sweep(programme_file const& of, std::vector<std::string> const& questions, sweeper& into)
        : of_(of), questions_(questions), into_(into) {}

    void answer(std::size_t place, std::string const& name, file_choices const& choices) {
        if (place == questions_.size()) return into_.add(name, choices);
        reading unheard;
        std::vector<open_question> const all = questions_after(unheard, of_.content(), choices);
        open_question const* const question = find_question(all, questions_[place]);
        if (question == nullptr) throw error(errors::assumption_unknown, unknown_question(all, questions_[place]));
        if (question->alternatives.empty()) throw error(errors::sweep_no_values, question->id + " has no alternatives");
        for (alternative const& one : question->alternatives)
            answer_with(place, name, choices, *question, one);
    }

private:
    void answer_with(std::size_t place, std::string const& name, file_choices choices, open_question const& question,
                     alternative const& one) {
        choices.chosen.emplace_back(question.id, one.id);
        if (excluded(choices)) return;
        std::string const said = questions_.size() == 1 ? one.id : question.id + '=' + one.id;
        answer(place + 1, name + (name.empty() ? "" : ", ") + said, choices);
    }

    // Answers that exclude each other are no case.
    bool excluded(file_choices const& choices) const {
        reading into;
        std::vector<open_question> const all = questions_after(into, of_.content(), choices);
        std::vector<detail::answer> const answers = answers_to(into, all, choices);
        for (detail::answer const& a : answers)
            for (detail::answer const& b : answers)
                if (a.named && b.named && a.question != b.question && exclude_each_other(a, b)) return true;
        return false;
    }

    programme_file const& of_;
    std::vector<std::string> const& questions_;
    sweeper& into_;
};

} // namespace detail

FORDEL_DECL std::vector<node> listed_values(programme_file const& of, address const& where, std::string_view written,
                                            file_choices const& choices) {
    std::optional<detail::number_at> number;
    auto const number_there = [&]() -> detail::number_at const& {
        if (!number) number.emplace(detail::number_of(of.content(), where, choices));
        return *number;
    };
    std::vector<node> values;
    for (std::string const& one : detail::split_at(written, ";")) {
        if (one.empty()) continue;
        if (one.find("..") != one.npos) {
            for (node& value : detail::values_in_range(number_there(), one))
                values.push_back(std::move(value));
        } else if (detail::number_at::is_number_alone(one)) {
            values.emplace_back(number_there().text(number_there().parse(one)));
        } else {
            values.emplace_back(one);
        }
    }
    if (values.empty()) throw error(errors::sweep_no_values, detail::quoted(written));
    return values;
}

FORDEL_DECL sweep sweep_values(programme_file const& of, address const& where, std::vector<node> const& values,
                               file_choices const& choices, sweep_progress const& told) {
    if (values.empty()) throw error(errors::sweep_no_values, "none");
    detail::sweeper made(of, told);
    for (node const& value : values)
        made.add(detail::name_of_value(value), detail::with_value(choices, where, value));
    return std::move(made).settled();
}

FORDEL_DECL sweep sweep_questions(programme_file const& of, std::vector<std::string> const& questions,
                                  file_choices const& choices, sweep_progress const& told) {
    if (questions.empty()) throw error(errors::sweep_no_values, "none");
    detail::sweeper made(of, told);
    detail::question_sweep(of, questions, made).answer(0, {}, choices);
    return std::move(made).settled();
}

} // namespace v0
} // namespace fordel
