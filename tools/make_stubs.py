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
import subprocess
import sys
import tempfile
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


def rewritten(text: str) -> str:
    tree = Stub().visit(ast.parse(text))
    made = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
    if "typing." in made and "import typing" not in made:
        made = made.replace(
            "from __future__ import annotations\n", "from __future__ import annotations\nimport typing\n", 1
        )
    return MADE_BY + made


def core_stubs() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        generated = subprocess.run(
            [sys.executable, "-m", "pybind11_stubgen", "fordel._core", "--output-dir", folder, "--exit-code"],
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
