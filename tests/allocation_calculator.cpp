// A reader with a calculator redoes every explained amount, from the text alone, in both languages.
#include <fordel/allocation.hpp>
#include <fordel/apportionment/method_registry.hpp>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <regex>
#include <string>
#include <vector>

#include "support/calculator.hpp"
#include "support/reader.hpp"
#include "support/told.hpp"

using fordel::allocate;
using fordel::allocation;
using fordel::allocation_options;
using fordel::any_currency;
using fordel::any_method;
using fordel::any_money;
using fordel::fraction;
using fordel::key;
using fordel::kroner;
using fordel::language;
using fordel::oere;
using fordel::rounding_unit;
using support::calculated;

namespace {

std::vector<std::string> lines_of(std::string const& text) {
    std::vector<std::string> lines(1);
    for (char const c : text)
        if (c == '\n')
            lines.emplace_back();
        else
            lines.back() += c;
    lines.pop_back();
    return lines;
}

// One party's explanation as its reader sees it.
class told_amount {
public:
    told_amount(std::string const& text, language lang) : lines_(lines_of(text)), lang_(lang) {}

    // "28,173 / 705,145 × 500,000 = 19,976.74 …": the left side, worked out; the right side has its first decimals.
    fraction exact() const {
        std::string const& line = lines_[0];
        std::size_t const colon = line.find(": "), sign = line.find(" = ");
        fraction const value = calculated(line.substr(colon + 2, sign - colon - 2), lang_);
        CHECK(value.to_decimal(2, notation_of(lang_)) == line.substr(sign + 3));
        return value;
    }

    // "Amount: 3 × 100 kr. = 300.00 DKK", or only the amount.
    fraction amount() const {
        std::string const told = after("Amount: ", "Beløb: ");
        std::size_t const sign = told.find(" = ");
        fraction const value = money(sign == told.npos ? told : told.substr(sign + 3));
        if (sign != told.npos) {
            std::size_t const times = told.find(" × ");
            CHECK(calculated(told.substr(0, times), lang_) * money(told.substr(times + 4, sign - times - 4)) == value);
        }
        return value;
    }

    // What was left over or handed out too much, of all parties together.
    fraction residual() const {
        std::string const told = after("Not handed out because of rounding: ", "Ikke fordelt på grund af afrunding: ");
        return told.empty() ? fraction(0) : money(told);
    }

    bool nothing_to_round() const { return after("Counted in ", "Regnet i ").empty(); }

    // The unit that the lines on rounding count in: "Counted in 100 kr.: 3.3333 … (10/3)".
    fraction unit() const {
        std::string const told = after("Counted in ", "Regnet i ");
        std::string const name = told.substr(0, told.find(": "));
        fraction const unit = name == "øre" || name == "minor unit" || name == "mindste enhed" ? fraction(1, 100)
                              : name == "kr." || name == "CHF"                                 ? fraction(1)
                                                                                               : money(name);
        std::string const counted = support::exactly(told.substr(told.find(": ") + 2));
        CHECK(calculated(counted, lang_) * unit == exact());
        return unit;
    }

    // The lines between, with units for øre, behind what the first lines come to in units: as of an apportionment.
    std::string in_units(fraction const& unit) const {
        static std::regex const counted(R"(× (øre|[\d.,]+ (øre|kr\.|CHF)|CHF)|kroner|krone\b)");
        bool const da = lang_ == language::da;
        fraction const total = amount_shared() / unit, share = exact() / amount_shared();
        std::string formula = lines_[0].substr(0, lines_[0].rfind(" × "));
        if (formula.find('%') != formula.npos) // of a mixed key: what its parts come to
            formula = formula.substr(0, formula.find(": ") + 2) + plain(fraction(share.numerator())) + " / " +
                      plain(fraction(share.denominator()));
        std::string text = formula + " × " + plain(total) + " = " + plain(exact() / unit) + '\n';
        if (after("Method: ", "Metode: ").empty())
            text += da ? "Metode: largest-remainder\n" : "Method: largest-remainder\n";
        for (std::size_t k = 2; k < lines_.size(); ++k)
            if (lines_[k].find(da ? "Beløb: " : "Amount: ") == std::string::npos)
                text += std::regex_replace(lines_[k], counted, da ? "enheder" : "units") + '\n';
        text = support::exactly(text);
        for (auto const& [left, right] : support::equations(text, lang_))
            CHECK(left == right);
        return text;
    }

private:
    // What follows the words that a line begins with.
    std::string after(std::string const& en, std::string const& da) const {
        std::string const& words = lang_ == language::da ? da : en;
        for (std::string const& line : lines_)
            if (line.starts_with(words)) return line.substr(words.size());
        return {};
    }
    fraction amount_shared() const {
        std::string const& line = lines_[0];
        std::size_t const times = line.rfind(" × "), sign = line.find(" = ");
        return calculated(line.substr(times + 4, sign - times - 4), lang_);
    }
    // "300.00 DKK", "300,00 kr.", "25 øre".
    fraction money(std::string const& told) const {
        fraction const number = calculated(told.substr(0, told.find_last_of(' ')), lang_);
        return told.ends_with("øre") ? number / fraction(100) : number;
    }
    std::string plain(fraction const& f) const {
        return f.is_whole() ? f.to_decimal(0, notation_of(lang_)) : "(" + f.to_string() + ")";
    }

    std::vector<std::string> lines_;
    language lang_;
};

void check_by_calculator(allocation<any_currency> const& a) {
    for (language const lang : {language::en, language::da}) {
        std::vector<std::string> in_units;
        std::vector<std::optional<told_amount>> told;
        std::optional<fraction> unit;
        for (std::size_t i = 0; i < a.size(); ++i) {
            told.emplace_back(told_amount(explain(a, i, lang), lang));
            if (!told[i]->nothing_to_round()) unit = told[i]->unit();
        }
        if (!unit) unit = 1; // nothing was rounded at all
        fraction sum;
        for (auto const& one : told)
            in_units.push_back(one->nothing_to_round() ? "" : one->in_units(*unit));
        for (std::size_t i = 0; i < a.size(); ++i) {
            INFO(explain(a, i, lang));
            CHECK(told[i]->amount() == a[i].amount.exact());
            sum += told[i]->amount();
            if (told[i]->nothing_to_round()) CHECK(told[i]->exact() == told[i]->amount());
        }
        CHECK(sum + told[0]->residual() == a.amount().exact());
        // The lines of those who have nothing to round say no more than their share, which is whole.
        for (std::size_t i = 0; i < a.size(); ++i)
            if (in_units[i].empty())
                in_units[i] =
                    a[i].party.name + ": 1 / 1 × 1 = " + (told[i]->exact() / *unit).to_decimal(0, notation_of(lang)) +
                    (lang == language::da ? "\nMetode: largest-remainder\nEt helt tal: der er intet at afrunde.\n"
                                          : "\nMethod: largest-remainder\nA whole number: nothing to round.\n");
        support::reader const read(in_units, lang);
        for (std::size_t i = 0; i < a.size(); ++i) {
            INFO(in_units[i]);
            CHECK(read.units(i) * *unit == told[i]->amount());
        }
    }
}

std::vector<char const*> const methods{"largest-remainder",
                                       "largest-remainder:droop",
                                       "largest-remainder:hagenbach-bischoff",
                                       "adams",
                                       "danish",
                                       "dean",
                                       "huntington-hill",
                                       "sainte-lague",
                                       "modified-sainte-lague:7/5",
                                       "dhondt",
                                       "imperiali-divisor",
                                       "stationary:1/3",
                                       "power-mean:2",
                                       "divisor-sequence:2,4,8,+4",
                                       "quota",
                                       "independent",
                                       "independent:half-even",
                                       "independent:down",
                                       "independent:half-up:largest",
                                       "independent:half-up:receiver"};

key weighted(std::vector<int> const& weights) {
    std::vector<fordel::party> parties{{"ash", "Ash"}, {"birch", "Birch"}, {"cedar", "Cedar"}};
    std::vector<fraction> exact;
    for (int const weight : weights)
        exact.emplace_back(weight);
    return {parties, exact};
}

struct shared_amount {
    any_money amount;
    rounding_unit unit;
};
std::vector<shared_amount> const amounts{
    {as_any_money(oere(1001)), rounding_unit::minor},
    {as_any_money(kroner(-100)), rounding_unit::major},
    {as_any_money(kroner(1'000)), rounding_unit(kroner(100))},
    {any_money::from_major(1, any_currency(fordel::chf{})), rounding_unit::of_minor(5)}};

int check_all(fordel::money_bounds const& bounds) {
    int checked = 0;
    for (char const* method : methods)
        for (auto const& weights : {std::vector{416, 338, 246}, {1, 1, 1}, {6, 2, 1}})
            for (auto const& [amount, unit] : amounts) {
                allocation_options options{any_method::from_name(method), unit, {}, bounds};
                if (options.method.wants_receiver()) options.receiver = "Birch";
                std::optional<allocation<any_currency>> made;
                try {
                    made = allocate(amount, weighted(weights), options);
                } catch (fordel::error const&) {
                    continue; // no amount, nothing to explain
                }
                INFO(method << ", " << amount);
                check_by_calculator(*made);
                ++checked;
            }
    return checked;
}

} // namespace

TEST_CASE("the methods are the library's", "[allocation_calculator]") {
    for (fordel::known_method const& known : fordel::known_methods())
        CHECK(std::any_of(methods.begin(), methods.end(),
                          [&](std::string const& name) { return name.substr(0, name.find(':')) == known.name; }));
}

TEST_CASE("every method's amounts are worked out anew from the text", "[allocation_calculator]") {
    CHECK(check_all({}) > 200);
}

TEST_CASE("so are those within floors and caps", "[allocation_calculator]") {
    CHECK(check_all({.floors = {{"Cedar", fraction(3, 10)}}}) > 150);
    CHECK(check_all({.caps = {{"Ash", fraction(32, 100)}}}) > 150);
    CHECK(check_all({.floors = fraction(1, 5),
                     .caps = {{"Ash", fraction(2, 5)}},
                     .procedure = fordel::bounds_procedure::fix_and_rerun}) > 150);
}

TEST_CASE("so are those of a key that is mixed of others", "[allocation_calculator]") {
    key const mixed = fordel::mix({fordel::half * weighted({416, 338, 246}), fordel::half * weighted({1, 1, 1})});
    for (char const* method : {"largest-remainder", "independent"})
        check_by_calculator(allocate(as_any_money(oere(1001)), mixed, {.method = any_method::from_name(method)}));
}
