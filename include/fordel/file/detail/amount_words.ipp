#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/file/detail/amount_words.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL node part_of(node const& written, std::string_view part) {
    return node(std::string(part)).placed(written.at(), written.shared_file());
}

FORDEL_DECL std::optional<std::string_view> after(std::string_view said, std::string_view words) {
    if (!said.starts_with(words)) return std::nullopt;
    return trimmed(said.substr(words.size()));
}

FORDEL_DECL std::optional<std::string_view> before(std::string_view said, std::string_view words) {
    if (!said.ends_with(words)) return std::nullopt;
    return trimmed(said.substr(0, said.size() - words.size()));
}

FORDEL_DECL std::optional<per> per_from(std::string_view said) {
    if (said == "year") return per::year();
    if (said == "once") return per::once();
    if (said == "period by months") return per::whole_period(spread::by_months());
    if (said == "period by days") return per::whole_period(spread::by_days());
    return std::nullopt;
}

FORDEL_DECL std::string per_words(per const& what) {
    if (what.is_year()) return "year";
    if (what.is_once()) return "once";
    return what.over()->how() == spread::kind::days ? "period by days" : "period by months";
}

FORDEL_DECL money_for money_for_what(std::string_view said) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> endings{
        {{" per year", "year"},
         {" once", "once"},
         {" per period by months", "period by months"},
         {" per period by days", "period by days"}}};
    for (auto const& [ending, what] : endings)
        if (auto const money = before(said, ending)) return {*money, per_from(what)};
    return {said, std::nullopt};
}

FORDEL_DECL std::optional<percent_part> percent_first(std::string_view said) {
    auto const sign = said.find('%');
    if (sign == said.npos) return std::nullopt;
    return percent_part{trimmed(said.substr(0, sign + 1)), trimmed(said.substr(sign + 1))};
}

FORDEL_DECL std::vector<std::string> split_at(std::string_view said, std::string_view words) {
    std::vector<std::string> parts;
    while (true) {
        auto const end = said.find(words);
        parts.emplace_back(trimmed(said.substr(0, end)));
        if (end == said.npos) return parts;
        said = said.substr(end + words.size());
    }
}

FORDEL_DECL std::vector<std::string> listed_in(std::string_view said) {
    std::vector<std::string> names;
    for (std::string const& listed : split_at(said, ","))
        for (std::string& name : split_at(listed, " and "))
            names.push_back(std::move(name));
    return names;
}

} // namespace detail
} // namespace v0
} // namespace fordel
