// The streams, families and tranches of a programme by the names that rules use for them.
#pragma once

#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// A stream, or one of its tranches.
struct named_stream {
    std::uint32_t stream = 0;
    std::optional<std::uint32_t> tranche{};

    friend bool operator==(named_stream const&, named_stream const&) = default;
};

class named_streams {
public:
    explicit named_streams(std::vector<stream> const& all);

    // "running", "cofinancing" for all of "cofinancing.…", "running/others"; by number.
    // Throws fordel.schedule.unknown_stream.
    std::vector<named_stream> find(std::string const& name) const;
    // Of several names, each once; the whole stream where it is named as well as its tranches.
    std::vector<named_stream> find(std::vector<std::string> const& names) const;

private:
    std::unordered_map<std::string, std::vector<named_stream>> places_{};
};

// What the stream's amounts, keys and adjustments rest on.
std::vector<amounts_needed> needs_of(stream const& s);
std::vector<amounts_needed> needs_of(tranche const& t, stream const& s);

// An amount of the year before is of streams that begin a year before its own, at the latest; else its first year would
// be nothing, in silence. Throws fordel.amount.no_year_before.
void require_years_before(std::vector<stream> const& all, named_streams const& names, programme_years const& years);

// By number: the streams in their own order, but each after those whose amounts of the same year it rests on.
// Throws fordel.settlement.circle, fordel.schedule.unknown_stream. O(streams + what they rest on).
std::vector<std::uint32_t> settling_order(std::vector<stream> const& all, named_streams const& names);

// The same for the tranches of a stream: the rest comes last.
std::vector<std::uint32_t> tranche_order(stream const& s);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/named_streams.ipp>
#endif
