// A key in one line, as it is read aloud: 1/2 heads + 3/10 coast_km + 1/5 equal.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// The grammar:
//
//     line   = name | name " at " date | term { " + " term }
//     term   = factor " " name
//     factor = whole "/" whole | number "%" | "rest"
//
// A name is that of figures, a named key or a party, or `equal`; it may hold spaces and hyphens, and a plus as well: of
// the names that are known, the longest that fits is meant. The factors are above zero and sum to one; `rest` is what
// the others leave of it, and stands once.
struct key_line_part {
    fraction factor{1};
    std::string name{};
    std::string at{};       // the date, as it is written: only of a line of one name
    std::size_t column = 1; // where the name begins, in characters of the line

    friend bool operator==(key_line_part const&, key_line_part const&) = default;
};

// What is wrong with a line, and where in it.
class FORDEL_VISIBLE key_line_error : public error {
public:
    key_line_error(error_kind const& kind, std::string seen, std::size_t column);

    std::size_t column() const noexcept { return column_; } // in characters, from 1

private:
    std::size_t column_;
};

// Whether something is called so.
using name_test = std::function<bool(std::string_view name)>;

// A name that nothing is called by is returned as any other, up to the next plus. Throws key_line_error:
// fordel.file.key_line, .key_without_factors and fordel.key.factors, and those of numbers.
[[nodiscard]] std::vector<key_line_part> read_key_line(std::string_view line, name_test const& is_known,
                                                       std::optional<notation> style = {});

// The line that says the same: its factors are fractions, or percent where the fraction is long and the percent is not.
[[nodiscard]] std::string to_string(std::vector<key_line_part> const& parts, notation style);

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/key_line.ipp>
#endif
