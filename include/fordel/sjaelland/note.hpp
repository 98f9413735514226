// The note's places, as citations.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/text.hpp>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

namespace headings {
inline constexpr char clusters[] = "Hvad er klyngerne?";
inline constexpr char placing[] = "Placering af regionale klyngekontorer";
inline constexpr char cofinancing[] = "Finansiering › Kommunal (og regional) medfinansiering";
inline constexpr char other_grants[] = "Finansiering › Øvrige bevillinger";
inline constexpr char results[] = "Værdi og resultater af klyngerne";
} // namespace headings

// A place in the introduction to KKR Sjælland of 23 March 2022, and what it states, in our own words.
citation note(char const* heading, text states);

} // namespace sjaelland
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/sjaelland/note.ipp>
#endif
