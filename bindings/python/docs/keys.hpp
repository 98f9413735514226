// What keys, shares of whole units and allocations say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry keys[] = {
    {"KeyBasis.what", "What the weights are, in both languages: population, equal weights, …"},
    {"KeyBasis.source", "Where they are stated."},
    {"KeyBasis.on", "The day they were counted on; None where they have none."},
    {"KeyBasis.carried_forward", "Whether they are figures of an earlier day than the one asked for."},
    {"KeyBasis.limited_to", "Which part of the people is counted, such as 0-5 years; empty for all of them."},
    {"Key", ">>> key = fd.Key({\"Faxe\": 2, \"Stevns\": 1})\n>>> key.share(\"Faxe\")\nFraction(2, 3)"},
    {"Key.equal", "The same weight for each party.\n\n>>> fd.Key.equal([\"A\", \"B\"]).share(\"A\")\nFraction(1, 2)"},
    {"Key.single", "One party that bears all."},
    {"Key.by_population", ">>> fd.Key.by_population([\"Faxe\", \"Stevns\"], on=\"2022-01-01\").total > 50_000\nTrue"},
    {"Key.parties", "Who takes part, in order."},
    {"Key.weights", "Each one's exact weight, in the order of the parties."},
    {"Key.total", "The sum of the weights."},
    {"Key.basis", "What the weights are, and where they come from."},
    {"Key.shares", "Each party's exact share by name; they sum to one."},
    {"Key.without", "The same key without one party, whose share the others bear.\n\n"
                    ">>> fd.Key({\"A\": 2, \"B\": 1, \"C\": 1}).without(\"A\").share(\"B\")\nFraction(1, 2)"},
    {"KeyPart.factor", "The part of the whole that the key is for."},
    {"KeyPart.key", "The key that the factor is of."},
    {"mix", ">>> lead, others = fd.Key.single(\"A\"), fd.Key({\"B\": 3, \"C\": 1})\n"
            ">>> fd.mix([fd.half * lead, fd.half * others]).share(\"B\")\nFraction(3, 8)"},
    {"by_population", ">>> [p.name for p in fd.by_population([\"Faxe\", \"Stevns\"]).at(2022, 1)]\n['Faxe', 'Stevns']"},
    {"equal", ">>> fd.equal([\"A\", \"B\"]).at(2022, 1).share(\"A\")\nFraction(1, 2)"},
    {"weights_by_year", ">>> rule = fd.weights_by_year({2021: {\"A\": 1}, 2022: {\"A\": 1, \"B\": 3}})\n"
                        ">>> rule.at(2022, 1).share(\"B\")\nFraction(3, 4)"},
    {"nested",
     ">>> rule = fd.nested({\"north\": 1, \"south\": 1}, {\"north\": \"A\", \"south\": {\"B\": 1, \"C\": 1}})\n"
     ">>> rule.at(2022, 1).share(\"C\")\nFraction(1, 4)"},
    {"by_amounts", ">>> rule = fd.by_amounts(\"running\")\n"
                   ">>> rule.at(2022, 1, known={\"A\": 300, \"B\": 100}).share(\"B\")\nFraction(1, 4)"},
    {"KeyRounding", ">>> thirds = fd.Key.equal([\"A\", \"B\", \"C\"])\n"
                    ">>> thirds.rounded(fd.KeyRounding.percent_decimals(1)).share(\"A\")\nFraction(167, 500)"},
    {"Participation.who", "The party."},
    {"Participation.during", "The period in which it takes part."},
    {"ReferenceDate.for_year", "The day whose population payments of a year go by.\n\n"
                               ">>> str(fd.ReferenceDate(\"year_before\").for_year(2022))\n'2021-01-01'"},
    {"KeyRule", ">>> rule = fd.KeyRule.by_population([fd.Participation(\"Faxe\", fd.Period.year(2022))])\n"
                ">>> [p.name for p in rule.at(2022, 1)]\n['Faxe']"},
    {"KeyRule.by_population",
     "A key by the population of those who take part in the month, renewed with the figures: as_of says which."},
    {"KeyRule.at", "The key of a month."},
    {"KeyRule.parties", "All who take part at one time or another."},
    {"TiedParties.who", "The places of those with equal claim."},
    {"TiedParties.won", "How many of them got a unit."},
    {"TieBreaking", ">>> fd.apportion(1, {\"A\": 1, \"B\": 1}, ties=fd.TieBreaking.by_list([\"B\", \"A\"])).units\n"
                    "{'A': 0, 'B': 1}"},
    {"TieBreaking.in_order", "By official codes, then by place: the default."},
    {"TieBreaking.by_larger_weight", "The larger weight first; equal ones by order."},
    {"TieBreaking.by_lot", "By a lot that anyone can draw again from its seed."},
    {"TieBreaking.by_list", "In the order of a list of ids."},
    {"TieBreaking.refuse", "A tie is an error that names the tied."},
    {"Apportionment.total", "The units that were shared."},
    {"Apportionment.ties", "The tied parties at each place where the last units were in doubt; empty where none were."},
    {"apportion", ">>> fd.apportion(10, {\"A\": 1, \"B\": 2, \"C\": 4}).units\n{'A': 1, 'B': 3, 'C': 6}"},
    {"Quorum", ">>> fd.Quorum(total=\"5%\").total\nFraction(1, 20)"},
    {"Quorum.any_district", "The share of one district's votes that suffices; None where there is no such way in."},
    {"Quorum.total", "The share of all votes that suffices; None where there is no such way in."},
    {"Biproportional.row_seats", "The seats of each district."},
    {"Biproportional.column_seats", "The seats of each party in all districts together."},
    {"Biproportional.column_divisors", "The divisor of each party."},
    {"Biproportional.method", "The divisor method."},
    {"biproportional", ">>> fd.biproportional([[60, 40], [30, 70]], [3, 3]).seats\n[[2, 1], [1, 2]]"},
    {"Allotment.party", "Who gets or bears the amount."},
    {"Allotment.amount", "The rounded amount."},
    {"WorkingLine.party", "Whose line it is."},
    {"WorkingLine.weight", "The weight in the key."},
    {"WorkingLine.share", "The exact share."},
    {"WorkingLine.exact", "The exact share of the amount, in rounding units."},
    {"WorkingLine.floor", "The whole units in it."},
    {"WorkingLine.remainder", "What is left of the exact share beyond the floor."},
    {"WorkingLine.rank", "The place among all parties in the order in which left-over units are served."},
    {"WorkingLine.given", "How many left-over units it got."},
    {"WorkingLine.reason", "Why, in both languages."},
    {"WorkingLine.amount", "The amount that comes of it."},
    {"Allocation", ">>> shared = fd.allocate(fd.kroner(100), fd.Key({\"A\": 1, \"B\": 2}))\n"
                   ">>> [str(part.amount) for part in shared]\n['33.33 DKK', '66.67 DKK']"},
    {"Allocation.amount", "The amount that was shared."},
    {"Allocation.key", "The key it was shared by."},
    {"Allocation.ties", "The tied parties, wherever the last unit was in doubt; empty where it was not."},
    {"Allocation.residual", "What a method that rounds each share by itself leaves over; zero for all others."},
    {"Allocation.method", "The method that rounded the shares."},
    {"Allocation.unit", "What amounts are rounded to."},
    {"allocate", ">>> fd.allocate(fd.kroner(100), {\"A\": 1, \"B\": 2})[\"B\"].amount\nMoney(\"66.67\", \"DKK\")"},
    {"guarantee_floors", ">>> fd.guarantee_floors({\"A\": 10, \"B\": 5}, \"1/2\")\n{'A': 5, 'B': 3}"},
};

} // namespace docs
