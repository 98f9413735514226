"""What --help shows: made of what a command declares, at 80 columns, without colours."""

from __future__ import annotations

from fordel_command.arguments import ABOUT, TOP, Argument, Command, Option, Said, Taken, in_

WIDTH, INDENT = 80, 24
WORDS: dict[str, Said] = {
    "usage": ("usage", "brug"),
    "arguments": ("arguments", "argumenter"),
    "options": ("options", "tilvalg"),
    "examples": ("examples", "eksempler"),
    "commands": ("commands", "kommandoer"),
    "some": ("OPTIONS", "TILVALG"),
    "command": ("COMMAND", "KOMMANDO"),
    "default": ("default", "ellers"),
    "repeated": ("may be repeated", "kan gentages"),
    "required": ("required", "påkrævet"),
    "one": ("fordel COMMAND --help says more about each.", "fordel KOMMANDO --help fortæller mere om hver."),
}


def _wrapped(text: str, indent: int, first: str = "") -> list[str]:
    from textwrap import wrap

    return wrap(
        text, WIDTH, initial_indent=first.ljust(indent), subsequent_indent=" " * indent,
        break_on_hyphens=False, break_long_words=False,
    )  # fmt: skip


def _rows(rows: list[tuple[str, str]]) -> list[str]:
    """Names, and beside them what each is; below a name that is too long."""
    lines: list[str] = []
    for name, said in rows:
        head = "  " + name
        if len(head) > INDENT - 2:
            lines += [head, *_wrapped(said, INDENT)]
        else:
            lines += _wrapped(said, INDENT, head)
    return lines


def _named(option: Option, lang: str) -> str:
    """Its names, and what stands behind them."""
    return " ".join([", ".join(option.names), option.form(lang)]).rstrip()


def _said(taken: Taken, lang: str) -> str:
    """What it is for, and what is to be known beside."""
    beside = []
    if isinstance(taken, Option) and taken.required:
        beside.append(in_(WORDS["required"], lang))
    if isinstance(taken, Option) and taken.many:
        beside.append(in_(WORDS["repeated"], lang))
    if isinstance(taken.default, (str, int, float)) and taken.default not in ("", False):
        beside.append(f"{in_(WORDS['default'], lang)} {taken.default}")
    text = in_(taken.about, lang)
    return f"{text} [{', '.join(beside)}]" if beside else text


def _lines(example: str) -> list[str]:
    """An example, broken before an option where it is too long."""
    first, *options = example.split(" --")
    lines = ["  " + first]
    for option in options:
        if len(lines[-1]) + len(option) + 5 > WIDTH:
            lines[-1] += " \\"
            lines.append("    --" + option)
        else:
            lines[-1] += " --" + option
    return lines


def _section(word: str, lines: list[str], lang: str) -> list[str]:
    return ["", f"{in_(WORDS[word], lang)}:", *lines] if lines else []


def _place(argument: Argument, lang: str) -> str:
    """In brackets where it may be left out, with dots where there may be several."""
    form = argument.form(lang) + ("..." if argument.many and not argument.metavar.endswith("]") else "")
    return form if argument.required or form.startswith("[") else f"[{form}]"


def usage_of(command: Command, lang: str) -> str:
    """How the words stand."""
    placed = [_place(one, lang) for one in command.arguments]
    required = [f"{one.names[0]} {one.form(lang)}" for one in command.options if one.required]
    return " ".join(["fordel", command.name, *placed, *required, f"[{in_(WORDS['some'], lang)}]"])


def of_command(command: Command, lang: str) -> str:
    """The help of a command."""
    begun = f"{in_(WORDS['usage'], lang)}: "
    lines = _wrapped(usage_of(command, lang), len(begun), begun)
    lines += ["", *_wrapped(in_(command.about, lang), 0)]
    lines += _section("arguments", _rows([(one.form(lang), _said(one, lang)) for one in command.arguments]), lang)
    lines += _section("options", _rows([(_named(one, lang), _said(one, lang)) for one in command.options]), lang)
    lines += _section("examples", [line for one in command.examples for line in _lines(one)], lang)
    return "\n".join(lines)


def of_all(commands: list[Command], lang: str, noun: str = "") -> str:
    """The help of the whole, or of the commands of a noun."""
    begun = " ".join(filter(None, ["fordel", noun, in_(WORDS["command"], lang)]))
    lines = [f"{in_(WORDS['usage'], lang)}: {begun} [{in_(WORDS['some'], lang)}]"]
    lines += [] if noun else ["", *_wrapped(in_(ABOUT, lang), 0)]
    wanted = [one for one in commands if one.name.startswith(noun + " ")] if noun else commands
    lines += _section("commands", _rows([(one.name, in_(one.about, lang)) for one in wanted]), lang)
    lines += _section("options", _rows([(_named(one, lang), _said(one, lang)) for one in TOP.options]), lang)
    return "\n".join([*lines, "", *_wrapped(in_(WORDS["one"], lang), 0)])
