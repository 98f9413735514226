// The same weights and units through several methods, side by side.
#pragma once

#include <fordel/apportionment/apportionment.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

// What one method gives: units for each party, or the id of the error that it ends in.
struct method_comparison {
    std::string method;
    std::vector<big_integer> units{};
    tied_parties ties{};
    big_integer residual{};
    std::string error{};
};

// The methods that have a place in the comparison: largest remainder by quota, the divisor methods from those that
// favour small parties to those that favour large ones, the quota method and independent rounding.
inline std::vector<std::string> const& compared_methods() {
    static std::vector<std::string> const names{"largest-remainder",
                                                "largest-remainder:hagenbach-bischoff",
                                                "largest-remainder:droop",
                                                "largest-remainder:imperiali",
                                                "adams",
                                                "danish",
                                                "dean",
                                                "huntington-hill",
                                                "sainte-lague",
                                                "modified-sainte-lague",
                                                "dhondt",
                                                "imperiali-divisor",
                                                "quota",
                                                "independent"};
    return names;
}

// The apportionment's units, weights and options by each of the methods named. O(methods) apportionments.
inline std::vector<method_comparison> compare_methods(apportionment const& a,
                                                      std::vector<std::string> const& methods = compared_methods()) {
    std::vector<method_comparison> all;
    for (std::string const& name : methods) {
        method_comparison line{.method = name};
        apportionment_options options = a.options();
        options.method = any_method::from_name(name);
        options.who = detail::settled_eligibility(a);
        if (!options.method.wants_receiver()) options.receiver.clear();
        try {
            apportionment const other = apportion(a.total(), a.weights(), a.parties(), options);
            line.units = other.units();
            line.ties = other.ties();
            line.residual = other.residual();
        } catch (error const& failed) {
            line.error = failed.id();
        }
        all.push_back(std::move(line));
    }
    return all;
}

} // namespace v0
} // namespace fordel
