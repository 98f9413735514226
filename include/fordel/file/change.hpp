// One clause that a proposal sets, takes out or puts in, and on which days (ændring).
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>

#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {

struct change {
    address where{};
    std::optional<node> value{}; // none: what stands there is taken out
    std::optional<date> from{};  // the first day; none: from the beginning
    std::optional<date> until{}; // the last day; none: onwards
    std::string replaces{};      // the id of another proposal, whose change of the same gives way
    citation source{};
    decision decided{};
    std::string file{};
    position at{};

    bool removes() const noexcept { return !value; }
    bool throughout() const noexcept { return !from && !until; }

    friend bool operator==(change const&, change const&) = default;
};

// "2026-01-01 to 2027-12-31", "from 2026-01-01", "throughout".
[[nodiscard]] std::string days_of(change const& c);

// Whether two set one address, or one within the other's, on a day that both have.
[[nodiscard]] bool collide(change const& a, change const& b);

// {value: …, from: …, onwards: yes}. Reports fordel.proposal.bare_date where the days are not said, or could be read in
// two ways.
[[nodiscard]] std::optional<change> read_change(reading& into, address const& changed, node const& written,
                                                address const& where);
[[nodiscard]] node to_node(change const& c, writing const& as = {});

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/change.ipp>
#endif
