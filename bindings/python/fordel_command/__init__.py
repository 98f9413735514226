"""The command `fordel`: reports, workings and figures on a terminal or as CSV and JSON.

It stands beside the package `fordel`, so that what needs no library answers before one is loaded: the version, help,
completion. What commands take is declared in `declared`; what they do is in `fordel.commands`.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

    from fordel_command.arguments import Command


def _encode(stream: TextIO | None, unencodable: str) -> None:
    """UTF-8 in files and pipes; a terminal keeps its encoding, and shows a mark for what it does not have."""
    if stream is None or not hasattr(stream, "reconfigure"):
        return
    if stream.isatty():
        stream.reconfigure(errors=unencodable)
    else:
        stream.reconfigure(encoding="utf-8", errors=unencodable, newline="\n")


def _discard(stream: TextIO | None) -> None:
    """What is left in a stream that cannot be written is not tried again when Python ends."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _is_of_the_library(error: BaseException) -> bool:
    """Whether it is one of fordel's; where the library isn't loaded, none is."""
    errors = sys.modules.get("fordel.errors")
    return errors is not None and isinstance(error, errors.Error)


def _complete(words: list[str], lang: str) -> int:
    """Answers the completion of a shell: its name, and the words so far."""
    from fordel_command.completion import answer
    from fordel_command.declared import COMMANDS
    from fordel_command.writing import show

    shell, *rest = words
    found = answer(shell, rest or [""], COMMANDS, lang)
    if found:
        show(found)
    return 0


def run(words: list[str]) -> int:
    """Runs the command that the words name; its exit status."""
    if words in (["version"], ["--version"]):  # at once, without what the other commands take
        from fordel_command.version import version

        version("en")
        return 0
    from fordel_command import reading
    from fordel_command.arguments import TOP
    from fordel_command.declared import COMMANDS

    lang = reading.language(words)
    if words[:1] == ["--complete"]:
        return _complete(words[1:], lang)
    named = {command.name: command for command in COMMANDS}
    name, own = reading.split(words, list(named), lang)
    command = named.get(name, TOP)
    read = reading.Read(command, own, lang)
    if read.asks_for_help:
        return _show_help(command, name, lang, sys.stdout)
    given = read.given()
    if name in named:
        return command.run(given)
    if given["version"]:
        return named["version"].run({"lang": lang})
    return _show_help(command, name, lang, sys.stderr) or 2


def _show_help(command: Command, name: str, lang: str, out: TextIO | None) -> int:
    """That of a command; or of all, or of those whose first word is the name."""
    from fordel_command import manual
    from fordel_command.declared import COMMANDS
    from fordel_command.writing import write

    write(manual.of_command(command, lang) if command.name else manual.of_all(COMMANDS, lang, name), out)
    return 0


def status(words: list[str]) -> int:
    """Runs the command; its exit status, or the error of the library that says what is wrong."""
    try:
        ended = run(words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return ended
    except BrokenPipeError:
        _discard(sys.stdout)
        return 1
    except OSError as error:
        if _is_of_the_library(error):
            raise
        from fordel_command.writing import unwritable

        _discard(sys.stdout)
        raise unwritable(error.strerror or str(error)) from error
    except KeyboardInterrupt:
        return 130


def _tell(error: Exception) -> None:
    """An error of the library on a line of its own."""
    from fordel import errors
    from fordel_command.reading import language

    if getattr(error, "id", "") == "fordel.command.unwritable":
        _discard(sys.stdout)
    if sys.stderr is not None:
        said = getattr(errors, "said", None)
        print(f"fordel: {said(error, language(sys.argv[1:])) if said else error}", file=sys.stderr)


def main() -> None:
    """Runs the command and ends the process.

    0: all is well; 1: a check line fails, or the reader of the output stopped reading; 2: the input is wrong, or the
    output cannot be written; 130: interrupted.
    """
    gc.set_threshold(100_000)  # most of what a command makes it needs to its end
    _encode(sys.stdout, "replace")
    _encode(sys.stderr, "backslashreplace")
    try:
        sys.exit(status(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if not _is_of_the_library(error):
            raise
        _tell(error)
        sys.exit(2)
    finally:
        gc.freeze()  # the process ends, and its memory with it: Python need not look through all of it once more
