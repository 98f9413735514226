// What a result was made of (kvittering), so that it can be made again: versions, files, vintages and choices.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/document.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/text.hpp>
#include <fordel/version.hpp>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

inline constexpr std::string_view receipt_format = "fordel.receipt/1";

struct receipt {
    std::string fordel = version;                                // the version of the library
    std::int64_t file_format = format_version;                   // and of the format that it writes
    std::string programme{};                                     // the programme file, below the root
    std::vector<file_digest> files{};                            // all that were read, in that order
    std::vector<std::pair<std::string, std::string>> vintages{}; // of shipped data: "folk1a@2023-02", "2022-02"
    file_choices choices{};
    std::int64_t entries = 0;
    std::string schedule{}; // its digest

    friend bool operator==(receipt const&, receipt const&) = default;
};

// Where questions are left open, its digest is that of the digests of all cases, one a line, and its entries are those
// of all. Throws what cases() throws.
[[nodiscard]] receipt receipt_of(programme_file const& settled, file_choices const& choices = {});

[[nodiscard]] node to_node(receipt const& of);
[[nodiscard]] std::string to_json(receipt const& of);

// A receipt, or a result that has one under "receipt". Throws file_error.
[[nodiscard]] receipt read_receipt(node const& says);

// Something that is not as it was.
struct receipt_difference {
    text what{};
    std::string then{}, now{}; // empty: there is none

    friend bool operator==(receipt_difference const&, receipt_difference const&) = default;
};

// Files that are gone or changed, found below the folder: what to ask before the programme is read again.
[[nodiscard]] std::vector<receipt_difference> changed_files(receipt const& then, std::filesystem::path const& root);

// All that differs, causes before what follows of them: files, vintages, choices, the format, the schedule. Another
// version of the library is no difference as long as the schedule is the same.
[[nodiscard]] std::vector<receipt_difference> differences(receipt const& then, receipt const& now);

// The same, when the programme is settled again with the choices of the receipt.
[[nodiscard]] std::vector<receipt_difference> differences(receipt const& then, programme_file const& now);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/receipt.ipp>
#endif
