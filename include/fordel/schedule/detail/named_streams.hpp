// The streams, families and tranches of a programme by the names that rules use for them.
#pragma once

#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/programme_years.hpp>
#include <fordel/programme/stream.hpp>

#include <compare>
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

// By number; terms of one stream, and their tranches of one id, have the same numbers: those of the first.
struct numbered_tranche {
    std::uint32_t stream = 0;
    std::uint32_t tranche = 0;

    friend auto operator<=>(numbered_tranche const&, numbered_tranche const&) = default;
};

class named_streams {
public:
    explicit named_streams(std::vector<stream> const& all);

    // The terms of a stream, in order of time, by the number of any of them.
    std::vector<std::uint32_t> const& terms_of(std::uint32_t stream) const { return terms_[first_terms(stream)]; }
    // Of what is no stream of the programme, its own number.
    std::uint32_t first_terms(std::uint32_t stream) const { return stream < first_.size() ? first_[stream] : stream; }
    numbered_tranche tranche_in_terms(std::uint32_t stream, std::uint32_t tranche) const {
        return {first_terms(stream), stream < tranches_.size() ? tranches_[stream][tranche] : tranche};
    }

    // "running", "cofinancing" for all of "cofinancing.…", "running/others"; by number.
    // Throws fordel.schedule.unknown_stream.
    std::vector<named_stream> find(std::string const& name) const;
    bool knows(std::string const& name) const { return places_.contains(name); }
    // Of several names, each once; the whole stream where it is named as well as its tranches.
    std::vector<named_stream> find(std::vector<std::string> const& names) const;

private:
    void number_terms(std::vector<stream> const& all);

    std::unordered_map<std::string, std::vector<named_stream>> places_{};
    std::vector<std::uint32_t> first_{};                 // of each stream, the first of its terms
    std::vector<std::vector<std::uint32_t>> terms_{};    // of each first terms, all of them
    std::vector<std::vector<std::uint32_t>> tranches_{}; // of each stream's tranches, the number
};

// What the stream's amounts, keys and adjustments rest on.
std::vector<amounts_needed> needs_of(stream const& s);
std::vector<amounts_needed> needs_of(tranche const& t, stream const& s);

// An amount of the year before is of streams that begin a year before its own, at the latest; else its first year would
// be nothing, in silence. Throws fordel.amount.no_year_before.
void require_years_before(std::vector<stream> const& all, named_streams const& names, programme_years const& years);

// By number: the streams in their own order, but each after those whose amounts of the same year it rests on; of a
// stream with several terms, the first.
// Throws fordel.settlement.circle, fordel.schedule.unknown_stream. O(streams + what they rest on).
std::vector<std::uint32_t> settling_order(std::vector<stream> const& all, named_streams const& names);

// The same for the tranches of a stream in these terms: the rest comes last.
std::vector<numbered_tranche> tranche_order(std::vector<stream> const& all, std::vector<std::uint32_t> const& terms);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/named_streams.ipp>
#endif
