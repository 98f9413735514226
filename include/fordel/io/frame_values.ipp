// How values are laid out.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/frame_values.hpp>
#include <fordel/kernel/integer.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::size_t bytes_of_value(column_kind kind) {
    switch (kind) {
    case column_kind::whole_32:
    case column_kind::day:
        return 4;
    case column_kind::whole_64:
        return 8;
    case column_kind::whole:
    case column_kind::decimal:
    case column_kind::words: // a guess
        return 16;
    case column_kind::flag:
        break;
    }
    return 1;
}

// The low half stands first where the machine's numbers begin with their low byte.
inline constexpr std::size_t low_half = std::endian::native == std::endian::little ? 0 : 1;

} // namespace detail

FORDEL_DECL frame_values::frame_values(frame_column of, std::size_t rows) : of_(std::move(of)) {
    if (of_.kind == column_kind::words) {
        ends_.reserve(rows + 1);
        ends_.push_back(0);
    }
    bytes_.reserve(rows * detail::bytes_of_value(of_.kind));
}

// The bits of the rows before the first that has nothing are made when it comes.
FORDEL_DECL void frame_values::note(bool there) {
    if (!there && missing_++ == 0) present_.assign(size_ / 8 + 1, 0xFF);
    if (size_ / 8 == present_.size()) present_.push_back(0);
    auto const bit = static_cast<std::uint8_t>(1u << size_ % 8);
    auto& byte = present_[size_ / 8];
    byte = static_cast<std::uint8_t>(there ? byte | bit : byte & ~bit);
}

FORDEL_DECL void frame_values::append_decimal(std::uint64_t low, std::uint64_t high) {
    std::array<std::uint64_t, 2> halves{};
    halves[detail::low_half] = low;
    halves[1 - detail::low_half] = high;
    append(halves);
}

FORDEL_DECL void frame_values::append_bit(bool yes) {
    if (size_ % 8 == 0) bytes_.push_back(0);
    bytes_.back() = static_cast<std::uint8_t>(bytes_.back() | (yes ? 1u : 0u) << size_ % 8);
}

FORDEL_DECL void frame_values::append_nothing() {
    switch (of_.kind) {
    case column_kind::whole_32:
    case column_kind::day:
        return append(std::int32_t{0});
    case column_kind::whole_64:
        return append(std::int64_t{0});
    case column_kind::whole:
    case column_kind::decimal:
        return append_decimal(0, 0);
    case column_kind::words:
        return ends_.push_back(ends_.back());
    case column_kind::flag:
        return append_bit(false);
    }
}

FORDEL_DECL void frame_values::add(std::int64_t number) {
    if (of_.kind == column_kind::whole_32)
        append(static_cast<std::int32_t>(number));
    else if (of_.kind == column_kind::whole_64)
        append(number);
    else
        append_decimal(static_cast<std::uint64_t>(number), number < 0 ? ~std::uint64_t{0} : 0);
    count(true);
}

FORDEL_DECL void frame_values::append_signed(std::uint64_t low, std::uint64_t high, bool negative) {
    if (negative) { // two's complement
        low = ~low + 1;
        high = ~high + (low == 0 ? 1 : 0);
    }
    append_decimal(low, high);
    count(true);
}

// Nearly all numbers have one limb: these are taken as they stand.
FORDEL_DECL void frame_values::add(big_integer const& number) {
    static big_integer const limit = detail::power_of_ten(38);
    if (of_.kind == column_kind::whole_32 || of_.kind == column_kind::whole_64) return add(to_int64(number));
    auto const& limbs = number.backend();
    if (limbs.size() == 1) return append_signed(*limbs.limbs(), 0, limbs.sign());
    big_integer const size = magnitude(number);
    if (size < limit)
        return append_signed(static_cast<std::uint64_t>(size & big_integer(std::numeric_limits<std::uint64_t>::max())),
                             static_cast<std::uint64_t>(size >> 64), limbs.sign());
    too_wide_.emplace_back(size_, number);
    append_decimal(0, 0);
    count(true);
}

FORDEL_DECL void frame_values::add(std::string_view words) {
    bytes_.insert(bytes_.end(), words.begin(), words.end());
    ends_.push_back(static_cast<std::int32_t>(bytes_.size()));
    count(true);
}

FORDEL_DECL void frame_values::add(date const& day) {
    append(static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count()));
    count(true);
}

FORDEL_DECL void frame_values::add_flag(bool yes) {
    append_bit(yes);
    count(true);
}

FORDEL_DECL void frame_values::add_nothing() {
    append_nothing();
    count(false);
}

FORDEL_DECL bool frame_values::has(std::size_t row) const noexcept {
    return present_.empty() || (present_[row / 8] >> row % 8 & 1) != 0;
}

FORDEL_DECL big_integer frame_values::number(std::size_t row) const {
    auto const wide = std::ranges::lower_bound(too_wide_, row, {}, &std::pair<std::size_t, big_integer>::first);
    if (wide != too_wide_.end() && wide->first == row) return wide->second;
    if (of_.kind == column_kind::whole_32) return at<std::int32_t>(row);
    if (of_.kind == column_kind::whole_64) return at<std::int64_t>(row);
    auto const halves = at<std::array<std::uint64_t, 2>>(row);
    return (big_integer(static_cast<std::int64_t>(halves[1 - detail::low_half])) << 64) + halves[detail::low_half];
}

FORDEL_DECL std::string_view frame_values::words(std::size_t row) const {
    auto const* const all = reinterpret_cast<char const*>(bytes_.data());
    return {all + ends_[row], static_cast<std::size_t>(ends_[row + 1] - ends_[row])};
}

FORDEL_DECL date frame_values::day(std::size_t row) const {
    return std::chrono::sys_days(std::chrono::days(at<std::int32_t>(row)));
}

FORDEL_DECL bool frame_values::flag(std::size_t row) const noexcept { return (bytes_[row / 8] >> row % 8 & 1) != 0; }

} // namespace v0
} // namespace fordel
