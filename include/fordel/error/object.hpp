// What can be wrong with objects that reach the library from elsewhere: half made, or brought back from storage.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind object_not_constructed{
    "fordel.object.not_constructed", type, "an object whose constructor has run",
    "make it by calling its class; a subclass calls super().__init__() before it uses itself"};
inline constexpr error_kind object_damaged{"fordel.object.damaged", value,
                                           "a stored object as the library stored it, in this or a compatible version",
                                           "make the object anew from its inputs"};
inline constexpr error_kind schedule_settled_otherwise{
    "fordel.schedule.settled_otherwise", value, "a schedule whose amounts this version of the library settles the same",
    "settle its programme anew, and compare the two"};

} // namespace errors
} // namespace v0
} // namespace fordel
