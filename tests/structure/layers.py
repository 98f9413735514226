"""The rules of the layers: `layers.py <include folder>`. The order of the layers is in layers.txt.

1. A file includes only files of its own layer and of lower ones.
2. No header includes another that, by whatever way, includes it back.
3. At most 25 headers stand at the top: a noun that a user includes by name, no helper.
4. What stands in kernel/detail/ is the kernel's own business.
5. An implementation (name.ipp) stands beside or below its face (name.hpp), and includes it; nobody but that face and
   src.hpp with its parts includes it. The face includes detail/config.hpp, by whatever way.
"""

import sys
from pathlib import Path

from headers import files, finish, is_source, own_includes

TABLE = Path(__file__).with_name("layers.txt")
MOST_AT_THE_TOP = 25
CONFIG = "detail/config.hpp"

Graph = dict[str, list[str]]


def read_table() -> list[tuple[str, list[str]]]:
    """The layers from low to high, each with the names that stand for its files."""
    lines = (line.split("#")[0].split() for line in TABLE.read_text(encoding="utf-8").splitlines())
    return [(words[0], words[1:]) for words in lines if words]


def layer_of(name: str, layers: list[tuple[str, list[str]]]) -> int | None:
    fits = [
        (len(place), rank)
        for rank, (_, places) in enumerate(layers)
        for place in places
        if name == place or (place.endswith("/") and name.startswith(place))
    ]
    return max(fits)[1] if fits else None


def order_problems(graph: Graph) -> list[str]:
    layers = read_table()
    problems = [f"rule 1: layers.txt has no layer for {name}" for name in graph if layer_of(name, layers) is None]
    for name, included in graph.items():
        for other in included:
            mine, its = layer_of(name, layers), layer_of(other, layers)
            if mine is not None and its is not None and its > mine:
                problems.append(
                    f"rule 1: {name} ({layers[mine][0]}) includes {other} ({layers[its][0]}), a higher layer"
                )
    return problems


def cycle_problems(graph: Graph) -> list[str]:
    """Each way round that headers include themselves, named once; implementations include their faces, and do not count."""
    state: dict[str, int] = {}
    problems: list[str] = []

    def visit(name: str, path: list[str]) -> None:
        state[name] = 1
        for other in graph.get(name, []):
            if other.endswith(".ipp"):
                continue
            if state.get(other) == 1:
                way = [*path[path.index(other) :], other]
                problems.append(f"rule 2: {' includes '.join(way)}")
            elif other not in state:
                visit(other, [*path, other])
        state[name] = 2

    for name in graph:
        if name.endswith(".hpp") and name not in state:
            visit(name, [name])
    return problems


def top_problems(graph: Graph) -> list[str]:
    top = [name for name in graph if "/" not in name and name.endswith(".hpp")]
    return [f"rule 3: {len(top)} headers at the top, more than {MOST_AT_THE_TOP}"] if len(top) > MOST_AT_THE_TOP else []


def privacy_problems(graph: Graph) -> list[str]:
    return [
        f"rule 4: {name} includes {other}, which is the kernel's own"
        for name, included in graph.items()
        for other in included
        if other.startswith("kernel/detail/") and not name.startswith("kernel")
    ]


def face_of(implementation: str, graph: Graph) -> str | None:
    """table/solution.ipp has the face table/solution.hpp; schedule/schedule.ipp could have schedule.hpp."""
    folder, _, stem = implementation.removesuffix(".ipp").rpartition("/")
    beside, above = f"{folder}/{stem}.hpp", f"{folder}.hpp"
    if beside in graph:
        return beside
    return above if stem == folder.rpartition("/")[2] and above in graph else None


def reached(name: str, graph: Graph) -> set[str]:
    """All that a header includes by whatever way, less implementations: the same in both forms."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        new = {other for other in graph.get(waiting.pop(), []) if not other.endswith(".ipp")} - found
        found |= new
        waiting += new
    return found


def implementation_problems(graph: Graph) -> list[str]:
    problems = []
    for name in graph:
        if not name.endswith(".ipp"):
            continue
        face = face_of(name, graph)
        if face is None:
            problems.append(f"rule 5: {name} has no face")
            continue
        if face not in graph[name]:
            problems.append(f"rule 5: {name} does not include its face {face}")
        if CONFIG not in reached(face, graph):
            problems.append(f"rule 5: {face} does not include {CONFIG}, so that nobody sees the forms mixed")
        if name not in graph[face]:
            problems.append(f"rule 5: {face} does not include its implementation {name}")
        users = [other for other, included in graph.items() if name in included]
        problems += [
            f"rule 5: {other} includes {name}, which is for {face} and src.hpp"
            for other in users
            if other != face and not is_source(other)
        ]
        if not any(is_source(other) for other in users):
            problems.append(f"rule 5: {name} is in none of the parts of src.hpp")
    return problems


def main() -> None:
    include = Path(sys.argv[1])
    graph = {name: own_includes(include, name) for ending in (".hpp", ".ipp") for name in files(include, ending)}
    problems = [
        problem
        for rule in (order_problems, cycle_problems, top_problems, privacy_problems, implementation_problems)
        for problem in rule(graph)
    ]
    finish(problems, f"{len(graph)} files keep to the five rules of the layers")


if __name__ == "__main__":
    main()
