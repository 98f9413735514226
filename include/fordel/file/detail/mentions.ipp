#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/detail/mentions.hpp>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL bool is_letter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80 || c == '_';
}

FORDEL_DECL bool names(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        std::size_t const end = at + name.size();
        if ((at == 0 || !is_letter(text[at - 1])) && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

FORDEL_DECL bool mentions(node const& value, std::string_view name) {
    if (value.is_text()) return names(value.text(), name);
    auto const inner = [&](auto const& m) { return mentions(m, name); };
    return std::any_of(value.items().begin(), value.items().end(), inner) ||
           std::any_of(value.members().begin(), value.members().end(),
                       [&](node_member const& m) { return names(m.key, name) || mentions(m.value, name); });
}

} // namespace detail
} // namespace v0
} // namespace fordel
