// The sentences and examples of classes, functions and members, by name; tests run every example.
#pragma once

#include <string_view>

namespace docs {

struct entry {
    std::string_view name; // "Key", "Key.share", "apportion", "sjaelland.programme"
    std::string_view text;
};

// Empty where the register file says it all.
std::string_view text_of(std::string_view name);

} // namespace docs
