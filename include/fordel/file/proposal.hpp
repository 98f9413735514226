// A named set of changes of a programme (forslag), as a small file of its own.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/change.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

struct proposal {
    std::string id{}; // made of its name where it says none
    text name{};
    std::string author{};
    std::optional<fordel::date> date{};
    citation source{};
    decision decided{};
    std::string baseline{};                                    // the programme that it changes, as the file names it
    std::vector<std::pair<std::string, std::string>> chosen{}; // assumption, alternative
    std::vector<change> changes{};
    std::string file{};
    position at{};

    friend bool operator==(proposal const&, proposal const&) = default;
};

// Whether the document is one, and no programme.
[[nodiscard]] bool is_proposal(node const& document) noexcept;

// Read by the years of the baseline, whose document stands beside it. Reports what is wrong with its form,
// fordel.proposal.bare_date, and .header for another notation, currency or language than the baseline's.
[[nodiscard]] std::optional<proposal> read_proposal(reading& into, node const& written, node const& baseline);

// Throws file_error.
[[nodiscard]] proposal read_proposal(node const& written, node const& baseline);

[[nodiscard]] node to_node(proposal const& p, writing const& as = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/proposal.ipp>
#endif
