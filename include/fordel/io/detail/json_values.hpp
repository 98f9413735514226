// What amounts, citations and decisions are in JSON.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/money.hpp>

#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

std::string json_money(any_money const& amount);
std::string json_citation(citation const& c);
// null where nobody has decided.
std::string json_decision(decision const& d);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/json_values.ipp>
#endif
