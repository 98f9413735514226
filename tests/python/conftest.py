"""Settings for all tests in Python."""

from __future__ import annotations

from hypothesis import settings

# No deadline: a machine under load is slow, not wrong.
settings.register_profile("fordel", deadline=None, max_examples=200)
settings.load_profile("fordel")
