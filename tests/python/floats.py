"""What must never pass for a figure: binary floats, whatever library made them, and what is no number at all."""

from __future__ import annotations

from decimal import Decimal


class NumpyFloat32:
    """Has what numpy.float32 has, which is no subclass of float: a stand-in, as the tests do without NumPy."""

    dtype = "float32"

    def __float__(self) -> float:
        return 0.5

    def is_integer(self) -> bool:
        return False

    def as_integer_ratio(self) -> tuple[int, int]:
        return 1, 2

    def __repr__(self) -> str:
        return "np.float32(0.5)"


class NumpyFloat64(float):
    """numpy.float64 is a subclass of float."""

    dtype = "float64"


FLOATS = [
    0.5,
    1.0,
    -0.0,
    float("nan"),
    float("inf"),
    float("-inf"),
    NumpyFloat32(),
    NumpyFloat64(0.5),
    NumpyFloat64("nan"),
]
NOT_NUMBERS = [Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), True, False, 1j, None, b"1", [1], object()]
