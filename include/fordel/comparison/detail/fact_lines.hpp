// Lines about years and streams: what is the same of several is told once.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

#include <set>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

class fact_lines {
public:
    // An empty line says nothing.
    void add(int year, text const& stream, text const& line);
    bool empty() const noexcept { return lines_.empty(); }
    // "2022-2024, Drift: …", in order of first appearance; without the years where they go without saying.
    std::vector<text> told(bool without_years) const;

private:
    struct told_line {
        text says{};
        std::set<int> years{};
        std::vector<text> streams{};
    };

    std::vector<told_line> lines_{};
};

// "2021-2023 and 2025".
text years_in_words(std::set<int> const& years);

// "a → b"; where one is missing: "now: b", "before: a"; empty where they are the same.
text from_to(text const& before, text const& after);

// "a; b".
text in_a_row(std::vector<text> const& words);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/comparison/detail/fact_lines.ipp>
#endif
