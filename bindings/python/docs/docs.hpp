// The sentences and examples of classes, functions and members, by name, behind what the register file says of them.
// Tests run every example, with `import fordel as fd`.
#pragma once

#include <string_view>

namespace docs {

struct entry {
    std::string_view name; // "Key", "Key.share", "apportion", "sjaelland.programme"
    std::string_view text;
};

// Empty where the register file says it all. A linear search: a few hundred names, once, at import.
std::string_view text_of(std::string_view name);

} // namespace docs
