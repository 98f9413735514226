// What a reader takes from an explanation: its equations, worked out, and the numbers in its sentences.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <map>
#include <regex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/calculator.hpp"

namespace support {

// "2.7032 … (246/91)" is read as the fraction that it stands for, "20^2" as "20 × 20".
inline std::string exactly(std::string told) {
    static std::regex const cut(R"((-?\d[\d.,]*)( …)? \((-?\d+/\d+)\))"), squared(R"((\(-?\d+/\d+\)|[\d.,]+)\^(\d))");
    told = std::regex_replace(told, cut, "($3)");
    for (std::smatch found; std::regex_search(told, found, squared);) {
        std::string product = found.str(1);
        for (int k = 1; k < std::stoi(found.str(2)); ++k)
            product += " × " + found.str(1);
        told = found.prefix().str() + product + found.suffix().str();
    }
    return told;
}

// The decimals and the fraction behind them, wherever a number is told with both.
inline std::vector<std::pair<std::string, std::string>> decimals_and_fractions(std::string const& told) {
    static std::regex const cut(R"((-?\d[\d.,]*(?: …)?) \((-?\d+/\d+)\))");
    std::vector<std::pair<std::string, std::string>> all;
    for (std::sregex_iterator at(told.begin(), told.end(), cut), end; at != end; ++at)
        all.emplace_back(at->str(1), at->str(2));
    return all;
}

struct equation {
    fordel::fraction left;
    fordel::fraction right;
};

// All equations of a text that is read exactly, each side worked out; throws std::invalid_argument where one is no sum.
inline std::vector<equation> equations(std::string const& told, fordel::language lang) {
    std::vector<equation> all;
    auto const belongs = [&](std::size_t at) {
        return std::string_view("0123456789.,+-/() ×").find(told[at]) != std::string_view::npos;
    };
    for (std::size_t sign = told.find(" = "); sign != told.npos; sign = told.find(" = ", sign + 1)) {
        std::size_t first = sign;
        while (first > 0 && belongs(first - 1))
            --first;
        std::string left = told.substr(first, sign - first);
        for (char const* end : {". ", ", "}) // of what came before
            if (std::size_t const cut = left.rfind(end); cut != left.npos) left.erase(0, cut + 2);
        static std::regex const number(R"(^ = (\(-?\d+/\d+\)|-?\d[\d.,]*\d|-?\d))");
        std::string const rest = told.substr(sign);
        std::smatch right;
        if (!std::regex_search(rest, right, number)) continue; // "d(0) = 0)" and the like have no number in front
        if (left.find_first_of("0123456789") == left.npos) continue;
        all.push_back({calculated(left, lang), calculated(right.str(1), lang)});
    }
    return all;
}

// The numbers that a pattern takes from a text that is read exactly, "#" standing for a number; empty where it does not
// fit.
inline std::vector<fordel::fraction> numbers_in(std::string const& told, std::string const& pattern,
                                                fordel::language lang) {
    static std::map<std::string, std::regex> compiled;
    auto known = compiled.find(pattern);
    if (known == compiled.end()) {
        std::string written = pattern;
        for (std::size_t at = written.find('#'); at != written.npos; at = written.find('#', at))
            written.replace(at, 1, R"((\(-?\d+/\d+\)|-?\d[\d.,]*\d|-?\d))");
        known = compiled.emplace(pattern, std::regex(written, std::regex::optimize)).first;
    }
    std::smatch found;
    if (!std::regex_search(told, found, known->second)) return {};
    std::vector<fordel::fraction> all;
    for (std::size_t k = 1; k < found.size(); ++k)
        if (found[k].matched) all.push_back(calculated(found.str(k), lang));
    return all;
}

} // namespace support
