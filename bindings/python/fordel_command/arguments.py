"""What a command takes, said once: its words are read by it, its help, the completion and the reference are made of it.

To add a command:

1. Write what it does as a function of `fordel/commands/NOUN.py`, an argument for each that is declared, and `lang`,
   which every command gets ("en" or "da"). It returns None, or its exit status where that is not 0; it writes by
   `show`, and raises what an error of this package says.
2. Declare it in `fordel_command/declared/NOUN.py`, every text in English and in Danish:

       Command("lint", "fordel.commands.files:lint", ("What is worth a look.", "Hvad der er værd at se på."),
               Argument("file", ("A programme file.", "En ordningsfil."), kind="path"),
               Option("--strict", ("Status 1 where …", "Status 1, hvis …"), kind="flag"),
               examples=("fordel lint museum.yaml",))

3. Name it in `COMMANDS` of `fordel_command/declared/__init__.py`, if the module is new. Of two words ("cases to-excel")
   the first is the noun. To add an option, declare it and give the function an argument of its name: `--by-year` is
   `by_year`, any other name stands in `to`.

Nothing here or in what is declared imports `fordel`: help and completion answer before the library is loaded.

The words are read by this package, not by argparse: docs/decisions.md says why.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

Said = tuple[str, str]  # in English and in Danish
LANGUAGES = ("da", "en")
REQUIRED = object()


def in_(said: Said, lang: str) -> str:
    """What is said, in a language."""
    return said[lang == "da"]


DANISH_FORMS = {
    "ACCOUNTS": "KONTI",
    "ADDRESS": "ADRESSE",
    "AFTER": "EFTER",
    "ALTERNATIVE": "SVAR",
    "ASSUMPTION": "ANTAGELSE",
    "BEFORE": "FØR",
    "CLUSTER": "KLYNGE",
    "COLUMN": "KOLONNE",
    "CONDITION": "BETINGELSE",
    "DATE": "DATO",
    "DIR": "MAPPE",
    "FILE": "FIL",
    "FOLDER": "MAPPE",
    "METHOD": "METODE",
    "MUNICIPALITY": "KOMMUNE",
    "NAME": "NAVN",
    "NUMBER": "TAL",
    "OFFICE": "KONTOR",
    "PARTY": "PART",
    "PATH": "STI",
    "PERIOD": "PERIODE",
    "POLICY": "REGEL",
    "RECEIPT": "KVITTERING",
    "SEED": "FRØ",
    "SHELL": "SHELL",
    "STATUS": "STATUS",
    "STREAM": "POST",
    "TEXT": "TEKST",
    "UNIT": "ENHED",
    "VALUE": "VÆRDI",
    "VALUES": "VÆRDIER",
    "WEIGHT": "VÆGT",
    "YEAR": "ÅR",
    "YEARS": "ÅR",
}


def _words(metavar: str) -> list[str]:
    """Runs of capitals, and what is between them."""
    from itertools import groupby

    return ["".join(run) for _, run in groupby(metavar, str.isupper)]


def _danish(word: str) -> str:
    return DANISH_FORMS.get(word, word)


class Taken:
    """What arguments and options have in common.

    `kind` is what the text becomes: "text", "path", "whole" or "number"; of options also "flag". `completed` names what
    completes it where it is neither a file nor one of the choices: "programme", "municipality", or from the
    programme that is named first "address", "question", "party", "stream".
    Choices that are not `checked` are refused by the library, with an error of its own.
    """

    def __init__(
        self,
        to: str,
        about: Said,
        kind: str,
        metavar: str,
        choices: tuple[str, ...],
        many: bool,
        default: object,
        completed: str,
        checked: bool,
    ) -> None:
        self.to, self.about, self.kind, self.metavar = to, about, kind, metavar
        self.choices, self.many, self.default = choices, many, default
        self.completed, self.checked = completed, checked

    def form(self, lang: str) -> str:
        """What stands in its place."""
        return self.metavar if lang == "en" else "".join(map(_danish, _words(self.metavar)))

    def shown(self, lang: str) -> str:
        """How it is called in errors."""
        return self.form(lang)


class Argument(Taken):
    """A word by its place; without a default it is required. Of `many`, at least one where it's required."""

    def __init__(
        self,
        to: str,
        about: Said,
        *,
        kind: str = "text",
        metavar: str = "",
        choices: tuple[str, ...] = (),
        many: bool = False,
        default: object = REQUIRED,
        completed: str = "",
        checked: bool = True,
    ) -> None:
        told = metavar or "|".join(choices) or to.upper()
        super().__init__(to, about, kind, told, choices, many, default, completed, checked)

    @property
    def required(self) -> bool:
        return self.default is REQUIRED


class Option(Taken):
    """A name with a value behind it, with `count` values, or with none: a flag. Of `many`, each value is kept.

    `among` puts it into a dictionary with others: the function has one argument of that name.
    """

    def __init__(
        self,
        names: str,
        about: Said,
        *,
        to: str = "",
        kind: str = "text",
        metavar: str = "",
        choices: tuple[str, ...] = (),
        many: bool = False,
        default: object = None,
        required: bool = False,
        count: int = 1,
        completed: str = "",
        checked: bool = True,
        among: str = "",
    ) -> None:
        self.names = tuple(names.split(", "))
        if kind == "flag":
            default, count = False, 0
        told = metavar or "|".join(choices) or {"path": "PATH", "whole": "NUMBER", "number": "NUMBER"}.get(kind, "TEXT")
        name = to or self.names[0].lstrip("-").replace("-", "_")
        super().__init__(name, about, kind, "" if kind == "flag" else told, choices, many, default, completed, checked)
        self.required, self.count, self.among = required, count, among

    def shown(self, lang: str) -> str:
        return self.names[0]


HELP = Option("--help", ("Shows this text.", "Viser denne tekst."), kind="flag")
LANG = Option(
    "--lang",
    (
        "The language of texts and numbers, of help and of errors; else that of FORDEL_LANG, else English.",
        "Sproget i tekster og tal, i hjælp og i fejl; ellers det i FORDEL_LANG, ellers engelsk.",
    ),
    choices=LANGUAGES,
)


class Command:
    """A command: its words, the function "module:name" that runs it, its help, what it takes, and examples of it."""

    def __init__(
        self, name: str, function: str, about: Said, *taken: Argument | Option, examples: tuple[str, ...] = ()
    ) -> None:
        self.name, self.function, self.about, self.examples = name, function, about, examples
        self.arguments = [one for one in taken if isinstance(one, Argument)]
        self.options = [*(one for one in taken if isinstance(one, Option)), LANG, HELP]

    def option(self, name: str) -> Option | None:
        """The option of a name; names are whole, never abbreviated."""
        return next((option for option in self.options if name in option.names), None)

    def run(self, given: dict[str, Any]) -> int:
        """Loads the function and calls it, while the library speaks the language of the command; its exit status."""
        import sys

        module, _, name = self.function.partition(":")
        __import__(module)
        function, library = getattr(sys.modules[module], name), sys.modules.get("fordel")
        if library is None:
            return function(**given) or 0
        before = library.language()
        library.set_language(given["lang"])
        try:
            return function(**given) or 0
        finally:
            library.set_language(before)


ABOUT: Said = (
    "Shares public money exactly: who pays what, by which rule, and why; on a terminal or as CSV and JSON.",
    "Fordeler offentlige penge på øren: hvem betaler hvad, efter hvilken regel og hvorfor; på skærmen eller som CSV og JSON.",
)
TOP = Command("", "", ABOUT, Option("--version", ("The version of the library.", "Bibliotekets version."), kind="flag"))
