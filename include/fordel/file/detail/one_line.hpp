// Values of a document on one line, as they are written.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// "600.000 kr. per year", "Greve, Lejre", "amount: 1 mio. kr., paid by: {who: all, key: heads}".
[[nodiscard]] std::string one_line(node const& value);

// The first of several, and how many there are where those are not all: "Greve 12, Lejre 5, … (17)".
[[nodiscard]] std::string first_of(std::vector<std::string> const& all);

// Two that differ, each at most some 200 characters long: the end of what is longer is left out, and where they would
// be the same then, what they have in common before.
[[nodiscard]] std::pair<std::string, std::string> shortened_apart(std::string const& before, std::string const& after);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/one_line.ipp>
#endif
