#pragma once

// The version of fordel. It is written here and nowhere else: CMake and the Python package read these three lines.

#define FORDEL_VERSION_MAJOR 0
#define FORDEL_VERSION_MINOR 1
#define FORDEL_VERSION_PATCH 0

// Two steps, so that the numbers are put in before they become text.
#define FORDEL_DETAIL_TEXT_OF(x) #x
#define FORDEL_DETAIL_TEXT(x) FORDEL_DETAIL_TEXT_OF(x)
#define FORDEL_VERSION                                                                                                 \
    FORDEL_DETAIL_TEXT(FORDEL_VERSION_MAJOR)                                                                           \
    "." FORDEL_DETAIL_TEXT(FORDEL_VERSION_MINOR) "." FORDEL_DETAIL_TEXT(FORDEL_VERSION_PATCH)

namespace fordel {
inline namespace v0 {

// The version as text, such as "1.2.3".
inline constexpr char version[] = FORDEL_VERSION;

} // namespace v0
} // namespace fordel
