// A table of seats, or a rounded table, as the subject of a golden case.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/testing/detail/case_subject.hpp>
#include <fordel/testing/detail/expectations.hpp>

#include <memory>

namespace fordel {
inline namespace v0 {
namespace detail {

// With a method, seats for parties within districts; without, controlled rounding. Nothing, and findings, where it
// cannot be read. Throws the errors of apportion_biproportionally() and of round_table().
std::unique_ptr<case_subject> table_of_case(case_reading const& by, node const& given, address const& where);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/table_subject.ipp>
#endif
