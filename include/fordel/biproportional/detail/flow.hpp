// Can a table have these margins at all? A flow through rows and columns, and the cut that explains why not.
#pragma once

#include <fordel/kernel/table/detail/flow.hpp>
#include <fordel/kernel/table/detail/flow_network.hpp>

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Why margins cannot be met. The rows have `missing` more seats than the columns, the only ones with votes in those
// rows, can take, once each guaranteed seat is set aside. Or, where `guaranteed` is set, the one line named has
// `missing` seats fewer than are guaranteed in it.
struct biproportional_cut {
    std::vector<std::size_t> rows{};
    std::vector<std::size_t> columns{};
    std::int64_t missing = 0;
    bool guaranteed = false;

    friend bool operator==(biproportional_cut const&, biproportional_cut const&) = default;
};

// A place in a table: nothing may stand there, something may, or at least one seat must.
enum class cell_kind : unsigned char { empty, possible, guaranteed };
using cell_kinds = std::vector<std::vector<cell_kind>>;

// The cut that refuses margins that sum to the same; nothing where a table exists. The complexity of find_flow().
class table_flow {
public:
    table_flow(cell_kinds const& kinds, std::vector<std::int64_t> rows, std::vector<std::int64_t> columns)
        : kinds_(kinds), rows_(std::move(rows)), columns_(std::move(columns)) {}

    std::optional<biproportional_cut> refusal() {
        if (auto cut = set_guaranteed_aside()) return cut;
        std::int64_t const all = std::accumulate(rows_.begin(), rows_.end(), std::int64_t{0});
        std::vector<flow_node<std::int64_t>> nodes(rows_.size() + columns_.size());
        std::vector<flow_arc<std::int64_t>> arcs;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            nodes[i].supply = rows_[i];
            for (std::size_t j = 0; j < columns_.size(); ++j) {
                if (kinds_[i][j] == cell_kind::empty) continue;
                auto& arc = arcs.emplace_back();
                arc.from = i;
                arc.to = rows_.size() + j;
                arc.capacity = all;
            }
        }
        for (std::size_t j = 0; j < columns_.size(); ++j)
            nodes[rows_.size() + j].supply = -columns_[j];
        if (find_flow(std::span(nodes), std::span(arcs)) == flow_status::ok) return std::nullopt;
        return cut_of(nodes);
    }

private:
    std::optional<biproportional_cut> set_guaranteed_aside() {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            for (std::size_t j = 0; j < columns_.size(); ++j)
                if (kinds_[i][j] == cell_kind::guaranteed) --rows_[i], --columns_[j];
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i] < 0) return biproportional_cut{{i}, {}, -rows_[i], true};
        for (std::size_t j = 0; j < columns_.size(); ++j)
            if (columns_[j] < 0) return biproportional_cut{{}, {j}, -columns_[j], true};
        return std::nullopt;
    }

    biproportional_cut cut_of(std::vector<flow_node<std::int64_t>> const& nodes) const {
        biproportional_cut cut;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (nodes[i].in_cut) cut.rows.push_back(i), cut.missing += rows_[i];
        for (std::size_t j = 0; j < columns_.size(); ++j)
            if (nodes[rows_.size() + j].in_cut) cut.columns.push_back(j), cut.missing -= columns_[j];
        return cut;
    }

    cell_kinds const& kinds_;
    std::vector<std::int64_t> rows_; // what is left of each margin
    std::vector<std::int64_t> columns_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
