// A golden case: inputs of a rule and what they come to, for regression testing.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/node.hpp>
#include <fordel/kernel/rounding.hpp>
#include <fordel/testing/expected_amount.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

// Who says what is expected: a published source, somebody's own calculation, or the library on the day on which it was
// frozen. Only what is frozen is ever written anew.
enum class case_origin { unstated, published, by_hand, frozen };

constexpr char const* to_string(case_origin origin) noexcept {
    return origin == case_origin::published ? "published"
           : origin == case_origin::by_hand ? "by-hand"
           : origin == case_origin::frozen  ? "frozen"
                                            : "";
}

// Of the pools of a programme: what a tranche's payments fall short of it in a year, whatever the reason.
struct expected_residual {
    amount_fields of{}; // year, stream, tranche, why
    expected_amount missing{};

    friend bool operator==(expected_residual const&, expected_residual const&) = default;
};

struct golden_case {
    std::string name{};
    position at{};
    case_origin origin = case_origin::unstated;
    std::string reason{};    // why a frozen one was last written anew
    node content{};          // what the case says, and the file for all of its cases
    fordel::address where{}; // of the case in its file: cases.2025

    // One of these says what is tested; what it holds is read when the case is checked.
    node subject{};
    std::string kind{}; // of the subject: programme, apportionment, table
    node only{};        // which of a programme's entries

    std::vector<expected_amount> amounts{};
    bool complete = false;                 // what is not listed is zero, or is not there
    std::optional<expected_amount> unit{}; // of the expected figures
    std::optional<fordel::rounding> rounded{};
    std::vector<expected_residual> residuals{};
    bool no_residual = false;
    std::vector<std::string> axioms{};
    std::string fails{}; // the id of the error
    std::vector<case_exception> exceptions{};

    std::vector<finding> findings{}; // what is wrong with it: it is an error whatever its subject comes to
};

} // namespace v0
} // namespace fordel
