#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/dates.hpp>
#include <fordel/file/detail/choice.hpp>
#include <fordel/file/detail/programme_header.hpp>
#include <fordel/file/forms/programme.hpp>
#include <fordel/file/scalars.hpp>
#include <fordel/file/stated_value.hpp>
#include <fordel/file/texts.hpp>
#include <fordel/file/writing.hpp>
#include <fordel/party.hpp>
#include <fordel/version.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL bool is_later_number(std::string const& written) {
    return !written.empty() &&
           std::all_of(written.begin(), written.end(), [](char c) { return c >= '0' && c <= '9'; }) &&
           (written.size() > 1 || written.front() - '0' > format_version);
}

FORDEL_DECL bool read_format(reading& into, node const& content) {
    node const* const number = content.find("fordel");
    if (number != nullptr && number->text() == std::to_string(format_version) &&
        content.members().front().key == "fordel")
        return true;
    if (number != nullptr && is_later_number(number->text()))
        into.report(errors::file_later_format, number->text() + ", read by fordel " + version, *number,
                    address("fordel"));
    else
        into.report(errors::file_no_format,
                    number == nullptr ? "no fordel: in the file" : "fordel: " + detail::quoted(number->text()),
                    number == nullptr ? content : *number, address("fordel"));
    return false;
}

// Reports what is given by date and is one for the whole programme.
FORDEL_DECL bool is_undated(reading& into, node const& content) {
    bool undated = true;
    static constexpr std::array keys{"fordel",      "programme",      "id",      "language", "currency",
                                     "year begins", "parts of years", "notation"};
    for (std::string_view const key : keys)
        if (node const* const written = content.find(key);
            written != nullptr && (is_stated(*written) || is_dated(*written))) {
            undated = false;
            into.report(errors::file_cannot_change, std::string(key) + " given by date", *written,
                        address(std::string(key)));
        }
    return undated;
}

FORDEL_DECL std::optional<any_currency> read_currency(reading& into, node const& written, address const& where) {
    return read_scalar(into, written, where, forms::currency,
                       [](std::string const& code) { return any_currency::from_code(code); });
}

template <class Choices>
std::optional<std::size_t> read_choice_of(map_reader const& map, std::string_view key, Choices const& choices) {
    return map.read(key, [&](reading& r, node const& n, address const& a) { return read_choice(r, n, a, choices); });
}

FORDEL_DECL void read_words_by(reading& into, map_reader const& document) {
    if (read_choice_of(document, "language", forms::language_choices) == 0) into.texts_in = language::da;
    if (auto const style = read_choice_of(document, "notation", forms::number_notation_choices))
        into.notation = notation_names[*style].first;
}

FORDEL_DECL std::optional<programme_header> read_header(reading& into, node const& content) {
    if (!content.is_map() || !read_format(into, content)) {
        if (!content.is_map()) into.report(errors::file_not_a_map, detail::quoted(content.text()), content, address());
        return std::nullopt;
    }
    if (!is_undated(into, content)) return std::nullopt;
    map_reader const map(into, content, address(), forms::programme);
    read_words_by(into, map);
    into.currency = map.read("currency", read_currency);
    programme_header said;
    said.years.year_begins = map.read("year begins", read_month_of_year).value_or(1);
    into.year_begins = said.years.year_begins;
    if (read_choice_of(map, "parts of years", forms::part_years_choices) == 1) said.years.part_years = part_years::days;
    auto const name = map.read("programme", fordel::read_words);
    if (!name || !into.currency) return std::nullopt;
    said.name = *name;
    said.in = *into.currency;
    said.id = map.read("id", read_text).value_or(fordel::named(name->in(into.texts_in)).id);
    return said;
}

} // namespace detail
} // namespace v0
} // namespace fordel
