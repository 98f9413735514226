// What a key in a programme file is changed by: who is left out, conditions, mergers, rounding.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/file/address.hpp>
#include <fordel/file/known_names.hpp>
#include <fordel/file/node.hpp>
#include <fordel/file/reading.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/key/key_rule.hpp>
#include <fordel/population/succession.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

inline constexpr named_values<rounded_sum, 3> rounded_sum_names{
    {{rounded_sum::held, "held"}, {rounded_sum::refused, "refused"}, {rounded_sum::normalised, "normalised"}}};

// The changes that a map names, made in the order of the format; another order takes a key within a key.
class key_changes {
public:
    key_changes(reading& into, known_names const& names, map_reader const& map)
        : into_(into), names_(names), map_(map) {}

    // Reads them even where there is no rule to change. Whether all could be read, and made.
    bool apply(std::optional<key_rule>& rule);

private:
    std::optional<std::vector<std::string>> parties(std::string_view key);
    std::optional<std::vector<condition>> conditions();
    std::optional<succession> mergers();
    std::optional<key_rounding> rounding_of_shares();

    // change(rule, value) with what was read.
    template <class Value, class Change>
    void make(std::optional<key_rule>& rule, std::string_view key, std::optional<Value> const& read, Change&& change);

    reading& into_;
    known_names const& names_;
    map_reader const& map_;
    bool complete_ = true;
};

// `with successors:`; text or {file: …}.
std::optional<succession> read_succession(reading& into, node const& says, address const& where,
                                          file_sources const& sources);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/file/detail/key_changes.ipp>
#endif
