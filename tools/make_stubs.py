"""Writes the type stubs of the Python package from the module as it is installed; with --check, fails where they differ.

    python tools/make_stubs.py [--check]

pybind11-stubgen reads the signatures; what it writes is then made independent of the machine and made stricter: values
that become a Text, KeyRule or ReferenceDate by themselves are named as such where they are arguments, and an int is an
int. fordel/errors.pyi lists the classes that errors.py makes from the library's list of errors.
"""

from __future__ import annotations

import ast
import copy
import difflib
import os
import re
import subprocess
import sys
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path

os.environ["FORDEL_TYPED_SIGNATURES"] = "1"  # read when the module is imported, here and by pybind11-stubgen

import fordel
from fordel import _core

PACKAGE = Path(__file__).resolve().parent.parent / "bindings" / "python" / "fordel"


def tools() -> str:
    """What decides how signatures are written: other versions write them otherwise."""
    return ", ".join(f"{name} {'.'.join(version(name).split('.')[:2])}" for name in ("pybind11", "pybind11-stubgen"))


MADE_BY = f"# Made by tools/make_stubs.py with {tools()}; do not edit.\n"

# What pybind11 converts by itself is not in its signatures.
ALSO_TAKES = {
    "Text": "Text | str",
    "KeyRule": "KeyRule | Key | Party",
    "ReferenceDate": "ReferenceDate | str | datetime.date",
}


# Generic types without their parameters, which mypy --strict does not take.
BARE = {
    "collections.abc.Callable": "collections.abc.Callable[..., typing.Any]",
    "collections.abc.Iterable": "collections.abc.Iterable[typing.Any]",
    "os.PathLike": "os.PathLike[str]",
    "list": "list[typing.Any]",
    "dict": "dict[typing.Any, typing.Any]",
    "tuple": "tuple[typing.Any, ...]",
}

# What a function gives for what, where the module says one signature for all.
OVERLOADS = {"mix": {"collections.abc.Sequence[KeyPart]": "Key", "collections.abc.Sequence[RulePart]": "KeyRule"}}


# What arguments of these names take: one of the names that an error lists, several where it depends on the default.
CHOICES = {
    "bounds": "fordel.apportionment.unknown_bounds",
    "encoding": "fordel.text.unknown_encoding",
    "kind": "fordel.key.unknown_choice fordel.party.unknown_kind fordel.programme.unknown_kind",
    "lang": "fordel.text.unknown_language",
    "method": "fordel.apportionment.unknown_method",
    "missing": "fordel.population.unknown_policy",
    "mode": "fordel.apportionment.unknown_rounding",
    "layout": "fordel.plan.unknown_layout",
    "notation": "fordel.text.unknown_notation",
    "order": "fordel.comparison.unknown_order",
    "part_years": "fordel.amount.unknown_part_years",
    "precision": "fordel.key.unknown_choice",
    "procedure": "fordel.carry.unknown_procedure",
    "rounding": "fordel.apportionment.unknown_rounding",
    "side": "fordel.key.unknown_choice",
    "status": "fordel.schedule.unknown_status",
    "sum": "fordel.key.unknown_choice",
    "ties": "fordel.allocation.unknown_tie_policy",
    "totals": "fordel.table.unknown_totals",
    "weighted": "fordel.biproportional.unknown_weighting",
    "year": "fordel.key.unknown_choice",
    "zero_weight": "fordel.apportionment.unknown_zero_weight",
}
# Beside the names, what such an argument takes.
BESIDE_NAMES = {"method": "str", "ties": "TieBreaking | collections.abc.Sequence[Party | str]"}
FIELD = "fordel.schedule.unknown_field"
FIELDS = {("total_by", "fields"), ("pivot", "rows"), ("pivot", "columns"), ("total_ranges", "by")}
OPTIONS_OF = (
    "programme",
    "cases",
    "readings",
    "checks",
    "lead",
)  # what takes the options of the programme that is built in

EXPECTED = {id: expected for id, _, expected, _ in fordel.error_kinds()}


def names_in(error: str) -> list[list[str]]:
    """The lists of names in what an error expects: "held or refused of a sum, payers or recipients" has two."""
    plain = re.sub(r" \((\w[\w-]*)\)", r", \1", EXPECTED[error])
    return [re.split(", | or ", found) for found in re.findall(r"(?:[\w-]+, )*[\w-]+ or [\w-]+", plain)]


def spelled(names: list[str]) -> list[str]:
    """Each name as the library writes it, then with the other kind of dash, which it reads as well."""
    return list(dict.fromkeys([*names, *(name.translate(str.maketrans("-_", "_-")) for name in names)]))


def literal(names: list[str]) -> str:
    return f"typing.Literal[{', '.join(map(repr, names))}]"


def chosen_by(name: str, annotation: str, default: ast.expr | None) -> str | None:
    """The type of an argument that takes one of several names; None where it takes something else."""
    if (
        name not in CHOICES
        or not re.fullmatch(r"str( \| None)?|typing\.Any", annotation)
        or (annotation == "typing.Any") != (name == "ties")
    ):
        return None
    given = default.value if isinstance(default, ast.Constant) else None
    lists = [names for error in CHOICES[name].split() for names in names_in(error)]
    fitting = [names for names in lists if given in spelled(names)] if isinstance(given, str) else lists
    if not fitting:
        return None
    made = [literal(spelled(fitting[0])), *([BESIDE_NAMES[name]] if name in BESIDE_NAMES else [])]
    return " | ".join([*made, *(["None"] if "None" in annotation or (default is not None and given is None) else [])])


SIDES = next(names for names in names_in("fordel.key.unknown_choice") if "payers" in names)


@cache
def options() -> dict[str, str]:
    """The options of the programme that is built in, where they are a choice."""
    made = {option.name: literal(spelled(option.choices)) for option in fordel.sjaelland.options() if option.choices}
    made["ties"] += " | fordel._core.TieBreaking | list[str]"
    made["outside"] = literal([case.name for case in fordel.sjaelland.cases()]) + " | fordel._core.Party | str"
    return {name: f"{takes} | None" for name, takes in made.items()}


def choices(function: ast.FunctionDef) -> None:
    """Narrows arguments that take one of several names."""
    arguments, by_name = function.args, function.args.kwonlyargs
    placed = [*arguments.posonlyargs, *arguments.args]
    defaults = [None] * (len(placed) - len(arguments.defaults)) + list(arguments.defaults)
    of_options = function.name in OPTIONS_OF and any(argument.arg == "missing_share" for argument in by_name)
    for argument, default in zip([*placed, *by_name], [*defaults, *arguments.kw_defaults], strict=True):
        said = ast.unparse(argument.annotation) if argument.annotation else ""
        takes = options().get(argument.arg) if of_options else chosen_by(argument.arg, said, default)
        if (function.name, argument.arg) in FIELDS:
            field = literal(names_in(FIELD)[0])
            takes = f"{field} | str" if argument.arg == "by" else f"{field} | str | collections.abc.Sequence[str]"
        if takes:
            argument.annotation = ast.parse(takes, mode="eval").body


class Arguments(ast.NodeTransformer):
    """Annotations of arguments: wider where values convert, narrower than SupportsInt, which a float satisfies."""

    def visit_Name(self, node: ast.Name) -> ast.expr:
        wider = ALSO_TAKES.get(node.id) or BARE.get(node.id)
        return ast.parse(wider, mode="eval").body if wider else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        if ast.unparse(node) == "typing.SupportsInt | typing.SupportsIndex":
            return ast.parse("typing.SupportsIndex", mode="eval").body
        self.generic_visit(node)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        name = "typing.SupportsIndex" if ast.unparse(node) == "typing.SupportsInt" else BARE.get(ast.unparse(node))
        return ast.parse(name, mode="eval").body if name else node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        # typing.Annotated[..., pybind11's limits]: the type alone.
        if ast.unparse(node.value) == "typing.Annotated" and isinstance(node.slice, ast.Tuple):
            return self.visit(node.slice.elts[0])
        node.slice = self.visit(node.slice)
        return node  # its value, `dict` of `dict[…]`, stays


def overload(of: ast.FunctionDef, takes: str, gives: str) -> ast.FunctionDef:
    """The function of one argument with another type of it and of its result."""
    made = copy.deepcopy(of)
    made.decorator_list = [ast.parse("typing.overload", mode="eval").body]
    made.args.args[0].annotation = ast.parse(takes, mode="eval").body
    made.returns = ast.parse(gives, mode="eval").body
    return made


class Stub(ast.NodeTransformer):
    """One module's stub, independent of the machine it was made on."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef | list[ast.FunctionDef] | None:
        if node.name in ("__getstate__", "__setstate__"):
            return None  # pickle's own
        if node.name in OVERLOADS:
            return [overload(node, takes, gives) for takes, gives in OVERLOADS[node.name].items()]
        if node.name == "side" and node.decorator_list:
            node.returns = ast.parse(literal(SIDES), mode="eval").body
            return node
        if node.name == "__eq__":
            node.args.args[1].annotation = ast.parse("object", mode="eval").body
            return node
        given = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        for argument in given:
            if argument.annotation:
                argument.annotation = Arguments().visit(argument.annotation)
        if isinstance(node.returns, ast.Name) and node.returns.id in BARE:
            node.returns = ast.parse(BARE[node.returns.id], mode="eval").body
        if node.args.kwarg:
            node.args.kwarg.annotation = ast.parse("typing.Any", mode="eval").body
        choices(node)
        defaults = node.args.defaults + [d for d in node.args.kw_defaults if d]
        assert not any("0x" in ast.unparse(d) for d in defaults), f"{node.name}: an address as default"
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AnnAssign | None:
        if ast.unparse(node.target) == "__hash__":
            return None  # None, as Python has it for a class with __eq__ alone
        if ast.unparse(node.target) == "__all__":
            node.annotation = ast.parse("list[str]", mode="eval").body
        else:
            node.value = None  # the version changes, a value may be printed as an address
        return node


@cache
def imported_by_members() -> dict[str, str]:
    """What the sources of members that Python adds import, by the name that their annotations use."""
    found: dict[str, str] = {}
    for path in sorted((PACKAGE / "_members").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                found |= {name.asname or name.name: f"{node.module}.{name.name}" for name in node.names}
    return found


class Members(ast.NodeTransformer):
    """Annotations of members that Python adds, as the stub can read them: it knows no import of theirs."""

    def __init__(self, known: set[str]) -> None:
        self.known = known  # what the stub defines itself

    def visit_Name(self, node: ast.Name) -> ast.expr:
        of = imported_by_members().get(node.id, "")
        if node.id in self.known or of.startswith("fordel._core.") or not of:
            return node
        return ast.parse(of, mode="eval").body

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        if isinstance(node.value, ast.Name) and node.value.id == "fd":
            own = node.attr in self.known
            return ast.parse(node.attr if own else f"fordel.{node.attr}", mode="eval").body
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        first = node.args.args[0] if node.args.args else None
        if first and first.arg == "self":
            first.annotation = None
        for argument in [*node.args.args, *node.args.kwonlyargs]:
            argument.annotation = argument.annotation and self.visit(argument.annotation)
        node.returns = node.returns and self.visit(node.returns)
        return node


def with_imports(text: str) -> str:
    """Text of a stub with an import of every module that its annotations name."""
    named = {
        ast.unparse(node.value)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Attribute)
        and re.match(r"(fordel|pandas|pathlib|polars|pyarrow|typing)\b", ast.unparse(node))
    }
    modules = {name for name in named if name.islower() and not re.search(rf"^import {re.escape(name)}$", text, re.M)}
    lines = "".join(f"import {name}\n" for name in sorted(modules))
    return text.replace("from __future__ import annotations\n", f"from __future__ import annotations\n{lines}", 1)


def rewritten(text: str) -> str:
    parsed = ast.parse(text)
    known = {node.name for node in parsed.body if isinstance(node, ast.ClassDef)}
    tree = Stub().visit(Members(known).visit(parsed))
    made = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    return MADE_BY + with_imports(made)


def core_stubs() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        generated = subprocess.run(
            [sys.executable, "-m", "pybind11_stubgen", "fordel._core", "--output-dir", folder, "--exit-code",
             "--ignore-unresolved-names", ".*"],
            check=False, capture_output=True, text=True,
        )  # fmt: skip
        if generated.returncode != 0:
            raise SystemExit(generated.stdout + generated.stderr)
        made = Path(folder) / "fordel"
        return {
            str(path.relative_to(made)): rewritten(path.read_text(encoding="utf-8"))
            for path in sorted(made.rglob("*.pyi"))
        }


# What a class of errors has besides those of all.
MEMBERS = {"FileError": "\n    findings: Sequence[_core.Finding]\n    message: str"}


def errors_stub() -> str:
    head = "import builtins\nfrom collections.abc import Sequence\nfrom fordel import _core"
    lines = [MADE_BY + head, "class Error(Exception):", "    id: str", "    seen: str", "    expected: str", "    advice: str",
             '    def __init__(self, id: str, seen: str = "", expected: str = "", advice: str = "") -> None: ...']  # fmt: skip
    classes = [
        c
        for c in vars(fordel.errors).values()
        if isinstance(c, type) and issubclass(c, fordel.Error) and c is not fordel.Error
    ]
    for made in classes:
        bases = ", ".join(
            f"builtins.{base.__name__}" if base.__module__ == "builtins" else base.__name__ for base in made.__bases__
        )
        lines.append(f"class {made.__name__}({bases}):" + MEMBERS.get(made.__name__, " ..."))
    lines.append("def said(error: Error, lang: str | None = None) -> str: ...")
    lines.append("def retold(text: str, findings: Sequence[_core.Finding], lang: str) -> str: ...")
    lines.append("def remedy(of: Error | _core.Finding, lang: str) -> tuple[str, str]: ...")
    lines.append("def from_core(id: str, seen: str) -> Error: ...")
    lines.append("def from_findings(id: str, seen: str, findings: list[_core.Finding], message: str) -> FileError: ...")
    return "\n".join(lines) + "\n"


def stubs() -> dict[str, str]:
    return core_stubs() | {"errors.pyi": errors_stub()}


def same(one: str, other: str) -> bool:
    """Whether two stubs say the same, however they are laid out."""
    return ast.dump(ast.parse(one)) == ast.dump(ast.parse(other))


def main() -> int:
    current = 0
    for name, text in stubs().items():
        path = PACKAGE / name
        if "--check" not in sys.argv[1:]:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            continue  # `make format` lays it out
        known = path.read_text(encoding="utf-8") if path.exists() else ""
        if not same(known, text):
            sys.stderr.writelines(
                difflib.unified_diff(
                    known.splitlines(True), text.splitlines(True), f"{name} as it is", f"{name} as made"
                )
            )
            print(f"{name} does not match the module: run tools/make_stubs.py", file=sys.stderr)
            current = 1
    return current


if __name__ == "__main__":
    assert _core.error_kinds()
    sys.exit(main())
