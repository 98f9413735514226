#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/alternatives.hpp>
#include <fordel/file/open_question.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/testing/detail/cases_of.hpp>
#include <fordel/testing/mutation.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr std::size_t most_combinations = 1'000;

// The choices so far, each with every alternative of a question that has a default: one without is left open.
inline std::vector<file_choices> with_alternatives(std::vector<file_choices> const& so_far, open_question const& q) {
    std::vector<file_choices> all;
    for (file_choices const& one : so_far)
        for (alternative const& a : q.alternatives) {
            all.push_back(one);
            if (!a.is_default) all.back().chosen.emplace_back(q.id, a.id);
        }
    return all;
}

// What the choices leave open is answered in every way; nothing of choices that exclude each other.
inline void add_open_cases(std::vector<file_choices>& all, node const& content, file_choices const& choices) {
    reading apart;
    for (file_choices& one : open_cases(apart, content, choices))
        all.push_back(std::move(one));
}

inline std::vector<file_choices> all_combinations(node const& content) {
    reading apart;
    std::vector<open_question> const questions = open_questions(apart, content);
    std::vector<file_choices> base{{}}, all;
    for (open_question const& q : questions)
        if (q.by_default() != nullptr && base.size() <= most_combinations) base = with_alternatives(base, q);
    for (file_choices const& one : base)
        if (all.size() <= most_combinations) add_open_cases(all, content, one);
    if (all.size() <= most_combinations) return all;
    all.clear();
    add_open_cases(all, content, {});
    for (open_question const& q : questions)
        for (alternative const& a : q.alternatives)
            if (q.by_default() != nullptr && !a.is_default) add_open_cases(all, content, {.chosen = {{q.id, a.id}}});
    return all;
}

// What a file comes to: the digest of its schedule and what its pools miss, or the id of the error.
inline std::string outcome_of(programme_file const& file, file_choices const& choices) {
    try {
        schedule const s = file.schedule(choices);
        std::string all = s.digest();
        for (schedule_residual const& r : s.residuals())
            all += '\n' + describe(r).en;
        return all;
    } catch (error const& e) {
        return e.id();
    }
}

inline bool is_error(std::string const& outcome) { return outcome.starts_with("fordel."); }

inline std::string answers_in(file_choices const& choices) {
    std::string all;
    for (auto const& [question, answer] : choices.chosen)
        all += (all.empty() ? "" : ", ") + question + '=' + answer;
    return all;
}

} // namespace detail

struct mutation::data {
    data(std::filesystem::path const& path, programme_file read, std::vector<case_file> files)
        : programme(std::move(read)), cases(path, std::move(files)), mutants(fordel::mutants(programme.content())),
          combinations(detail::all_combinations(programme.content())), outcomes(combinations.size()) {}

    std::string const& outcome(std::size_t combination) {
        if (outcomes[combination].empty())
            outcomes[combination] = detail::outcome_of(programme, combinations[combination]);
        return outcomes[combination];
    }

    programme_file programme;
    detail::cases_of cases;
    std::vector<mutant> mutants;
    std::vector<file_choices> combinations;
    std::vector<std::string> outcomes; // of the file as it is, once they are asked for
};

FORDEL_DECL mutation::mutation(std::filesystem::path const& programme, programme_file of, std::vector<case_file> cases)
    : data_(std::make_shared<data>(programme, std::move(of), std::move(cases))) {
    if (data_->cases.empty()) throw error(errors::case_no_case_of_it, programme.string());
    if (auto const failed = data_->cases.first_failure(data_->programme)) {
        std::string const told = to_string(*failed, {.working = false});
        throw error(errors::case_does_not_pass, told.substr(0, told.find('\n')));
    }
}

FORDEL_DECL std::vector<mutant> const& mutation::mutants() const noexcept { return data_->mutants; }
FORDEL_DECL std::vector<file_choices> const& mutation::combinations() const { return data_->combinations; }

FORDEL_DECL mutant_result mutation::run(mutant const& one) const {
    programme_file const changed = data_->programme.with(one.content);
    auto const noticed = data_->cases.first_failure(changed);
    if (noticed && noticed->status == case_status::failed) return {mutant_fate::noticed, detail::name_of(*noticed)};
    if (noticed) {
        auto const refused = [&](file_choices const& choices) {
            return detail::is_error(detail::outcome_of(changed, choices));
        };
        auto const asked = data_->cases.choices();
        if (std::all_of(asked.begin(), asked.end(), refused)) return {mutant_fate::refused};
        return {mutant_fate::noticed, detail::name_of(*noticed)};
    }
    mutant_result result{mutant_fate::equivalent};
    for (std::size_t i = 0; i < data_->combinations.size(); ++i) {
        ++result.compared;
        if (detail::outcome_of(changed, data_->combinations[i]) != data_->outcome(i))
            return {mutant_fate::unnoticed, {}, detail::answers_in(data_->combinations[i]), result.compared};
    }
    return result;
}

} // namespace v0
} // namespace fordel
