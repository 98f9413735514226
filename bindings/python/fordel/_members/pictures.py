"""Results as pictures."""

from __future__ import annotations
