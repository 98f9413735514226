"""The words of tables and what they say about themselves, in Danish and English."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {"more_row": "1 more row", "more_rows": "{count} more rows", "rows": "{caption}: rows {first} to {last}"},
    "da": {
        "more_row": "1 række mere",
        "more_rows": "{count} rækker mere",
        "rows": "{caption}: række {first} til {last}",
    },
}


def more_rows(count: int, lang: str) -> str:
    """What is said of rows that are left out or folded away."""
    words = WORDS[lang]
    return words["more_row"] if count == 1 else words["more_rows"].format(count=count)
