// What two rules say otherwise, clause by clause, before any amount is asked for.
#pragma once

#include <fordel/comparison/rule_change.hpp> // IWYU pragma: export
#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/programme/programme.hpp>

#include <vector>

namespace fordel {
inline namespace v0 {

// In the order of the documents, as the choices decide them: of each value that differs its address, both ways it is
// written, and the days on which it does. A clause that only one has is one change; so is an answer to an open
// question, and a table beside the file that holds other figures. Remarks, the order of keys and other spellings are
// none.
//
// What is written otherwise and means the same is of the kind `form`: all of it, where both read as equal programmes;
// else what makes no other programme when it alone is put in place of the other's, either way. That is asked by reading
// a programme for each; after 200 readings the rest is told as changed.
// Throws what programme_file::programme() throws.
[[nodiscard]] std::vector<rule_change> rule_changes(programme_file const& before, file_choices const& of_before,
                                                    programme_file const& after, file_choices const& of_after);
[[nodiscard]] std::vector<rule_change> rule_changes(programme_file const& before, programme_file const& after,
                                                    file_choices const& of_both = {});

// Of programmes as a file would write them; of those that none can, stream by stream in their own words.
[[nodiscard]] std::vector<rule_change> rule_changes(programme const& before, programme const& after);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/rule_changes.ipp>
#endif
