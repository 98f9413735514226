// Where two documents are held against one another.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/citation.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

struct place_in_both {
    address where{};
    std::string key{};                // the last
    std::vector<std::string> place{}; // the keys on the way, until it is closed
    bool closed = false;              // within a value with dates, or a list
    std::optional<date> from{}, until{};
    std::optional<period> used{}; // when what stands here counts at all, in either
    decision decided{};           // of what stands there in the second, as far as it is known
    citation source{};

    [[nodiscard]] place_in_both into(std::string const& next) const;
    [[nodiscard]] place_in_both within() const;

    [[nodiscard]] bool is_of(std::string_view section, std::size_t depth) const {
        return place.size() == depth && place.front() == section;
    }

    // Whether none of its days counts.
    [[nodiscard]] bool is_unused() const {
        return used && ((until && *until < used->first()) || (from && used->last() < *from));
    }

    // Who decided what stands in the map, and where it is stated; else what is said of what holds it.
    void cite(reading const& words, node const& map);
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/place_in_both.ipp>
#endif
