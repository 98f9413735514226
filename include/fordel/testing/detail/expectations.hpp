// Reads what a case expects: amounts in a list, a table or a CSV file, residuals, and exceptions.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/testing/detail/case_csv.hpp>
#include <fordel/testing/expected_amount.hpp>
#include <fordel/testing/golden_case.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// By which fields the amounts of a kind of subject can be summed.
std::vector<std::string_view> fields_of(std::string_view kind);

// How many decimals it is written with.
unsigned decimals_of(std::string_view number, std::optional<notation> style);

// What the readers of one case share.
struct case_reading {
    reading& into;
    csv_files& files;
    line_choice lines{};
    std::string_view kind{}; // of the subject
};

std::vector<expected_amount> read_expected(case_reading const& by, node const& expect, address const& where);
std::vector<expected_residual> read_residuals(case_reading const& by, node const& list, address const& where);
std::vector<case_exception> read_exceptions(case_reading const& by, node const& list, address const& where);

// A figure as people write it, in the file's notation, and with how many decimals; with a currency it is money.
std::optional<expected_amount> read_figure(reading& into, node const& written, address const& where);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/detail/expectations.ipp>
#endif
