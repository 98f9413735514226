#pragma once

#include <fordel/kernel/outcome.hpp>
#include <fordel/plan/detail/block_code.hpp>
#include <fordel/plan/plan_outcome.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Memory that only grows: one block after the other works in it, of whichever plan.
class plan_memory {
public:
    // So many bytes, at the beginning of a line of the cache; what they held is lost.
    std::byte* bytes(std::size_t count) {
        auto const lines = (count + sizeof(line) - 1) / sizeof(line);
        if (lines_.size() < lines) lines_.resize(lines);
        return lines_.data()->bytes;
    }

private:
    struct alignas(64) line {
        std::byte bytes[64];
    };
    std::vector<line> lines_;
};

// What one thread shares with.
struct sharing {
    plan_memory memory{};
    block_code const* code = nullptr;
    bool streamed = false; // the output is larger than the cache: writing past it pays
};

// The one time that an amount is read: another thread may write to it meanwhile, and what is calculated rests on one of
// its values alone.
inline std::int64_t read_once(std::int64_t const& amount) { return static_cast<std::int64_t const volatile&>(amount); }

// Where shares go: that of the i-th party of the k-th amount to first[row(k) × by_row + i × by_party].
struct share_places {
    std::int64_t* first;
    std::size_t by_row;
    std::size_t by_party;
    std::uint32_t const* rows = nullptr; // null: one after the other

    std::int64_t* of(std::size_t k) const { return first + (rows == nullptr ? k : rows[k]) * by_row; }
    share_places from(std::size_t k) const {
        return rows == nullptr ? share_places{first + k * by_row, by_row, by_party}
                               : share_places{first, by_row, by_party, rows + k};
    }
};

// What a plan knows and does, whatever its method. It is never changed, and many threads ask it at once.
class plan_model {
public:
    plan_model() = default;
    plan_model(plan_model const&) = delete;
    plan_model& operator=(plan_model const&) = delete;
    virtual ~plan_model() = default;

    virtual std::size_t parties() const = 0;

    // So many shares are a few milliseconds' work.
    virtual std::size_t shares_of_a_piece() const { return std::size_t{1} << 19; }

    // Writes the shares of the amounts, in their order; an outcome's row counts from the first of these. Reads each
    // amount by read_once().
    virtual plan_outcome share(std::span<std::int64_t const> amounts, share_places const& places,
                               sharing& with) const = 0;
};

// Shares one amount after the other: share_one(amount, row) into a row of all parties.
template <class ShareOne>
plan_outcome share_each(std::span<std::int64_t const> amounts, std::size_t parties, share_places const& places,
                        ShareOne const& share_one) {
    std::vector<std::int64_t> apart(places.by_party == 1 ? 0 : parties); // a row, where the output has none
    for (std::size_t k = 0; k < amounts.size(); ++k) {
        auto* const out = places.of(k);
        std::span const row = apart.empty() ? std::span{out, parties} : std::span{apart};
        if (outcome const shared = share_one(read_once(amounts[k]), row); !shared) return {shared, k};
        for (std::size_t i = 0; i < apart.size(); ++i)
            out[i * places.by_party] = apart[i];
    }
    return {};
}

} // namespace detail
} // namespace v0
} // namespace fordel
