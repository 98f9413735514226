#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/file/invariants.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/testing/detail/case_check.hpp>
#include <fordel/testing/detail/case_csv.hpp>
#include <fordel/testing/detail/case_reader.hpp>
#include <fordel/testing/detail/cases_of.hpp>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL cases_of::cases_of(std::filesystem::path const& programme, std::vector<case_file> files)
    : files_(std::move(files)) {
    auto const wanted = std::filesystem::weakly_canonical(programme);
    for (std::size_t f = 0; f < files_.size(); ++f)
        for (golden_case const& one : files_[f].cases()) {
            if (one.kind != "programme") continue;
            auto const named = files_[f].path().parent_path() / one.subject.text();
            if (std::filesystem::weakly_canonical(named) == wanted) cases_.push_back({f, &one});
        }
}

FORDEL_DECL std::optional<file_choices> cases_of::choices_at(place const& at) const {
    reading into = reading_of(files_[at.file].content());
    try {
        return choices_of(into, *at.wanted);
    } catch (error const&) { // the case is told so when it is checked
        return std::nullopt;
    }
}

FORDEL_DECL std::vector<file_choices> cases_of::choices() const {
    std::vector<file_choices> all;
    for (place const& at : cases_)
        if (auto one = choices_at(at); one && std::find(all.begin(), all.end(), *one) == all.end())
            all.push_back(*std::move(one));
    return all;
}

FORDEL_DECL void cases_of::settle(programme_file const& of, note_settled const& note) const {
    std::optional<std::pair<file_choices, schedule>> last; // cases that follow each other often choose the same
    for (place const& at : cases_) {
        auto const choices = choices_at(at);
        if (!choices) continue;
        try {
            if (!last || last->first != *choices) last.emplace(*choices, of.settled(of.programme(*choices)));
            note(*at.wanted, *choices, last->second);
        } catch (error const&) { // it is to fail, or is told so when it is checked
            last.reset();
        }
    }
}

FORDEL_DECL std::optional<case_result> cases_of::first_failure(programme_file const& of) const {
    csv_files none([](std::string const&, node const&) { return std::string(); }); // expectations are read already
    std::optional<case_check> check;
    std::size_t checked = files_.size();
    for (place const& at : cases_) {
        if (checked != at.file)
            check.emplace(files_[at.file].content(), none,
                          [&of](node const&, file_choices const& choices) { return settled_case_of(of, choices); });
        checked = at.file;
        case_result result = (*check)(*at.wanted);
        if (!result.passed()) return result;
    }
    return std::nullopt;
}

FORDEL_DECL std::string name_of(case_result const& result) {
    return std::filesystem::path(result.file).filename().string() + ", " + result.name;
}

} // namespace detail
} // namespace v0
} // namespace fordel
