// Cases made of today's result: frozen, so that any later change of the rule is seen.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {

struct freezing {
    std::string programme{};     // its path, as the case file is to name it
    file_choices choices{};      // what stays open makes a case for each combination of its alternatives
    bool by_stream = false;      // every amount by year, stream, tranche, payer and recipient; else by payer and year
    std::string table{};         // the CSV file that is to stand beside the case file, where there are many amounts
    std::size_t most_here = 400; // so many amounts, of all cases together, stand in the case file itself
};

struct frozen_cases {
    node cases{};        // the case file; to_yaml() writes it
    std::string table{}; // the CSV file; empty where the amounts stand in the case file
};

// Every case is complete: what it does not list is zero. Throws file_error, and what programme::schedule() throws.
[[nodiscard]] frozen_cases freeze(programme_file const& of, freezing const& how);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/testing/freezing.ipp>
#endif
