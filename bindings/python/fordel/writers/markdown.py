"""Markdown as GitHub shows it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fordel._language import Lang
from fordel.shown import markdown
from fordel.writers import Heading
from fordel.writers.html import table_of


class MarkdownWriter:
    """Parts with an empty line between them; the items of a list stand together."""

    room = 110

    def __init__(self, lang: Lang) -> None:
        self.lang = lang
        self.parts: list[str] = []
        self.in_list = False

    def add(self, part: str) -> None:
        self.in_list = False
        if part:
            self.parts.append(part)

    def item(self, text: str) -> None:
        if self.in_list:
            self.parts[-1] += f"\n- {text}"
        else:
            self.parts.append(f"- {text}")
            self.in_list = True

    def headline(self, text: str) -> None:
        self.add(f"# {markdown.escaped(text)}")

    def title(self, text: str) -> None:
        self.add(f"## {markdown.escaped(text)}")

    def subtitle(self, text: str) -> None:
        self.add(f"### {markdown.escaped(text)}")

    def line(self, text: str, indent: int, hanging: int, marks: Sequence[int]) -> None:
        links = [f"[\\[{number}\\]](#note-{number})" for number in marks]
        said = " ".join([markdown.paragraph(text.strip()), *links])
        if text and hanging:
            self.item(said)
        elif text and indent and self.in_list:
            self.parts[-1] += f"\\\n  {said}"
        else:
            self.add(said if text else "")

    def note(self, number: int, text: str) -> None:
        self.item(f'<a id="note-{number}"></a>{markdown.escaped(f"[{number}] {text}")}')

    def table(self, caption: str, columns: Sequence[Heading], rows: Iterable[Sequence[str]], total: bool) -> None:
        self.add(markdown.drawn(table_of(caption, columns, rows, total), self.lang))

    def block(self, text: str, language: str) -> None:
        longest = max((len(run) for run in text.split("\n") if set(run) == {"`"}), default=2)
        fence = "`" * max(3, longest + 1)
        self.add(f"{fence}{language}\n{text.rstrip()}\n{fence}")

    def written(self) -> str:
        return "\n\n".join(self.parts) + "\n"
