// A value with all its dates, so that a part of its time can be given another one.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>

#include <optional>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Some days: from the first to the last; without one of them, from the beginning or onwards.
struct some_days {
    std::optional<date> first{};
    std::optional<date> last{};
};

// A stated value with another value in it, or with none; what is known of it stays.
node with_value(node const& stated, std::optional<node> value);

class value_over_time {
public:
    // Of a value that stands there, of one that is given with its dates, or, where it is null, of none. Dates are read
    // as the document has them.
    value_over_time(node const* written, reading dates);

    // The values that are in force on some of these days, so that they can be changed.
    std::vector<node*> on(some_days days);
    // Another value on these days, a stated one; none: there is none on them.
    void set(some_days days, std::optional<node> stated);

    // As it is written; nothing where there is no value at any time. `in_lists`: a list of values that is one, beside
    // others.
    [[nodiscard]] std::optional<node> written(bool in_lists, writing const& as) const;

private:
    struct part {
        std::optional<date> from; // none: from the beginning
        node stated;              // {value: …} or {removed: yes}, whatever it says of from
    };

    void cut(std::optional<date> at);
    static bool begins_within(part const& one, some_days days);

    std::vector<part> parts_{};
    bool stated_alone_ = false; // one value, given with its source
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/value_over_time.ipp>
#endif
