// Settles the subjects of cases and holds them against what is expected.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/schedule/check.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/detail/case_csv.hpp>
#include <fordel/testing/detail/case_subject.hpp>
#include <fordel/testing/golden_case.hpp>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// The schedule of a programme by its path, from where the case stands. Throws what reading and settling it throws.
// Also what of its always: does not hold.
struct settled_case {
    fordel::schedule schedule;
    std::vector<check> failed{};
};
settled_case settled_case_of(programme_file const& of, file_choices const& choices);
using settled_programme = std::function<settled_case(node const& path, file_choices const& choices)>;

// What a case chooses and sets.
file_choices choices_of(reading& into, golden_case const& wanted);

// Of the cases of one file. A programme is settled once for cases that follow each other and choose the same.
class case_check {
public:
    case_check(node const& content, csv_files& files, settled_programme programme)
        : content_(content), files_(files), programme_(std::move(programme)) {}

    case_result operator()(golden_case const& wanted);

private:
    std::unique_ptr<case_subject> subject_of(golden_case const& wanted);
    settled_case const& settled_for(golden_case const& wanted);

    node content_;
    csv_files& files_;
    settled_programme programme_;
    node settled_path_{};
    file_choices settled_choices_{};
    std::optional<settled_case> settled_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/case_check.ipp>
#endif
