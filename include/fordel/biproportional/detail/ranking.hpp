// Who is served first where columns, or places of the table, tie.
#pragma once

#include <fordel/apportionment/tie_breaking.hpp>
#include <fordel/biproportional/names.hpp>
#include <fordel/biproportional/tables.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// One ranking of the columns and one of the places.
class table_ranking {
public:
    table_ranking(tie_breaking const& ties, line_names const& names, vote_table const& votes)
        : ties_(ties), names_(names), votes_(votes) {}

    std::vector<std::uint32_t> columns(std::vector<fraction> const& weights) const {
        std::vector<party> parties;
        for (std::size_t j = 0; j < weights.size(); ++j)
            parties.push_back({names_.column_id(j), names_.column_id(j)});
        return ties_.ranking(parties, weights);
    }

    // The places, first served first.
    std::vector<table_cell> places(std::vector<std::uint32_t> const& column_rank) const {
        std::size_t const columns = column_rank.size();
        std::vector<party> parties;
        std::vector<fraction> weights;
        bool const listed = ties_.policy() == tie_breaking::kind::list;
        std::vector<table_cell> places(votes_.size() * columns);
        for (std::size_t i = 0; i < votes_.size(); ++i)
            for (std::size_t j = 0; j < columns; ++j) {
                std::string const id = names_.row_id(i) + '/' + names_.column_id(j);
                parties.push_back({id, id});
                weights.push_back(votes_[i][j]);
                if (listed) places[i * columns + column_rank[j]] = {i, j};
            }
        if (listed) return places;
        std::vector<std::uint32_t> const rank = ties_.ranking(parties, weights);
        for (std::size_t k = 0; k < rank.size(); ++k)
            places[rank[k]] = {k / columns, k % columns};
        return places;
    }

private:
    tie_breaking const& ties_;
    line_names const& names_;
    vote_table const& votes_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
