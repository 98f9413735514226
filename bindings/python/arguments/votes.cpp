#include "arguments/votes.hpp"

#include <fordel/error.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>

#include "arguments/number.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

namespace {

// Where the name stands; a name that is not there yet comes last.
std::size_t numbered(std::string const& name, std::vector<std::string>& known) {
    auto const at = std::find(known.begin(), known.end(), name);
    auto const place = static_cast<std::size_t>(at - known.begin());
    if (at == known.end()) known.push_back(name);
    return place;
}

named_votes votes_by_name(py::handle votes, std::optional<notation> style) {
    named_votes read;
    for (auto const& [district, of_parties] : named_items(votes)) {
        read.names.rows.push_back(district);
        std::vector<fraction>& row = read.votes.emplace_back(read.names.columns.size());
        for (auto const& [party, count] : named_items(of_parties)) {
            std::size_t const j = numbered(party, read.names.columns);
            row.resize(read.names.columns.size());
            row[j] = fraction_from(count, style);
        }
    }
    for (auto& row : read.votes)
        row.resize(read.names.columns.size());
    return read;
}

} // namespace

named_votes votes_from(py::handle votes, std::optional<notation> style) {
    if (is_mapping(votes)) return votes_by_name(votes, style);
    named_votes read;
    for (py::handle const row : in_order(votes, "rows of votes")) {
        if (is_mapping(row))
            throw error(errors::argument_wrong_type,
                        "expected rows of numbers, or a mapping of mappings: " + repr_of(row));
        read.votes.emplace_back();
        for (py::handle const count : in_order(row, "votes"))
            read.votes.back().push_back(fraction_from(count, style));
    }
    return read;
}

std::vector<std::int64_t> seats_from(py::handle seats, std::vector<std::string> const& names,
                                     std::optional<notation> style) {
    std::vector<std::int64_t> read;
    if (!is_mapping(seats)) {
        for (py::handle const s : in_order(seats, "numbers of seats"))
            read.push_back(to_int64(whole_from(s, style)));
        return read;
    }
    std::vector<std::optional<std::int64_t>> given(names.size());
    for (auto const& [name, count] : named_items(seats)) {
        auto const at = std::find(names.begin(), names.end(), name);
        if (at == names.end())
            throw error(errors::biproportional_size_mismatch, "seats for " + name + ", who has no votes");
        given[static_cast<std::size_t>(at - names.begin())] = to_int64(whole_from(count, style));
    }
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (!given[i]) throw error(errors::biproportional_size_mismatch, "no number of seats for " + names[i]);
        read.push_back(*given[i]);
    }
    return read;
}

} // namespace fordel::python
