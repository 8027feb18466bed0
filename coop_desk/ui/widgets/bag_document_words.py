"""The words of documents about bags: batches, checks, issues, losses, inspections, corrections."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QCoreApplication

from coop_desk.domain import terms
from coop_desk.domain.money import format_decimal, format_fen
from coop_desk.domain.ratios import format_percent
from coop_desk.ui.language import listed
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.word_base import UNKNOWN, Details, Fact, WordTable, in_words


class BagDocumentWords:
    """What documents about bags say about themselves."""

    def tr(self, text: str) -> str:
        """The text in the language on the screen."""
        return QCoreApplication.translate("BagDocumentWords", text)

    def kinds(self) -> Mapping[str, Callable[[Details], Iterator[Fact]]]:
        """Its kinds of document, and what tells their facts."""
        return {
            "bag_batch": self._batch,
            "weight_check": self._check,
            "batch_loss": self._store_loss,
            "bag_issue": self._issue,
            "bag_loss": self._loss,
            "bag_return": self._return,
            "bag_replacement": self._replacement,
            "inspection": self._inspection,
            "bag_correction": self._correction,
        }

    # ---- batches ----

    def _batch(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Batch"), d["name"]
        yield self.tr("Where from"), self.tr("made here") if d["made_here"] else self.tr("bought")
        yield self.tr("Strain"), d["strain"] or UNKNOWN
        if d["recipe"]:
            yield self.tr("Recipe"), d["recipe"]
        weight = self.tr("{kilograms} kg ± {tolerance} kg, {water} % water")
        yield (
            self.tr("One bag"),
            weight.format(
                kilograms=_kilograms(d["bag_g"]),
                tolerance=_kilograms(d["tolerance_g"]),
                water=format_hundredths(d["water_bp"]),
            ),
        )
        yield self.tr("Made on"), d["made_on"].isoformat()
        if d["inoculated_on"]:
            yield self.tr("Inoculated on"), d["inoculated_on"].isoformat()
        yield self.tr("Bags"), f"{d['bags']:,}"
        yield self.tr("Cost of a bag"), self._yuan(d["unit_cost_fen"])

    def _check(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Weighed"), self.tr("{count} bags").format(count=f"{d['sampled']:,}")
        mean = format_decimal(d["total_g"], 1000 * d["sampled"], 3)
        yield self.tr("Mean"), self.tr("{figure} kg").format(figure=mean)
        variation = d["variation_bp"]
        spread = UNKNOWN if variation is None else f"{format_hundredths(variation)} %"
        yield self.tr("Variation"), spread
        band = self.tr("{count} of {sampled} ({share}) outside {nominal} ± {tolerance} kg")
        yield (
            self.tr("Outside"),
            band.format(
                count=d["outside"],
                sampled=d["sampled"],
                share=format_percent(Fraction(d["outside"], d["sampled"])),
                nominal=_kilograms(d["nominal_g"]),
                tolerance=_kilograms(d["tolerance_g"]),
            ),
        )
        verdict = self.tr("passed") if d["passed"] else self.tr("to be reworked")
        yield self.tr("Verdict"), verdict

    def _store_loss(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Bags"), f"{d['bags']:,}"
        yield self.tr("Cause"), in_words(d["cause"], terms.LOSS_CAUSES)
        yield self.tr("Cost"), self._yuan(d["cost_fen"])
        yield from self._batches(d)

    # ---- crops ----

    def _place(self, d: Details) -> Iterator[Fact]:
        yield self.tr("Greenhouse"), d["greenhouse"] or UNKNOWN
        if d["season"]:
            yield self.tr("Season"), d["season"]

    def _batches(self, d: Details) -> Iterator[Fact]:
        counted = [
            f"{name or self.tr('without a batch')}: {count:,}"
            for name, count in d.get("batches", ())
        ]
        if counted:
            yield self.tr("Batches"), listed(counted)

    def _issue(self, d: Details) -> Iterator[Fact]:
        yield from self._place(d)
        yield self.tr("Bags"), f"{d['bags']:,}"
        yield from self._batches(d)
        yield self.tr("Price per bag"), self._yuan(d["price_fen"])
        yield self.tr("Paid"), self.tr("on account") if d["on_credit"] else self.tr("in cash")

    def _loss(self, d: Details) -> Iterator[Fact]:
        yield from self._place(d)
        yield self.tr("Bags"), f"{d['bags']:,}"
        yield self.tr("Cause"), in_words(d["cause"], terms.LOSS_CAUSES)
        yield from self._batches(d)

    def _return(self, d: Details) -> Iterator[Fact]:
        yield from self._place(d)
        yield self.tr("Bags given back"), f"{d['bags']:,}"
        yield from self._batches(d)
        yield self.tr("Credited per bag"), self._yuan(d["price_fen"])

    def _replacement(self, d: Details) -> Iterator[Fact]:
        yield from self._place(d)
        yield self.tr("Bags"), f"{d['bags']:,}"
        yield from self._batches(d)
        yield self.tr("Who bears it"), in_words(d["borne_by"], terms.BEARERS)
        if d["price_fen"]:
            yield self.tr("Price per bag"), self._yuan(d["price_fen"])

    def _inspection(self, d: Details) -> Iterator[Fact]:
        yield from self._place(d)
        for key in ("contaminated", "broken", "discarded"):
            if d[key]:
                yield in_words(key, terms.LOSS_CAUSES), f"{d[key]:,}"
        yield from self._batches(d)
        yield self.tr("Spots left"), f"{d['untreated']:,}"
        if d["cause"]:
            yield self.tr("Cause"), d["cause"]
        yield self.tr("Done"), in_words(d["action"], terms.INSPECTION_ACTIONS)
        yield self.tr("Who bears it"), in_words(d["borne_by"], terms.BEARERS)
        if d["follow_up"]:
            yield self.tr("Look again on"), d["follow_up"].isoformat()

    def _correction(self, d: Details) -> Iterator[Fact]:
        yield from self._place(d)
        yield self.tr("Counted again"), f"{d['bags']:+,}"
        yield from self._batches(d)

    def _yuan(self, fen: int) -> str:
        return self.tr("{figure} yuan").format(figure=format_fen(fen))

    # ---- lines ----

    def tables(self) -> Mapping[str, Callable[[Sequence[Any]], WordTable]]:
        """Its kinds of document that have lines."""
        return {"weight_check": self._weights}

    def _weights(self, lines: Sequence[Details]) -> WordTable:
        titles = self.tr("Bag"), self.tr("Weight (kg)")
        rows = [(str(line["line"]), _kilograms(line["grams"])) for line in lines]
        return WordTable(titles, rows, frozenset((0, 1)))


def _kilograms(grams: int) -> str:
    return format_decimal(grams, 1000, 3)
