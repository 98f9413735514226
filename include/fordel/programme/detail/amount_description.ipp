// Each form of an amount in words.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/key/known_amounts.hpp>
#include <fordel/programme/amount_forms.hpp>
#include <fordel/programme/amount_rule.hpp>
#include <fordel/programme/detail/amount_description.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/text.hpp>

#include <string>
#include <variant>

namespace fordel {
inline namespace v0 {
namespace detail {

FORDEL_DECL text names_of(amounts_needed const& of) {
    std::string names;
    for (std::string const& one : of.of)
        names += (names.empty() ? "" : " + ") + one;
    return same(names);
}

FORDEL_DECL text describe_form(stated_amount const& f) {
    text const amount = money_words(f.amount.exact(), f.amount.in());
    text const table = f.by_party.empty() ? text{} : text{", efter part", ", by party"};
    text const each = f.per.is_year()   ? text{"{0} om året{1}", "{0} a year{1}"}
                      : f.per.is_once() ? text{"{0} én gang{1}", "{0} once{1}"}
                                        : text{"{0} for hele perioden{1}, {2}", "{0} for the whole period{1}, {2}"};
    return sentence(each, {amount, table, f.per.over() ? f.per.over()->describe() : text{}});
}

FORDEL_DECL text describe_form(yearly_amounts const& f) {
    text all;
    for (year_amount const& one : f.years)
        all =
            joined(all, sentence({"{0}{1} i {2}", "{0}{1} in {2}"},
                                 {same(all.en.empty() ? "" : ", "),
                                  money_words(one.amount.value.exact(), one.amount.value.in()), year_words(one.year)}));
    any_currency const in = f.years.front().amount.value.in();
    if (auto const* index = std::get_if<indexed_onwards>(&f.after))
        return sentence({"{0}, derefter reguleret med {1}, {2}", "{0}, then raised by {1}, {2}"},
                        {all, index->index.describe(), index->rounded.describe(in)});
    auto const* change = std::get_if<yearly_change>(&f.after);
    if (change == nullptr) return all;
    text const plus =
        change->plus ? sentence({" + {0}", " + {0}"}, {money_words(change->plus->value.exact(), in)}) : text{};
    return sentence({"{0}, derefter året før × {1}{2}, {3}", "{0}, then the year before × {1}{2}, {3}"},
                    {all, number_words(change->factor), plus, change->rounded.describe(in)});
}

FORDEL_DECL text describe_form(dated_amounts const& f) {
    text all;
    for (dated_amount const& one : f.dates)
        all = joined(all, sentence({"{0}{1} den {2}", "{0}{1} on {2}"},
                                   {same(all.en.empty() ? "" : ", "),
                                    money_words(one.amount.value.exact(), one.amount.value.in()), date_words(one.on)}));
    return all;
}

FORDEL_DECL text describe_form(percent_of_whole const& f) {
    return sentence({"{0} af det hele", "{0} of the whole"}, {percent_words(f.percent)});
}

FORDEL_DECL text describe_form(rest_of_whole const&) { return {"resten", "the rest"}; }

FORDEL_DECL text describe_form(derived_amount const& f) {
    text const year = f.of.year == amount_year::before ? text{" året før", " of the year before"} : text{};
    if (!f.percent) return sentence({"summen af {0}{1}", "the sum of {0}{1}"}, {names_of(f.of), year});
    return sentence({"{0} af {1}{2}", "{0} of {1}{2}"}, {percent_words(*f.percent), names_of(f.of), year});
}

FORDEL_DECL text describe_form(product_amount const& f) {
    return sentence({"point × {0} om året", "points × {0} a year"},
                    {money_words(f.unit_price.value.exact(), f.unit_price.value.in())});
}

FORDEL_DECL text description_of(amount_rule const& rule) {
    text said = std::visit([](auto const& form) { return describe_form(form); }, rule.form());
    if (auto const& index = rule.index()) {
        text const pattern{"{0} i {1}-priser, reguleret med {2}, {3}", "{0} in prices of {1}, raised by {2}, {3}"};
        said = sentence(pattern, {said, year_words(index->base_year), index->index.describe(),
                                  index->rounded.describe(*rule.in())});
    }
    auto const& rounded = rule.rounding_of_derived();
    if (rounded)
        said = joined(said, sentence({", afrundet til {0}", ", rounded to {0}"},
                                     {describe(rounded->to(), rule.in().value_or(any_currency{}))}));
    return said;
}

} // namespace detail
} // namespace v0
} // namespace fordel
