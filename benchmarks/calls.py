"""One call from Python: fd.apportion and fd.allocate beside ten lines of Python integers."""

from __future__ import annotations

import fordel as fd
import sample
from peers.one_by_one import in_integers
from rounds import rounds_asked, take_turns

PARTIES = 16
CALLS = 200


def main() -> None:
    rounds = rounds_asked()
    weights, amounts = sample.weights(PARTIES), sample.amounts(CALLS)
    key = fd.Key({f"Town {i}": weight for i, weight in enumerate(weights)})
    money = [fd.oere(amount) for amount in amounts]
    assert [list(fd.apportion(a, weights).units) for a in amounts] == [in_integers(a, weights) for a in amounts]

    def integers() -> None:
        for amount in amounts:
            in_integers(amount, weights)

    def apportion() -> None:
        for amount in amounts:
            fd.apportion(amount, weights)

    def allocate() -> None:
        for amount in money:
            fd.allocate(amount, key)

    plain = (integers, CALLS)
    take_turns("python-apportion", [PARTIES], {"fd.apportion": (apportion, CALLS), "Python integers": plain}, rounds)
    take_turns("python-allocate", [PARTIES], {"fd.allocate": (allocate, CALLS), "Python integers": plain}, rounds)


if __name__ == "__main__":
    main()
