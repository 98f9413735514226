// Lines of cells that are divided by a mark (CSV).
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/io/reading_limits.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// Throws fordel.statbank.too_large.
void require_size(std::string_view text, reading_limits limits);
[[noreturn]] void refuse_large_table(std::size_t most_cells);

struct text_line {
    std::string_view text{};
    std::size_t number = 0; // in the file, from 1
};

// Takes the next line that is not blank; none at the end.
std::optional<text_line> next_line(std::string_view& rest, std::size_t& number);

// The cells of a line, in quotes or not; nothing where a quote is not closed. Throws fordel.statbank.too_large.
std::optional<std::vector<std::string>> cells_of(std::string_view line, char separator, std::size_t most_cells);

// The same error, which says where in the file.
[[noreturn]] void throw_at(error const& e, std::string const& place);

// What `read` reads; an error of its says where in the file, as `place` tells when asked.
template <class Place, class Read>
auto read_at(Place&& place, Read&& read) {
    try {
        return read();
    } catch (error const& e) {
        throw_at(e, place());
    }
}

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/delimited.ipp>
#endif
