// Who was tied for the last units, in a result.
#pragma once

#include <cstddef>
#include <vector>

namespace fordel {
inline namespace v0 {

// Parties tied for the last units: who they are and how many of them got one. Empty where there was no tie.
struct tied_parties {
    std::vector<std::size_t> who{};
    std::size_t won = 0;

    bool any() const noexcept { return !who.empty(); }
    friend bool operator==(tied_parties const&, tied_parties const&) = default;
};

} // namespace v0
} // namespace fordel
