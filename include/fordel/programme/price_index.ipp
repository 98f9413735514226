// How an index is checked, asked and told.
#pragma once

#include <fordel/detail/config.hpp>
#include <fordel/detail/quoted.hpp>
#include <fordel/detail/sentence.hpp>
#include <fordel/detail/sorting.hpp>
#include <fordel/error.hpp>
#include <fordel/exact.hpp>
#include <fordel/programme/detail/amount_words.hpp>
#include <fordel/programme/price_index.hpp>
#include <fordel/text.hpp>

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace fordel {
inline namespace v0 {
namespace detail {

// What a rate in percent multiplies by: 2.6 is 1.026.
FORDEL_DECL fraction growth(fraction const& percent) { return fraction(1) + percent / fraction(100); }

FORDEL_DECL void order_by_year(std::vector<index_figure>& figures) {
    if (figures.empty()) throw error(errors::amount_nothing_stated, "an index without figures");
    sort_stably(figures, [](index_figure const& a, index_figure const& b) { return a.year < b.year; });
    for (std::size_t i = 1; i < figures.size(); ++i)
        if (figures[i - 1].year == figures[i].year)
            throw error(errors::amount_stated_twice, std::to_string(figures[i].year) + " in an index");
}

// In lowest terms as the base is, so that no common divisor has to be looked for.
FORDEL_DECL fraction power(fraction const& base, unsigned exponent) {
    return {boost::multiprecision::pow(base.numerator(), exponent),
            boost::multiprecision::pow(base.denominator(), exponent)};
}

} // namespace detail

FORDEL_DECL price_index::price_index(data made) : data_(std::make_shared<data const>(std::move(made))) {
    for (index_figure const& one : figures()) {
        fraction const factor = what() == kind::levels ? one.value : detail::growth(one.value);
        if (factor <= fraction(0))
            throw error(errors::index_bad_figure,
                        (what() == kind::levels ? "a level of " : "a rate in percent of ") + one.value.to_string());
    }
}

FORDEL_DECL price_index price_index::rates(std::vector<index_figure> percent, text name, citation source) {
    detail::order_by_year(percent);
    return price_index({kind::rates, std::move(percent), std::move(name), std::move(source)});
}

FORDEL_DECL price_index price_index::levels(std::vector<index_figure> level, text name, citation source) {
    detail::order_by_year(level);
    return price_index({kind::levels, std::move(level), std::move(name), std::move(source)});
}

FORDEL_DECL price_index price_index::steady(fraction const& percent, text name, citation source) {
    return price_index({kind::steady, {{0, percent}}, std::move(name), std::move(source)});
}

FORDEL_DECL fraction const& price_index::figure(int year) const {
    for (index_figure const& one : figures())
        if (one.year == year || what() == kind::steady) return one.value;
    std::string has;
    for (index_figure const& one : figures())
        has += (has.empty() ? "" : ", ") + std::to_string(one.year);
    throw error(errors::index_missing_year,
                std::to_string(year) + " of \"" + name().en + "\", which has " + detail::shortened(has));
}

FORDEL_DECL fraction price_index::factor(int base_year, int year) const {
    if (year < base_year) return fraction(1) / factor(year, base_year);
    if (year == base_year) return 1;
    if (what() == kind::levels) return figure(year) / figure(base_year);
    if (what() == kind::steady)
        return detail::power(detail::growth(figures().front().value), static_cast<unsigned>(year - base_year));
    big_integer numerator = 1, denominator = 1;
    for (int each_year = base_year + 1; each_year <= year; ++each_year) {
        fraction const each = detail::growth(figure(each_year));
        numerator *= each.numerator();
        denominator *= each.denominator();
    }
    return {numerator, denominator};
}

FORDEL_DECL fraction price_index::rate(int year) const {
    return (factor(year - 1, year) - fraction(1)) * fraction(100);
}

FORDEL_DECL text price_index::factor_text(int base_year, int year) const {
    bool const back = year < base_year;
    text const sign = detail::same(back ? " ÷ " : " × ");
    int const first = std::min(base_year, year), last = std::max(base_year, year);
    if (what() == kind::levels)
        return detail::sentence({" × {0}/{1}", " × {0}/{1}"},
                                {detail::number_words(figure(year)), detail::number_words(figure(base_year))});
    if (what() == kind::steady) {
        text const once = detail::joined(sign, detail::number_words(detail::growth(figures().front().value)));
        return last - first == 1 ? once : detail::joined(once, detail::same('^' + std::to_string(last - first)));
    }
    text all;
    for (int each = first + 1; each <= last; ++each)
        all = detail::joined(all, detail::joined(sign, detail::number_words(detail::growth(figure(each)))));
    return all;
}

FORDEL_DECL text price_index::describe() const {
    text named = name();
    if (what() == kind::steady) {
        text const rate = detail::percent_words(figures().front().value);
        named = detail::sentence({"{0}{1}{2} om året", "{0}{1}{2} a year"},
                                 {named, detail::same(named == text{} ? "" : ", "), rate});
    }
    if (source().empty()) return named;
    return detail::sentence({"{0} ({1})", "{0} ({1})"},
                            {named, {source().in(language::da), source().in(language::en)}});
}

} // namespace v0
} // namespace fordel
