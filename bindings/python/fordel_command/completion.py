"""What may stand where the cursor is, for the shells; and the scripts by which bash, zsh and fish ask for it.

A script calls `fordel --complete SHELL WORDS…`, the last of them the one that is being written, and is answered line
by line: a candidate, in zsh and fish with what it is for; `:files` where files may stand.
"""

from __future__ import annotations

from fordel_command.arguments import TOP, Argument, Command, Option, Taken, in_

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    import fordel as fd

Candidate = tuple[str, str]  # what would be written, and what it is for
FILES = ":files"
SCRIPTS = {
    "bash": r"""# eval "$(fordel completion bash)" in ~/.bashrc
_fordel() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        if [[ $candidate == :files ]]; then
            compopt -o filenames
            while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done < <(compgen -f -- "$2")
        else
            [[ $candidate == *= ]] && compopt -o nospace
            [[ ${COMP_WORDS[COMP_CWORD]} == [\"\']* ]] || printf -v candidate %q "$candidate"
            COMPREPLY+=("$candidate")
        fi
    done < <("$1" --complete bash "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _fordel fordel
""",
    "zsh": r"""#compdef fordel
# eval "$(fordel completion zsh)" in ~/.zshrc, after compinit
_fordel() {
    local candidate
    local -a whole begun
    for candidate in "${(@f)$("$words[1]" --complete zsh "${(@Q)words[2,CURRENT]}" 2>/dev/null)}"; do
        case $candidate in
            "") ;;
            :files) _files ;;
            *=:*) begun+=("$candidate") ;;
            *) whole+=("$candidate") ;;
        esac
    done
    (( $#whole )) && _describe fordel whole
    (( $#begun )) && _describe fordel begun -S ""
    return 0
}
if [[ $funcstack[1] == _fordel ]]; then _fordel "$@"; else compdef _fordel fordel; fi
""",
    "fish": r"""# fordel completion fish > ~/.config/fish/completions/fordel.fish
function __fordel_candidates
    set -l words (commandline -opc)
    for candidate in ($words[1] --complete fish $words[2..] (commandline -ct) 2>/dev/null)
        if test "$candidate" = :files
            __fish_complete_path (commandline -ct)
        else
            echo $candidate
        end
    end
end
complete -c fordel -f -a '(__fordel_candidates)'
""",
}


def completion(shell: str, lang: str) -> None:
    """Prints the script of a shell."""
    from fordel_command.writing import show

    show(SCRIPTS[shell])


def answer(shell: str, words: list[str], commands: list[Command], lang: str) -> str:
    """What the script of a shell is answered."""
    written = words[-1]
    if shell == "bash":
        words = [word.replace("\\", "") for word in joined(words)]
    words[-1] = words[-1].lstrip("'\"")  # of a quotation that is not closed yet
    found = candidates(words, commands, lang)
    if shell == "bash":  # which completes only what stands behind =
        split = "=" in words[-1] and (written == "=" or "=" not in written)
        behind = words[-1].rpartition("=")[0] + "=" if split else ""
        return "\n".join(text.removeprefix(behind) for text, _ in found)
    if shell == "zsh":
        return "\n".join(
            text if text == FILES else f"{text.replace(':', chr(92) + ':')}:{about}" for text, about in found
        )
    return "\n".join(f"{text}\t{about}".rstrip() for text, about in found)


def joined(words: list[str]) -> list[str]:
    """The words as they were written: bash takes = for a word of its own."""
    made: list[str] = []
    for word in words:
        if made and (word == "=" or made[-1].endswith("=")) and "=" not in made[-1][:-1]:
            made[-1] += word
        else:
            made.append(word)
    return made


def candidates(words: list[str], commands: list[Command], lang: str) -> list[Candidate]:
    """What the last word may become."""
    *before, begun = words
    while before and before[0].startswith("--lang"):
        before = before[1 if "=" in before[0] else 2 :]
    named = {command.name: command for command in commands}
    for count in (1, 2):
        name = " ".join(before[:count])
        if len(before) >= count and name in named:
            return _of_command(named[name], before[count:], begun, lang)
    if begun.startswith("-"):
        return _matching(_options(TOP, (), lang), begun)
    return _matching(_names(commands, before, lang), begun)


def _matching(found: Iterable[Candidate], begun: str) -> list[Candidate]:
    return [one for one in found if one[0].startswith(begun) or one[0] == FILES]


def _names(commands: list[Command], before: list[str], lang: str) -> list[Candidate]:
    """The first words of commands; behind a noun, the second ones."""
    found: dict[str, str] = {}
    for command in commands:
        first, _, second = command.name.partition(" ")
        if not before:
            found.setdefault(first, "" if second else in_(command.about, lang))
        elif before == [first] and second:
            found[second] = in_(command.about, lang)
    return list(found.items())


def _options(command: Command, given: Iterable[Option], lang: str) -> list[Candidate]:
    """Those that may still be given."""
    left = [option for option in command.options if option.many or option not in given]
    return [(name, in_(option.about, lang)) for option in left for name in option.names]


def _of_command(command: Command, before: list[str], begun: str, lang: str) -> list[Candidate]:
    placed, given, waiting, only_places = [], [], 0, False
    option: Option | None = None
    for word in before:
        if waiting:
            waiting -= 1
        elif only_places or not word.startswith("-"):
            placed.append(word)
        elif word == "--":
            only_places = True
        else:
            option = command.option(word.partition("=")[0])
            given += [option] if option else []
            waiting = 0 if option is None or "=" in word else option.count
    if waiting and option is not None:
        return _matching(_values(option, placed), begun)
    name, mark, value = begun.partition("=")
    option = command.option(name)
    if mark and option is not None and not only_places:
        return [(f"{name}={text}", about) for text, about in _matching(_values(option, placed), value) if text != FILES]
    if begun.startswith("-") and not only_places:
        return _matching(_options(command, given, lang), begun)
    argument = _argument(command, len(placed))
    return [] if argument is None else _matching(_values(argument, placed), begun)


def _argument(command: Command, place: int) -> Argument | None:
    """That of a place; the last may take many."""
    if place < len(command.arguments):
        return command.arguments[place]
    last = command.arguments[-1] if command.arguments else None
    return last if last is not None and last.many else None


def _values(taken: Taken, placed: list[str]) -> Iterable[Candidate]:
    """What it may become. What stands in a programme is read from the one that is named."""
    if taken.choices:
        return [(choice, "") for choice in taken.choices]
    if taken.kind == "path":
        return [(FILES, "")]
    if taken.completed == "programme":
        return [("sjaelland", ""), (FILES, "")]
    if taken.completed in ("outside", "municipality"):
        from fordel_command import generated

        return [
            (name, "") for name in (generated.OUTSIDE if taken.completed == "outside" else generated.MUNICIPALITIES)
        ]
    return _of_programme(taken, placed[0]) if taken.completed and placed else []


def _of_programme(taken: Taken, name: str) -> Iterable[Candidate]:
    """Addresses, questions, parties or streams of the programme."""
    from fordel.commands.sides import programme_named

    file = programme_named(name)
    before_value = "=" in taken.metavar
    if taken.completed == "address":
        return [
            (address + "=" * before_value, _line(file.content.find(address))) for address in file.content.addresses()
        ]
    if taken.completed == "question":
        return [(text, "") for question in file.questions for text in _answers(question, before_value)]
    part = file.content.find({"party": "parties", "stream": "streams"}[taken.completed])
    return [(name, "") for name in (part.members if part is not None else ())]


def _answers(question: fd.OpenQuestion, with_answers: bool) -> list[str]:
    return [f"{question.id}={answer.id}" for answer in question.alternatives] if with_answers else [question.id]


def _line(node: fd.Node | None) -> str:
    """What stands there, where it is one line."""
    return node.text.splitlines()[0] if node is not None and node.kind == "text" and node.text else ""
