// A balance in words.
#pragma once

#include <fordel/comparison/balance.hpp>
#include <fordel/comparison/detail/amount_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <array>
#include <vector>

namespace fordel {
inline namespace v0 {

namespace detail {

FORDEL_DECL text moved_in_words(comparison_balance const& balance) {
    std::vector<text> words;
    if (balance.moved_among_payers != fraction(0))
        words.push_back(sentence({"{0} flyttes mellem dem, der betaler", "{0} moves among those who pay"},
                                 {in_decimals(balance.moved_among_payers)}));
    if (balance.moved_among_recipients != fraction(0))
        words.push_back(sentence({"{0} flyttes mellem dem, der modtager", "{0} moves among those who receive"},
                                 {in_decimals(balance.moved_among_recipients)}));
    text const shared{"Der fordeles lige så meget som før", "As much is shared as before"};
    return sentence(same(words.empty() ? "{0}." : "{0}; {1}."), {shared, listed(words)});
}

// "20.00 more to share", "as much to share as before".
FORDEL_DECL text more_to_share(fraction const& more) {
    if (more == fraction(0)) return {"lige så meget at fordele som før", "as much to share as before"};
    return sentence({"{0} at fordele", "{0} to share"}, {more_or_less(more)});
}

FORDEL_DECL text more_or_the_same(fraction const& more) {
    return more == fraction(0) ? text{"det samme som før", "the same as before"} : more_or_less(more);
}

} // namespace detail

FORDEL_DECL text describe(comparison_balance const& balance) {
    using namespace detail;
    std::array const differences{balance.stated, balance.missing, balance.left_out, balance.settled};
    if (differences == std::array<fraction, 4>{}) return moved_in_words(balance);
    text const left_out =
        balance.left_out == fraction(0)
            ? text{}
            : sentence({", og {0} betales i det, der er valgt fra", ", and {0} is paid in what is left out"},
                       {more_or_less(balance.left_out)});
    text const missing =
        balance.missing == fraction(0)
            ? text{}
            : sentence({", og {0} af det mangler", ", and {0} of it is missing"}, {more_or_less(balance.missing)});
    return sentence(
        {"Der var {0}{1}{2}: parterne betaler hinanden {3}.", "There was {0}{1}{2}: parties pay one another {3}."},
        {more_to_share(balance.stated), missing, left_out, more_or_the_same(balance.settled)});
}

} // namespace v0
} // namespace fordel
