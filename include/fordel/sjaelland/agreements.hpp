// What is agreed and what falls due, by the note's "Værdi og resultater af klyngerne".
#pragma once

#include <fordel/programme/agreement.hpp>
#include <fordel/sjaelland/options.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

std::vector<agreement> agreements(options const& chosen);

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/agreements.ipp>
#endif
