// Can a table have these margins at all? A small maximum flow, and the cut that explains why not.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

namespace fordel::inline v0 {

// Why margins cannot be met. The rows have `missing` more seats than the columns, the only ones with votes in those
// rows, can take, once each guaranteed seat is set aside. Or, where only one kind of line is named and `guaranteed` is
// set, that one line has `missing` seats fewer than it has guaranteed ones.
struct biproportional_cut {
    std::vector<std::size_t> rows{};
    std::vector<std::size_t> columns{};
    std::int64_t missing = 0;
    bool guaranteed = false;

    friend bool operator==(biproportional_cut const&, biproportional_cut const&) = default;
};

namespace detail {

// A place in a table; 0 where nothing may stand, 1 where something may, 2 where at least one seat must.
using cell_kinds = std::vector<std::vector<unsigned char>>;

class table_flow {
public:
    table_flow(cell_kinds const& kinds, std::vector<std::int64_t> rows, std::vector<std::int64_t> columns)
        : kinds_(kinds), rows_(std::move(rows)), columns_(std::move(columns)),
          flow_(rows_.size(), std::vector<std::int64_t>(columns_.size())) {}

    // The cut that refuses these margins, which sum to the same; nothing where a table exists.
    // Augmenting paths, shortest first (Edmonds and Karp 1972): O((rows + columns)² × cells) at most.
    std::optional<biproportional_cut> refusal() {
        if (auto cut = set_guaranteed_aside()) return cut;
        while (reach())
            augment();
        biproportional_cut cut;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (row_from_[i] != unreached) cut.rows.push_back(i), cut.missing += rows_[i];
        for (std::size_t j = 0; j < columns_.size(); ++j)
            if (column_from_[j] != unreached) cut.columns.push_back(j);
        if (cut.missing == 0) return std::nullopt;
        return cut;
    }

private:
    static constexpr std::size_t unreached = std::numeric_limits<std::size_t>::max();
    static constexpr std::size_t source = unreached - 1;

    std::optional<biproportional_cut> set_guaranteed_aside() {
        for (std::size_t i = 0; i < rows_.size(); ++i)
            for (std::size_t j = 0; j < columns_.size(); ++j)
                if (kinds_[i][j] == 2) --rows_[i], --columns_[j];
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i] < 0) return biproportional_cut{{i}, {}, -rows_[i], true};
        for (std::size_t j = 0; j < columns_.size(); ++j)
            if (columns_[j] < 0) return biproportional_cut{{}, {j}, -columns_[j], true};
        return std::nullopt;
    }

    // Breadth first from the rows with seats left; true where a column with seats left is met, then last_ is it.
    bool reach() {
        row_from_.assign(rows_.size(), unreached);
        column_from_.assign(columns_.size(), unreached);
        std::vector<std::size_t> wave;
        for (std::size_t i = 0; i < rows_.size(); ++i)
            if (rows_[i] > 0) row_from_[i] = source, wave.push_back(i);
        for (std::size_t next = 0; next < wave.size(); ++next) {
            std::size_t const i = wave[next];
            for (std::size_t j = 0; j < columns_.size(); ++j) {
                if (kinds_[i][j] == 0 || column_from_[j] != unreached) continue;
                column_from_[j] = i;
                if (columns_[j] > 0) return last_ = j, true;
                for (std::size_t back = 0; back < rows_.size(); ++back)
                    if (flow_[back][j] > 0 && row_from_[back] == unreached) row_from_[back] = j, wave.push_back(back);
            }
        }
        return false;
    }

    // Sends along the path to last_ what fits.
    void augment() {
        std::int64_t amount = columns_[last_];
        std::size_t i = column_from_[last_];
        for (; row_from_[i] != source; i = column_from_[row_from_[i]])
            amount = std::min(amount, flow_[i][row_from_[i]]);
        amount = std::min(amount, rows_[i]);
        rows_[i] -= amount;
        columns_[last_] -= amount;
        for (std::size_t j = last_;; j = row_from_[i]) {
            i = column_from_[j];
            flow_[i][j] += amount;
            if (row_from_[i] == source) return;
            flow_[i][row_from_[i]] -= amount;
        }
    }

    cell_kinds const& kinds_;
    std::vector<std::int64_t> rows_; // what is left of each margin
    std::vector<std::int64_t> columns_;
    std::vector<std::vector<std::int64_t>> flow_;
    std::vector<std::size_t> row_from_{};    // the column it was reached from, or source
    std::vector<std::size_t> column_from_{}; // the row it was reached from
    std::size_t last_ = 0;
};

} // namespace detail
} // namespace fordel::inline v0
