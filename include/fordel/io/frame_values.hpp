// The values of a column, each of them there or not, laid out in memory as Arrow's columnar format has them.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Whole numbers of 32 bits, of 64 bits and of up to 38 digits; numbers of up to 38 digits, some of them decimals.
enum class column_kind { whole_32, whole_64, whole, decimal, words, day, flag };

struct frame_column {
    std::string name{};
    column_kind kind = column_kind::words;
    int decimals = 0; // of a decimal

    friend bool operator==(frame_column const&, frame_column const&) = default;
};

// Rows of one column, from the first on. What is added and read is of the column's kind.
class frame_values {
public:
    // With room for so many rows.
    explicit frame_values(frame_column of, std::size_t rows = 0);

    frame_column const& column() const noexcept { return of_; }
    std::size_t size() const noexcept { return size_; }
    std::size_t missing() const noexcept { return missing_; }

    // Of a whole number, or of a decimal in units of its last digit: 1.50 is 150.
    void add(std::int64_t number);
    void add(big_integer const& number);
    void add(std::string_view words);
    void add(date const& day);
    void add_flag(bool yes);
    void add_nothing();

    // Whether there is a value in the row.
    bool has(std::size_t row) const noexcept;
    [[nodiscard]] big_integer number(std::size_t row) const;
    [[nodiscard]] std::string_view words(std::size_t row) const;
    [[nodiscard]] date day(std::size_t row) const;
    [[nodiscard]] bool flag(std::size_t row) const noexcept;

    // Numbers of more than 38 digits, with their rows: they stand nowhere else. number() gives them all the same.
    std::vector<std::pair<std::size_t, big_integer>> const& too_wide() const noexcept { return too_wide_; }

    // The buffers; the first is empty where every row has a value. Words stand from one of their ends to the next.
    std::vector<std::uint8_t> const& present() const noexcept { return present_; }
    std::vector<std::int32_t> const& ends() const noexcept { return ends_; }
    std::vector<std::uint8_t> const& bytes() const noexcept { return bytes_; }

private:
    template <class T>
    void append(T const& value) {
        auto const* const from = reinterpret_cast<std::uint8_t const*>(&value);
        bytes_.insert(bytes_.end(), from, from + sizeof value);
    }
    template <class T>
    T at(std::size_t row) const {
        T value;
        std::memcpy(&value, bytes_.data() + row * sizeof value, sizeof value);
        return value;
    }
    void append_decimal(std::uint64_t low, std::uint64_t high);
    void append_signed(std::uint64_t low, std::uint64_t high, bool negative);
    void append_bit(bool yes);
    void append_nothing();
    void count(bool there) {
        if (!there || missing_ != 0) note(there);
        ++size_;
    }
    void note(bool there);

    frame_column of_;
    std::size_t size_ = 0;
    std::size_t missing_ = 0;
    std::vector<std::uint8_t> present_{}; // a bit each
    std::vector<std::int32_t> ends_{};
    std::vector<std::uint8_t> bytes_{};
    std::vector<std::pair<std::size_t, big_integer>> too_wide_{};
};

// Some rows of a frame: a frame_values for each of its columns.
struct frame_batch {
    std::vector<frame_values> columns{};
    std::size_t first = 0; // the place of its first row in the frame
    std::size_t rows = 0;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/frame_values.ipp>
#endif
