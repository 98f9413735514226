// The table, and how a name becomes a method.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/detail/method_makers.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/method_registry.hpp>
#include <fordel/apportionment/setting_names.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/names.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/spelling.hpp>
#include <fordel/error.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

template <class Method>
any_method plain(std::string_view) {
    return Method{};
}

// "hare, droop or imperiali".
template <class Value, std::size_t Count>
std::string listed(named_values<Value, Count> const& names) {
    std::string all;
    for (std::size_t i = 0; i < Count; ++i)
        all += (i == 0 ? "" : i + 1 == Count ? " or " : ", ") + std::string(names[i].second);
    return all;
}

FORDEL_DECL std::vector<known_method> list_known_methods() {
    method_family const divisor = method_family::divisor;
    method_setting const quota{"quota", listed(quota_names), "hare"};
    method_setting const rounding{"rounding", listed(rounding_names), "half-up"};
    method_setting const remainder{"remainder", listed(remainder_names), "visible"};
    method_setting const first{"first_divisor", "a number above 0 and up to 3", "7/5"};
    method_setting const r{"parameter", "a number from 0 to 1"};
    method_setting const power{"parameter", "a whole number from -5 to 5"};
    method_setting const divisors{"divisors", "the first divisors, which do not decrease"};
    method_setting const step{"step", "by how much they grow from there on", "0", ",+"};
    method_setting const steps{"step_limit", "how many units may be looked at one by one",
                               std::to_string(quota_method{}.step_limit)};
    return {
        {.name = "largest-remainder",
         .title = {"største brøks metode", "largest remainder"},
         .family = method_family::largest_remainder,
         .make = largest_remainder_of,
         .aliases = {"hamilton", "hare-niemeyer"},
         .settings = {quota},
         .compared = {"", "hagenbach-bischoff", "droop", "imperiali"},
         .shares_tables = false},
        {"adams", {"Adams' metode", "Adams's method"}, divisor, plain<adams>},
        {"danish", {"den danske metode", "the Danish method"}, divisor, plain<danish_divisor>},
        {"dean", {"Deans metode", "Dean's method"}, divisor, plain<dean>},
        {.name = "huntington-hill",
         .title = {"Huntington-Hills metode", "the Huntington-Hill method"},
         .family = divisor,
         .make = plain<huntington_hill>,
         .aliases = {"equal-proportions"}},
        {.name = "sainte-lague",
         .title = {"Sainte-Laguës metode", "Sainte-Laguë's method"},
         .family = divisor,
         .make = plain<sainte_lague>,
         .aliases = {"webster"}},
        {.name = "modified-sainte-lague",
         .title = {"modificeret Sainte-Laguë", "modified Sainte-Laguë"},
         .family = divisor,
         .make = modified_sainte_lague_of,
         .settings = {first}},
        {.name = "dhondt",
         .title = {"d'Hondts metode", "D'Hondt's method"},
         .family = divisor,
         .make = plain<dhondt>,
         .aliases = {"jefferson"}},
        {"imperiali-divisor",
         {"Imperialis divisormetode", "the Imperiali divisor method"},
         divisor,
         plain<imperiali_divisor>},
        {.name = "stationary",
         .title = {"en stationær divisormetode", "a stationary divisor method"},
         .family = divisor,
         .make = stationary_of,
         .settings = {r},
         .compared = {}},
        {.name = "power-mean",
         .title = {"en potensmiddelmetode", "a power-mean method"},
         .family = divisor,
         .make = power_mean_of,
         .settings = {power},
         .compared = {},
         .shares_tables = false},
        {.name = "divisor-sequence",
         .title = {"en divisorrække", "a divisor sequence"},
         .family = divisor,
         .make = divisor_series_of,
         .settings = {divisors, step},
         .compared = {},
         .shares_tables = false},
        {.name = "quota",
         .title = {"kvotemetoden", "the quota method"},
         .family = method_family::quota,
         .make = quota_method_of,
         .settings = {steps},
         .shares_tables = false},
        {.name = "independent",
         .title = {"afrunding hver for sig", "independent rounding"},
         .family = method_family::independent,
         .make = independent_of,
         .settings = {rounding, remainder},
         .shares_tables = false},
    };
}

// Names that mean different things in the literature.
FORDEL_DECL void refuse_ambiguous(std::string_view name) {
    constexpr std::array<std::pair<char const*, char const*>, 5> meanings{
        {{"hagenbach-bischoff",
          "a quota (largest-remainder:hagenbach-bischoff), or in Switzerland D'Hondt's method (dhondt)"},
         {"imperiali", "a quota (largest-remainder:imperiali), or a divisor method (imperiali-divisor)"},
         {"hare", "a quota (largest-remainder), or a way of transferring votes"},
         {"droop", "a quota (largest-remainder:droop), or a way of transferring votes"},
         {"hill", "Huntington-Hill (huntington-hill), or Hill's earlier proposals"}}};
    for (auto const& [ambiguous, meaning] : meanings)
        if (name == ambiguous)
            throw error(errors::apportionment_ambiguous_method, '"' + std::string(name) + "\": " + meaning);
}

FORDEL_DECL std::string unknown_method_seen(std::string_view written, bool for_tables) {
    std::string_view const name = written.substr(0, written.find(':'));
    std::vector<std::string_view> words; // of each method: its name, its aliases and its titles
    std::vector<known_method const*> meant;
    auto const add = [&](known_method const& known, std::string_view word) {
        words.push_back(word);
        meant.push_back(&known);
    };
    for (known_method const& known : known_methods()) {
        if (for_tables && !known.shares_tables) continue;
        add(known, known.name);
        for (std::string const& alias : known.aliases)
            add(known, alias);
        add(known, known.title.da);
        add(known, known.title.en);
    }
    std::string const nearest_word = nearest(words, name, 2);
    std::string seen = quoted(written);
    if (nearest_word.empty()) return seen;
    auto const place = std::find(words.begin(), words.end(), nearest_word) - words.begin();
    return seen + ", where " + meant[static_cast<std::size_t>(place)]->name + " may be meant";
}

} // namespace detail

FORDEL_DECL std::vector<known_method> const& known_methods() {
    static std::vector<known_method> const all = detail::list_known_methods();
    return all;
}

FORDEL_DECL known_method const* find_known_method(std::string_view written) {
    std::string_view const name = written.substr(0, written.find(':'));
    for (known_method const& known : known_methods())
        if (known.name == name || std::find(known.aliases.begin(), known.aliases.end(), name) != known.aliases.end())
            return &known;
    return nullptr;
}

FORDEL_DECL any_method any_method::from_name(std::string_view written) {
    std::string_view const name = written.substr(0, written.find(':'));
    bool const set = name.size() < written.size();
    if (!set) detail::refuse_ambiguous(name);
    known_method const* const known = find_known_method(name);
    if (known == nullptr) throw error(errors::apportionment_unknown_method, detail::unknown_method_seen(written));
    if (set && known->settings.empty())
        throw error(errors::apportionment_setting_unused,
                    detail::quoted(written) + ", where " + known->name + " takes no settings");
    if (set) return known->make(written.substr(name.size() + 1));
    if (known->settings.empty()) return known->make({});
    if (known->needs_setting())
        throw error(errors::apportionment_bad_parameter, detail::shortened(written) + ", without its parameter");
    return known->make(known->settings.front().usual);
}

FORDEL_DECL any_method method_with(std::string_view name, std::vector<given_setting> const& settings) {
    known_method const* const known = find_known_method(name);
    if (known == nullptr) return any_method::from_name(name);
    std::vector<given_setting> unused = settings;
    std::string written(name), left_out;
    for (method_setting const& one : known->settings) {
        auto const given =
            std::find_if(unused.begin(), unused.end(), [&](given_setting const& s) { return s.name == one.name; });
        if (given == unused.end() && one.usual.empty()) break; // what may come behind it says nothing
        if (given == unused.end()) {
            left_out += one.mark + one.usual;
            continue;
        }
        written += std::exchange(left_out, {}) + one.mark + given->value;
        unused.erase(given);
    }
    for (given_setting const& one : unused)
        if (one.value != "visible") // a residual that stays visible is what every other method has
            throw error(errors::apportionment_setting_unused, one.name + " with method \"" + std::string(name) + '"');
    return any_method::from_name(written);
}

} // namespace v0
} // namespace fordel
