#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/finding.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline std::string place_of(finding const& f) {
    std::string place = f.file;
    if (f.at.line > 0)
        place += (place.empty() ? "line " : ":") + std::to_string(f.at.line) + ":" + std::to_string(f.at.column);
    if (!f.address.is_whole()) place += (place.empty() ? "" : ", ") + f.address.written();
    return place;
}

inline bool same_cause(finding const& a, finding const& b) { return std::string_view(a.kind.id) == b.kind.id; }

} // namespace detail

FORDEL_DECL std::string to_string(finding const& found) {
    std::string const place = detail::place_of(found);
    return (place.empty() ? "" : place + ": ") + error(found.kind, found.seen).what();
}

FORDEL_DECL std::string to_string(std::vector<finding> const& found) {
    std::string all;
    std::vector<bool> told(found.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (told[i]) continue;
        auto const more = std::count_if(found.begin(), found.end(),
                                        [&](finding const& f) { return detail::same_cause(f, found[i]); });
        if (!all.empty()) all += '\n';
        if (more == 1) {
            all += to_string(found[i]);
            continue;
        }
        all += std::string("[") + found[i].kind.id + "] expected: " + found[i].kind.expected +
               "; what to do: " + found[i].kind.advice;
        for (std::size_t j = i; j < found.size(); ++j) {
            if (!detail::same_cause(found[i], found[j])) continue;
            told[j] = true;
            all += "\n  " + detail::place_of(found[j]) + ": " + error(found[j].kind, found[j].seen).seen();
        }
    }
    return all;
}

FORDEL_DECL file_error::file_error(std::vector<finding> found)
    : error(found.at(0).kind, found.at(0).seen), findings_(std::move(found)), message_(to_string(findings_)) {}

} // namespace v0
} // namespace fordel
