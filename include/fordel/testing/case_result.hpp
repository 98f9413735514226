// What a golden case came to: passed, or which amounts differ, are missing or are too many, and why.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/node.hpp>
#include <fordel/testing/expected_amount.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class case_status {
    passed,
    failed, // the subject came to something else
    error   // the case, or its subject, cannot be read or settled
};

constexpr char const* to_string(case_status status) noexcept {
    return status == case_status::passed ? "passed" : status == case_status::failed ? "failed" : "error";
}

// An amount that is not as it is expected. Only got: nothing of that kind was expected, and the case is complete; only
// expected: there is no such entry.
struct case_row {
    std::vector<std::string> by{}; // a value for each of the result's fields; empty where the amount is of all values
    std::optional<fraction> expected{};
    std::optional<fraction> got{};
    std::optional<fraction> excepted{}; // the difference that an exception states
    unsigned decimals = 0;              // with which it is shown
    fraction one = 1;                   // what one is worth in the words of what was expected: a million of "3 mio."
    expected_place at{};                // of what was expected

    fraction difference() const { return got.value_or(0) - expected.value_or(0); }

    friend bool operator==(case_row const&, case_row const&) = default;
};

struct case_result {
    std::string name{};
    std::string file{};
    position at{};
    std::string origin{};
    case_status status = case_status::passed;
    std::vector<std::string> fields{};  // what the rows go by: year, payer
    std::vector<case_row> rows{};       // differing first, then missing, then extra
    std::vector<std::string> said{};    // what else does not hold: an axiom, an error that did not come
    std::vector<finding> findings{};    // why it is an error
    std::string working{};              // of the first amount that is not as expected
    std::size_t compared = 0;           // how many amounts were held against what is expected
    notation numbers = notation::plain; // of the case file

    bool passed() const noexcept { return status == case_status::passed; }

    friend bool operator==(case_result const&, case_result const&) = default;
};

struct result_limits {
    std::size_t rows = 20;         // of each case
    bool working = true;           // whether the working of the first difference follows
    language words = language::en; // of what is said around amounts; the working is in the language of its programme

    friend bool operator==(result_limits const&, result_limits const&) = default;
};

// The rows as a table: the fields, expected, got and difference; the last line says how many were left out.
[[nodiscard]] std::string difference_table(case_result const& result, std::size_t most_rows = 20,
                                           language words = language::en);

// "museum.case.yaml:12:3, 2025: failed: 2 of 34 amounts differ", then the table, what else does not hold and the
// working. The same in every runner.
[[nodiscard]] std::string to_string(case_result const& result, result_limits const& limits = {});

namespace detail {

// As an amount is written beside others with so many decimals: exact where it has more.
std::string shown_amount(fraction const& value, unsigned decimals, notation style);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/case_result.ipp>
#endif
