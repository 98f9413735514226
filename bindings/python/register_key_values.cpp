// Keys as values: stored as what they were made of, and made anew of it.
#include <fordel/key.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>
#include <vector>

#include "arguments/date.hpp"
#include "arguments/number.hpp"
#include "arguments/value.hpp"
#include "registers.hpp"

using namespace fordel;
using namespace fordel::python;

namespace {

std::vector<std::string> ids_of(std::vector<party> const& parties) {
    std::vector<std::string> ids;
    for (party const& p : parties)
        ids.push_back(p.id);
    return ids;
}

// A key that was made of others is kept as those, so that it still explains itself, and who is left of their parties.
py::tuple key_state(key const& k) {
    if (k.parts().empty()) return py::make_tuple(k.parties(), k.weights(), k.basis());
    std::vector<std::string> const left = ids_of(k.parties());
    if (key_rounding const* how = k.rounding())
        return py::make_tuple("rounded", py::make_tuple(k.parts().front().key, *how), left, k.limit());
    if (key const* outer = k.outer())
        return py::make_tuple("nested", py::make_tuple(*outer, k.parts()), left, k.limit());
    return py::make_tuple("mixed", py::make_tuple(k.parts()), left, k.limit());
}

key nested_key_from_state(key const& outer, std::vector<key_part> const& parts) {
    std::vector<key_group> groups;
    require_stored(parts.size() == outer.size(), "a nested key of other groups");
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (outer.parties()[i] != uncovered_party()) groups.push_back({outer.parties()[i].id, parts[i].key});
    return nested(outer, groups);
}

key derived_from_state(std::string const& kind, py::tuple const& of) {
    if (kind == "mixed") return mix(of[0].cast<std::vector<key_part>>());
    if (kind == "rounded") return rounded(of[0].cast<key>(), of[1].cast<key_rounding>());
    require_stored(kind == "nested", "a key that is neither weights nor parts");
    return nested_key_from_state(of[0].cast<key>(), of[1].cast<std::vector<key_part>>());
}

key key_from_state(py::tuple const& s) {
    if (s.size() == 3)
        return {s[0].cast<std::vector<party>>(), s[1].cast<std::vector<fraction>>(), s[2].cast<key_basis>()};
    require_stored(s.size() == 4, "a key that is neither weights nor parts");
    key const whole = derived_from_state(s[0].cast<std::string>(), s[1].cast<py::tuple>());
    auto const left = s[2].cast<std::vector<std::string>>();
    key made = whole.among(left, s[3].cast<text>());
    require_stored(made.size() == left.size(), "a key of other parties than its parts have");
    return made;
}

} // namespace

void register_key_values(py::module_& m) {
    register_members<key_basis>(anything_goes, &key_basis::what, &key_basis::source, &key_basis::on,
                                &key_basis::carried_forward, &key_basis::limited_to, &key_basis::averaged,
                                &key_basis::percentages);
    register_value<key>(&key_state, &key_from_state, [](key const& k) { return py::cast(k.parties()); });
    register_members<key_part>(anything_goes, &key_part::factor, &key_part::key);
    register_rule_values(m);
}
