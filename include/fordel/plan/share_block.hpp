#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace fordel {
inline namespace v0 {

// The shares of a few amounts in a row, while they are in the cache. Valid only while the visitor runs.
class share_block {
public:
    // The amounts begin at `first` of those that are visited; the shares of the i-th party stand at shares[i × pitch].
    constexpr share_block(std::size_t first, std::size_t amounts, std::int64_t const* shares, std::size_t pitch,
                          unsigned thread) noexcept
        : first_{first}, amounts_{amounts}, shares_{shares}, pitch_{pitch}, thread_{thread} {}

    constexpr std::size_t first() const noexcept { return first_; }
    constexpr std::size_t amounts() const noexcept { return amounts_; }
    // What the party gets of each of the amounts.
    constexpr std::span<std::int64_t const> party(std::size_t i) const noexcept {
        return {shares_ + i * pitch_, amounts_};
    }
    // Which of the threads visits, from 0 on: the place of what a visitor adds up, one for each thread.
    constexpr unsigned thread() const noexcept { return thread_; }

private:
    std::size_t first_;
    std::size_t amounts_;
    std::int64_t const* shares_;
    std::size_t pitch_;
    unsigned thread_;
};

} // namespace v0
} // namespace fordel
