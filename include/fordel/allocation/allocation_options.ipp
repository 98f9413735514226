// Options in words.
#pragma once

#include <fordel/allocation/allocation_options.hpp>
#include <fordel/allocation/money_bounds.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

// "25.00 DKK", "22%", or both.
FORDEL_DECL std::string bound_text(money_bound const& bound, language lang) {
    std::string said = bound.amount ? bound.amount->to_string(notation_of(lang)) : "";
    if (!bound.share) return said;
    fraction const percent = *bound.share * fraction(100);
    return said +
           (said.empty()           ? ""
            : lang == language::da ? " og "
                                   : " and ") +
           (percent.is_whole() ? percent.to_string() + (lang == language::da ? " %" : "%") : bound.share->to_string());
}

FORDEL_DECL std::string side_text(bounds_by_party const& side, language lang) {
    std::string said;
    auto const add = [&](std::string const& who, money_bound const& bound) {
        if (bound.any()) said += (said.empty() ? "" : ", ") + who + ' ' + bound_text(bound, lang);
    };
    add(lang == language::da ? "alle" : "everybody", side.everybody());
    for (std::size_t i = 0; i < side.one_each().size(); ++i)
        add((lang == language::da ? "nr. " : "no. ") + std::to_string(i + 1), side.one_each()[i]);
    for (auto const& [who, bound] : side.named())
        add(who, bound);
    return said;
}

FORDEL_DECL std::string options_text(allocation_options const& options, any_currency in, language lang) {
    bool const da = lang == language::da;
    std::string const name = options.method.name(), unit = describe(options.unit, in).in(lang);
    std::string said = options.method.title().in(lang);
    if (name.find(':') != name.npos) said += " (" + name + ')';
    said += (da ? ", til hele " : ", to the ") + unit + (da ? "; ved lighed: " : "; ties: ") +
            options.ties.describe().in(lang);
    if (options.bounds.floors.any())
        said += (da ? "; mindst: " : "; floors: ") + side_text(options.bounds.floors, lang);
    if (options.bounds.caps.any()) said += (da ? "; højst: " : "; caps: ") + side_text(options.bounds.caps, lang);
    if (!options.receiver.empty()) said += (da ? "; restbeløbet til " : "; the residual to ") + options.receiver;
    return said;
}

} // namespace detail

FORDEL_DECL text describe(allocation_options const& options, any_currency in) {
    return {detail::options_text(options, in, language::da), detail::options_text(options, in, language::en)};
}

} // namespace v0
} // namespace fordel
