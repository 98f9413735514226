#pragma once

#include <fordel/comparison/detail/fact_lines.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL void fact_lines::add(int year, text const& stream, text const& line) {
    if (line.en.empty()) return;
    auto at = std::find_if(lines_.begin(), lines_.end(), [&](told_line const& one) { return one.says == line; });
    if (at == lines_.end()) at = lines_.insert(at, {.says = line});
    at->years.insert(year);
    if (std::find(at->streams.begin(), at->streams.end(), stream) == at->streams.end()) at->streams.push_back(stream);
}

FORDEL_DECL std::vector<text> fact_lines::told(bool without_years) const {
    std::vector<text> all;
    for (told_line const& one : lines_)
        all.push_back(sentence(without_years ? text{same("{1}: {2}")} : text{same("{0}, {1}: {2}")},
                               {years_in_words(one.years), listed(one.streams), one.says}));
    return all;
}

FORDEL_DECL text years_in_words(std::set<int> const& years) {
    std::vector<text> spans;
    for (auto first = years.begin(); first != years.end();) {
        auto last = first, next = std::next(first);
        while (next != years.end() && *next == *last + 1)
            last = next++;
        spans.push_back(
            same(first == last ? std::to_string(*first) : std::to_string(*first) + '-' + std::to_string(*last)));
        first = next;
    }
    return listed(spans);
}

FORDEL_DECL text from_to(text const& before, text const& after) {
    if (before == after) return {};
    if (before.en.empty()) return sentence({"nu: {0}", "now: {0}"}, {after});
    if (after.en.empty()) return sentence({"før: {0}", "before: {0}"}, {before});
    return sentence(both("{0} → {1}"), {before, after});
}

FORDEL_DECL text in_a_row(std::vector<text> const& words) {
    text all;
    for (text const& one : words)
        all = joined(all, joined(all.en.empty() ? text{} : same("; "), one));
    return all;
}

} // namespace detail
} // namespace v0
} // namespace fordel
