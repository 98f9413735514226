// The methods that have names: one table for the parser, its errors, the comparison, tables of seats and the
// documentation.
#pragma once

#include <fordel/apportionment/method_family.hpp>
#include <fordel/text.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace fordel {
inline namespace v0 {

class any_method;

// What can stand behind a method's name: "largest-remainder:droop" has the quota droop.
struct method_setting {
    std::string name;
    std::string values;  // in words
    std::string usual{}; // what holds where nothing is said; empty where something must be
    std::string mark = ":";
};

struct known_method {
    std::string name; // in files and options
    text title;
    method_family family;
    any_method (*make)(std::string_view settings);
    std::vector<std::string> aliases{};
    std::vector<method_setting> settings{};
    std::vector<std::string> compared{""}; // with which settings compare_methods() lists it; "" for the usual ones
    bool shares_tables = true;             // whether tables of seats are shared by it, biproportionally

    // Whether a setting must be given.
    bool needs_setting() const { return !settings.empty() && settings.front().usual.empty(); }
};

// Largest remainder; the divisor methods from those that favour small parties to those that favour large ones; the
// quota method and independent rounding.
std::vector<known_method> const& known_methods();

// By name or alias; null where there is none. The name is what stands before the first colon.
known_method const* find_known_method(std::string_view written);

// A setting given by its name: {"quota", "droop"}.
struct given_setting {
    std::string name;
    std::string value;
};

// The method of that name with the settings given. Throws the errors of any_method::from_name() and
// fordel.apportionment.setting_unused, where the method does not take one of them.
any_method method_with(std::string_view name, std::vector<given_setting> const& settings);

namespace detail {

// What was seen where a name is unknown: the name, and the one that was probably meant, if any is near.
std::string unknown_method_seen(std::string_view written, bool for_tables = false);

} // namespace detail
} // namespace v0
} // namespace fordel

#ifndef FORDEL_SEPARATE_COMPILATION
#include <fordel/apportionment/method_registry.ipp>
#endif
