// The document that the citations name.
#pragma once

#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/sjaelland/note.hpp>
#include <fordel/text.hpp>

#include <utility>

namespace fordel {
inline namespace v0 {
namespace sjaelland {

FORDEL_DECL citation note(char const* heading, text states) {
    return {{"Introduktion til KKR Sjælland, 23. marts 2022", "Introduction to KKR Sjælland, 23 March 2022"},
            heading,
            std::move(states)};
}

} // namespace sjaelland
} // namespace v0
} // namespace fordel
