// The sentences.
#pragma once

#include <fordel/apportionment/any_divisor.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/apportionment.hpp>
#include <fordel/apportionment/claim.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/heads_needed.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/text.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL std::string whole_text(big_integer const& n, language lang) {
    return fraction(n).to_decimal(0, notation_of(lang));
}

// A number as decimals, with the exact fraction behind it where the decimals are cut.
FORDEL_DECL std::string number_text(fraction const& f, language lang) {
    if (f.is_whole()) return whole_text(f.numerator(), lang);
    return f.to_decimal(4, notation_of(lang)) + " (" + f.to_string() + ')';
}

FORDEL_DECL std::string quota_line(apportionment const& a, std::size_t i, language lang) {
    fraction total;
    for (fraction const& w : a.weights())
        total += w;
    std::string const base = a.base_of(i) == 0 ? "" : whole_text(a.base_of(i), lang) + " + ";
    return a.parties()[i].name + ": " + base + number_text(a.weights()[i], lang) + " / " + number_text(total, lang) +
           " × " + whole_text(a.task().units, lang) + " = " + number_text(a.quota(i), lang) + '\n';
}

FORDEL_DECL std::string claim_text(apportionment const& a, divisor_rule const& rule, claim const& c, language lang) {
    std::string const unit = (lang == language::da ? "nr. " : "no. ") + whole_text(c.unit, lang);
    if (c.before_all)
        return unit + (lang == language::da ? " (før alle andre, da d(0) = 0)" : " (before all others, as d(0) = 0)");
    std::string const squared = rule.power == 1 ? "" : "^" + std::to_string(rule.power);
    return unit + ": " + number_text(a.weights()[c.party], lang) + squared + " / " +
           number_text(rule.divisor(c.unit - 1), lang) + " = " + number_text(c.value, lang);
}

// The party's last claim that was served and the next that was not.
FORDEL_DECL std::string claims_line(apportionment const& a, divisor_rule const& rule, std::size_t i, language lang) {
    bool const da = lang == language::da;
    big_integer const got = method_units(a, i);
    std::string line;
    if (got > 0 && a.weights()[i] > fraction(0))
        line += (da ? "Sidste krav, der blev tildelt: " : "Last claim served: ") +
                claim_text(a, rule, divisor_claim(a, rule, i, got), lang) + '\n';
    if (may_win(a, rule, i, method_units(a, i)))
        line += (da ? "Næste krav, ikke tildelt: " : "Next claim, not served: ") +
                claim_text(a, rule, divisor_claim(a, rule, i, got + 1), lang) + '\n';
    return line;
}

FORDEL_DECL std::string divisors_line(apportionment const& a, language lang) {
    auto const range = divisors_of(a);
    if (!range) return {};
    bool const da = lang == language::da;
    std::string const d = range->power == 1 ? "D" : "D^" + std::to_string(range->power);
    std::string const ends = range->most ? (da ? "fra " : "from ") + number_text(range->least, lang) +
                                               (da ? " til " : " to ") + number_text(*range->most, lang)
                                         : (da ? "fra " : "from ") + number_text(range->least, lang);
    return (da ? "Enhver divisor " + d + ' ' + ends + " giver alles enheder: vægt / D, afrundet.\n"
               : "Any divisor " + d + ' ' + ends + " gives everybody's units: weight / D, rounded.\n");
}

FORDEL_DECL std::string remainder_line(apportionment const& a, std::size_t i, language lang) {
    bool const da = lang == language::da;
    std::vector<claim> claims = remainder_claims(a);
    auto const mine = std::find_if(claims.begin(), claims.end(), [&](claim const& c) { return c.party == i; });
    std::string const quota = number_text(quota_of(a), lang);
    if (mine == claims.end())
        return da ? "Et helt tal: der er intet at afrunde.\n" : "A whole number: nothing to round.\n";
    auto const above =
        std::count_if(claims.begin(), claims.end(), [&](claim const& c) { return c.value > mine->value; });
    auto const served = std::count_if(claims.begin(), claims.end(), [](claim const& c) { return c.served; });
    std::string const rank = std::to_string(above + 1), of = std::to_string(a.size()), left = std::to_string(served);
    return da ? "Kvote: " + quota + ". Når alle er rundet ned, er der " + left +
                    " tilbage til de største rester. Resten " + number_text(mine->value, lang) + " er nummer " + rank +
                    " af " + of + (mine->served ? ": rundet op.\n" : ": rundet ned.\n")
              : "Quota: " + quota + ". With all rounded down, " + left +
                    " are left for the largest remainders. The remainder " + number_text(mine->value, lang) +
                    " is number " + rank + " of " + of + (mine->served ? ": rounded up.\n" : ": rounded down.\n");
}

FORDEL_DECL std::string tie_line(apportionment const& a, std::size_t i, language lang) {
    auto const& tied = a.ties().who;
    std::string const before =
        !a.tied_before() ? ""
        : lang == language::da
            ? "I en tidligere runde stod parter lige; afgjort ved " + a.options().ties.describe().da + ".\n"
            : "In an earlier round parties were tied; settled by " + a.options().ties.describe().en + ".\n";
    if (std::find(tied.begin(), tied.end(), i) == tied.end()) return before;
    std::string names;
    for (std::size_t const k : tied) {
        if (names.size() > 200) {
            names += ", …";
            break;
        }
        names += (names.empty() ? "" : ", ") + a.parties()[k].name;
    }
    std::string const won = std::to_string(a.ties().won);
    return before + (lang == language::da
                         ? names + " står lige om " + won + "; afgjort ved " + a.options().ties.describe().da + ".\n"
                         : names + " are tied for " + won + "; settled by " + a.options().ties.describe().en + ".\n");
}

FORDEL_DECL std::string bounds_line(apportionment const& a, std::size_t i, language lang) {
    if (a.task().floors.empty()) return {};
    bool const da = lang == language::da;
    big_integer const got = method_units(a, i);
    if (a.task().floors[i] > 0 && got == a.task().floors[i])
        return da ? "Står på sin bund.\n" : "Stands at its floor.\n";
    if (got == a.task().caps[i] && got < magnitude(a.task().units))
        return da ? "Står på sit loft.\n" : "Stands at its cap.\n";
    return {};
}

FORDEL_DECL std::string more_line(apportionment const& a, std::size_t i, language lang) {
    bool const da = lang == language::da;
    heads_needed const needed = heads_for_one_more(a, i);
    std::string line;
    if (needed.loses_at)
        line += da ? whole_text(*needed.loses_at, lang) + " flere ville koste en enhed: kvoten rundes op.\n"
                   : whole_text(*needed.loses_at, lang) + " more would cost a unit: the quota is rounded up.\n";
    if (needed.more)
        return line + (da ? "Én enhed mere kræver " + whole_text(*needed.more, lang) + " flere.\n"
                          : "One unit more takes " + whole_text(*needed.more, lang) + " more heads.\n");
    if (needed.searched)
        return line + (da ? "Op til " + whole_text(*needed.searched, lang) + " flere giver ikke en enhed mere.\n"
                          : "Up to " + whole_text(*needed.searched, lang) + " more heads bring no unit more.\n");
    return line + (da ? "Intet antal flere giver en enhed mere.\n" : "No number of heads brings one unit more.\n");
}

// What a method gives up that its users should know.
FORDEL_DECL std::string warning_line(apportionment const& a, language lang) {
    bool const da = lang == language::da;
    std::string line;
    if (a.residual() != 0)
        line += (da ? "Ikke fordelt på grund af afrunding: " : "Not handed out because of rounding: ") +
                whole_text(a.residual(), lang) + '\n';
    if (a.receiver())
        line += (da ? "Resten " + whole_text(a.received(), lang) + " er lagt på " + a.parties()[*a.receiver()].name +
                          ": hverken kvotereglen eller balancen er sikret.\n"
                    : "The residual of " + whole_text(a.received(), lang) + " is booked on " +
                          a.parties()[*a.receiver()].name + ": neither the quota rule nor balance is assured.\n");
    return line;
}

} // namespace detail

FORDEL_DECL std::string explain(apportionment const& a, std::size_t i, language lang) {
    bool const da = lang == language::da;
    any_method const& method = a.options().method;
    std::string lines = detail::quota_line(a, i, lang);
    if (a.weights().at(i) == fraction(0)) return lines + (da ? "Deltager ikke.\n" : "Takes no part.\n");
    lines += (da ? "Metode: " : "Method: ") + method.name() + '\n';
    auto const rule = method.divisors();
    if (rule) lines += detail::claims_line(a, *rule, i, lang) + detail::divisors_line(a, lang);
    if (method.quota() && !a.options().bounds.any() && a.task().units != 0) lines += detail::remainder_line(a, i, lang);
    lines += detail::bounds_line(a, i, lang) + detail::tie_line(a, i, lang);
    lines += (da ? "Enheder: " : "Units: ") + detail::whole_text(a.units()[i], lang) + '\n';
    return lines + detail::warning_line(a, lang) + detail::more_line(a, i, lang);
}

} // namespace v0
} // namespace fordel
