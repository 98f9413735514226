#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/io/csv.hpp>
#include <fordel/io/detail/csv_rows.hpp>
#include <fordel/io/text_encoding.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL csv_rows::csv_rows(std::ostream& out, csv_dialect dialect) : out_(out), dialect_(dialect) {
    if (!plain()) out_ << utf_8_mark;
}

FORDEL_DECL csv_rows& csv_rows::put(std::string_view written) {
    if (begun_) out_ << (plain() ? ',' : ';');
    begun_ = true;
    out_ << written;
    return *this;
}

FORDEL_DECL csv_rows& csv_rows::cell(std::string_view text) { return put(csv_cell(text)); }

FORDEL_DECL csv_rows& csv_rows::cell(amount_side side) {
    return cell(side == amount_side::payers ? text{"betalere", "payers"} : text{"modtagere", "recipients"});
}

// Without marks between thousands, which not every spreadsheet takes.
FORDEL_DECL csv_rows& csv_rows::cell(any_money const& amount) {
    std::string written = amount.to_decimal();
    if (!plain()) std::ranges::replace(written, '.', ',');
    return put(written);
}

// 1/3 would be the first of March: spreadsheets leave the slash of fractions alone.
FORDEL_DECL csv_rows& csv_rows::cell(fraction const& exact) {
    std::string const written = exact.to_string();
    std::size_t const slash = written.find('/');
    if (plain() || slash == std::string::npos) return put(written);
    return put(written.substr(0, slash) + "\xE2\x81\x84" + written.substr(slash + 1));
}

FORDEL_DECL csv_rows& csv_rows::rounded(fraction const& exact) {
    std::string written = exact.to_rounded(2, notation::plain);
    if (!plain()) std::ranges::replace(written, '.', ',');
    return put(written);
}

FORDEL_DECL void csv_rows::end() {
    out_ << (plain() ? "\n" : "\r\n");
    begun_ = false;
}

} // namespace detail
} // namespace v0
} // namespace fordel
