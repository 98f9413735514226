"""How results are written: CSV dialects, pages, postings."""

from __future__ import annotations
