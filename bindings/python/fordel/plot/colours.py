"""Colours that readers with any colour vision tell apart, on white and on dark paper; each with a pattern of its own."""

from __future__ import annotations

from typing import NamedTuple

# The first two are of Okabe and Ito; the others lie as far from them, and from each other, as 3:1 on both papers allows.
SERIES = ("#0072b2", "#d55e00", "#779988", "#6633ff", "#aa4433", "#7777ff")
MORE, LESS = 1, 0  # who pays more, who pays less

# For each colour: the lines of its pattern, in a square of 8 by 8, and what plotly calls it.
PATTERNS = (
    ("", ""),
    ("M-2,2l4,-4M0,8l8,-8M6,10l4,-4", "/"),
    ("M4,4h.01", "."),
    ("M-2,6l4,4M0,0l8,8M6,-2l4,4", "\\"),
    ("M0,4h8", "-"),
    ("M0,4h8M4,0v8", "+"),
)
MARKERS = ("circle", "square", "diamond", "triangle-up", "cross", "triangle-down")
DASHES = ("solid", "dash", "dot", "dashdot", "longdash", "longdashdot")


class Paper(NamedTuple):
    """What is drawn on: the paper, text, text that stands back, lines of the grid and lines that are not named."""

    paper: str
    ink: str
    quiet: str
    grid: str
    grey: str


LIGHT = Paper("#ffffff", "#16181d", "#4c525c", "#dfe2e7", "#a4abb6")
DARK = Paper("#111318", "#eceef2", "#b3bac6", "#31353e", "#5f6672")


def place(series: int) -> int:
    """Where colour, pattern and marker of a series stand."""
    return series % len(SERIES)
