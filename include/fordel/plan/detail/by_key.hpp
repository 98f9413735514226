#pragma once

#include <fordel/plan/detail/plan_model.hpp>
#include <fordel/plan/plan_outcome.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Some rows, each with the place of its key, brought together by key in a counting sort: blocks of one key are shared
// faster than rows one by one.
class rows_by_key {
public:
    // So many rows are sorted at once: enough for some blocks of each key, few enough for their amounts to stay in the
    // cache.
    static std::size_t most(std::size_t keys) { return std::clamp<std::size_t>(keys * 128, 4096, 1 << 16); }

    explicit rows_by_key(std::size_t keys) : ends_(keys + 1) {}

    // Both spans are read once: what another thread writes to them afterwards changes nothing.
    plan_outcome sort(std::span<std::uint32_t const> which, std::span<std::int64_t const> amounts) {
        which_.assign(which.begin(), which.end());
        rows_.resize(which_.size());
        amounts_.resize(which_.size());
        std::fill(ends_.begin(), ends_.end(), 0);
        for (std::size_t k = 0; k < which_.size(); ++k) {
            if (which_[k] >= ends_.size() - 1) return {{.error = plan_errors::no_such_key, .index = which_[k]}, k};
            ++ends_[which_[k] + std::size_t{1}];
        }
        for (std::size_t key = 1; key < ends_.size(); ++key)
            ends_[key] += ends_[key - 1];
        for (std::uint32_t k = 0; k < which_.size(); ++k) {
            auto const place = ends_[which_[k]]++;
            rows_[place] = k;
            amounts_[place] = read_once(amounts[k]);
        }
        return {};
    }

    // Calls share(key, amounts, rows) for each key that has some; the failure of the lowest row.
    template <class Share>
    plan_outcome each(Share const& share) const {
        plan_outcome lowest;
        std::size_t begin = 0;
        for (std::size_t key = 0; key + 1 < ends_.size(); begin = ends_[key++]) {
            if (begin == ends_[key]) continue;
            std::span const of_key{amounts_.data() + begin, ends_[key] - begin};
            plan_outcome reached = share(key, of_key, rows_.data() + begin);
            if (reached) continue;
            reached.row = rows_[begin + reached.row];
            if (lowest || reached.row < lowest.row) lowest = reached;
        }
        return lowest;
    }

private:
    std::vector<std::size_t> ends_; // after sort(): where the rows of each key end
    std::vector<std::uint32_t> which_;
    std::vector<std::uint32_t> rows_;
    std::vector<std::int64_t> amounts_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
