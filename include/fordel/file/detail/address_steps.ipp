#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/address_steps.hpp>
#include <fordel/file/node.hpp>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Whether the rest of an address is this step, or this step and more behind a dot.
inline bool goes_on(std::string_view rest, std::string_view step) {
    bool const more = rest.size() > step.size() + 1 && rest[step.size()] == '.';
    return rest.starts_with(step) && (rest.size() == step.size() || more);
}

FORDEL_DECL std::vector<std::size_t> ways_on(node const& map, std::string_view rest) {
    std::vector<std::size_t> fitting;
    auto const& members = map.members();
    for (std::size_t i = 0; i < members.size(); ++i)
        if (goes_on(rest, members[i].key)) fitting.push_back(i);
    std::sort(fitting.begin(), fitting.end(),
              [&](std::size_t a, std::size_t b) { return members[a].key.size() > members[b].key.size(); });
    return fitting;
}

FORDEL_DECL std::string_view behind(std::string_view rest, std::size_t step) {
    return rest.size() == step ? std::string_view() : rest.substr(step + 1);
}

FORDEL_DECL std::optional<step_into_list> way_into(node const& list, std::string_view rest) {
    std::string_view const number = rest.substr(0, rest.find('.'));
    std::size_t place = 0;
    auto const [end, failed] = std::from_chars(number.data(), number.data() + number.size(), place);
    bool const whole = failed == std::errc() && end == number.data() + number.size() && number.front() != '0';
    if (!whole || place > list.items().size() || !goes_on(rest, number)) return std::nullopt;
    return step_into_list{place - 1, behind(rest, number.size())};
}

// What begins alike shows first what is meant: of several, the nearest in spelling.
FORDEL_DECL void refuse_address(node const& document, address const& where) {
    std::string const near =
        nearest(addresses(document), where.written(), [](address const& a) -> std::string_view { return a.written(); });
    throw error(errors::file_no_address,
                detail::quoted(where.written()) + (near.empty() ? "" : " (nearest: " + near + ")"));
}

} // namespace detail
} // namespace v0
} // namespace fordel
