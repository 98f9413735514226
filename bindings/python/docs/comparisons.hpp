// What comparisons of two rules say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry comparisons[] = {
    {"compare",
     "What a baseline and another programme come to, held against one another, with the clauses that differ: each a "
     "ProgrammeFile, a Programme or a Schedule. `choose`, `set` and `as_of` settle what files leave open, those that "
     "begin with after_ the same in the second alone; an answer goes to each of the two that asks. The other arguments "
     "are those of Schedule.filter(); what only "
     "one of the two knows picks nothing in the other.\n\n"
     ">>> borne = fd.sjaelland.programme(outside=\"Greve\")\n"
     ">>> not_borne = fd.sjaelland.programme(outside=\"Greve\", missing_share=\"uncovered\")\n"
     ">>> (lejre,) = fd.compare(borne, not_borne, year=2022, stream=\"cofinancing\", payer=\"Lejre\").by_party()\n"
     ">>> lejre.before, lejre.wins\n"
     "(Money(\"79018.87\", \"DKK\"), True)"},
    {"compare_all",
     "Several proposals beside each other, each held against the base: a name and a ProgrammeFile, a Programme or a "
     "Schedule. `choose`, `set` and `as_of` are of all files, the other arguments those of Schedule.filter().\n\n"
     ">>> base = fd.sjaelland.programme(outside=\"Greve\")\n"
     ">>> others = [(\"uncovered\", fd.sjaelland.programme(outside=\"Greve\", missing_share=\"uncovered\")),\n"
     "...           (\"Solrød\", fd.sjaelland.programme(outside=\"Solrød\"))]\n"
     ">>> fd.compare_all((\"Greve\", base), others).names\n"
     "['uncovered', 'Solrød']"},
    {"AllComparisons", ">>> made = fd.sjaelland.programme(outside=\"Greve\")\n"
                       ">>> fd.compare_all((\"base\", made), [(\"same\", made)]).clauses()\n[]"},
    {"AllComparisons.base", "The name of the baseline."},
    {"AllComparisons.names", "The names of the proposals, in the order in which they were given."},
    {"AllComparisons.comparisons", "The Comparison with each of them, by name."},
    {"AllComparisons.clauses", "A ComparedClause for each address that any of them changes; what is only written "
                               "otherwise is left out."},
    {"AllComparisons.parties", "A ComparedParty for each payer, or recipient, by official code; then all together."},
    {"AllComparisons.clause_records",
     "The clauses as plain dicts, with what each proposal has in their place by name."},
    {"AllComparisons.party_records", "The parties as plain dicts, with each difference by name."},
    {"AllComparisons.clauses_to_csv", "By address what the baseline has, and each proposal in place of it."},
    {"AllComparisons.parties_to_csv", "By party the amount of the baseline, and the difference of each proposal."},
    {"AllComparisons.to_json", "Both tables, with amounts as texts."},
    {"ComparedClause.address", "Where the clause stands: streams.running.amount."},
    {"ComparedClause.before", "What it says in the baseline; empty where it lacks it."},
    {"ComparedClause.changes", "The RuleChanges of each proposal; none where it leaves the clause as it is."},
    {"ComparedClause.values", "What each proposal has in place of it; empty where it leaves it as it is."},
    {"ComparedParty.party", "Who pays or receives; None for all together."},
    {"ComparedParty.before", "The amount in the baseline."},
    {"ComparedParty.differences", "How much more under each proposal."},
    {"RuleChange.text", "In words: the address, before and after, from when, and who decided it."},
    {"compare_years",
     "One year's bill against another's: what the programme comes to in the year before, called as the year after, "
     "against what it comes to in that.\n\n"
     ">>> made = fd.sjaelland.programme(outside=\"Greve\")\n"
     ">>> found = fd.compare_years(made, 2022, 2023, stream=\"cofinancing\")\n"
     ">>> found.difference(), found.year_label(2023)\n"
     "(Money(\"0.00\", \"DKK\"), '2022 → 2023')"},
    {"exact_amounts",
     "What parties pay and receive before anything is rounded, in major units, by year, side and the party's id: of "
     "each entry its part of the exact pool, by the key and within the bounds; of a clearing's, the exact "
     "difference.\n\n"
     ">>> office, year = fd.Party(\"Office\"), fd.Period.year(2022)\n"
     ">>> grant = fd.Stream(\"s\", fd.per_year(fd.kroner(100)), fd.Key.equal([\"A\", \"B\", \"C\"]), office, year)\n"
     ">>> made = fd.Programme(\"p\", \"Pilot\", \"DKK\").add(grant)\n"
     ">>> fd.exact_amounts(made.schedule())[2022, \"payers\", \"a\"]\n"
     "Fraction(100, 3)"},
    {"Comparison", ">>> made = fd.sjaelland.programme(outside=\"Greve\")\n>>> fd.compare(made, made).empty()\nTrue"},
    {"Comparison.before", "The Schedule of the baseline, as filtered."},
    {"Comparison.after", "The Schedule that is held against it, as filtered."},
    {"Comparison.rules", "The RuleChanges: the clauses that differ, where files were compared."},
    {"Comparison.years_apart", "How many years later the years of `before` are called than they are; 0 but where one "
                               "year's bill is compared with another's."},
    {"Comparison.year_label", "\"2022\", \"2014-15\"; where another year's bill is compared, \"2022 → 2023\"."},
    {"Comparison.empty", "Whether not one entry is another, to the smallest unit of money."},
    {"Comparison.by_party", "A PartyDifference for each payer, or recipient, over all years: first who pays more, "
                            "then who pays less, then those for whom nothing changes."},
    {"Comparison.by_party_and_year", "The same parties in the same order, each with its years."},
    {"Comparison.winners", "Who pays less, or receives more, over all years: the largest difference first."},
    {"Comparison.losers", "Who pays more, or receives less, over all years: the largest difference first."},
    {"Comparison.entries", "An EntryDifference for each year, stream, tranche, payer and recipient that differ."},
    {"Comparison.years_touched", "The years in which an entry differs."},
    {"Comparison.residuals", "A ResidualDifference for each year and reason where more or less is missing."},
    {"Comparison.total_before", "All of the baseline's entries, what is uncovered among them."},
    {"Comparison.total_after", "All of the other's entries, what is uncovered among them."},
    {"Comparison.difference", "The total after, less that before."},
    {"Comparison.percent", "The difference, of the total before: 5/2 is 2.5 %; None where that is zero."},
    {"Comparison.stated_change", "How much more there is to share, of the tranches and years that the entries are of."},
    {"Comparison.balance", "The ComparisonBalance: that the differences are the stated change less what is missing."},
    {"Comparison.describe", "A PartyDifference in words, with its years called as here."},
    {"Comparison.records", "The rows of to_csv() as plain dicts: for pandas, or a file of one's own."},
    {"Comparison.to_csv",
     "By side, party and year: before, after, difference and percent, an exact fraction; in excel-da rounded."},
    {"Comparison.to_json", "All of it, with exact numbers as texts."},
    {"RuleChange.address", "Where the clause stands: streams.running.amount."},
    {"RuleChange.kind", "changed, added, removed, or form where it is written otherwise and means the same."},
    {"RuleChange.before", "What it says in the baseline, on one line; empty where it is added."},
    {"RuleChange.after", "What it says in the other; empty where it is removed."},
    {"RuleChange.from_", "The first day on which they differ; None where they always have."},
    {"RuleChange.until", "The last day on which they differ; None where they always will."},
    {"RuleChange.decided", "Who decided what stands there now."},
    {"RuleChange.source", "Where that is stated."},
    {"RuleChange.proposal", "The name of the proposal that says it; empty where none does."},
    {"PartyDifference.party", "Who pays or receives; the party \"uncovered\" for what nobody does."},
    {"PartyDifference.year", "The year; None over all years."},
    {"PartyDifference.side", "payers or recipients: whether it is about what the party pays or receives."},
    {"PartyDifference.before", "Its amount by the baseline; zero where it is in no entry."},
    {"PartyDifference.after", "Its amount by the other programme."},
    {"PartyDifference.difference", "The amount after, less that before."},
    {"PartyDifference.percent", "The difference in percent of what it was before, exactly; None where that is zero."},
    {"PartyDifference.changed", "Whether the amounts differ."},
    {"PartyDifference.wins", "Whether it pays less or receives more; nobody wins what is uncovered."},
    {"PartyDifference.loses", "Whether it pays more or receives less."},
    {"PartyDifference.text", "In words, in both languages: the sign is said."},
    {"EntryDifference.year", "The year of the programme."},
    {"EntryDifference.stream", "The id of the stream."},
    {"EntryDifference.tranche", "The id of the tranche."},
    {"EntryDifference.payer", "Who pays."},
    {"EntryDifference.recipient", "Who receives."},
    {"EntryDifference.before", "By the baseline, over all parts of the year."},
    {"EntryDifference.after", "By the other programme."},
    {"EntryDifference.difference", "The amount after, less that before."},
    {"ResidualDifference.year", "The year of the programme."},
    {"ResidualDifference.why", "independent_rounding, below_unit, undistributed or uncovered."},
    {"ResidualDifference.before", "What is missing by the baseline, exactly; below zero where too much is paid."},
    {"ResidualDifference.after", "What is missing by the other programme."},
    {"ResidualDifference.difference", "What is missing after, less that before."},
    {"ResidualDifference.text", "In words, in both languages."},
    {"ComparisonBalance.stated", "How much more there is to share."},
    {"ComparisonBalance.missing", "How much more of it is missing: rounded away, undistributed or uncovered."},
    {"ComparisonBalance.left_out",
     "How much more is paid in entries that the filter leaves out, of the same tranches."},
    {"ComparisonBalance.settled", "How much more parties pay one another in the entries that are compared."},
    {"ComparisonBalance.moved_among_payers",
     "What those who pay more do so by; where no more is shared, what the others pay less."},
    {"ComparisonBalance.moved_among_recipients",
     "What those who receive more do so by; where no more is shared, what the others receive less."},
    {"ComparisonBalance.holds", "Whether that is what there is to share, less what is missing and left out."},
    {"ComparisonBalance.text", "In words, in both languages."},
};

} // namespace docs
