// Memory for the time of one call.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// For a few on the stack: to ask the heap takes about as long as to divide among them.
template <class T, std::size_t Few = 32>
class call_memory {
public:
    explicit call_memory(std::size_t size)
        : many_(size > Few ? size : 0), all_(size > Few ? many_.data() : few_.data(), size) {}

    call_memory(call_memory const&) = delete; // a span into itself
    call_memory& operator=(call_memory const&) = delete;

    std::span<T> all() const noexcept { return all_; }

private:
    std::array<T, Few> few_;
    std::vector<T> many_;
    std::span<T> all_;
};

} // namespace detail
} // namespace v0
} // namespace fordel
