// A reader with a calculator, who works out the units of an apportionment anew from its explanation alone.
#pragma once

#include <fordel/exact.hpp>
#include <fordel/text.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "support/told.hpp"

namespace support {

using fordel::big_integer;
using fordel::fraction;
using fordel::language;

// The explanations of all parties in one language, read as text.
class reader {
public:
    reader(std::vector<std::string> texts, language lang) : texts_(std::move(texts)), lang_(lang) {
        for (std::string const& text : texts_) {
            names_.push_back(text.substr(0, text.find(':')));
            lines_.emplace_back(1);
            for (char const c : text)
                if (c == '\n')
                    lines_.back().emplace_back();
                else
                    lines_.back().back() += c;
        }
    }

    // Party i's units, worked out anew; throws where the text does not say enough.
    fraction units(std::size_t i) const {
        fraction const magnitude = base(i) + beyond_base(i);
        return says(i, "Units below zero", "Enheder under nul") ? -magnitude : magnitude;
    }
    // As the text says.
    fraction told_units(std::size_t i) const { return last_number(line(i, "Units: ", "Enheder: ")); }

private:
    bool says(std::size_t i, char const* en, char const* da) const {
        return texts_[i].find(word(en, da)) != std::string::npos;
    }
    std::string word(char const* en, char const* da) const { return lang_ == language::da ? da : en; }

    std::vector<std::string> const& lines(std::size_t i) const { return lines_[i]; }
    // The line that contains the words, or nothing.
    std::string line(std::size_t i, char const* en, char const* da) const {
        for (std::string const& one : lines(i))
            if (one.find(word(en, da)) != std::string::npos) return one;
        return {};
    }
    fraction last_number(std::string const& one) const { return numbers_in(one, ".*?#[. ]*$", lang_).at(0); }
    // The numbers of the first line that the pattern fits.
    std::vector<fraction> take(std::size_t i, char const* en, char const* da) const {
        std::string const pattern = word(en, da), words = pattern.substr(0, pattern.find_first_of("#(?:"));
        for (std::string const& one : lines(i))
            if (one.find(words) != std::string::npos)
                if (auto found = numbers_in(one, pattern, lang_); !found.empty()) return found;
        return {};
    }
    std::string method(std::size_t i) const {
        std::string const named = line(i, "Method: ", "Metode: ").substr(8);
        return named.substr(0, named.find(' '));
    }

    fraction magnitude_of(fraction const& f) const { return f < fraction(0) ? -f : f; }
    fraction weight(std::size_t i) const { return numbers_in(lines(i)[0], ": (?:# \\+ )?# /", lang_).back(); }
    fraction base(std::size_t i) const {
        auto const found = numbers_in(lines(i)[0], ": # \\+", lang_);
        return found.empty() ? fraction(0) : magnitude_of(found[0]);
    }
    // The exact share of what the method divides: within bounds, where the text goes on with that.
    fraction share(std::size_t i) const {
        auto const left = equations(line(i, "Floors and caps hold", "Bund og loft holder"), lang_);
        if (!left.empty()) return left.back().right;
        return magnitude_of(equations(lines(i)[0], lang_).back().right) - base(i);
    }

    // Whether party i won the tie that its text tells of: the parties come in the order in which they are served.
    std::optional<bool> won(std::size_t i) const {
        std::string const tie = line(i, " are tied for ", " står lige om ");
        if (tie.empty()) return {};
        std::string const who = tie.substr(0, tie.find(word(" are tied for ", " står lige om ")));
        std::size_t const place = static_cast<std::size_t>(
            std::count(who.begin(), who.begin() + static_cast<std::ptrdiff_t>(who.find(names_[i])), ','));
        return fraction(big_integer(place)) < numbers_in(tie, word(" are tied for #", " står lige om #"), lang_).at(0);
    }

    fraction beyond_base(std::size_t i) const {
        if (says(i, "Takes no part", "Deltager ikke") ||
            says(i, "A weight of zero has no share", "En vægt på nul har ingen andel"))
            return with_residual(i, 0);
        auto bound = take(i, "The floor is (?:.* rounded up to )?# unit", "Bunden er (?:.* rundet op til )?# enhed");
        if (bound.empty())
            bound = take(i, "The cap is (?:.* rounded down to )?# unit", "Loftet er (?:.* rundet ned til )?# enhed");
        if (!bound.empty()) return with_residual(i, bound[0] - base(i));
        std::string const name = method(i);
        if (name.starts_with("largest-remainder")) return by_remainder(i);
        if (name.starts_with("quota")) return by_steps(i);
        if (name.starts_with("independent")) return by_rounding(i);
        return by_claims(i);
    }

    // Rounded down, and one more for those with the largest remainders.
    fraction claim(std::size_t i) const {
        std::string const quota = line(i, "Quota: ", "Kvote: ");
        return quota.empty() ? share(i) : equations(quota, lang_).back().right;
    }
    bool ranked(std::size_t i) const {
        return !says(i, "Takes no part", "Deltager ikke") && !says(i, "The floor is", "Bunden er") &&
               !says(i, "The cap is", "Loftet er") && weight(i) > fraction(0);
    }
    fraction by_remainder(std::size_t i) const {
        fraction const mine = claim(i), whole = mine.floor();
        if (says(i, "A whole number", "Et helt tal")) {
            CHECK(mine == whole);
            return mine;
        }
        if (says(i, "one more than", "én mere end")) return won(i).value_or(false) ? mine : mine - fraction(1);
        if (line(i, "With all rounded down", "Når alle er rundet ned").empty()) return 0; // nothing was divided
        auto const told = take(i, "With all rounded down, # .* The remainder # - # = # is number # of #:",
                               "Når alle er rundet ned, er der # .* Resten # - # = # er nummer # af #:");
        REQUIRE(told.size() == 6);
        CHECK(told[1] == mine);
        CHECK(told[2] == whole);
        fraction rank(1), among(0);
        for (std::size_t j = 0; j < texts_.size(); ++j) {
            if (!ranked(j)) continue;
            among += fraction(1);
            if (mine - whole < claim(j) - fraction(claim(j).floor())) rank += fraction(1);
        }
        CHECK(told[4] == rank);
        CHECK(told[5] == among);
        return whole + (won(i).value_or(rank <= told[0]) ? fraction(1) : fraction(0));
    }

    // The number of the last claim that is not below the line.
    fraction by_claims(std::size_t i) const {
        auto const served = take(i, "Last claim served: no. #", "Sidste krav, der blev tildelt: nr. #");
        auto const next = take(i, "Next claim, not served: no. #", "Næste krav, ikke tildelt: nr. #");
        auto const first = take(i, "the largest weight first: # units? for # parties, and this weight is number #",
                                "den største vægt først: # enheder? til # parter, og denne vægt er nummer #");
        fraction const units = served.empty() ? fraction(0) : served[0];
        if (!next.empty()) CHECK(next[0] == units + fraction(1));
        if (!first.empty()) CHECK(units == (won(i).value_or(first[2] <= first[0]) ? fraction(1) : fraction(0)));
        auto line = take(i, "The smallest claim served is #, the largest not served #:",
                         "Det mindste krav, der er tildelt, er #, og det største, der ikke er, #:");
        if (line.empty()) return units;
        CHECK(line[1] <= line[0]);
        check_claim(i, "Last claim served", "Sidste krav, der blev tildelt",
                    [&](fraction const& value) { return line[0] <= value; });
        check_claim(i, "Next claim, not served:", "Næste krav, ikke tildelt:", [&](fraction const& value) {
            return value <= line[1];
        });
        return units;
    }
    // A claim's divisor is the method's, its weight the party's, and it stands on the right side of the line.
    template <class Side>
    void check_claim(std::size_t i, char const* en, char const* da, Side&& right_side) const {
        std::string const told = line(i, en, da);
        auto const parts = numbers_in(told, word("no. #: #(?: × #)* / # = #", "nr. #: #(?: × #)* / # = #"), lang_);
        if (told.empty() || told.find("d(0) = 0") != std::string::npos) return;
        INFO(told);
        auto const claim = numbers_in(told, word("no. #: #", "nr. #: #"), lang_);
        auto const value = numbers_in(told, "/ # = #", lang_);
        CHECK(claim.at(1) == weight(i));
        CHECK(value.at(0) == divisor(method(i), claim.at(0) - fraction(1)));
        CHECK(right_side(value.at(1)));
    }

    // d(k) to the method's power, from the books.
    static fraction divisor(std::string const& method, fraction const& k) {
        fraction const one(1), two(2), next = k + one;
        std::string const name = method.substr(0, method.find(':')),
                          setting = name.size() < method.size() ? method.substr(name.size() + 1) : "";
        if (name == "dhondt") return next;
        if (name == "sainte-lague") return k + one / two;
        if (name == "modified-sainte-lague") return k == fraction(0) ? fraction::parse(setting) / two : k + one / two;
        if (name == "adams") return k;
        if (name == "danish") return k + one / fraction(3);
        if (name == "imperiali-divisor") return k + two;
        if (name == "dean") return two * k * next / (k + next);
        if (name == "huntington-hill") return k * next;
        if (name == "stationary") return k + fraction::parse(setting);
        if (name == "divisor-sequence") return k < two ? (k + one) / two : k; // 2,4,8,+4, over the step
        if (name == "power-mean" && setting == "2") return (k * k + next * next) / two;
        if (name == "power-mean" && setting == "-2") return two * k * k * next * next / (k * k + next * next);
        return -one;
    }

    // One unit after the other.
    fraction by_steps(std::size_t i) const {
        auto const last = take(
            i, "The last one was number #: # so far, fewer than # / # × # = #, and the claim # / \\(# \\+ 1\\) = #",
            "Den sidste var nummer #: hidtil #, færre end # / # × # = #, og kravet # / \\(# \\+ 1\\) = #");
        auto const turn = take(i, "After # everybody has the exact share: # / # × # = #",
                               "Efter # har alle deres beregnede andel: # / # × # = #");
        fraction units(0);
        if (!last.empty()) {
            CHECK(last[1] < last[5]);
            CHECK(last[2] == weight(i));
            CHECK(last[4] == last[0]);
            units = last[1] + fraction(1);
        } else if (!turn.empty()) {
            units = turn[4];
        }
        auto const barred = take(i, "could not go here: # is not fewer than # / # × # = #",
                                 "kunne ikke gå hertil: # er ikke færre end # / # × # = #");
        if (!barred.empty()) CHECK(barred[0] == units);
        if (!barred.empty()) CHECK(barred[4] <= units);
        auto const beaten = take(i, "the claim # / # = # here was not larger than # / # = #",
                                 "kravet # / # = # her var ikke større end # / # = #");
        if (!beaten.empty()) CHECK(beaten[1] == units + fraction(1));
        if (!beaten.empty()) CHECK(beaten[2] <= beaten[5]);
        return units;
    }

    // By the rule of rounding, and with the residual where that is booked here.
    fraction by_rounding(std::size_t i) const {
        fraction const exact = share(i), down = exact.floor(), rest = exact - down, half = fraction(1) / fraction(2);
        bool up = rest > half;
        if (says(i, "is rounded up:", "rundes op:")) up = rest > fraction(0);
        if (says(i, "is rounded down:", "rundes ned:")) up = false;
        if (rest == half && says(i, "halves up", "halve op")) up = true;
        if (rest == half && says(i, "halves to the even one", "halve til det lige"))
            up = !(down / fraction(2)).is_whole();
        return with_residual(i, up ? down + fraction(1) : down);
    }
    fraction with_residual(std::size_t i, fraction const& rounded) const {
        auto const booked = take(i, "The residual is booked here: # \\+ # = #", "Resten er lagt her: # \\+ # = #");
        if (booked.empty()) return rounded;
        CHECK(booked[0] == rounded);
        return rounded + booked[1];
    }

    std::vector<std::string> texts_; // read exactly
    language lang_;
    std::vector<std::string> names_;
    std::vector<std::vector<std::string>> lines_;
};

} // namespace support
