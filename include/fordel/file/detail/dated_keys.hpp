// Where in a document a value may change from a day on.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

namespace fordel {
inline namespace v0 {
namespace detail {

// Reports, of a document that is not cut to a day: values by date of a key that has one for all time; a list that
// changes, whose values are no lists, since it may as well be a list of steps each from its day; and a section that
// would be a stated value, because a name in it is `value`.
void require_dated_keys(reading& into, node const& document);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/dated_keys.ipp>
#endif
