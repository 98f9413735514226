#include "arguments/quorum.hpp"

#include <fordel/error.hpp>

#include <string>

#include "arguments/number.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

std::optional<fraction> share_if_given(py::handle value, std::optional<notation> style) {
    if (value.is_none()) return std::nullopt;
    return share_from(value, style);
}

std::optional<quorum> quorum_from(py::handle value, std::optional<notation> style) {
    if (value.is_none()) return std::nullopt;
    if (py::isinstance<quorum>(value)) return value.cast<quorum>();
    if (!is_mapping(value))
        throw error(errors::argument_wrong_type,
                    "expected a Quorum or a mapping with district or total: " + repr_of(value));
    quorum rule;
    for (auto const& [name, share] : named_items(value)) {
        if (name != "district" && name != "any_district" && name != "total")
            throw error(errors::biproportional_bad_quorum, "a share of \"" + name + '"');
        (name == "total" ? rule.total : rule.any_district) = share_if_given(share, style);
    }
    return rule;
}

} // namespace fordel::python
