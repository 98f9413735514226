// What programme files say of themselves.
#pragma once

#include "docs/docs.hpp"

namespace docs {

inline constexpr entry files[] = {
    {"ProgrammeFile",
     ">>> file = fd.ProgrammeFile.parse('''fordel: 1\n... programme: Museum\n... currency: DKK\n... parties: {Havnby: "
     "{}, Museum: {}}\n... streams:\n...   running: {amount: 500 kr. per year, period: 2025, paid by: Havnby, to: "
     "Museum}''')\n>>> file.schedule().total()\nMoney(\"500.00\", \"DKK\")"},
    {"ProgrammeFile.read",
     "A file, with what it includes and the tables beside it; named .json it is read as JSON. `content`, text or "
     "bytes, is read in the file's place: another version of it."},
    {"ProgrammeFile.parse", "A document without files beside it, as text; `name` is shown in errors."},
    {"ProgrammeFile.of", "A document made in code: fd.ProgrammeFile.of(programme.to_node())."},
    {"Programme.to_node",
     "The programme as a document, with all that it needs in it; texts that are one text are in that language."},
    {"Programme.to_yaml", "The programme as a file in YAML: read again, it is the same programme."},
    {"ProgrammeFile.programme",
     "The programme with these choices: choose={\"outside\": \"Greve\"} picks alternatives, set={\"unit\": \"1 kr.\"} "
     "puts values of your own at addresses, as_of=DATE leaves out what was decided or published later."},
    {"ProgrammeFile.schedule", "What the programme with these choices comes to."},
    {"ProgrammeFile.cases",
     "One case for each combination of what is open: alternatives without a default that were not chosen."},
    {"ProgrammeFile.open_cases", "The same as the alternatives that they choose, without settling them."},
    {"ProgrammeFile.receipt",
     "What the schedule with these choices is made of: versions, files, vintages, choices and its digest."},
    {"ProgrammeFile.content", "The document, with what it includes."},
    {"ProgrammeFile.questions", "What it leaves open, in the order of the file."},
    {"ProgrammeFile.stated", "Its values with a source, a status or a date of their own."},
    {"ProgrammeFile.not_calculated", "The clauses of agreements that it leaves out."},
    {"ProgrammeFile.files", "The files that were read so far, each with its digest."},
    {"ProgrammeFile.streams_resting_on", "Ids of the streams whose amounts rest on what stands at the address."},
    {"ProgrammeFile.checks", "What the file says of every settlement (always:), held against this one."},
    {"ProgrammeFile.lint",
     "What is worth a look: gaps between years, overlaps, what is unused, bounds that never bind."},
    {"Setting.address", "Where the value is put."},
    {"Setting.value", "The value."},
    {"Alternative.id", "Its name within the question."},
    {"Alternative.says", "The answer in words."},
    {"Alternative.settings", "The values that it puts at addresses."},
    {"Alternative.excludes", "(question, its alternatives) that it never stands together with."},
    {"Alternative.is_default", "Whether it is the answer where nobody chooses."},
    {"OpenQuestion.id", "Its name in the file."},
    {"OpenQuestion.kind", "assumption: a value that nobody stated; reading: one way to understand a sentence."},
    {"OpenQuestion.question", "What is open, in words."},
    {"OpenQuestion.why", "Why it is answered as it is."},
    {"OpenQuestion.says", "The answer in words, where it has no alternatives."},
    {"OpenQuestion.alternatives", "The ways to answer it; none where a value of the caller's own does."},
    {"OpenQuestion.values", "The addresses at which that value stands."},
    {"OpenQuestion.must_be_answered", "Whether it has alternatives and no default."},
    {"NotCalculated.clause", "The clause."},
    {"NotCalculated.why", "Why it is left out."},
    {"NotCalculated.effect", "Addresses of what it may change; none where it changes no amount."},
    {"NotCalculated.accepted_by", "Who has accepted that."},
    {"NotCalculated.concerns", "Whether it may change something of the stream."},
    {"FileDigest.path", "The path below the root."},
    {"FileDigest.sha256", "The SHA-256 digest of its bytes, in hexadecimal."},
};

} // namespace docs
