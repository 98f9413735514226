"""What explains an amount: text that a prompt shows line by line, and a notebook as paragraphs."""

from __future__ import annotations


class Explanation(str):
    """A text in sentences. It is a str like any other, and shows itself without quotes and escapes."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self).rstrip("\n")

    def _repr_html_(self) -> str:
        """Its paragraphs, for a notebook."""
        from fordel.shown import html

        return html.framed(html.paragraphs(str(self)))
