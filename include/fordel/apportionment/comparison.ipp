// How methods are compared.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/comparison.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

FORDEL_DECL std::vector<std::string> const& compared_methods() {
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

FORDEL_DECL std::vector<method_comparison> compare_methods(apportionment const& a,
                                                           std::vector<std::string> const& methods) {
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
