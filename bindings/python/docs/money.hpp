// What the members of text, numbers, money and dates say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry money[] = {
    {"Money.currency", "The code of its currency, such as DKK."},
};

} // namespace docs
