// How methods are compared.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/method_comparison.hpp>
#include <fordel/apportionment/method_registry.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/error.hpp>
#include <fordel/kernel/outcome.hpp>

#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL std::vector<std::string> list_compared_methods() {
    std::vector<std::string> names;
    for (known_method const& known : known_methods())
        for (std::string const& setting : known.compared)
            names.push_back(setting.empty() ? known.name : known.name + ':' + setting);
    return names;
}

} // namespace detail

FORDEL_DECL std::vector<std::string> const& compared_methods() {
    static std::vector<std::string> const names = detail::list_compared_methods();
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
            apportionment const other = apportion_pool(a.pool(), a.weights(), a.parties(), options);
            line.units = other.units();
            line.ties = other.ties();
            line.residual = other.residual();
        } catch (error const& failed) {
            if (same_id(failed.id(), work_errors::interrupted)) throw; // no result of a method
            line.error = failed.id();
        }
        all.push_back(std::move(line));
    }
    return all;
}

} // namespace v0
} // namespace fordel
