"""Who pays whom, as flows from payers to recipients."""

from __future__ import annotations

from dataclasses import dataclass

import fordel as fd
from fordel._language import Lang, chosen
from fordel.plot.captions import below
from fordel.plot.names import common, largest, streams_of, subtitle, years_of
from fordel.plot.numbers import Amounts, unit_of
from fordel.plot.picture import Flow, Flows, Node, Picture
from fordel.plot.schedule import something, sum_of
from fordel.plot.words import WORDS
from fordel.shown.names import called
from fordel.shown.table import Cell, Column, Table

Party = tuple[str, str]  # id and name: two may be called the same
Pairs = dict[tuple[Party, Party], fd.Money]


def sankey(schedule: fd.Schedule, year: int | None, most: int, lang: Lang | None) -> Picture:
    """Who pays whom, over all years that are shown."""
    lang, schedule = chosen(lang), schedule.filter(year=year)
    something(schedule)
    words, total = WORDS[lang], schedule.total()
    pairs = paid(schedule, lang)
    write = Amounts(pairs.values(), lang)
    title = words["sankey"].format(what=schedule.programme.name.in_(lang))
    caption, notes = below(schedule, lang)
    return Picture(
        "sankey",
        title,
        subtitle(
            years_of(schedule),
            streams_of(schedule, lang),
            common(schedule, lang, ["payer", "recipient"]),
            words["in_sum"].format(amount=write(total)),
        ),
        flows_of(pairs, most, write, words["others"]),
        table(f"{title} ({unit_of(total, lang)})", pairs, total, lang, notes),
        caption,
        lang,
    )


def paid(schedule: fd.Schedule, lang: Lang) -> Pairs:
    """What each pays to each, where that is not zero."""
    sums = schedule.total_by(["payer_id", "payer", "recipient_id", "recipient"])
    return {
        ((payer, called(payer, payer_name, lang)), (recipient, called(recipient, recipient_name, lang))): amount
        for (payer, payer_name, recipient, recipient_name), amount in sums.items()
        if amount
    }


@dataclass(frozen=True)
class Side:
    """The nodes of a side, and which of them each party is: the largest, and the others together in the last."""

    nodes: tuple[Node, ...]
    places: dict[Party, int]


def side_of(pairs: Pairs, end: int, most: int, write: Amounts, others: str) -> Side:
    amounts: dict[Party, list[fd.Money]] = {}
    for pair, amount in pairs.items():
        amounts.setdefault(pair[end], []).append(amount)
    parties = list(amounts)
    shown, rest = largest(parties, [sum_of(map(abs, amounts[party])) for party in parties], most)
    nodes = [Node(party[1], write(sum_of(amounts[party]))) for party in shown]
    if rest:
        together = sum_of(amount for party in rest for amount in amounts[party])
        nodes.append(Node(others.format(count=len(rest)), write(together)))
    places = {party: place for place, party in enumerate(shown)} | dict.fromkeys(rest, len(shown))
    return Side(tuple(nodes), places)


def flows_of(pairs: Pairs, most: int, write: Amounts, others: str) -> Flows:
    """What goes back is a flow of its own, so that it is not lost in what goes forth."""
    payers, recipients = (side_of(pairs, end, most, write, others) for end in (0, 1))
    sums: dict[tuple[int, int, bool], list[fd.Money]] = {}
    for (payer, recipient), amount in pairs.items():
        flow = payers.places[payer], recipients.places[recipient], amount.minor < 0
        sums.setdefault(flow, []).append(amount)
    flows = []
    for (payer_at, recipient_at, _), amounts in sorted(sums.items(), key=lambda one: one[0]):
        amount = sum_of(amounts)
        said = f"{payers.nodes[payer_at].label} → {recipients.nodes[recipient_at].label}: {write(amount)}"
        flows.append(Flow(payer_at, recipient_at, amount.exact, said))
    return Flows(payers.nodes, recipients.nodes, tuple(flows))


def table(caption: str, pairs: Pairs, total: fd.Money, lang: Lang, notes: tuple[str, ...]) -> Table:
    """Each payer with each recipient, those too that the picture has together."""
    words = WORDS[lang]
    rows: list[list[Cell]] = [[payer[1], recipient[1], amount] for (payer, recipient), amount in pairs.items()]
    heads = [Column(words["payer"]), Column(words["recipient"]), Column(words["amount"], number=True)]
    return Table(caption, heads, rows, [[words["in_all"], None, total]], notes)
