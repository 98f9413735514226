// A value of a file with what is known of it: where it is stated, from when it is in force, how firm it is, and when a
// newer one is expected.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/detail/stated.hpp> // IWYU pragma: export
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

enum class value_status { published, provisional, forecast, assumed, unspecified };

inline constexpr std::array value_status_names{
    std::pair{value_status::published, "published"}, std::pair{value_status::provisional, "provisional"},
    std::pair{value_status::forecast, "forecast"}, std::pair{value_status::assumed, "assumed"},
    std::pair{value_status::unspecified, "unspecified"}};

constexpr char const* to_string(value_status s) noexcept {
    return value_status_names[static_cast<std::size_t>(s)].second;
}

// {"prognose", "forecast"}; empty where nothing is said.
[[nodiscard]] text describe(value_status s);

struct stated_value {
    address where{}; // of the value as it is without dates: streams.running.amount
    node value{};
    std::optional<date> from{};  // none: at all times
    std::optional<date> until{}; // the day before the next one's; none: until further notice
    value_status status = value_status::unspecified;
    citation source{};
    decision decided{};
    std::optional<date> published{};
    std::optional<date> checked{};
    std::optional<date> next{}; // from when a newer one is expected; `yearly` is worked out
    std::string file{};
    position at{};

    [[nodiscard]] bool in_force(date day) const { return (!from || *from <= day) && (!until || day <= *until); }

    friend bool operator==(stated_value const&, stated_value const&) = default;
};

// Whether the value is used on a day when a newer one was expected.
[[nodiscard]] bool past_next(stated_value const& stated, date used_on);

// All values of the document that are given with their dates or their sources, in its order. Reports what is wrong with
// these, such as fordel.file.dates_order where two are of one day.
[[nodiscard]] std::vector<stated_value> stated_values(reading& into, node const& document);
// Throws file_error where anything is.
[[nodiscard]] std::vector<stated_value> stated_values(node const& document);

// {value: …, from: …, source: …}.
node to_node(stated_value const& stated, writing const& as = {});

namespace detail {

// What the document says of its years, with which its dates are read.
reading reading_dates_of(node const& document);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/stated_value.ipp>
#endif
