// The rows of a schedule's frame.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/detail/frame_filling.hpp>
#include <fordel/party.hpp>
#include <fordel/programme/stream.hpp>
#include <fordel/schedule/detail/entry_shares.hpp>
#include <fordel/schedule/schedule.hpp>
#include <fordel/schedule/schedule_entry.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

struct schedule_rows {
    // Entries of a stream stand together: its words are made once for all of them. Shares are worked out where a column
    // asks for them.
    class reader {
    public:
        explicit reader(schedule_rows const& of) : of_(of) {}

        void move_to(std::size_t row);
        schedule_entry const& entry() const { return *entry_; }
        fordel::stream const& stream() const { return *stream_; }
        party const* collector() const; // none where the payer pays without one, or collects
        entry_share const& share() const;

        std::string name{}, group{}, decided{}, source{}, rests_on{};

    private:
        void describe(fordel::stream const& s);

        schedule_rows const& of_;
        std::optional<schedule_entry> entry_{};
        fordel::stream const* stream_ = nullptr;
        mutable std::optional<party> collector_{};
        mutable entry_shares shares_{};
        mutable std::optional<entry_share> share_{};
    };

    schedule shown;
    language in;

    std::size_t size() const { return shown.size(); }
    fillings<reader> columns() const;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/schedule_rows.ipp>
#endif
