// What rules of amounts and indices of prices say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry amounts[] = {
    {"PriceIndex", ">>> index = fd.PriceIndex.rates({2026: \"2.6 %\", 2027: 2}, fd.Text(\"PL-indeks\", \"PL index\"))\n"
                   ">>> index.factor(2025, 2027)\nFraction(26163, 25000)"},
    {"PriceIndex.rates", ">>> fd.PriceIndex.rates({2026: \"2.6 %\"}).factor(2025, 2026)\nFraction(513, 500)"},
    {"PriceIndex.levels",
     ">>> fd.PriceIndex.levels({2025: 100, 2026: \"104.2\"}).factor(2025, 2026)\nFraction(521, 500)"},
    {"PriceIndex.steady", ">>> fd.PriceIndex.steady(\"2,6 %\", notation=\"danish\").factor(2025, 2027)\n"
                          "Fraction(263169, 250000)"},
    {"PriceIndex.what", "rates, levels or steady."},
    {"PriceIndex.name", "What it is called."},
    {"PriceIndex.source", "Where its figures are stated."},
    {"PriceIndex.figures", "Its figures by year; of a steady rate, the rate."},
    {"PriceIndex.factor",
     "What an amount in prices of the base year is multiplied by to be in prices of another, later "
     "or earlier."},
    {"PriceIndex.rate", "What a year is above the year before it, in percent."},
    {"PriceIndex.describe", "Its name and its source, in both languages."},
    {"RoundingPoint", ">>> fd.RoundingPoint.each_year(\"krone\")\n"
                      "RoundingPoint.each_year(\"major\", rounding=\"half-up\")"},
    {"RoundingPoint.when", "never, each_year or at_end."},
    {"RoundingPoint.to", "What it rounds to."},
    {"RoundingPoint.how", "How it rounds: half-up, half-even, half-down, up or down."},
    {"Spread", ">>> fd.Spread.percents({2024: 55, 2025: 45}).describe().en\n"
               "'in instalments: 2024 55%, 2025 45%'"},
    {"Spread.by_months", "By whole months."},
    {"Spread.by_days", "By days, both ends included."},
    {"Spread.describe", "How it spreads, in both languages."},
    {"AmountRule", ">>> index = fd.PriceIndex.steady(\"2.6%\")\n"
                   ">>> rule = fd.per_year(fd.kroner(3_000_000)).indexed(index, base_year=2025)\n"
                   ">>> rule.in_year(2027).amount\nExactMoney(\"3158028\", \"DKK\")"},
    {"AmountRule.indexed", ">>> rule = fd.per_year(fd.kroner(100)).indexed(fd.PriceIndex.steady(10), base_year=2025)\n"
                           ">>> for step in rule.in_year(2026).steps:\n...     print(step)\n"
                           "Stated: 100.00 DKK a year in prices of 2025, raised by 10% a year, not rounded\n"
                           "Index: 100.00 DKK × 1.1 (2026, 10% a year) = 110.00 DKK"},
    {"AmountRule.in_year", ">>> grant = fd.per_period(fd.kroner(100_000), \"months\")\n"
                           ">>> grant.in_year(2025, fd.Period(\"2024-01-01\", \"2025-06-30\")).amount.exact\n"
                           "Fraction(100000, 3)\n"
                           ">>> fd.percent(25).in_year(2025, whole=fd.per_year(fd.kroner(200))).amount\n"
                           "ExactMoney(\"50\", \"DKK\")"},
    {"AmountRule.describe", "What it is, in both languages."},
    {"AmountRule.is_rest", "Whether it is what the other tranches leave."},
    {"AmountRule.currency", "The ISO 4217 code of its currency; None for what is derived of other amounts."},
    {"AmountInYear.amount", "The amount, exactly."},
    {"AmountInYear.steps", "The steps to it, each in both languages."},
    {"per_year", ">>> fd.per_year(\"500.000 kr.\", notation=\"danish\")\n<AmountRule 500,000.00 DKK a year>"},
    {"per_period", ">>> rule = fd.per_period(fd.kroner(100), {2024: \"55 %\", 2025: \"45 %\"})\n"
                   ">>> rule.in_year(2024, fd.Period.years(2024, 2025)).amount\nExactMoney(\"55\", \"DKK\")"},
    {"once", ">>> fd.once(fd.kroner(100))\n<AmountRule 100.00 DKK once>"},
    {"by_year",
     ">>> rule = fd.by_year({2024: fd.kroner(100), 2025: fd.kroner(200)})\n"
     ">>> rule.indexed_from_last(fd.PriceIndex.steady(2)).in_year(2026).amount\nExactMoney(\"204\", \"DKK\")"},
    {"on_dates", ">>> fd.on_dates({\"2024-03-01\": fd.kroner(100)}).in_year(2024).steps[0].en\n"
                 "'Stated: 100.00 DKK on 1 March 2024'"},
    {"by_party", ">>> fd.by_party({\"Faxe\": fd.kroner(2), \"Stevns\": fd.kroner(1)}, per=\"year\")\n"
                 "<AmountRule 3.00 DKK a year, by party>"},
    {"recurring", ">>> rule = fd.recurring(2024, fd.kroner(1000), \"1,018\", fd.kroner(150), notation=\"danish\")\n"
                  ">>> rule.in_year(2026).amount\nExactMoney(\"167378/125\", \"DKK\")"},
    {"percent", ">>> fd.percent(\"2,5 %\", notation=\"danish\")\n<AmountRule 2.5% of the whole>"},
    {"rest", ">>> fd.rest().is_rest\nTrue"},
    {"percent_of", ">>> rule = fd.percent_of(25, \"region\")\n"
                   ">>> rule.in_year(2025, known={\"region\": fd.kroner(200)}).amount.exact\nFraction(50, 1)"},
    {"sum_of", ">>> fd.sum_of([\"a\", \"b\"])\n<AmountRule the sum of a + b>"},
    {"product", ">>> rule = fd.product({\"Faxe\": 3, \"Stevns\": 2}, fd.kroner(1200))\n"
                ">>> rule.in_year(2025).amount\nExactMoney(\"6000\", \"DKK\")"},
};

} // namespace docs
