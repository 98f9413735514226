// The cases that are about one programme, held against it or against another in its place.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/golden_case.hpp>

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class cases_of {
public:
    cases_of(std::filesystem::path const& programme, std::vector<case_file> files);

    bool empty() const noexcept { return cases_.empty(); }
    // What each of them settles of the programme, each choice once. One that cannot be read is left out.
    std::vector<file_choices> choices() const;
    // Calls note(case, choices, schedule) of each that can be settled, whether it passes or not.
    using note_settled = std::function<void(golden_case const&, file_choices const&, schedule const&)>;
    void settle(programme_file const& of, note_settled const& note) const;
    // Of the first that does not pass; nothing where all do.
    std::optional<case_result> first_failure(programme_file const& of) const;

private:
    struct place {
        std::size_t file = 0;
        golden_case const* wanted = nullptr; // of that file, which keeps it
    };

    // Nothing where the case itself does not say it well.
    std::optional<file_choices> choices_at(place const& at) const;

    std::vector<case_file> files_;
    std::vector<place> cases_{};
};

// "museum.case.yaml, 2025".
std::string name_of(case_result const& result);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/cases_of.ipp>
#endif
