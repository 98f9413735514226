// A file of golden cases (NAME.case.yaml), and what its cases come to.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/shipped_data.hpp>
#include <fordel/testing/case_result.hpp>
#include <fordel/testing/golden_case.hpp>

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// Cheap to copy; copies share what was read, and the programmes that were settled for its cases. For one thread.
class case_file {
public:
    // A case that cannot be read is among the others, with its findings. Throws file_error for what is wrong with the
    // file as a whole, and what the parser and document::read() throw.
    static case_file read(std::filesystem::path const& path, document_parser parse,
                          shipped_data shipped = data_in_folder());

    std::filesystem::path const& path() const noexcept;
    document const& source() const noexcept;
    node const& content() const noexcept;
    std::vector<golden_case> const& cases() const noexcept;
    // Throws fordel.case.no_such_case.
    golden_case const& find(std::string_view name) const;

    // Of the programmes that its cases are about, each once, whether it is there or not.
    std::vector<std::filesystem::path> programmes() const;

    // The file, what stands beside it, and the programmes of its cases with all that they are made of; those that were
    // read so far.
    std::vector<std::filesystem::path> used() const;

private:
    friend case_result check_case(case_file const& file, golden_case const& wanted);
    struct data;

    std::shared_ptr<data> data_;
};

// Never throws for what a case says, or for what its subject comes to.
[[nodiscard]] case_result check_case(case_file const& file, golden_case const& wanted);
[[nodiscard]] std::vector<case_result> check_cases(case_file const& file);

// Every *.case.yaml in the folder and below it, by path; the file itself where a file is named.
[[nodiscard]] std::vector<std::filesystem::path> find_case_files(std::filesystem::path const& folder);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/case_file.ipp>
#endif
