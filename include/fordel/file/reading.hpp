// What is known while a document is read: what it says of itself, and what was found wrong so far.
#pragma once

#include <fordel/error.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/finding.hpp>
#include <fordel/file/format.hpp>
#include <fordel/file/node.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// Readers report and go on, so that all that is wrong is told at once; what they could not read they return as nothing.
class reading {
public:
    std::optional<fordel::notation> notation{};
    std::optional<any_currency> currency{};
    language texts_in = language::en; // of a text that is one string
    int year_begins = 1;              // the month in which a year of the programme does

    // The same at the same place is told once, however often it is read.
    void report(error_kind const& kind, std::string seen, node const& at, address const& where);
    // The same of a value whose shape is wrong, so that nothing else is told of it, or of what is in it.
    void refuse(error_kind const& kind, std::string seen, node const& at, address const& where);
    // An error of the library's is a finding at that place.
    void report(error const& e, node const& at, address const& where);

    // What `read` returns; nothing, and a finding, where it throws an error of the library's.
    template <class Read>
    auto attempt(node const& at, address const& where, Read&& read) -> std::optional<std::invoke_result_t<Read>> {
        try {
            return std::forward<Read>(read)();
        } catch (error const& e) {
            report(e, at, where);
            return std::nullopt;
        }
    }

    std::vector<finding> const& findings() const noexcept { return findings_; }
    bool failed() const noexcept { return !findings_.empty(); }
    // Throws file_error where anything was found.
    void require_none() const;

private:
    std::vector<finding> findings_{};
    std::vector<address> refused_{};
};

// A map of a known form. A key that the form lacks is reported, with the nearest, or with the level at which it is
// known; a required one that is missing as well; a key without a value, or with a list or a map where the form has
// none; and a value that is no map.
class map_reader {
public:
    map_reader(reading& into, node const& map, address where, value_form const& form);

    // The value of a key of the form; null where the document leaves it out.
    [[nodiscard]] node const* find(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
    [[nodiscard]] address where(std::string_view key) const { return where_ / key; }
    [[nodiscard]] address const& where() const noexcept { return where_; }
    [[nodiscard]] node const& map() const noexcept { return map_; }

    // read(reading&, node, address) of a key's value, where there is one.
    template <class Read>
    auto read(std::string_view key, Read&& read) const {
        using result = std::invoke_result_t<Read, reading&, node const&, address const&>;
        node const* const value = find(key);
        return value == nullptr ? result{} : read(into_, *value, where(key));
    }

private:
    void require_known_keys() const;
    void require_required_keys() const;
    void require_shapes() const;

    reading& into_;
    node map_;
    address where_;
    value_form const* form_;
};

namespace detail {

// A form of format(); null where it has none of that name, as of the forms of golden cases.
value_form const* form_named(std::string_view name);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/reading.ipp>
#endif
