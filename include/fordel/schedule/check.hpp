// A check line: what a source states, held against what the schedule comes to.
#pragma once

#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

struct check {
    std::string id;
    text what;
    std::string stated;
    std::string calculated;

    bool holds() const noexcept { return stated == calculated; }

    friend bool operator==(check const&, check const&) = default;
};

} // namespace v0
} // namespace fordel
