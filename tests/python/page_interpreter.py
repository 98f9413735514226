"""Runs the Python of a page, a block after the other in one namespace: source in, what it printed out, each a line of JSON.

As at the prompt, the value of a last expression is shown. An error ends its block, and is told in the last lines of its traceback.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import sys
import traceback
from typing import Any


def split(source: str) -> tuple[ast.Module, ast.Expression | None]:
    """The statements, and the expression that they end with."""
    tree = ast.parse(source)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr):
        return tree, None
    return ast.Module(tree.body[:-1], tree.type_ignores), ast.Expression(last.value)


def run(source: str, names: dict[str, Any]) -> dict[str, str | bool]:
    """What a block prints, and whether it failed."""
    printed, failed = io.StringIO(), False
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        try:
            statements, last = split(source)
            exec(compile(statements, "<page>", "exec"), names)
            value = eval(compile(last, "<page>", "eval"), names) if last else None
            if value is not None:
                print(repr(value))
        except Exception as error:
            failed = True
            print("".join(traceback.format_exception_only(error)), end="")
    return {"printed": printed.getvalue(), "failed": failed}


if __name__ == "__main__":
    page: dict[str, Any] = {"__name__": "__main__"}
    for line in sys.stdin:
        print(json.dumps(run(json.loads(line), page)), flush=True)
