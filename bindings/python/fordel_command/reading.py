"""From the words of the command line to what a command is called with."""

from __future__ import annotations

from fordel_command import refusals
from fordel_command.arguments import LANGUAGES, Command, Option, Taken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any


def language(words: list[str]) -> str:
    """The language that the words name, anywhere before --; else that of FORDEL_LANG; else English."""
    from os import environ

    words = words[: words.index("--")] if "--" in words else words
    named = environ.get("FORDEL_LANG", "en")
    for word, following in zip(words, [*words, ""][1:], strict=True):
        if word == "--lang":
            named = following
        elif word.startswith("--lang="):
            named = word[len("--lang=") :]
    return named if named in LANGUAGES else "en"


class Read:
    """What was given to a command: the texts of each option, and the words that stand by their place."""

    def __init__(self, command: Command, words: list[str], lang: str) -> None:
        self.command, self.lang = command, lang
        self.texts: dict[Option, list[Any]] = {}
        self.placed: list[str] = []
        left = iter(words)
        for word in left:
            if word == "--":
                self.placed += left
            elif word.startswith("-") and word != "-":
                self._take(word, left)
            else:
                self.placed.append(word)

    def _take(self, word: str, left: Iterator[str]) -> None:
        """An option, with the value behind = or the words that follow, whatever they begin with."""
        name, mark, value = word.partition("=")
        option = self.command.option(name)
        if option is None:
            raise refusals.no_such_option(self.command, name, self.lang)
        if option.count == 0:
            if mark:
                raise refusals.superfluous_value(option, self.lang)
            self.texts[option] = [True]
            return
        texts = [value] if mark else []
        while len(texts) < option.count:
            following = next(left, None)
            if following is None:
                raise refusals.missing_value(option, self.lang)
            texts.append(following)
        self.texts.setdefault(option, []).append(texts[0] if option.count == 1 else tuple(texts))

    @property
    def asks_for_help(self) -> bool:
        return any("--help" in option.names for option in self.texts)

    def given(self) -> dict[str, Any]:
        """The arguments of the command's function."""
        found: dict[str, Any] = self._arguments()
        for option in self.command.options[:-1]:  # but --help
            value = self._value(option)
            if option.among:
                among = found.setdefault(option.among, {})
                if value:
                    among[option.to] = value
            else:
                found[option.to] = value
        return found | {"lang": found["lang"] or self.lang}

    def _arguments(self) -> dict[str, Any]:
        """Words by their place. One argument of a command may take many, those that the others leave."""
        found, words = {}, self.placed
        for place, argument in enumerate(self.command.arguments):
            behind = sum(other.required for other in self.command.arguments[place + 1 :])
            mine = max(len(words) - behind, 0) if argument.many else min(1, max(len(words) - behind, 0))
            taken, words = words[:mine], words[mine:]
            if not taken and argument.required:
                raise refusals.missing_argument(argument, self.lang)
            values = [self._made(argument, text) for text in taken]
            if argument.many:
                found[argument.to] = values or argument.default
            else:
                found[argument.to] = values[0] if values else argument.default
        if words:
            raise refusals.superfluous_argument(words[0], self.lang)
        return found

    def _value(self, option: Option) -> Any:
        texts = self.texts.get(option)
        if texts is None:
            if option.required:
                raise refusals.missing_option(option, self.lang)
            return option.default
        if option.kind == "flag":
            return True
        made = [
            tuple(self._made(option, one) for one in text) if option.count > 1 else self._made(option, text)
            for text in texts
        ]
        return made if option.many else made[-1]

    def _made(self, taken: Taken, text: str) -> Any:
        """A text as what it is to be."""
        if taken.checked and taken.choices and text not in taken.choices:
            raise refusals.no_choice(taken, text, self.lang)
        if taken.kind == "path":
            from pathlib import Path

            return Path(text)
        if taken.kind in ("whole", "number"):
            try:
                return int(text) if taken.kind == "whole" else float(text)
            except ValueError:
                raise refusals.no_number(taken, text, self.lang) from None
        return text


def split(words: list[str], names: list[str], lang: str) -> tuple[str, list[str]]:
    """The name of a command, and the words that are its own: a --lang before the name is among these. Without a command
    it is nothing, or the first word of those that begin with it."""
    start = 0
    while start < len(words) and (words[start] == "--lang" or words[start].startswith("--lang=")):
        start += 1 if "=" in words[start] else 2
    before, rest = words[:start], words[start:]
    if not rest or rest[0].startswith("-"):
        return "", words
    name, rest = rest[0], rest[1:]
    if any(one.startswith(name + " ") for one in names):
        if not rest or rest[0].startswith("-"):
            return name, before + rest
        name, rest = f"{name} {rest[0]}", rest[1:]
    if name not in names:
        raise refusals.no_such_command(name, names, lang)
    return name, before + rest
