"""Random programmes of every combination, as the oracle holds them and as the library does."""

from __future__ import annotations

import calendar
import random
from fractions import Fraction

import arrangement_oracle as oracle
import fordel as fd
from arrangement_oracle import (
    Cap,
    Coast,
    Equal,
    Floor,
    FromAmounts,
    Heads,
    Indexed,
    Mix,
    Percent,
    Rest,
    Rounded,
    Stated,
    Stream,
    Times,
    Tranche,
    Without,
    World,
)

TOWNS = ("Ask", "Birk", "El", "Fyr", "Gran", "Hassel")
OFFICES = ("Nord", "Syd")
FIRST_YEAR = 2020


def random_world(draw: random.Random) -> World:
    codes = {who: 100 + place for place, who in enumerate(draw.sample(TOWNS + OFFICES, len(TOWNS) + len(OFFICES)))}
    heads = {
        (who, year): draw.randint(1, 60_000)
        for who in TOWNS + OFFICES
        for year in range(FIRST_YEAR - 3, FIRST_YEAR + 6)
    }
    coast = {who: Fraction(draw.randint(1, 900), 10) for who in TOWNS + OFFICES}
    joined = {}
    if draw.random() < 0.5:
        first = (draw.randint(FIRST_YEAR, FIRST_YEAR + 3), draw.randint(1, 12))
        joined[TOWNS[0]] = (first, (FIRST_YEAR + 9, 12))
    if draw.random() < 0.3:
        joined[TOWNS[1]] = ((FIRST_YEAR - 5, 1), (draw.randint(FIRST_YEAR, FIRST_YEAR + 3), draw.randint(1, 12)))
    return World(codes, heads, coast, joined)


def random_rule(draw: random.Random, who: tuple[str, ...], earlier: list[str], depth: int = 2) -> oracle.Rule:
    """The last two towns take part always, so that no key is empty."""
    kinds = ["heads", "coast", "equal"]
    if depth > 0:
        kinds += ["mix", "without", "rounded"]
    kind = draw.choice(kinds)
    if earlier and depth == 2 and who == TOWNS and draw.random() < 0.2:
        return FromAmounts(draw.choice(earlier), draw.random() < 0.3, draw.random() < 0.5)
    if kind == "heads":
        return Heads(who, draw.choice((0, 1, 2)))
    if kind == "coast":
        return Coast(who)
    if kind == "equal":
        return Equal(who)
    inner = random_rule(draw, who, [], depth - 1)
    if kind == "rounded":
        return Rounded(inner, draw.choice((1, 3, 4)), draw.random() < 0.5)
    if kind == "without":
        return Without(inner, who[2]) if len(who) > 2 and who[2] in members(inner) else inner
    factor = Fraction(draw.randint(1, 9), 10)
    return Mix(((factor, inner), (1 - factor, random_rule(draw, who, [], depth - 1))))


def members(rule: oracle.Rule) -> frozenset[str]:
    match rule:
        case Heads(who, _) | Coast(who) | Equal(who):
            return frozenset(who)
        case Mix(parts):
            return frozenset().union(*(members(part) for _, part in parts))
        case Without(inner, gone):
            return members(inner) - {gone}
        case Rounded(inner, _, _):
            return members(inner)
    return frozenset()


def random_amount(draw: random.Random) -> oracle.Amount:
    minor = draw.choice((draw.randint(1, 10**3), draw.randint(10**5, 10**8))) * 1200
    kind = draw.choice(("year", "period", "once", "indexed"))
    if kind == "indexed":
        return Indexed(minor, Fraction(draw.randint(1, 80), 1000), FIRST_YEAR + draw.randint(0, 1), draw.random() < 0.5)
    return Stated(minor + draw.randint(0, 11) * 100, kind)


def random_adjustments(draw: random.Random, amount: oracle.Amount) -> tuple[oracle.Adjustment, ...]:
    kind = draw.choice(("none", "none", "none", "floor", "cap", "times"))
    if kind == "floor":
        return (Floor(1200 * draw.randint(0, max(1, amount.minor // 12000))),)
    if kind == "cap":
        return (Cap(Fraction(draw.randint(30, 60), 100)),)
    if kind == "times":
        return (Times(draw.choice(TOWNS), 2),)
    return ()


def random_stream(draw: random.Random, place: int, earlier: list[str]) -> Stream:
    amount = random_amount(draw)
    once = isinstance(amount, Stated) and amount.per == "once"
    first = (FIRST_YEAR + draw.randint(0, 1), draw.choice((1, 1, draw.randint(1, 12))))
    last = (first[0] + (0 if once else draw.randint(0, 2)), draw.choice((12, 12, draw.randint(1, 12))))
    if last < first:
        last = (first[0], 12)
    method = draw.choice(("largest-remainder", "largest-remainder", "independent"))
    unit = draw.choice((1, 1, 100))

    def tranche(name: str, part: oracle.Amount) -> Tranche:
        return Tranche(name, part, random_rule(draw, TOWNS, earlier), random_adjustments(draw, amount), method, unit)

    several = draw.random() < 0.5
    tranches = (
        (tranche("some", Percent(Fraction(draw.randint(1, 99)))), tranche("others", Rest()))
        if several
        else (tranche("all", amount),)
    )
    recipients = Equal(OFFICES[:1]) if draw.random() < 0.6 else random_rule(draw, OFFICES, [], 1)
    return Stream(f"s{place}", amount, first, last, tranches, recipients)


def random_programme(draw: random.Random) -> tuple[World, list[Stream]]:
    streams: list[Stream] = []
    for place in range(draw.randint(1, 3)):
        # Only of streams whose years cover those that ask: who had nothing has no key.
        streams.append(random_stream(draw, place, [s.id for s in streams]))
    return random_world(draw), streams


# The same programme in the library's words.


class Builder:
    def __init__(self, world: World) -> None:
        self.world = world
        self.party = {who: fd.Party(who, kind="municipality", code=str(code)) for who, code in world.codes.items()}
        parties = list(self.party.values())
        source = fd.Citation(fd.Text("Opdigtet", "Invented"))
        self.heads = fd.Population(
            parties, [(str(world.codes[who]), f"{year}-01-01", n) for (who, year), n in world.heads.items()], source
        )
        coast = [(self.party[who], "2019-01-01", km) for who, km in world.coast.items()]
        self.coast = fd.Figures(fd.Text("kystlinje", "coastline"), parties, coast, source, "km")

    def who(self, names: tuple[str, ...]) -> list[fd.Party | fd.Participation]:
        found: list[fd.Party | fd.Participation] = []
        for name in names:
            if name in self.world.joined:
                (y, m), (to_y, to_m) = self.world.joined[name]
                found.append(fd.Participation(self.party[name], fd.Period(f"{y}-{m:02}-01", last_day(to_y, to_m))))
            else:
                found.append(self.party[name])
        return found

    def rule(self, rule: oracle.Rule) -> fd.KeyRule:
        match rule:
            case Heads(who, back):
                return fd.by_population(self.who(who), self.heads, fd.ReferenceDate.years_before(back))
            case Coast(who):
                return fd.by_figures(self.coast, self.who(who), "2019-01-01")
            case Equal(who):
                return fd.equal(self.who(who))
            case Mix(parts):
                return fd.mix([factor * self.rule(part) for factor, part in parts])
            case Without(inner, gone):
                return self.rule(inner).without([gone])
            case Rounded(inner, decimals, held):
                return self.rule(inner).rounded(
                    fd.KeyRounding(Fraction(1, 10 ** (decimals + 2)), "held" if held else "normalised")
                )
            case FromAmounts(stream, before, settled):
                return fd.by_amounts(
                    [stream], year="before" if before else "same", precision="settled" if settled else "exact"
                )

    def amount(self, amount: oracle.Amount) -> fd.AmountRule:
        match amount:
            case Stated(minor, "year"):
                return fd.per_year(fd.oere(minor))
            case Stated(minor, "once"):
                return fd.once(fd.oere(minor))
            case Stated(minor, _):
                return fd.per_period(fd.oere(minor), "months")
            case Indexed(minor, rate, base, to_krone):
                index = fd.PriceIndex.steady(rate * 100)
                rounding = fd.RoundingPoint.at_end("krone") if to_krone else "never"
                return fd.per_year(fd.oere(minor)).indexed(index, base_year=base, rounded=rounding)
            case Percent(percent):
                return fd.percent(percent)
            case Rest():
                return fd.rest()

    def adjustment(self, step: oracle.Adjustment) -> fd.Adjustment:
        match step:
            case Floor(minor):
                return fd.floor(fd.oere(minor))
            case Cap(share):
                return fd.cap(share=share)
            case Times(who, times):
                return fd.times(times, of=[who])

    def programme(self, streams: list[Stream]) -> fd.Programme:
        made = fd.Programme("random", "Random", "DKK")
        for s in streams:
            tranches = [
                fd.Tranche(
                    t.id,
                    self.amount(t.amount),
                    self.rule(t.payers),
                    adjustments=[self.adjustment(step) for step in t.adjustments],
                    method=t.method,
                    unit=f"{t.unit} minor",
                )
                for t in s.tranches
            ]
            during = fd.Period(f"{s.first[0]}-{s.first[1]:02}-01", last_day(*s.last))
            made.add(fd.Stream(s.id, self.amount(s.amount), tranches, self.rule(s.recipients), during))
        return made


def last_day(year: int, month: int) -> str:
    return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"
