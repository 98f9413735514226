// How a condition is tried, and told.
#pragma once

#include <fordel/calendar.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/condition.hpp>
#include <fordel/key/detail/share_text.hpp>
#include <fordel/key/figure_on.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL bool condition::holds(party const& who, moment when) const {
    return holds(figure_on(of, who, as_of, when.year, missing));
}

FORDEL_DECL bool condition::holds(fraction const& found) const {
    switch (is) {
    case condition_kind::above:
        return found > value;
    case condition_kind::at_least:
        return found >= value;
    case condition_kind::below:
        return found < value;
    case condition_kind::at_most:
        break;
    }
    return found <= value;
}

namespace detail {

FORDEL_DECL text words_of(condition_kind is) {
    switch (is) {
    case condition_kind::above:
        return {"over", "above"};
    case condition_kind::at_least:
        return {"mindst", "at least"};
    case condition_kind::below:
        return {"under", "below"};
    case condition_kind::at_most:
        break;
    }
    return {"højst", "at most"};
}

} // namespace detail

FORDEL_DECL text condition::describe() const {
    text const words = detail::words_of(is);
    auto const in = [&](language lang) {
        std::string const& unit = of.unit().in(lang);
        return of.title().in(lang) + ' ' + words.in(lang) + ' ' + detail::weight_text(value, lang) +
               (unit.empty() ? "" : ' ' + unit) + " (" + as_of.describe().in(lang) + ')';
    };
    return {in(language::da), in(language::en)};
}

} // namespace v0
} // namespace fordel
