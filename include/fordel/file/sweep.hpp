// What a programme comes to with one value after the other, or with every answer to its open questions.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/programme_file.hpp>
#include <fordel/schedule/programme_case.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// A value that could not be read, or with which nothing could be settled, and why.
struct failed_case {
    std::string name{};
    std::string error{}; // its id
    std::string message{};

    friend bool operator==(failed_case const&, failed_case const&) = default;
};

// Each case by what was tried in it; ranges() and total_ranges() of them say which gives each bound.
struct sweep {
    std::vector<programme_case> cases{};
    std::vector<failed_case> failed{};

    friend bool operator==(sweep const&, sweep const&) = default;
};

// Told of each case that is done, and of how many there are.
using sweep_progress = std::function<void(std::size_t done, std::size_t of)>;

// The values that a text lists: "400.000; 500.000 kr. per year", "100.000..200.000 by 25.000". A number alone takes the
// place of the one that stands there, so that what is said around it stays. Throws fordel.sweep.no_values, .range,
// fordel.solve.no_number, fordel.file.no_address.
[[nodiscard]] std::vector<node> listed_values(programme_file const& of, address const& where, std::string_view written,
                                              file_choices const& choices = {});

// The programme with each of these values at the address, in the order given; where questions are open, with each of
// their answers as well. Throws what the first of them does where all fail, and fordel.sweep.no_values.
[[nodiscard]] sweep sweep_values(programme_file const& of, address const& where, std::vector<node> const& values,
                                 file_choices const& choices = {}, sweep_progress const& told = {});

// The programme with every combination of answers to these questions, those that have a default included, and to what
// is open besides. Throws the same, and fordel.assumption.unknown.
[[nodiscard]] sweep sweep_questions(programme_file const& of, std::vector<std::string> const& questions,
                                    file_choices const& choices = {}, sweep_progress const& told = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/sweep.ipp>
#endif
