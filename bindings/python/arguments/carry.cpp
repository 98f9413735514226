#include "arguments/carry.hpp"

#include <fordel/error.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "arguments/option.hpp"

namespace fordel::python {

carry_procedure carry_procedure_from(std::string const& name) { return carry_procedure_from_name(dashed(name)); }

std::vector<fraction> in_order_of(std::vector<std::string> const& names, given_weights const& given) {
    if (!given.by_name) return given.weights;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::string const& name : names)
        places.emplace(name, places.size());
    std::vector<fraction> weights(names.size());
    for (std::size_t i = 0; i < given.parties.size(); ++i) {
        std::string const& name = given.parties[i].name;
        auto const at = places.find(name);
        if (at == places.end()) throw error(errors::carry_size_mismatch, "a weight of " + name + ", who is not listed");
        weights[at->second] = given.weights[i];
    }
    return weights;
}

} // namespace fordel::python
