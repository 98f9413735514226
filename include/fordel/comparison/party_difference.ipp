// A party's difference in words: the sign is said and not written.
#pragma once

#include <fordel/comparison/detail/amount_words.hpp>
#include <fordel/comparison/party_difference.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/money.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <optional>
#include <string>

namespace fordel {
inline namespace v0 {

FORDEL_DECL bool party_difference::wins() const {
    if (who == uncovered_party()) return false;
    return side == amount_side::payers ? after < before : before < after;
}

FORDEL_DECL bool party_difference::loses() const { return changed() && who != uncovered_party() && !wins(); }

FORDEL_DECL std::optional<fraction> party_difference::percent() const {
    if (before.minor() == 0) return std::nullopt;
    return fraction(100) * difference().exact() / detail::without_sign(before.exact());
}

namespace detail {

// "pays", "betaler"; of nobody, what is not covered.
FORDEL_DECL text verb_of(party_difference const& one) {
    if (one.who == uncovered_party()) return {"er", "is"};
    return one.side == amount_side::payers ? text{"betaler", "pays"} : text{"modtager", "receives"};
}

// " (1.56 % more)".
FORDEL_DECL text percent_more_or_less(party_difference const& one) {
    auto const percent = one.percent();
    if (!percent) return {};
    fraction const size = without_sign(*percent);
    return sentence(both(" ({0} % {1})"),
                    {{size.to_rounded(2, notation::danish), size.to_rounded(2, notation::english)},
                     more_or_less_word(*percent >= fraction(0))});
}

FORDEL_DECL text describe(party_difference const& one, std::string const& year) {
    text const when = year.empty() ? text{} : text{" i " + year, " in " + year};
    text const who = name_in_words(one.who), verb = verb_of(one);
    if (!one.changed())
        return sentence({"{0} {1} det samme{2}: {3}.", "{0} {1} the same{2}: {3}."},
                        {who, verb, when, in_decimals(one.after)});
    return sentence({"{0} {1} {2}{3}: {4} i stedet for {5}{6}.", "{0} {1} {2}{3}: {4} instead of {5}{6}."},
                    {who, verb, more_or_less(one.difference()), when, in_decimals(one.after), in_decimals(one.before),
                     percent_more_or_less(one)});
}

} // namespace detail

FORDEL_DECL text describe(party_difference const& one) {
    return detail::describe(one, one.year ? std::to_string(*one.year) : "");
}

} // namespace v0
} // namespace fordel
