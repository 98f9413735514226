// Votes of districts and parties, and the seats of each: by place, or by name.
#pragma once

#include <fordel/biproportional.hpp>
#include <fordel/text.hpp>

#include <pybind11/pybind11.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

// A table of votes as it came: with names where it was a mapping of mappings.
struct named_votes {
    vote_table votes{};
    line_names names{};
};

// Districts without a list of a party have no votes for it; parties stand in the order they first appear.
named_votes votes_from(pybind11::handle votes, std::optional<notation> style = {});

// Seats by place, or by the names of the lines: each line once.
std::vector<std::int64_t> seats_from(pybind11::handle seats, std::vector<std::string> const& names,
                                     std::optional<notation> style = {});

} // namespace fordel::python
