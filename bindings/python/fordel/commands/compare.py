"""Commands that hold two rules against one another: who pays more, who pays less, and why."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import fordel as fd
from fordel import git_diff, letter
from fordel._language import Lang
from fordel.commands.choices import usage
from fordel.commands.output import progress, show, write_file
from fordel.commands.sides import Given, Side, compare, python_of, receipts_of, sides, sides_of
from fordel.comparison_report import Compared, ComparisonPage, exported
from fordel.export import DIALECTS
from fordel.writers import FORMATS
from fordel_command.arguments import in_


def steps(before: Side, after: Side, lang: Lang, wanted: dict[str, Any]) -> list[tuple[str, fd.Schedule]]:
    """The first of the two, then what each proposal of the second that it has not adds to those before; of the same
    entries as the comparison."""
    known, all_after = before.file.proposals(), after.file.proposals()
    added = [one for one in all_after if one not in known]
    same = before.file.baseline().content == after.file.baseline().content and before.choices == after.choices
    if not added or not same or any(one not in all_after for one in known):
        raise usage(
            f"--by-proposal, and {after.name} is not {before.name} with proposals alone",
            f"--by-proposal, og {after.name} er ikke {before.name} alene med forslag",
        )
    made = [(before.label, before.schedule())]
    for count, proposal in enumerate(added, 1):
        file = before.file.with_proposals(added[:count])
        made.append((proposal.name.in_(lang), Side(proposal.id, file, after.choices).schedule()))
    return [(name, schedule.filter(**wanted)) for name, schedule in made]


def reasons(
    comparison: fd.Comparison, two: tuple[Side, Side], asked: dict[str, bool], lang: Lang, wanted: dict[str, Any]
) -> list[fd.Attribution]:
    """Those that are asked for, in the order in which they are shown."""
    makers: dict[str, Callable[[], fd.Attribution]] = {
        "why": lambda: comparison.attribution(),
        "reversed": lambda: comparison.attribution(order="reversed"),
        "shapley": lambda: comparison.shapley(),
        "by-proposal": lambda: fd.attribute(steps(*two, lang, wanted)),
    }
    return [make() for name, make in makers.items() if asked[name]]


def effects(after: Side, required: bool) -> list[fd.Effect]:
    """Of the changes that the second is made of."""
    if not after.file.proposals():
        return []
    find = after.file.require_effect if required else after.file.effects
    return list(find(**after.choices))


def diff(
    files: list[str],
    case: list[str] | None,
    after_case: list[str] | None,
    values: list[str] | None,
    after_values: list[str] | None,
    as_of: list[str] | None,
    year: int | None,
    stream: str | None,
    by_year: bool,
    why: bool,
    backwards: bool,
    by_proposal: bool,
    average: bool,
    require_effect: bool,
    exit_code: bool,
    git: bool,
    format: str,
    lang: Lang,
) -> int:
    """What changes between two rules: the clauses, who pays more and who pays less, and why."""
    given = Given(case, after_case, values, after_values, as_of)
    if git:
        show_git(files, given, lang)
        return 0
    if len(files) == 1:
        given.require_two_ways(files[0])
    asked = {"why": why, "reversed": backwards, "shapley": average, "by-proposal": by_proposal}
    if format in DIALECTS and sum(asked.values()) > 1:
        options = ", ".join(f"--{name}" for name, is_asked in asked.items() if is_asked)
        raise usage(
            f"{options} with --format {format}, which is one table",
            f"{options} med --format {format}, som er én tabel",
        )
    two = sides(files, given)
    wanted: dict[str, Any] = {"year": year, "stream": stream}
    with progress(in_(("the two programmes", "de to ordninger"), lang)):
        comparison = compare(*two, **wanted)
        shown = Compared(comparison, two[0].label, two[1].label, by_year=by_year)
        shown.reasons = reasons(comparison, two, asked, lang, wanted)
        shown.effects = effects(two[1], require_effect)
    if format in FORMATS and format != "text":
        shown.python, shown.receipts = python_of(*two, wanted), receipts_of(*two)
    if format in FORMATS:
        show(ComparisonPage(shown, lang, format).written())
    else:
        show(exported(shown, format))
    return 1 if exit_code and shown.differs else 0


def show_git(arguments: list[str], given: Given, lang: Lang) -> None:
    """What git shows of a file; where it is no programme that can be compared, its lines that differ."""
    if len(arguments) == 1:
        show(f"* Unmerged path {arguments[0]}")
        return
    before, after = git_diff.versions(arguments)
    show(git_diff.heading(before, after))
    there = [version for version in (before, after) if version.content is not None]
    if any(version.kind() != "programme" for version in there):
        show(git_diff.said_of_text(before, after, lang))
    else:
        try:
            programmes = [(version.path, version.programme()) for version in there]
            two = sides_of(programmes[0], programmes[-1], given)
            if len(there) == 2:
                show(ComparisonPage(Compared(compare(*two), two[0].label, two[1].label), lang).written())
                return
            show(git_diff.said_of_one(before, two[1].schedule(), two[1].name, lang))
        except fd.Error as error:
            show(git_diff.said_of_error(there[-1].path, error, lang))
    show(git_diff.line_by_line(before, after))


def explain_change(
    files: list[str],
    party: str,
    years: tuple[str, str] | None,
    case: list[str] | None,
    after_case: list[str] | None,
    values: list[str] | None,
    after_values: list[str] | None,
    as_of: list[str] | None,
    year: int | None,
    stream: str | None,
    out: Path | None,
    format: str,
    lang: Lang,
) -> None:
    """A letter to a party: what it pays, what it paid, and why that is another amount."""
    given = Given(case, after_case, values, after_values, as_of)
    two = sides(files, given)
    if years is not None and year is not None:
        raise usage(
            "--year and --years; either says which years are meant",
            "--year og --years; hver af dem siger, hvilke år der menes",
        )
    if years is not None and (len(files) > 1 or given.differs):
        raise usage(
            "--years, and two programmes or choices; years are of one",
            "--years og to ordninger eller valg; årene er af én",
        )
    if years is not None:
        programme = two[1].file.programme(**two[1].choices)
        before, after = (int(year) if year.isdecimal() else programme.parse_year(year) for year in years)
        comparison = fd.compare_years(programme, before, after, stream=stream)
        years = (programme.year_label(before), programme.year_label(after))
    else:
        if len(files) == 1:
            given.require_two_ways(files[0], "--years")
        comparison = compare(*two, year=year, stream=stream)
    told = letter.Told(comparison, comparison.attribution(), two[1].name, two[1].file.proposals(), years)
    letters = letter.letters(told, party, lang, format)
    if out is None and format == "html" and len(letters) > 1:
        raise usage(
            f"{len(letters)} pages; --out FOLDER writes each as a file",
            f"{len(letters)} sider; --out MAPPE skriver hver som en fil",
        )
    index = letter.without_letter(told, lang) if party == "all" else ""
    if out is None:
        show("\n\n".join(filter(None, [*letters.values(), index])))
        return
    for name, text in letters.items():
        file = out / f"{name}.{'txt' if format == 'text' else format}"
        write_file(file, text)
        show(str(file))
    if index:
        show(index)
