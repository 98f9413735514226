// How a rounding of shares is made, and told.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/exact.hpp>
#include <fordel/exact/big_integer.hpp>
#include <fordel/key/detail/share_text.hpp>
#include <fordel/key/key_rounding.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <string>
#include <utility>

namespace fordel {
inline namespace v0 {

FORDEL_DECL key_rounding key_rounding::decimals(unsigned count, rounded_sum sum) {
    return {.step = fraction(1, detail::power_of_ten(count)), .sum = sum};
}

FORDEL_DECL key_rounding key_rounding::percent_decimals(unsigned count, rounded_sum sum) {
    return decimals(count + 2, sum);
}

FORDEL_DECL key_rounding key_rounding::with_rest_to(party bearer) const {
    key_rounding changed = *this;
    changed.sum = rounded_sum::somebodys;
    changed.somebody = std::move(bearer);
    return changed;
}

namespace detail {

FORDEL_DECL text what_becomes_of_sum(key_rounding const& how) {
    switch (how.sum) {
    case rounded_sum::held:
        return {"summen holdes: de største rester rundes op", "the sum held: the largest remainders are rounded up"};
    case rounded_sum::refused:
        return {"hver for sig", "each by itself"};
    case rounded_sum::normalised:
        return {"hver for sig, og delt med deres sum", "each by itself, and divided by their sum"};
    case rounded_sum::somebodys:
        break;
    }
    std::string const who = how.somebody ? shown_name(*how.somebody) : "";
    return {"hver for sig; resten er hos " + who, "each by itself; the rest is with " + who};
}

} // namespace detail

FORDEL_DECL text key_rounding::describe() const {
    auto const to = [&](language lang) { return detail::percent_text(step, lang); };
    text const sum_words = detail::what_becomes_of_sum(*this);
    return {"afrundet til " + to(language::da) + ", " + sum_words.da,
            "rounded to " + to(language::en) + ", " + sum_words.en};
}

} // namespace v0
} // namespace fordel
