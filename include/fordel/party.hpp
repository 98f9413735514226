// Who pays, collects or receives.
#pragma once

#include <fordel/error.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class party_kind {
    municipality,
    region,
    state_body,
    university,
    cluster,
    cluster_office,
    business_hub,
    forum,
    other
};

constexpr char const* to_string(party_kind kind) noexcept {
    constexpr std::array names{"municipality",   "region",       "state_body", "university", "cluster",
                               "cluster_office", "business_hub", "forum",      "other"};
    return names[static_cast<std::size_t>(kind)];
}

struct party {
    std::string id{}; // lower case, stable: file formats and tie lots use it
    std::string name{};
    party_kind kind = party_kind::other;
    std::string code{}; // official code (kommunekode), where there is one

    friend bool operator==(party const&, party const&) = default;
};

// Numeric codes by number: shorter ones first, then digit by digit. A party without a code comes after those with one.
inline bool official_order(party const& a, party const& b) {
    if (a.code.empty() || b.code.empty()) return !a.code.empty() && b.code.empty();
    return std::pair(a.code.size(), std::string_view(a.code)) < std::pair(b.code.size(), std::string_view(b.code));
}

// Letters as typed without a Danish keyboard: lower case, æ as ae, ø as oe, å as aa, accents dropped. For the edges
// (command line, Python); the library itself looks up exactly.
inline std::string fold(std::string_view written) {
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

// Levenshtein's distance between two short texts.
inline std::size_t edit_distance(std::string_view a, std::string_view b) {
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

// The text of `candidates` that is most like `written`, with a question mark for the reader; empty if there is none.
template <class Range, class Text>
std::string nearest(Range const& candidates, std::string_view written, Text&& text_of) {
    std::string best;
    std::size_t least = static_cast<std::size_t>(-1);
    std::string const wanted = fold(written.substr(0, 80));
    for (auto const& candidate : candidates) {
        std::string const& text = text_of(candidate);
        std::size_t const distance = edit_distance(fold(text), wanted);
        if (distance < least) least = distance, best = text;
    }
    return best;
}

[[noreturn]] inline void throw_unknown_party(std::vector<party> const& parties, std::string_view written) {
    std::string const near = nearest(parties, written, [](party const& p) -> auto const& { return p.name; });
    throw error(errors::party_unknown,
                '"' + std::string(written.substr(0, 80)) + '"' + (near.empty() ? "" : " (nearest: " + near + ')'));
}

namespace detail {

// The index of the only party that fits, or as many as there are; throws fordel.party.ambiguous.
template <class Fits>
std::size_t only_party(std::vector<party> const& parties, std::string_view written, Fits&& fits) {
    std::size_t found = parties.size();
    for (std::size_t i = 0; i < parties.size(); ++i) {
        if (!fits(parties[i])) continue;
        if (found != parties.size()) throw error(errors::party_ambiguous, '"' + std::string(written) + '"');
        found = i;
    }
    return found;
}

// By id, which goes before names and codes; else by name or code.
inline std::size_t exact_party(std::vector<party> const& parties, std::string_view written) {
    for (std::size_t i = 0; i < parties.size(); ++i)
        if (parties[i].id == written) return i;
    return only_party(parties, written,
                      [&](party const& p) { return p.name == written || (!p.code.empty() && p.code == written); });
}

} // namespace detail

// The index of the party with exactly this id, name or code; throws fordel.party.unknown with the nearest name, or
// fordel.party.ambiguous. O(parties).
inline std::size_t find_party(std::vector<party> const& parties, std::string_view written) {
    std::size_t const found = detail::exact_party(parties, written);
    if (found == parties.size()) throw_unknown_party(parties, written);
    return found;
}

// The same, forgiving of case and accents where nothing fits exactly: naestved and NÆSTVED find Næstved.
inline std::size_t find_party_forgiving(std::vector<party> const& parties, std::string_view written) {
    std::size_t const exact = detail::exact_party(parties, written);
    if (exact != parties.size()) return exact;
    std::string const wanted = fold(written.substr(0, 200));
    std::size_t const found =
        detail::only_party(parties, written, [&](party const& p) { return fold(p.name) == wanted || p.id == wanted; });
    if (found == parties.size()) throw_unknown_party(parties, written);
    return found;
}

} // namespace v0
} // namespace fordel
