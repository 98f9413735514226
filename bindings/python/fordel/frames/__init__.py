"""Tables in and out: data frames of results, figures from frames, and the amounts of a frame shared by a key."""

from fordel.frames.sharing import allocate, allocator

__all__ = ["allocate", "allocator"]
