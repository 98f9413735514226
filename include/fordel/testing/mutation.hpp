// Whether golden cases notice that a programme file is another one: mutants that none of them notices are clauses that
// nobody tests.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/testing/mutants.hpp>

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class mutant_fate {
    noticed,    // a case does not pass
    unnoticed,  // all cases pass, and yet an amount is another one by some answers to the open questions
    equivalent, // all cases pass, and no amount is another one, whatever is answered
    refused     // the file cannot be settled any more
};

constexpr char const* to_string(mutant_fate fate) noexcept {
    return fate == mutant_fate::noticed      ? "noticed"
           : fate == mutant_fate::unnoticed  ? "unnoticed"
           : fate == mutant_fate::equivalent ? "equivalent"
                                             : "refused";
}

struct mutant_result {
    mutant_fate fate = mutant_fate::noticed;
    std::string by{};         // the case that notices it
    std::string answers{};    // with which it comes to something else: "outside=Greve"; empty where nothing is open
    std::size_t compared = 0; // by how many combinations of answers it was held against the file as it is
};

// A programme file and the cases that are about it. For one thread.
class mutation {
public:
    // Those of the cases that are about the programme at this path; throws fordel.case.no_case_of_it where there is
    // none, and fordel.case.does_not_pass where one fails already.
    mutation(std::filesystem::path const& programme, programme_file of, std::vector<case_file> cases);

    std::vector<mutant> const& mutants() const noexcept;
    // Every combination of the alternatives of all questions, or, where those are more than a thousand, each
    // alternative with the defaults of the other questions.
    std::vector<file_choices> const& combinations() const;

    // Settles it for the cases until one notices; where none does, by all combinations.
    [[nodiscard]] mutant_result run(mutant const& one) const;

private:
    struct data;

    std::shared_ptr<data> data_;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/mutation.ipp>
#endif
