// What texts, money, dates, parties and figures say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry basics[] = {
    {"Text", ">>> fd.Text(\"kommune\", \"municipality\").in_(\"da\")\n'kommune'"},
    {"Text.da", "The Danish words."},
    {"Text.en", "The English words."},
    {"Text.in_", "The words in one language: da or en."},
    {"to_rounded", ">>> fd.to_rounded(\"2/3\", 2, \"danish\")\n'0,67'"},
    {"fold", ">>> fd.fold(\"Næstved\")\n'naestved'"},
    {"Money", ">>> fd.Money(\"500.000,00 kr.\") + fd.kroner(1)\nMoney(\"500001.00\", \"DKK\")\n"
              ">>> str(fd.Money(\"0.50\", \"EUR\"))\n'0.50 EUR'"},
    {"Money.currency", "The ISO 4217 code of its currency, such as DKK."},
    {"Money.from_minor", "So many whole minor units of a currency: øre, cents.\n\n"
                         ">>> fd.Money.from_minor(50, \"EUR\")\nMoney(\"0.50\", \"EUR\")"},
    {"Money.from_major", "So many whole major units of a currency: kroner, euros.\n\n"
                         ">>> fd.Money.from_major(50, \"EUR\")\nMoney(\"50.00\", \"EUR\")"},
    {"Money.times",
     ">>> fd.Money(\"696.22\", \"DKK\").times(\"25 %\", rounding=\"half-up\")\nMoney(\"174.06\", \"DKK\")"},
    {"Money.percent", ">>> fd.Money(\"696.22\", \"DKK\").percent(25, rounding=\"down\")\nMoney(\"174.05\", \"DKK\")"},
    {"Money.rounded", ">>> fd.kroner(1250).rounded(to=\"100 kr.\", rounding=\"half-up\")\nMoney(\"1300.00\", \"DKK\")"},
    {"ExactMoney", ">>> third = fd.kroner(100) / 3\n>>> third.exact\nFraction(100, 3)\n"
                   ">>> third.rounded(rounding=\"half-up\")\nMoney(\"33.33\", \"DKK\")"},
    {"ExactMoney.currency", "The ISO 4217 code of its currency, such as DKK."},
    {"Currency", ">>> fd.Money(\"1.5\", fd.Currency(\"XAU\", 4))\nMoney(\"1.5000\", Currency(\"XAU\", 4))"},
    {"Currency.code", "The code of three capitals, such as DKK."},
    {"Currency.minor_digits", "How many digits its minor unit takes: 2 for the øre, 0 for the yen."},
    {"kroner", ">>> fd.kroner(500)\nMoney(\"500.00\", \"DKK\")"},
    {"oere", ">>> fd.oere(50)\nMoney(\"0.50\", \"DKK\")"},
    {"Period", ">>> period = fd.Period(\"2022-01-01\", \"2022-06-30\")\n>>> \"2022-06-30\" in period\nTrue"},
    {"Period.first", "The first day."},
    {"Period.last", "The last day, which belongs to the period."},
    {"Period.year", "A calendar year.\n\n>>> str(fd.Period.year(2022).last)\n'2022-12-31'"},
    {"Period.years", "The calendar years from one to another, both included."},
    {"Period.contains", "Whether a day belongs to the period."},
    {"Citation", ">>> fd.Citation(\"Note of 2022\", \"Financing\", \"1.0 mio. a year\").heading\n'Financing'"},
    {"Citation.document", "The document that states it."},
    {"Citation.heading", "The heading under which it stands there."},
    {"Citation.states", "What it states, in words of our own."},
    {"Citation.in_", "The citation in one language: da or en."},
    {"Decision", ">>> str(fd.Decision(\"KKR\", \"2022-03-23\", item=\"4\").taken)\n'2022-03-23'"},
    {"Decision.body", "Who decided."},
    {"Decision.taken", "The day on which it was decided; None where that is not known."},
    {"Decision.item", "The item of the agenda."},
    {"Decision.legal_basis", "The legal basis (hjemmel)."},
    {"Decision.in_", "The decision in one language: da or en."},
    {"Assumption", ">>> fd.Assumption(\"index\", \"Is the amount indexed?\", \"No\").kind\n'assumption'"},
    {"Assumption.id", "Its name, by which streams and agreements refer to it."},
    {"Assumption.kind", "assumption, where nobody stated it, or reading, where a sentence has several meanings."},
    {"Assumption.question", "The question that the sources leave open."},
    {"Assumption.chosen", "The answer that was chosen."},
    {"Assumption.why", "Why that answer."},
    {"Assumption.alternatives", "The other answers."},
    {"Assumption.option", "The options with which another answer is chosen, divided by commas."},
    {"Assumption.named_by_caller", "Whether whoever asked chose the answer, rather than a default."},
    {"Check.id", "The name of the check line."},
    {"Check.what", "What is compared."},
    {"Check.stated", "What the source states, as text."},
    {"Check.calculated", "What the schedule comes to, as text."},
    {"Check.holds", "Whether the two are the same."},
    {"Party", ">>> fd.Party(\"Næstved\", kind=\"municipality\", code=\"370\").id\n'naestved'"},
    {"Party.id", "What it is known by in files and lists: lower case, without Danish letters where made of the name."},
    {"Party.name", "The name as it is shown."},
    {"Party.kind", "What it is: municipality, region, state, university, …"},
    {"Party.code", "Its official code, such as 370; empty where it has none."},
    {"find_party", ">>> fd.find_party(fd.sjaelland.municipalities(), \"naestved\").name\n'Næstved'"},
    {"HeadCount.heads", "How many people."},
    {"HeadCount.on", "The day on which they were counted."},
    {"HeadCount.carried_forward", "Whether the figure is an earlier one, as there is none of the day asked for."},
    {"Population",
     ">>> faxe = fd.Party(\"Faxe\", code=\"320\")\n"
     ">>> fd.Population([faxe], [(\"320\", \"2022-01-01\", 36_500)]).at(\"Faxe\", \"2022-01-01\").heads\n36500"},
    {"Population.areas", "The areas that it has figures of, as parties."},
    {"Population.source", "Where the figures come from, in both languages."},
    {"Population.dates", "The days on which an area was counted, in order."},
    {"Figures", ">>> harbours = [fd.Party(\"Havnby\"), fd.Party(\"Strandby\")]\n"
                ">>> coast = fd.Figures(\"coastline\", harbours, [(\"Havnby\", \"2022-01-01\", \"60,5\")], "
                "unit=\"km\")\n"
                ">>> coast.at(\"Havnby\", \"2022-01-01\").value\nFraction(121, 2)"},
    {"Figures.what", "What is counted, in both languages."},
    {"Figures.unit", "The unit, in both languages."},
    {"Figures.limited_to", "Which part of it is counted, such as \"0-5 years\"; empty for all of it."},
    {"Figures.source", "Where the figures come from."},
    {"Figures.parties", "Those that have figures."},
    {"Figures.values", "All figures as (code or id, date, value, day of publication or None), by party and date."},
    {"Figures.covers", "Whether a party is among those that have figures, by its code, or its id where it has none."},
    {"Figures.at", "A party's figure on a date; refused where there is none, or, with missing=\"carry_forward\", the "
                   "latest earlier one, which says so. who: a Party, or a name, id or code."},
    {"Figures.dates", "The dates of a party's figures, in order."},
    {"Figures.latest_published", "The latest date all of whose figures were published on a day or before; refused "
                                 "where none were, and where a later "
                                 "one has figures that do not say when they were published."},
    {"Figures.with_predecessors", "With figures of these areas from before they came to be: the sums of what they were "
                                  "made of. Right for heads, km and "
                                  "amounts, not for rates."},
    {"Figures.merge", "Both together, such as two files; refused where they differ in a value."},
    {"Figures.replace", "The newer value where both have one for a party and date; what only one has is kept."},
    {"Figures.diff", "Each figure that differs or that only one has, as FigureChange, by party and date."},
    {"Figures.read_csv",
     "Reads CSV with the columns party, date and value, and, where they are known, published and code; divided by "
     "semicolons, commas or tabs. text: the text or bytes, a pathlib.Path or an open file. known: the parties that it "
     "may "
     "name; without them, whoever it names. notation: how numbers are written, such as \"danish\" for 1.234,5.\n\n"
     ">>> coast = fd.Figures.read_csv(\"party;date;value\\nHavnby;2022-01-01;60,5\\n\", \"coastline\", unit=\"km\")\n"
     ">>> coast.at(\"Havnby\", \"2022-01-01\").value\nFraction(121, 2)"},
    {"Figures.read_statbank",
     "Reads any table of StatBank by areas and times, as read_statbank() reads population: each figure is dated by the "
     "first day of its year, quarter or month. known: the areas' names and codes.\n\n"
     ">>> income = fd.Figures.read_statbank(\"OMRÅDE;TID;INDHOLD\\n320;2022;7,5\\n\", \"taxable income\", unit=\"mio. "
     "kr.\")\n"
     ">>> income.at(\"320\", \"2022-01-01\").value\nFraction(15, 2)"},
    {"FigureFound.value", "The value, exactly."},
    {"FigureFound.on", "The date of the figure."},
    {"FigureFound.carried_forward", "Whether it is an earlier one, as there is none of the date asked for."},
    {"FigureChange.who", "Whose figure it is."},
    {"FigureChange.on", "The date of the figure."},
    {"FigureChange.before", "The earlier value, or None."},
    {"FigureChange.after", "The newer value, or None."},
    {"read_statbank", ">>> counts = fd.read_statbank(\"OMRÅDE;TID;INDHOLD\\n320;2022K1;36500\\n\", "
                      "known=[fd.Party(\"Faxe\", code=\"320\")])\n"
                      ">>> counts.at(\"Faxe\", \"2022-01-01\").heads\n36500"},
};

} // namespace docs
