// What no source states: an assumption (a value nobody stated) or a reading (one way to understand a sentence).
#pragma once

#include <fordel/text.hpp>

#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class assumption_kind { assumption, reading };

struct assumption {
    std::string id{};
    assumption_kind kind = assumption_kind::assumption;
    text question{}; // what the source leaves open
    text chosen{};   // the answer that the figures rest on
    text why{};      // why this answer, and what would change it
    std::vector<text> alternatives{};
    std::string option{};         // the argument that overrides it
    bool named_by_caller = false; // true: the caller chose it, it is no default

    friend bool operator==(assumption const&, assumption const&) = default;
};

} // namespace v0
} // namespace fordel
