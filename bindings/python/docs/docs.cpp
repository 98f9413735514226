#include "docs/docs.hpp"

#include <algorithm>
#include <span>

#include "docs/adjustments.hpp"
#include "docs/amounts.hpp"
#include "docs/attributions.hpp"
#include "docs/basics.hpp"
#include "docs/comparisons.hpp"
#include "docs/files.hpp"
#include "docs/keys.hpp"
#include "docs/programmes.hpp"
#include "docs/tables.hpp"

namespace docs {

std::string_view text_of(std::string_view name) {
    for (std::span<entry const> const part :
         {std::span<entry const>(basics), std::span<entry const>(keys), std::span<entry const>(tables),
          std::span<entry const>(programmes), std::span<entry const>(adjustments), std::span<entry const>(amounts),
          std::span<entry const>(comparisons), std::span<entry const>(attributions), std::span<entry const>(files)}) {
        auto const found = std::find_if(part.begin(), part.end(), [&](entry const& each) { return each.name == name; });
        if (found != part.end()) return found->text;
    }
    return {};
}

} // namespace docs
