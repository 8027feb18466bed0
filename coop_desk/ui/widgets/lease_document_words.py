"""The words of documents about leases: land in, greenhouses out, deposits, credits, transfers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.money import format_fen
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.word_base import Details, Fact, WordTable, days_words, in_words


class LeaseDocumentWords:
    """What documents about leases say about themselves."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("LeaseDocumentWords", text)

    def kinds(self) -> Mapping[str, Callable[[Details], Iterator[Fact]]]:
        """Its kinds of document, and what tells their facts."""
        return {
            "greenhouse_lease": self._lease,
            "lease_end": self._end,
            "lease_transfer": self._transfer,
            "deposit": self._deposit,
            "rent_credit": self._credit,
            "land_lease": self._land,
            "land_lease_end": self._land_end,
            "land_rent": self._land_rent,
            "netting_consent": self._consent,
        }

    def _yuan(self, fen: int) -> str:
        return self.tr("{figure} yuan").format(figure=format_fen(fen))

    def _lease(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Greenhouse"), d["greenhouse"]
        if d["season"]:
            yield self.tr("Season"), d["season"]
        yield self.tr("Days"), days_words(d["start"], d["end"] - ONE_DAY)
        yield self.tr("Rent"), in_words(d["basis"], terms.LEASE_BASES)
        yield self.tr("Rate"), self._yuan(d["rate_fen"])
        if d.get("area"):
            yield self.tr("Area"), self._mu(d["area"])
            yield self.tr("Counted"), in_words(d["method"], terms.RENT_METHODS)
        yield self.tr("Deposit"), self._yuan(d["deposit_fen"])

    def _mu(self, area: int) -> str:
        return self.tr("{figure} mu").format(figure=format_hundredths(area))

    def _end(self, d: Details) -> Iterator[Fact]:
        yield self.tr("First day without the greenhouse"), d["end"].isoformat()

    def _transfer(self, d: Details) -> Iterator[Fact]:
        yield self.tr("The new grower's first day"), d["start"].isoformat()
        yield self.tr("Bags taken over"), f"{d['bags']:,}"
        yield self.tr("Price per bag"), self._yuan(d["price_fen"])
        yield self.tr("Together"), self._yuan(d["amount_fen"])

    def _deposit(self, d: Details) -> Iterator[Fact]:
        yield self.tr("What was done"), in_words(d["action"], terms.DEPOSIT_ACTIONS)
        if d["method"]:
            yield self.tr("Paid"), in_words(d["method"], terms.PAYMENT_METHODS)

    def _credit(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Why"), in_words(d["purpose"], terms.CREDIT_PURPOSES)

    def _land(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Plot"), f"{d['plot']} {d['plot_name']}"
        yield self.tr("Area"), self._mu(d["area"])
        yield self.tr("Days"), days_words(d["start"], d["end"] - ONE_DAY)
        price = self.tr("{yuan} yuan per mu and year")
        yield self.tr("Price"), price.format(yuan=format_fen(d["price_fen"]))
        yield self.tr("Counted"), in_words(d["method"], terms.RENT_METHODS)
        when = self.tr("in advance") if d["in_advance"] else self.tr("afterwards")
        yield self.tr("Payment days"), f"{d['payment_days'].replace(',', ' · ')} ({when})"

    def _land_end(self, d: Details) -> Iterator[Fact]:
        yield self.tr("First day without the land"), d["end"].isoformat()

    def _land_rent(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Days"), days_words(d["start"], d["end"] - ONE_DAY)
        yield self.tr("Due"), d["due"].isoformat()

    def _consent(self, d: Details) -> Iterator[Fact]:
        yield self.tr("From"), d["start"].isoformat()
        until: date | None = d["end"]
        last = self.tr("until it is taken back") if until is None else (until - ONE_DAY).isoformat()
        yield self.tr("Until, including"), last

    # ---- lines ----

    def tables(self) -> Mapping[str, Callable[[Sequence[Any]], WordTable]]:
        """Its kinds of document that have lines."""
        return {"greenhouse_lease": self._instalments, "land_lease": self._steps}

    def _instalments(self, lines: Sequence[Details]) -> WordTable:
        titles = self.tr("Instalment"), self.tr("Due"), self.tr("Share")
        rows = [
            (
                str(line["line"]),
                line["due"].isoformat(),
                f"{format_hundredths(line['share_bp'])} %",
            )
            for line in lines
        ]
        return WordTable(titles, rows, frozenset((2,)))

    def _steps(self, lines: Sequence[Details]) -> WordTable:
        titles = self.tr("From"), self.tr("Price per mu and year")
        rows = [(line["start"].isoformat(), format_fen(line["price_fen"])) for line in lines]
        return WordTable(titles, rows, frozenset((1,)))
