"""Results as workbooks, and figures from them."""

from __future__ import annotations
