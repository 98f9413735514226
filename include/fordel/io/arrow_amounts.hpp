// A column of amounts as Arrow hands it over: whole numbers and decimals of up to 128 bits, as int64.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/arrow_owned.hpp> // IWYU pragma: export

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {

// Which rows of a column have a value: a bit each, as Arrow has them.
struct present_rows {
    std::vector<std::uint8_t> bits{}; // none where every row has one
    std::size_t missing = 0;

    bool has(std::size_t row) const { return bits.empty() || ((bits[row / 8] >> (row % 8)) & 1) != 0; }
    void miss(std::size_t row, std::size_t rows) {
        bits.resize((rows + 7) / 8, 0xff);
        bits[row / 8] = static_cast<std::uint8_t>(bits[row / 8] & ~(1U << (row % 8)));
        ++missing;
    }
    friend bool operator==(present_rows const&, present_rows const&) = default;
};

// One array of int64 stays where it is; several, and other types, are brought together in memory of their own.
class arrow_amounts {
public:
    // A structure of one column is that column. Whole numbers count units; of decimals one unit has `places`, to which
    // those with fewer are scaled up. Throws fordel.plan.float, .not_amounts, .scale, .too_large, with column and row.
    arrow_amounts(arrow_owned<ArrowSchema> schema, std::vector<arrow_owned<ArrowArray>> arrays, int places = 0);

    // What stands in a row without a value is the amount before it, or the first where none is before: so work on the
    // whole column meets nothing there that it does not meet elsewhere. Of a column without any value: nothing.
    std::span<std::int64_t const> values() const noexcept { return values_; }
    // How many rows the column has.
    std::size_t size() const noexcept { return size_; }
    present_rows const& present() const noexcept { return present_; }

private:
    arrow_owned<ArrowSchema> schema_;
    std::vector<arrow_owned<ArrowArray>> arrays_;
    std::vector<std::int64_t> own_{};
    std::span<std::int64_t const> values_{};
    std::size_t size_ = 0;
    present_rows present_{};
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/arrow_amounts.ipp>
#endif
