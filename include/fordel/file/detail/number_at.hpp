// The number in the text that stands at an address, and the text with another number.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/choices.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/money/currency.hpp>

#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

enum class number_kind { amount, percent, count };

// "500.000 kr. per year" is 500000, and " per year" behind it.
class number_at {
public:
    // Of the document as it is with all choices made. Throws fordel.file.no_address, fordel.solve.no_number.
    number_at(node const& content, address where);

    number_kind kind() const noexcept { return kind_; }
    reading const& as_stated() const noexcept { return as_stated_; }
    any_currency in() const noexcept { return in_; }           // of an amount
    address const& where() const noexcept { return where_; }   // of the text itself: of the `value` of a stated one
    std::string const& said() const noexcept { return said_; } // the text as it stands there
    fraction const& value() const noexcept { return value_; }
    // One minor unit, 0.01 %, one of what is counted, or one of the last decimal that is written.
    fraction const& step() const noexcept { return step_; }

    [[nodiscard]] std::string text(fraction const& value) const;    // as the file says it: "600.000 kr. per year"
    [[nodiscard]] std::string written(fraction const& value) const; // the number with its unit: "600.000 kr."
    // A number as people type it for this place, with or without its unit. Throws fordel.solve.no_number.
    [[nodiscard]] fraction parse(std::string_view typed) const;
    // Whether nothing but a number is typed, to be put in the place of this one.
    [[nodiscard]] static bool is_number_alone(std::string_view typed);

private:
    void read(std::string_view said, std::string_view form);
    [[nodiscard]] fraction number_in(std::string_view typed) const;

    reading as_stated_{};
    address where_;
    any_currency in_{};
    number_kind kind_ = number_kind::count;
    std::string said_{};
    std::string behind_{};
    fraction value_{};
    fraction step_{1};
};

// Of a file with these choices. Throws the same, and what chosen() reports.
[[nodiscard]] number_at number_of(node const& content, address const& where, file_choices const& choices);

// The choices, and the value at the address over all of them.
[[nodiscard]] file_choices with_value(file_choices choices, address const& where, node const& value);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/number_at.ipp>
#endif
