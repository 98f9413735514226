// Reads the cases of a case file: what each says, on top of what the file says for all of them.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/testing/detail/case_csv.hpp>
#include <fordel/testing/golden_case.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Maps key by key, the own values over the common ones.
node merged(node const& common, node const& own);

// Throws file_error for what is wrong with the file as a whole; what is wrong with a case is among its findings.
std::vector<golden_case> read_cases(node const& content, csv_files& files);

// What the file says of its numbers, for all that is read of its cases later on.
reading reading_of(node const& content);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/case_reader.ipp>
#endif
