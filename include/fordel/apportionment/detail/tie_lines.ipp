// The sentences on ties.
#pragma once

#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/detail/tie_lines.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/method_family.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

// Who is tied, as far as a line goes.
FORDEL_DECL text names_of_the_tied(apportionment const& a) {
    text names;
    for (std::size_t const k : a.ties().who) {
        if (names.en.size() > 200) return joined(names, same(", …"));
        names = joined(joined(names, same(names.en.empty() ? "" : ", ")), name_in_words(a.parties()[k]));
    }
    return names;
}

// What the policy made of it for one of the tied.
FORDEL_DECL text fate(apportionment const& a, bool won) {
    switch (a.options().method.family()) {
    case method_family::largest_remainder:
        return won ? text{": rundet op", ": rounded up"} : text{": rundet ned", ": rounded down"};
    case method_family::divisor:
        return won ? text{": tildelt", ": served"} : text{": ikke tildelt", ": not served"};
    case method_family::independent:
        return won ? text{": her", ": here"} : text{": ikke her", ": not here"};
    case method_family::quota: // several ties can be open at once
    case method_family::other:
        break;
    }
    return {};
}

FORDEL_DECL explanation_lines tie_lines(apportionment const& a, std::size_t i, rounding_facts const& facts,
                                        unit_words const& words) {
    explanation_lines lines;
    auto const tell = [&](text_view pattern, std::initializer_list<text_view> parts) {
        lines.push_back({explanation_part::tie, sentence(pattern, parts)});
    };
    text const policy = a.options().ties.describe();
    if (a.tied_before())
        tell({"I en tidligere runde stod parter lige; afgjort ved {0}.",
              "In an earlier round parties were tied; settled by {0}."},
             {policy});
    auto const& tied = a.ties().who;
    if (tied.empty() || !facts.tied[i]) return lines;
    text const names = names_of_the_tied(a), parties = number(tied.size()), won = number(a.ties().won);
    if (a.options().method.family() == method_family::independent)
        tell({"{0} har samme vægt. Da {1} parter kunne tage resten, er det afgjort ved {2}{3}.",
              "{0} have the same weight. As {1} parties could take the residual, it is settled by {2}{3}."},
             {names, parties, policy, fate(a, facts.won[i])});
    else
        tell({"{0} står lige om {3}. De er {2} parter, og det er afgjort ved {4}{5}.",
              "{0} are tied for {1}. As {2} parties are tied for the last {3}, it is settled by {4}{5}."},
             {names, won, parties, counted(big_integer(a.ties().won), words), policy, fate(a, facts.won[i])});
    return lines;
}

} // namespace detail
} // namespace v0
} // namespace fordel
