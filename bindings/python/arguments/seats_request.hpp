// What a table of seats was asked for with, so that it can be asked for again.
#pragma once

#include <fordel/biproportional.hpp>

#include <pybind11/pybind11.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fordel::python {

struct seats_request {
    vote_table votes{};
    std::vector<std::int64_t> row_seats{};
    std::optional<std::vector<std::int64_t>> column_seats{};
    std::string method{};
    std::optional<fordel::quorum> quorum{};
    vote_weighting weighted{};
    bool winner_takes_one = false;
    tie_breaking ties{};
    line_names names{};
};

biproportional answer(seats_request const& asked);

pybind11::tuple stored(seats_request const& asked);
seats_request seats_request_from_stored(pybind11::tuple const& stored);

} // namespace fordel::python
