// Where a value stands in a programme, whichever file says it: streams.running.amount.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/file/node.hpp>

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

// The keys on the way, joined by dots. A key may hold dots itself, so that only the document tells how an address is
// divided; places in a list count from 1.
class address {
public:
    address() = default; // of the whole
    explicit address(std::string written) : written_(std::move(written)) {}

    std::string const& written() const noexcept { return written_; }
    bool is_whole() const noexcept { return written_.empty(); }
    [[nodiscard]] address operator/(std::string_view key) const;
    [[nodiscard]] address operator/(std::size_t place) const; // from 1

    friend bool operator==(address const&, address const&) = default;
    friend auto operator<=>(address const&, address const&) = default;

private:
    std::string written_{};
};

// What stands there; null where nothing does. Of keys that begin alike, the longest that fits is meant.
[[nodiscard]] node const* find(node const& document, address const& where);

// The document with another value there. A map takes a new last key; throws fordel.file.no_address where what should
// hold the value is not there, with the nearest address.
[[nodiscard]] node replaced(node const& document, address const& where, node const& value);

// The document without it. Throws the same.
[[nodiscard]] node removed(node const& document, address const& where);

// All addresses of values (of texts and of lists of texts), in the order of the document.
[[nodiscard]] std::vector<address> addresses(node const& document);

namespace detail {

// Whether an address is another, or lies below it.
bool is_within(address const& inner, address const& outer);

} // namespace detail

} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/address.ipp>
#endif
