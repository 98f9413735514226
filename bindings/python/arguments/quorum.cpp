#include "arguments/quorum.hpp"

#include <fordel/error.hpp>

#include <string>

#include "arguments/number.hpp"
#include "arguments/several.hpp"

namespace fordel::python {

std::optional<fraction> share_from(py::handle value) {
    if (value.is_none()) return std::nullopt;
    if (!py::isinstance<py::str>(value)) return fraction_from(value);
    std::string written = value.cast<std::string>();
    if (!written.ends_with('%')) return fraction::parse(written);
    written.pop_back();
    if (written.ends_with(' ')) written.pop_back();
    return fraction::parse(written) / fraction(100);
}

quorum_rule quorum_from(py::handle value) {
    if (value.is_none()) return {};
    if (py::isinstance<quorum>(value)) return value.cast<quorum>();
    if (!is_mapping(value))
        throw py::type_error("expected a Quorum or a mapping with district or total: " + repr_of(value));
    quorum rule;
    for (auto const& [name, share] : named_items(value)) {
        if (name != "district" && name != "any_district" && name != "total")
            throw error(errors::biproportional_bad_quorum, "a share of \"" + name + '"');
        (name == "total" ? rule.total : rule.any_district) = share_from(share);
    }
    return rule;
}

} // namespace fordel::python
