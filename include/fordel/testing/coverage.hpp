// Which clauses of a programme file golden cases exercise, as a list and drawn on the file.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/testing/case_file.hpp>
#include <fordel/text.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class clause_kind {
    stream,      // an amount of it is looked at
    year,        // in which a stream is paid, likewise
    tranche,     // somebody pays a part of it
    bound,       // a floor or a cap changes an amount
    ties,        // a tie occurs, so that the policy decides
    alternative, // it is chosen, or is the answer where nobody chooses
    dated_value  // it is in force on a day for which an amount is looked at
};

constexpr char const* to_string(clause_kind kind) noexcept {
    return kind == clause_kind::stream        ? "stream"
           : kind == clause_kind::year        ? "year"
           : kind == clause_kind::tranche     ? "tranche"
           : kind == clause_kind::bound       ? "bound"
           : kind == clause_kind::ties        ? "ties"
           : kind == clause_kind::alternative ? "alternative"
                                              : "dated value";
}

struct clause_coverage {
    clause_kind kind{};
    fordel::address where{};
    std::string which{}; // the year, the alternative; empty where the address says it
    bool exercised = false;
    std::string file{};
    position at{};

    friend bool operator==(clause_coverage const&, clause_coverage const&) = default;
};

// What was wanted and did not happen: "no case looks at 2026", "it never binds"; empty of what is exercised.
[[nodiscard]] text note(clause_coverage const& clause);

// Of the cases that are about the programme at this path. An amount is looked at where a case's `only` lets it in and
// something is expected of its year and stream. Throws what settling the cases throws.
[[nodiscard]] std::vector<clause_coverage> coverage(std::filesystem::path const& programme, programme_file const& of,
                                                    std::vector<case_file> cases);

// The lines of a file of the programme, each with ✓ where all that it says is exercised, ✗ and why where something is
// not, and neither where nothing of it can be.
[[nodiscard]] std::string drawn(std::string_view text, std::string_view file,
                                std::vector<clause_coverage> const& clauses, language lang = language::en);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/coverage.ipp>
#endif
