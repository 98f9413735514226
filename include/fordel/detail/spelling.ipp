// How names are folded and compared.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string fold(std::string_view written) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 16> letters{{{"æ", "ae"},
                                                                                     {"Æ", "ae"},
                                                                                     {"ø", "oe"},
                                                                                     {"Ø", "oe"},
                                                                                     {"å", "aa"},
                                                                                     {"Å", "aa"},
                                                                                     {"é", "e"},
                                                                                     {"É", "e"},
                                                                                     {"ö", "oe"},
                                                                                     {"Ö", "oe"},
                                                                                     {"ä", "ae"},
                                                                                     {"Ä", "ae"},
                                                                                     {"ü", "u"},
                                                                                     {"Ü", "u"},
                                                                                     {"è", "e"},
                                                                                     {"È", "e"}}};
    std::string folded;
    for (std::size_t i = 0; i < written.size();) {
        auto const letter = std::find_if(letters.begin(), letters.end(),
                                         [&](auto const& l) { return written.substr(i, l.first.size()) == l.first; });
        if (letter != letters.end()) {
            folded += letter->second;
            i += letter->first.size();
        } else {
            char const c = written[i++];
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c == ' ' || c == '_' ? '-' : c;
        }
    }
    return folded;
}

FORDEL_DECL std::size_t edit_distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            std::size_t const substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, substituted}));
        }
    }
    return row[b.size()];
}

FORDEL_DECL std::string nearest(std::vector<std::string_view> const& candidates, std::string_view written) {
    std::string_view best;
    std::size_t least = static_cast<std::size_t>(-1);
    std::string const wanted = fold(written.substr(0, 80));
    for (std::string_view const candidate : candidates) {
        std::size_t const distance = edit_distance(fold(candidate), wanted);
        if (distance < least) least = distance, best = candidate;
    }
    return std::string(best);
}

} // namespace detail
} // namespace v0
} // namespace fordel
