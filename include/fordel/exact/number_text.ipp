// How numbers are read.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/exact/number_text.hpp>
#include <fordel/text.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

// The plain, no-break, narrow no-break, thin and figure space.
inline constexpr std::array<std::string_view, 5> spaces{" ", "\u00A0", "\u202F", "\u2009", "\u2007"};

FORDEL_DECL std::string_view trim(std::string_view written) noexcept {
    for (std::size_t before = written.size() + 1; before != written.size();) {
        before = written.size();
        if (written.starts_with('\t')) written.remove_prefix(1);
        if (written.ends_with('\t')) written.remove_suffix(1);
        for (std::string_view const space : spaces) {
            if (written.starts_with(space)) written.remove_prefix(space.size());
            if (written.ends_with(space)) written.remove_suffix(space.size());
        }
    }
    return written;
}

FORDEL_DECL char take_sign(std::string_view& rest) noexcept {
    for (std::string_view const sign : {"-", "+", "\u2212"})
        if (rest.starts_with(sign)) {
            rest.remove_prefix(sign.size());
            return sign == "+" ? '+' : '-';
        }
    return 0;
}

FORDEL_DECL number_in_text find_number(std::string_view written) noexcept {
    std::size_t const first = written.find_first_of("0123456789");
    if (first == written.npos) return {written, {}, {}};
    std::size_t const end = written.find_last_of("0123456789") + 1;
    return {written.substr(0, first), written.substr(first, end - first), written.substr(end)};
}

FORDEL_DECL std::string with_plain_spaces(std::string_view number) {
    std::string plain(number);
    for (std::string_view const space : spaces)
        for (std::size_t at = plain.find(space); space != " " && at != plain.npos; at = plain.find(space, at))
            plain.replace(at, space.size(), " ");
    return plain;
}

FORDEL_DECL bool could_be_a_group(std::string_view digits) noexcept {
    return all_digits(digits) && digits.size() <= 3 && digits.front() != '0';
}

// The decimal mark of a number whose notation is not named: 0 for none. Of both marks, the later one.
FORDEL_DECL char told_decimal_mark(std::string_view number, std::string_view written, number_reading const& how) {
    std::size_t const last = number.find_last_of(".,");
    if (last == number.npos) return 0;
    char const mark = number[last];
    if (number.find(mark == '.' ? ',' : '.') != number.npos) return mark;
    if (number.find(mark) != last) return 0;
    if (number.size() - last - 1 != 3 || !could_be_a_group(number.substr(0, last))) return mark;
    if (!how.whole) throw error(how.ambiguous, quoted(written));
    return 0;
}

// The mark between thousands: a space goes with every notation.
FORDEL_DECL char grouping_mark(std::string_view whole, char decimal, number_reading const& how) noexcept {
    if (whole.find(' ') != whole.npos) return ' ';
    if (how.style == notation::plain) return 0;
    if (decimal == 0) return whole.find('.') != whole.npos ? '.' : ',';
    return decimal == '.' ? ',' : '.';
}

// Groups of three after a first one of one to three; of lakhs, of two, but the last of three.
FORDEL_DECL bool well_grouped(std::vector<std::size_t> const& sizes, bool lakhs) {
    auto const grouped = [&](std::size_t between) {
        return sizes.front() <= between && sizes.back() == 3 &&
               std::all_of(sizes.begin() + 1, sizes.end() - 1, [&](std::size_t size) { return size == between; });
    };
    return sizes.size() == 1 || grouped(3) || (lakhs && grouped(2));
}

// Digits alone, or in groups.
FORDEL_DECL std::string ungrouped(std::string_view whole, char mark, std::string_view written,
                                  number_reading const& how) {
    std::string digits;
    bool const grouped = mark != 0 && whole.find(mark) != whole.npos;
    if (grouped && whole.front() == '0') throw error(how.malformed, quoted(written)); // no group begins with 0
    std::vector<std::size_t> sizes;
    for (bool more = true; more;) {
        std::size_t const end = grouped ? whole.find(mark) : whole.npos;
        std::string_view const group = whole.substr(0, end);
        if (!all_digits(group)) throw error(how.malformed, quoted(written));
        digits += group;
        sizes.push_back(group.size());
        more = end != whole.npos;
        if (more) whole.remove_prefix(end + 1);
    }
    if (!well_grouped(sizes, how.lakhs && mark == ',')) throw error(how.malformed, quoted(written));
    return digits;
}

FORDEL_DECL written_number read_number(std::string_view given, std::string_view written, number_reading const& how) {
    if (given.size() > most_digits) throw_too_many_digits(given.size());
    std::string const plain = with_plain_spaces(given);
    std::string_view const number = plain;
    char const decimal = how.style ? decimal_mark(*how.style) : told_decimal_mark(number, written, how);
    std::size_t const mark = decimal == 0 ? number.npos : number.find(decimal);
    std::string_view const whole = number.substr(0, mark);
    std::string_view const decimals = mark == number.npos ? std::string_view{} : number.substr(mark + 1);
    if (mark != number.npos && !all_digits(decimals)) throw error(how.malformed, quoted(written));
    std::string const digits = ungrouped(whole, grouping_mark(whole, decimal, how), written, how);
    return {parse_digits(digits + std::string(decimals)), decimals.size()};
}

FORDEL_DECL void throw_too_many_digits(std::size_t count) {
    throw error(errors::exact_too_many_digits, "a number of " + std::to_string(count) + " characters");
}

} // namespace detail
} // namespace v0
} // namespace fordel
