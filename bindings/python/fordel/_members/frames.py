"""Results as data frames, and figures from them."""

from __future__ import annotations
