// What can be wrong with what is drawn and exported, where bindings do it.
#pragma once

#include <fordel/error/kind.hpp>

namespace fordel {
inline namespace v0 {
namespace errors {

using enum error_nature;

inline constexpr error_kind extra_missing{"fordel.extra.missing", package,
                                          "the packages that this part needs beside fordel itself",
                                          "install them with the command that is named"};
inline constexpr error_kind accounts_no_account{
    "fordel.accounts.no_account", lookup, "an account of each party or stream that is posted",
    "add the row to the table of accounts, or leave the entries out with filter()"};
inline constexpr error_kind accounts_duplicate{
    "fordel.accounts.duplicate", value, "each party or stream once in the table of accounts", "remove the repetition"};
inline constexpr error_kind accounts_column{"fordel.accounts.column", lookup, "the columns of an accounts table",
                                            "name the columns as the page on postings says"};
inline constexpr error_kind plot_nothing{"fordel.plot.nothing", value,
                                         "something to draw: amounts that are not all zero",
                                         "draw more years or streams, or look at the table"};

} // namespace errors
} // namespace v0
} // namespace fordel
