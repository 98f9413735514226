// What an earlier schedule has of a table that is being filled: parts and rows are taken over, not settled again.
#pragma once

#include <fordel/schedule/detail/unchanged_streams.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

class earlier_parts {
public:
    // `from` may be null: then there is nothing to take. Both outlive it.
    earlier_parts(schedule_table& into, schedule_table const* from);

    // Whether the stream, or all terms of it, are taken over.
    bool have(std::uint32_t stream) const { return unchanged_ && unchanged_->before(stream); }

    // The next of a stream's parts, which are of the year, with their rows; stream by its first terms, year by year.
    void take_parts(std::uint32_t stream, int year);
    // A table of the programme's, or a clearing, by number; false where it must be settled.
    bool take_table(std::size_t table);
    bool take_clearing(std::size_t clearing);

private:
    std::uint32_t take_part(std::uint32_t part, std::uint32_t stream);
    void number_parts();

    schedule_table* into_;
    schedule_table const* from_;
    std::optional<unchanged_streams> unchanged_{};
    std::vector<std::uint32_t> stream_now_{};              // of each stream of `from` that is taken over
    std::vector<std::vector<std::uint32_t>> parts_left_{}; // of each stream by its first terms, the last first
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/earlier_parts.ipp>
#endif
