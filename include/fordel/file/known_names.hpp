// What the names in a programme file stand for: parties, groups, figures, indices and keys.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/figures.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/party_register.hpp>
#include <fordel/file/sources.hpp>
#include <fordel/key/members.hpp>
#include <fordel/key/reference_date.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

// That rest on one another: keys, groups, and figures that are sums of others.
inline constexpr std::size_t most_names_in_a_row = 32;

// Figures, and how a key takes them where it says nothing of it.
struct named_figures {
    figures of;
    std::optional<reference_date> at{};
    missing_date missing = missing_date::refuse;

    friend bool operator==(named_figures const&, named_figures const&) = default;
};

// A key as the file has it: what it comes to depends on whom it is for.
struct named_key {
    node says{};
    address where{};

    friend bool operator==(named_key const&, named_key const&) = default;
};

template <class Value>
using by_name = std::map<std::string, Value, std::less<>>;

// How the words of a document are read.
struct ways_of_reading {
    std::optional<fordel::notation> notation{};
    std::optional<any_currency> currency{};
    language texts_in = language::en;
    int year_begins = 1;
    std::optional<date> as_of{};

    friend bool operator==(ways_of_reading const&, ways_of_reading const&) = default;
};

// As read for a day, from a document with the values that are in force then. Whatever could not be read stands without
// a value: what is wrong with it is told once, and who uses it stays silent.
struct known_names {
    party_register parties{};
    by_name<std::optional<members>> groups{}; // a stream adds its tranches, which `without` may name
    by_name<std::optional<named_figures>> figures{};
    by_name<std::optional<price_index>> indices{};
    by_name<named_key> keys{};
    file_sources sources{};
    node content{}; // what they were read from, and how
    ways_of_reading how{};
};

} // namespace v0
} // namespace fordel
