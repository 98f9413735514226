#pragma once

#include <fordel/detail/code_points.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/detail/one_line.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr std::size_t most_on_a_line = 200;

inline std::string bracketed(node const& value) {
    std::string const inside = one_line(value);
    return value.is_list() ? "[" + inside + "]" : value.is_map() ? "{" + inside + "}" : inside;
}

FORDEL_DECL std::string one_line(node const& value) {
    std::string line = value.is_text() ? value.text() : "";
    for (node const& item : value.items())
        line += (line.empty() ? "" : ", ") + bracketed(item);
    for (node_member const& m : value.members())
        line += (line.empty() ? "" : ", ") + m.key + (m.value.is_nothing() ? "" : ": ") + bracketed(m.value);
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

FORDEL_DECL std::string first_of(std::vector<std::string> const& all) {
    constexpr std::size_t most = 5;
    std::string said;
    for (std::size_t i = 0; i < all.size() && i < most; ++i)
        said += (i == 0 ? "" : ", ") + all[i];
    return all.size() <= most ? said : said + ", … (" + std::to_string(all.size()) + ")";
}

// To where a word ends, if one does near there.
inline std::string shortened_line(std::string_view line) {
    if (line.size() <= most_on_a_line) return std::string(line);
    std::string_view const cut = cut_at_character(line, most_on_a_line);
    std::size_t const space = cut.rfind(' ');
    return std::string(cut.substr(0, space == cut.npos || space < most_on_a_line / 2 ? cut.size() : space)) + " …";
}

FORDEL_DECL std::pair<std::string, std::string> shortened_apart(std::string const& before, std::string const& after) {
    std::pair const cut{shortened_line(before), shortened_line(after)};
    if (before == after || cut.first != cut.second) return cut;
    auto const same_until = std::mismatch(before.begin(), before.end(), after.begin(), after.end()).first;
    std::size_t const apart = static_cast<std::size_t>(same_until - before.begin());
    std::size_t const space = before.rfind(' ', apart - 1);
    bool const near = space != before.npos && apart - space < most_on_a_line / 2;
    std::size_t const from = near ? space + 1 : cut_at_character(before, apart).size();
    return {"… " + shortened_line(std::string_view(before).substr(from)),
            "… " + shortened_line(std::string_view(after).substr(from))};
}

} // namespace detail
} // namespace v0
} // namespace fordel
