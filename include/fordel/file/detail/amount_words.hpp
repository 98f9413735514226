// Texts of amounts taken apart: "500.000 kr. per year" is money and what it is for.
#pragma once

#include <fordel/file/node.hpp>
#include <fordel/programme/amount_forms.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Another text at the same place: a part of what is written there.
node part_of(node const& written, std::string_view part);

// The rest of a text that begins, or ends, with these words.
std::optional<std::string_view> after(std::string_view said, std::string_view words);
std::optional<std::string_view> before(std::string_view said, std::string_view words);

// "year", "once", "period by months", "period by days".
std::optional<per> per_from(std::string_view said);
std::string per_words(per const& what);

struct money_for {
    std::string_view money{};
    std::optional<per> what{}; // none: it is not said
};
// "500.000 kr. per year".
money_for money_for_what(std::string_view said);

struct percent_part {
    std::string_view percent{}; // "25 %"
    std::string_view of{};      // "of running and building"; empty where nothing follows
};
// Nothing where no percentage stands first.
std::optional<percent_part> percent_first(std::string_view said);

// "running, building and roads".
std::vector<std::string> listed_in(std::string_view said);
// What stands between these words.
std::vector<std::string> split_at(std::string_view said, std::string_view words);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/amount_words.ipp>
#endif
