"""Packages that only some parts need; what is missing is answered with the command that installs it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from fordel import errors


def need(package: str, extra: str) -> Any:
    """The package, imported; `extra` is the part of fordel that brings it, as in fordel[excel]."""
    try:
        return import_module(package)
    except ImportError as error:
        missing = f'{error.name or package}; pip install "fordel[{extra}]"'
        raise errors.from_core("fordel.extra.missing", missing) from error
