// How an amount is told: what is shared, each share, and what rounding made of it.
#pragma once

#include <fordel/allocation/allocation.hpp>
#include <fordel/allocation/carried_shares.hpp>
#include <fordel/allocation/detail/allocation_words.hpp>
#include <fordel/allocation/rounding_unit.hpp>
#include <fordel/apportionment/any_method.hpp>
#include <fordel/apportionment/detail/rounding_facts.hpp>
#include <fordel/apportionment/explanation.hpp>
#include <fordel/apportionment/explanation_line.hpp>
#include <fordel/apportionment/unit_words.hpp>
#include <fordel/carry_over/procedure.hpp>
#include <fordel/detail/config.hpp>
#include <fordel/detail/numbers.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/exact.hpp>
#include <fordel/kernel/method/largest_remainder.hpp>
#include <fordel/key/explanation.hpp>
#include <fordel/key/key.hpp>
#include <fordel/money.hpp>
#include <fordel/money/currency.hpp>
#include <fordel/party.hpp>
#include <fordel/text.hpp>

#include <cstddef>
#include <initializer_list>
#include <string>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text money_text(any_money const& amount) {
    return {amount.to_string(notation::danish), amount.to_string(notation::english)};
}

// In major units, without decimals where it has none; further decimals are cut.
FORDEL_DECL text major_text(fraction const& major, any_currency in, bool short_if_whole) {
    unsigned const digits = short_if_whole && major.is_whole() ? 0 : static_cast<unsigned>(in.minor_digits());
    return {major.to_decimal(digits, notation::danish), major.to_decimal(digits, notation::english)};
}

// "1 krone", "2 kroner"; "5 × øre", "5 × 100 kr.".
FORDEL_DECL unit_words words_of(rounding_unit const& unit, any_currency in) {
    if (in == any_currency(dkk{}) && unit.minor_units(in) == 100) return {same("krone"), same("kroner")};
    text const counted = joined(same("× "), describe(unit, in));
    return {counted, counted};
}

// A sentence that ends in "kr." has its full stop.
FORDEL_DECL std::string with_one_stop(std::string said) {
    if (std::size_t const twice = said.find("kr.. "); twice != said.npos) said.erase(twice + 2, 1);
    if (said.ends_with("kr..")) said.pop_back();
    return said;
}

// All decimals of what has an end, else the fraction.
FORDEL_DECL text exact_text(any_exact_money const& amount) {
    constexpr unsigned most = 60;
    bool const ends = exact_decimals(amount.exact(), most).has_value();
    auto const written = [&](notation style) {
        return ends ? exact_amount_text(amount.exact(), amount.in(), style, most)
                    : amount.to_string(style) + " (" + amount.exact().to_string() + ')';
    };
    return {written(notation::danish), written(notation::english)};
}

// What is shared of a pool that is no whole number of rounding units.
FORDEL_DECL explanation_lines pool_lines(allocation<any_currency> const& a) {
    if (a.pool() == any_exact_money(a.amount())) return {};
    if (!a.options().method.keeps_sum())
        return {{explanation_part::share, sentence({"Pulje: {0}, ikke afrundet: det bliver kun delene.",
                                                    "Pool: {0}, not rounded: only the parts are."},
                                                   {exact_text(a.pool())})}};
    return {{explanation_part::share,
             sentence({"Pulje: {0}, afrundet til hele {1}: {2}", "Pool: {0}, rounded to the {1}: {2}"},
                      {exact_text(a.pool()), describe(a.options().unit, a.pool().in()), money_text(a.amount())})}};
}

FORDEL_DECL explanation_line share_line(key const& by, std::size_t i, fraction const& shared, any_currency in) {
    return {explanation_part::share,
            sentence(both("{0}: {1} × {2} = {3}"),
                     {name_in_words(by.parties()[i]), key_factor(by, i), major_text(shared, in, true),
                      major_text(shared * by.share(i), in, false)})};
}

FORDEL_DECL explanation_lines share_lines(allocation<any_currency> const& a, std::size_t i, fraction const& shared) {
    explanation_lines lines{share_line(a.key(), i, shared, a.pool().in())};
    if (!a.key().parts().empty())
        lines.push_back({explanation_part::share,
                         sentence({"Andel af nøglen: {0}", "Share of the key: {0}"}, {share_percent(a.key(), i)})});
    for (text const& rounded : key_roundings(a.key(), i))
        lines.push_back({explanation_part::share, sentence({"Før brug: {0}", "Before use: {0}"}, {rounded})});
    return lines;
}

// In rounding units, as the lines on rounding have it.
FORDEL_DECL explanation_line counted_line(allocation<any_currency> const& a, fraction const& units) {
    return {explanation_part::share, sentence({"Regnet i {0}: {1}", "Counted in {0}: {1}"},
                                              {describe(a.options().unit, a.amount().in()), number(units)})};
}

// A whole number needs no method, what goes to the largest remainders names it, and a party alone has no others to be
// ranked among.
FORDEL_DECL explanation_lines money_rounding_lines(allocation<any_currency> const& a, std::size_t i,
                                                   fraction const& units, rounding_facts const& facts) {
    explanation_line const whole{explanation_part::rounding,
                                 {"Et helt tal: der er intet at afrunde.", "A whole number: nothing to round."}};
    if (a.size() == 1 && a.residual().minor() == 0 && units.is_whole()) return {whole};
    static any_method const largest_remainders{largest_remainder{}};
    bool const plain = a.options().method == largest_remainders;
    explanation_lines lines = rounding_lines(a.shared(), i, facts, words_of(a.options().unit, a.amount().in()), !plain);
    bool const nothing_else = lines.size() == 2 && lines[1] == whole;
    if (!plain && lines[0].part == explanation_part::method && nothing_else) lines.erase(lines.begin());
    for (explanation_line& line : lines)
        line.says = {with_one_stop(line.says.da), with_one_stop(line.says.en)};
    return lines;
}

FORDEL_DECL text procedure_words(carry_procedure procedure) {
    switch (procedure) {
    case carry_procedure::known_years:
        return {"alle år er kendt", "all years are known"};
    case carry_procedure::fixed_key:
        return {"fast nøgle", "fixed key"};
    case carry_procedure::open:
        break;
    }
    return {"år for år", "year by year"};
}

// What the party's sum so far is rounded to, less what it came to before.
FORDEL_DECL explanation_lines carried_lines(allocation<any_currency> const& a, std::size_t i) {
    carried_shares const& sums = *a.carried();
    fraction const units(a.shared().units()[i]), after(sums.units[i]), exact = sums.exact[i];
    bool const back = a.pool().exact() < fraction(0) ? fraction(0) < units : units < fraction(0);
    explanation_lines lines;
    auto const tell = [&](text_view pattern, std::initializer_list<text_view> parts) {
        lines.push_back({explanation_part::rounding, sentence(pattern, parts)});
    };
    text const rounded = exact == after                              ? text{"går op", "is whole"}
                         : without_sign(exact) < without_sign(after) ? text{"rundes op", "is rounded up"}
                                                                     : text{"rundes ned", "is rounded down"};
    tell(
        {"Afrundingen bæres over årene ({0}). Den beregnede sum til og med denne del er {1} og {2}: {3}. Før denne del "
         "var den {4}: {3} - {4} = {5}.",
         "Rounding is carried over the years ({0}). The exact sum up to and with this part is {1} and {2}: {3}. Before "
         "this part it was {4}: {3} - {4} = {5}."},
        {procedure_words(sums.procedure), number(exact), rounded, number(after), number(after - units), number(units)});
    if (back)
        tell({"Parten betaler {0} tilbage: summen var rundet op før, og de senere år var ikke kendt.",
              "The party pays {0} back: its sum was rounded up before, and later years were not known."},
             {number(without_sign(units))});
    lines.push_back({explanation_part::rounding, guarantee_of(sums.procedure)});
    return lines;
}

FORDEL_DECL explanation_line amount_line(allocation<any_currency> const& a, std::size_t i) {
    rounding_unit const& unit = a.options().unit;
    text const amount = money_text(a[i].amount);
    if (unit == rounding_unit::minor || unit == rounding_unit::major)
        return {explanation_part::units, sentence({"Beløb: {0}", "Amount: {0}"}, {amount})};
    return {explanation_part::units,
            sentence({"Beløb: {0} × {1} = {2}", "Amount: {0} × {1} = {2}"},
                     {number(fraction(a.shared().units()[i])), describe(unit, a.amount().in()), amount})};
}

FORDEL_DECL explanation_lines money_residual_lines(allocation<any_currency> const& a) {
    explanation_lines lines;
    if (a.residual().minor() != 0)
        lines.push_back({explanation_part::residual, sentence({"Ikke fordelt på grund af afrunding: {0}",
                                                               "Not handed out because of rounding: {0}"},
                                                              {money_text(a.residual())})});
    if (auto const receiver = a.shared().receiver())
        lines.push_back(
            {explanation_part::residual,
             sentence({"Restbeløbet {0} er lagt på {1}: hverken kvotereglen eller balancen er sikret.",
                       "The residual of {0} is booked on {1}: neither the quota rule nor balance is assured."},
                      {money_text(a.received()), name_in_words(a.key().parties()[*receiver])})});
    if (a.pool() == any_exact_money(a.amount()) || a.missed().exact() == 0) return lines;
    text const why = a.options().method.keeps_sum()
                         ? text{"mindre end en enhed kan ikke fordeles", "less than a unit cannot be shared"}
                         : text{"hver del er afrundet for sig", "each part is rounded on its own"};
    text const missed = exact_text(any_exact_money(without_sign(a.missed().exact()), a.pool().in()));
    bool const under = a.pool().exact() < 0 ? a.missed().exact() < 0 : a.missed().exact() > 0;
    lines.push_back({explanation_part::residual, under ? sentence({"Delene er tilsammen {0} under puljen: {1}.",
                                                                   "Together the parts are {0} below the pool: {1}."},
                                                                  {missed, why})
                                                       : sentence({"Delene er tilsammen {0} over puljen: {1}.",
                                                                   "Together the parts are {0} above the pool: {1}."},
                                                                  {missed, why})});
    return lines;
}

// How the exact amount is made whole: carried, or by itself; a whole number is not counted in units first.
FORDEL_DECL explanation_lines unit_lines(allocation<any_currency> const& a, std::size_t i,
                                         rounding_facts const& facts) {
    fraction const units = a.shared().quota(i);
    explanation_lines lines = a.carried() ? carried_lines(a, i) : money_rounding_lines(a, i, units, facts);
    bool const whole = lines.size() == 1 && units.is_whole();
    if (!whole) lines.insert(lines.begin(), counted_line(a, units));
    return lines;
}

FORDEL_DECL explanation_lines amount_lines(allocation<any_currency> const& a, std::size_t i) {
    explanation_lines lines{amount_line(a, i)};
    explanation_lines const residual = money_residual_lines(a);
    lines.insert(lines.end(), residual.begin(), residual.end());
    return lines;
}

} // namespace detail
} // namespace v0
} // namespace fordel
