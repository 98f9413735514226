// The rows of a CSV file, cell by cell, in a dialect.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/io/csv_dialect.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/text.hpp>

#include <iosfwd>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

class csv_rows {
public:
    // Writes the byte-order mark, if the dialect has one.
    csv_rows(std::ostream& out, csv_dialect dialect);

    bool plain() const noexcept { return dialect_ == csv_dialect::plain; }
    language lang() const noexcept { return plain() ? language::en : language::da; }

    csv_rows& cell(std::string_view text); // safe, and in quotes where it has to be
    csv_rows& cell(text const& name) { return cell(std::string_view(name.in(lang()))); }
    csv_rows& cell(char const* text) { return cell(std::string_view(text)); }
    csv_rows& cell(std::string const& text) { return cell(std::string_view(text)); }
    csv_rows& cell(int number) { return put(std::to_string(number)); }
    csv_rows& cell(amount_side side);
    csv_rows& cell(any_money const& amount);
    csv_rows& cell(fraction const& exact);
    csv_rows& rounded(fraction const& exact); // to two decimals, for reading only
    void end();

private:
    csv_rows& put(std::string_view written);

    std::ostream& out_;
    csv_dialect dialect_;
    bool begun_ = false;
};

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/io/detail/csv_rows.ipp>
#endif
