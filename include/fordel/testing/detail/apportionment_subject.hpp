// An apportionment without a programme as the subject of a golden case.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/testing/detail/case_subject.hpp>
#include <fordel/testing/detail/expectations.hpp>
#include <fordel/text.hpp>

#include <memory>

namespace fordel {
inline namespace v0 {
namespace detail {

// Nothing, and findings, where it cannot be read. Throws the errors of apportion().
std::unique_ptr<case_subject> apportionment_of_case(case_reading const& by, node const& given, address const& where,
                                                    language lang);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/apportionment_subject.ipp>
#endif
