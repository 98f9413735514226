// What can be wrong where no compiler looks: the arguments of a call through bindings, and the command line.
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
inline constexpr error_kind argument_no_such_place{
    "fordel.argument.no_such_place", error_nature::index,
    "a place among those there are, counted from 0, or below zero from the end", "use one of these places, or a name"};
inline constexpr error_kind argument_missing{"fordel.argument.missing", error_nature::type,
                                             "a value for each argument that has no default",
                                             "give it by place or by name"};
inline constexpr error_kind argument_unexpected{"fordel.argument.unexpected", error_nature::type,
                                                "arguments by the names that the function's signature has",
                                                "use one of these names, or leave the argument out"};
inline constexpr error_kind argument_too_many{"fordel.argument.too_many", error_nature::type,
                                              "each argument once, and those behind the * by name",
                                              "leave out what is too much, or name it"};

inline constexpr error_kind argument_no_constructor{"fordel.argument.no_constructor", error_nature::type,
                                                    "a class whose values the caller makes",
                                                    "take the value from the function or member that returns it"};

inline constexpr error_kind command_usage{"fordel.command.usage", error_nature::value,
                                          "a command, options and values that its help lists",
                                          "fordel COMMAND --help says what each is for"};
inline constexpr error_kind command_unwritable{"fordel.command.unwritable", error_nature::file,
                                               "an output that can be written to",
                                               "make room for it, or send it elsewhere"};

} // namespace errors
} // namespace v0
} // namespace fordel
