from pathlib import Path

import fordel as fd

GOLDEN = Path(__file__).parent / "golden" / "seawall.csv"


def the_rule() -> fd.Schedule:
    """The rule under test: who pays for the sea wall."""
    key = fd.mix([fd.half * fd.Key.single("Havnby"), fd.half * fd.Key({"Klitby": 7311, "Engby": 4205})])
    wall = fd.Stream(
        "seawall", fd.per_year(fd.kroner(1_000_000)), payers=key, recipients="Diget", period=fd.Period.years(2025, 2026)
    )
    return fd.Programme("seawall", "The sea wall", "DKK").add(wall).schedule()


def test_the_rule_gives_what_was_agreed() -> None:
    assert the_rule().to_csv() == GOLDEN.read_text(encoding="utf-8")


if __name__ == "__main__":
    print(the_rule().to_csv(), end="")
