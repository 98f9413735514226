// Where a figure comes from, and who decided it.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

// A place in a document, and what it states, in words of our own.
struct citation {
    text document{};
    std::string heading{}; // as the document writes it
    text states{};
    std::string page{};

    bool empty() const noexcept { return document.en.empty() && document.da.empty(); }
    std::string in(language lang) const; // the document, the heading and the page
    friend bool operator==(citation const&, citation const&) = default;
};

// A decision (beslutning): the body that took it, when, under which item, on which legal basis (hjemmel).
struct decision {
    text body{};
    std::optional<date> taken{};
    std::string item{};
    std::string legal_basis{};

    bool empty() const noexcept { return body.en.empty() && body.da.empty(); }
    // "KKR Sjælland, 23 March 2022, item 4, legal basis: …", of what is known.
    std::string in(language lang) const;
    friend bool operator==(decision const&, decision const&) = default;
};

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/citation/citation.ipp>
#endif
