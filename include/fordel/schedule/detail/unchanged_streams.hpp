// Which streams of a programme come to the same in another one, so that they need not be settled again.
#pragma once

#include <fordel/key/known_amounts.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_table;

// Streams of a programme by their numbers in a table that another programme, or this one, was settled in. A stream is
// unchanged where all its terms are, what the programme says for all streams, and whatever it rests on: also that no
// stream has come to a family that it names.
class unchanged_streams {
public:
    // The names that streams rest on must be known in `now`. O(streams + what they rest on).
    unchanged_streams(schedule_table const& now, schedule_table const& before);

    // The number that the stream, or these terms of it, have in `before`; none where it must be settled.
    std::optional<std::uint32_t> before(std::uint32_t stream) const {
        return unchanged_[stream] ? before_[stream] : std::nullopt;
    }
    // Whether all streams of a family, or all that something rests on, are unchanged and no others than they were.
    bool whole_family(std::string const& family) const;
    bool all_of(std::vector<amounts_needed> const& needs) const;
    // Whether what the programmes say for all streams is the same, and all parties are: else there may be more of them.
    bool same_programme() const noexcept { return same_terms_of_all_ && same_parties_; }

private:
    void compare_streams();
    bool same_terms(std::vector<std::uint32_t> const& terms, std::vector<std::uint32_t> const& earlier) const;
    bool same_terms(std::uint32_t stream, std::uint32_t earlier) const;
    // The streams that the names stand for; none where they stand for others than before.
    std::optional<std::vector<std::uint32_t>> same_streams(std::vector<std::string> const& names) const;
    void leave_out_what_rests_on_others();

    schedule_table const* now_;
    schedule_table const* earlier_;
    bool same_terms_of_all_ = false; // currency, years and rounding
    bool same_parties_ = false;
    std::vector<std::optional<std::uint32_t>> before_{}; // of each stream whose terms are the same
    std::vector<bool> unchanged_{};
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/schedule/detail/unchanged_streams.ipp>
#endif
