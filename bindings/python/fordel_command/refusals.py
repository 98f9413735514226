"""What is wrong with the words of a command line, as errors of the library: with the options and commands that there are."""

from __future__ import annotations

from fordel_command.arguments import Argument, Command, Option, Taken, in_

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


def usage(seen: str) -> Exception:
    """The library's error of a wrong command; only now is the library loaded."""
    from fordel import errors

    return errors.from_core("fordel.command.usage", seen)


def _near(name: str, names: Iterable[str], lang: str) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name, list(names), 1, 0.7)
    return in_((f"; did you mean {near[0]}?", f"; mente du {near[0]}?"), lang) if near else ""


def no_such_command(name: str, names: list[str], lang: str) -> Exception:
    said = in_((f"no such command {name!r}", f"ingen kommando {name!r}"), lang)
    there = in_(("commands", "kommandoer"), lang)
    return usage(f"{said}{_near(name, names, lang)}; {there}: {', '.join(names)}")


def no_such_option(command: Command, name: str, lang: str) -> Exception:
    said = in_((f"no such option {name!r}", f"intet tilvalg {name!r}"), lang)
    whole = f"fordel {command.name}".rstrip()
    there = in_((f"options of {whole}", f"tilvalg til {whole}"), lang)
    names = [one for option in command.options for one in option.names]
    meant = _as_case(command, name, lang) or _near(name, names, lang)
    return usage(f"{said}{meant}; {there}: {', '.join(names)}")


# Options of the built-in programme that are answers to questions of its file.
_ANSWERS = ("--outside", "--missing-share", "--others", "--population-date", "--collection", "--settlement")


def _as_case(command: Command, name: str, lang: str) -> str:
    """How a command of files takes what the reports of the built-in programme have an option for."""
    if name not in _ANSWERS or command.option("--case") is None:
        return ""
    question = name.removeprefix("--").replace("-", " ")
    answer = f"'{question}=…'" if " " in question else f"{question}=…"
    return in_((f"; here it is --case {answer}", f"; her skrives det --case {answer}"), lang)


def missing_value(option: Option, lang: str) -> Exception:
    return usage(
        in_(
            (f"{option.shown(lang)} without {option.form(lang)}", f"{option.shown(lang)} uden {option.form(lang)}"),
            lang,
        )
    )


def superfluous_value(option: Option, lang: str) -> Exception:
    said = (
        f"{option.shown(lang)} with a value, and it takes none",
        f"{option.shown(lang)} med en værdi, og den tager ingen",
    )
    return usage(in_(said, lang))


def missing_argument(argument: Argument, lang: str) -> Exception:
    return usage(in_((f"no {argument.shown(lang)}", f"{argument.shown(lang)} mangler"), lang))


def missing_option(option: Option, lang: str) -> Exception:
    return usage(
        in_((f"no {option.shown(lang)}, which is required", f"{option.shown(lang)} mangler og er påkrævet"), lang)
    )


def superfluous_argument(word: str, lang: str) -> Exception:
    return usage(in_((f"a superfluous argument {word!r}", f"et overflødigt argument {word!r}"), lang))


def no_choice(taken: Taken, text: str, lang: str) -> Exception:
    choices = ", ".join(map(repr, taken.choices))
    said = (
        f"{taken.shown(lang)}: {text!r} is not one of {choices}",
        f"{taken.shown(lang)}: {text!r} er ikke en af {choices}",
    )
    return usage(in_(said, lang))


def no_number(taken: Taken, text: str, lang: str) -> Exception:
    numbers = {"whole": ("whole number", "helt tal"), "number": ("number", "tal")}[taken.kind]
    return usage(f"{taken.shown(lang)}: {text!r} {in_((f'is no {numbers[0]}', f'er ikke et {numbers[1]}'), lang)}")
