#include "docs/docs.hpp"

#include <initializer_list>
#include <span>

#include "docs/money.hpp"

namespace docs {

std::string_view text_of(std::string_view name) {
    for (std::span<entry const> const noun : {std::span<entry const>(money)})
        for (entry const& each : noun)
            if (each.name == name) return each.text;
    return {};
}

} // namespace docs
