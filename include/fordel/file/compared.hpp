// What can be compared: a programme as a file, with choices, a programme, or what one comes to.
#pragma once

#include <fordel/comparison/all_comparisons.hpp> // IWYU pragma: export
#include <fordel/comparison/comparison.hpp>      // IWYU pragma: export
#include <fordel/comparison/rule_change.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/programme/programme.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_filter.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// One side of a comparison, settled.
class compared {
public:
    // Throws what programme_file::schedule() throws.
    explicit(false) compared(programme_file file, file_choices choices = {});
    explicit(false) compared(programme const& of) : settled_(of.schedule()) {}
    explicit(false) compared(schedule settled) : settled_(std::move(settled)) {}

    schedule const& settled() const noexcept { return settled_; }

    friend std::vector<rule_change> rule_changes(compared const& before, compared const& after);

private:
    std::optional<std::pair<programme_file, file_choices>> file_{};
    schedule settled_;
};

// Of two files as their documents say it, else of the programmes.
[[nodiscard]] std::vector<rule_change> rule_changes(compared const& before, compared const& after);

// What they come to, and the clauses that differ. Throws what comparison() throws.
[[nodiscard]] comparison compare(compared const& before, compared const& after, schedule_filter const& wanted = {});
[[nodiscard]] inline comparison compare(programme_file const& before, programme_file const& after,
                                        file_choices const& of_both = {}, schedule_filter const& wanted = {}) {
    return compare(compared(before, of_both), compared(after, of_both), wanted);
}

// Several with one, by name: {"baseline", museum}, {{"floor", …}, {"index", …}}. Throws the same, and what
// all_comparisons() throws.
[[nodiscard]] all_comparisons compare_all(std::pair<std::string, compared> const& base,
                                          std::vector<std::pair<std::string, compared>> const& others,
                                          schedule_filter const& wanted = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/compared.ipp>
#endif
