// How parts are put into a pattern.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string filled(std::string_view pattern, std::initializer_list<text_view> parts, language lang) {
    std::size_t most = pattern.size();
    for (text_view const& part : parts)
        most += part.in(lang).size();
    std::string all;
    all.reserve(most);
    std::size_t told = 0; // of the pattern
    for (std::size_t i = pattern.find('{'); i != pattern.npos; i = pattern.find('{', i + 1)) {
        bool const place = i + 2 < pattern.size() && pattern[i + 2] == '}';
        if (!place) continue;
        all += pattern.substr(told, i - told);
        all += (parts.begin() + (pattern[i + 1] - '0'))->in(lang);
        told = i + 3;
    }
    return all += pattern.substr(told);
}

FORDEL_DECL text sentence(text_view pattern, std::initializer_list<text_view> parts) {
    return {filled(pattern.da, parts, language::da), filled(pattern.en, parts, language::en)};
}

FORDEL_DECL text listed(std::vector<text> const& names) {
    constexpr std::size_t most = 3;
    text all;
    for (std::size_t k = 0; k < names.size() && k < most; ++k) {
        bool const last = k + 1 == names.size() && k > 0;
        all = joined(all, k == 0 ? text{} : last ? text{" og ", " and "} : same(", "));
        all = joined(all, names[k]);
    }
    if (names.size() <= most) return all;
    std::string const more = std::to_string(names.size() - most);
    return joined(all, {" og " + more + " andre", " and " + more + " others"});
}

} // namespace detail
} // namespace v0
} // namespace fordel
