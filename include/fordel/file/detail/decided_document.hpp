// A document as a caller's choices decide it.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/file/reading.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct decided_document {
    programme_file file;
    file_choices choices{};
    node content{};                                             // what was chosen, as known on the day, in one spelling
    reading words{};                                            // how it is read
    std::vector<std::pair<std::string, std::string>> answers{}; // question, alternative; defaults as well
};

// Throws file_error where a choice is none, or a question is open.
[[nodiscard]] decided_document decided(programme_file const& file, file_choices const& choices);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/decided_document.ipp>
#endif
