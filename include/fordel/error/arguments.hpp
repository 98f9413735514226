// What can be wrong with the arguments of a call, where the compiler does not see it: through bindings.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

inline constexpr error_kind argument_wrong_type{
    "fordel.argument.wrong_type", error_nature::type, "for each argument a value of a kind that it takes",
    "write the argument as the function's signature and examples have it: help() shows both"};
inline constexpr error_kind argument_out_of_range{"fordel.argument.out_of_range", error_nature::overflow,
                                                  "a whole number of a size that the argument can have",
                                                  "correct the number"};
inline constexpr error_kind argument_missing{"fordel.argument.missing", error_nature::type,
                                             "a value for each argument that has no default",
                                             "give it by place or by name"};
inline constexpr error_kind argument_unexpected{"fordel.argument.unexpected", error_nature::type,
                                                "arguments by the names that the function's signature has",
                                                "use one of these names, or leave the argument out"};
inline constexpr error_kind argument_too_many{"fordel.argument.too_many", error_nature::type,
                                              "each argument once, and those behind the * by name",
                                              "leave out what is too much, or name it"};

} // namespace errors
} // namespace v0
} // namespace fordel
