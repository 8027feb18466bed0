"""Words that the lists of sales share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_decimal, format_fen
from coop_desk.domain.ratios import format_percent
from coop_desk.domain.weight import GRAMS_PER_JIN, format_jin
from coop_desk.services.sales_contracts import ContractRow, Fulfilment
from coop_desk.services.tracing import Origin
from coop_desk.ui.widgets.document_words import UNKNOWN, in_words
from coop_desk.ui.widgets.linked_table import LinkedRow, LinkedTable, ShareBar

MOST_PEOPLE = 12  # shares shown on a card; the others stand together
# How the state of a contract is dressed in a notice's colours.
TAGS = {"running": "done", "coming": "look", "ended": "", "voided": "refused"}


def product_words(product: str) -> str:
    """A product on the screen."""
    return in_words(product, terms.PRODUCTS)


class SalesWords:
    """What is said about contracts and about where goods came from."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("SalesWords", text)

    def state(self, state: str) -> str:
        """The state of a contract."""
        words = {
            "coming": self.tr("To come"),
            "running": self.tr("Running"),
            "ended": self.tr("Ended"),
            "voided": self.tr("Void"),
        }
        return words[state]

    def jin(self, grams: int) -> str:
        """A weight."""
        return self.tr("{figure} jin").format(figure=format_jin(grams))

    def yuan(self, fen: int) -> str:
        """An amount."""
        return self.tr("{figure} yuan").format(figure=format_fen(fen))

    def pace(self, row: ContractRow, done: Fulfilment) -> str:
        """Where the present pace leads, in a sentence."""
        outlook, last = done.outlook, row.end - ONE_DAY
        if not done.left_g:
            return self.tr("It is fulfilled.")
        if outlook.pace is None:
            if not outlook.short_g:
                return self.tr("No pace can be told yet.")
            ended = self.tr("It ended on {day}, {jin} jin short.")
            return ended.format(day=last.isoformat(), jin=format_jin(outlook.short_g))
        pace = format_decimal(outlook.pace.numerator, outlook.pace.denominator * GRAMS_PER_JIN, 1)
        if outlook.fulfilled_on is not None:
            words = self.tr("At the present pace of {pace} jin a day it is fulfilled on {day}.")
            return words.format(pace=pace, day=outlook.fulfilled_on.isoformat())
        words = self.tr("At the present pace of {pace} jin a day it is {jin} jin short on {day}.")
        short = format_jin(outlook.short_g or 0)
        return words.format(pace=pace, jin=short, day=last.isoformat())

    def bar(self, done: Fulfilment) -> ShareBar:
        """How much was accepted, and how much is on its way."""
        words = self.tr("{accepted} of {committed} jin accepted ({share}), {way} on their way")
        said = words.format(
            accepted=format_jin(done.accepted_g),
            committed=format_jin(done.committed_g),
            share=format_percent(done.share),
            way=format_jin(done.on_the_way_g),
        )
        return ShareBar(_share(done.accepted_g, done), _share(done.on_the_way_g, done), said)

    def origin(self, found: Origin, go: Callable[[int], Any]) -> LinkedTable:
        """The people whose goods a shipment or a sale is made of, the largest share first."""
        shares = found.people
        rows = [
            LinkedRow(
                (
                    f"{one.person_code} {one.person}" if one.person else self.tr("no person named"),
                    f"{one.tickets:,}",
                    format_jin(one.grams),
                    format_percent(_of(one.grams, found.grams), 1),
                ),
                _opener(go, one.person_id),
            )
            for one in shares[:MOST_PEOPLE]
        ]
        rows += self._others(shares[MOST_PEOPLE:], found.grams)
        heading = self.tr("Where it came from: inferred, the oldest goods in store leave first")
        titles = self.tr("Who"), self.tr("Tickets"), self.tr("jin"), self.tr("Share")
        return LinkedTable(heading, titles, rows, frozenset({1, 2, 3}))

    def _others(self, shares: Sequence[Any], total_g: int) -> list[LinkedRow]:
        if not shares:
            return []
        grams = sum(one.grams for one in shares)
        said = self.tr("{count} others").format(count=len(shares))
        tickets = sum(one.tickets for one in shares)
        share = format_percent(_of(grams, total_g), 1)
        return [LinkedRow((said, f"{tickets:,}", format_jin(grams), share), None)]

    def weight_or_unknown(self, grams: int | None) -> str:
        """A weight in a table, — for what is not known yet."""
        return UNKNOWN if grams is None else format_jin(grams)

    def amount_or_unknown(self, fen: int | None) -> str:
        """An amount in a table, — for what is not known yet."""
        return UNKNOWN if fen is None else format_fen(fen)


def _opener(go: Callable[[int], Any], person_id: int | None) -> Callable[[], Any] | None:
    return None if person_id is None else lambda: go(person_id)


def _share(grams: int, done: Fulfilment) -> Fraction:
    return _of(grams, done.committed_g)


def _of(part: int, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(0)
