"""The list of processing batches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, ClassVar

from PySide6.QtCore import Signal

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.domain.ratios import format_percent, format_ratio
from coop_desk.domain.weight import format_jin
from coop_desk.services import processing_view
from coop_desk.services.processing_view import BatchDetail, BatchLine, BatchRow
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import UNKNOWN, Column
from coop_desk.ui.pages.processing_tasks import NewBatchTask
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.widgets.band_bar import BandBar
from coop_desk.ui.widgets.document_panel import TAGS
from coop_desk.ui.widgets.document_words import Fact, WordTable, in_words, status_words
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.word_base import screen_language


class Batches(Segment):
    """The processing batches of the period in the head."""

    void_wanted = Signal(int)
    page = "processing"
    name = "batches"
    totals = (
        "figures.leaf_g",
        "figures.dry_g",
        "figures.loss_g",
        "figures.cost_fen",
    )
    narrow: ClassVar = frozenset({"day", "name", "figures.leaf_g", "figures.dry_g"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Batches")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("number", self.tr("Number"), width=124),
            Column("day", self.tr("Day"), "date"),
            Column("name", self.tr("Name"), width=88),
            Column("figures.leaf_g", self.tr("Leaf (jin)"), "jin"),
            Column("figures.dry_g", self.tr("Dry tea (jin)"), "jin"),
            Column("figures.loss_g", self.tr("Loss (jin)"), "jin"),
            Column(
                "figures.fresh_per_dry",
                self.tr("Leaf : dry"),
                "percent",
                width=64,
                write=format_ratio,
            ),
            Column("figures.out_turn", self.tr("Out-turn %"), "percent", width=72),
            Column("figures.cost_fen", self.tr("Cost (yuan)"), "yuan", width=104),
            Column("figures.cost_per_jin_fen", self.tr("Yuan/jin"), "yuan", width=80),
            Column("status", self.tr("State"), width=68, write=status_words),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or those someone should look at."""
        return (
            Option(ALL, self.tr("All batches")),
            Option("unusual", self.tr("Outside the band")),
            Option("voided", self.tr("Void")),
        )

    def keeps(self, row: BatchRow, state: Any) -> bool:
        """Whether it is among those chosen."""
        if state == "unusual":
            return row.unusual and row.status == "posted"
        return state in (ALL, row.status)

    def counts(self, row: BatchRow) -> bool:
        """What is void does not count."""
        return row.status == "posted"

    def look_of(self, row: BatchRow) -> str:
        """What is void stands back, an unusual ratio stands out."""
        if row.status != "posted":
            return "faded"
        return "amber" if row.unusual else ""

    def reader(self) -> Read:
        """Those of the period in the head."""
        return partial(_read_batches, self.context.scope.period)

    def detail_reader(self, row_id: int) -> Read:
        """One with its grades."""
        return partial(_read_batch, row_id)

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("Each batch of leaf made into dry tea stands here with its ratio and cost.")
        return words, self.tr("New batch")

    def begin(self) -> None:
        """Enter a batch."""
        self.want(NewBatchTask(self.context.today()))

    # ---- an opened batch ----

    def card(self, detail: BatchDetail) -> Card:
        """What went in and came out, its ratio in the band, what it cost."""
        row = detail.row
        return Card(
            self.tr("Batch {name}").format(name=row.name or row.number),
            (status_words(row.status), TAGS[row.status]),
            self._facts(detail),
            self._tables(detail),
            self._acts(row),
            [Act(self.tr("Document"), partial(self.document_wanted.emit, row.id))],
            self._look(detail),
            partial(BandBar, row.figures.fresh_per_dry, detail.band),
        )

    def _look(self, detail: BatchDetail) -> str:
        if detail.void_reason:
            return self.tr("Void: {reason}").format(reason=detail.void_reason)
        if not detail.row.unusual:
            return ""
        low, high = detail.band.words
        return self.tr("Usually one of dry tea takes {low} to {high} of leaf.").format(
            low=low, high=high
        )

    def _facts(self, detail: BatchDetail) -> list[Fact]:
        row, figures = detail.row, detail.row.figures
        jin = self.tr("{figure} jin")
        workers = UNKNOWN if row.workers is None else f"{row.workers}"
        facts = [
            (self.tr("Number"), row.number),
            (self.tr("Day"), row.day.isoformat()),
            (self.tr("Leaf in"), jin.format(figure=format_jin(figures.leaf_g))),
            (self.tr("Dry tea out"), jin.format(figure=format_jin(figures.dry_g))),
            (self.tr("Process loss"), jin.format(figure=format_jin(figures.loss_g))),
            (self.tr("Workers"), workers),
            (self.tr("Leaf to dry tea"), self._ratio_words(detail)),
        ]
        return [*facts[:-1], (self.tr("Note"), detail.note), facts[-1]] if detail.note else facts

    def _ratio_words(self, detail: BatchDetail) -> str:
        figures, (low, high) = detail.row.figures, detail.band.words
        words = self.tr("{ratio} (usually {low} to {high}), out-turn {out_turn}")
        return words.format(
            ratio=f"{format_ratio(figures.fresh_per_dry)} : 1",
            low=low,
            high=high,
            out_turn=format_percent(figures.out_turn),
        )

    def _tables(self, detail: BatchDetail) -> list[tuple[str, WordTable]]:
        grade, jin = self.tr("Grade"), self.tr("jin")
        titles = grade, jin, self.tr("Yuan"), self.tr("Yuan per jin")
        figures = frozenset({1, 2, 3})
        return [
            (self.tr("Leaf in"), WordTable(titles, [_line(one) for one in detail.leaf], figures)),
            (self.tr("Dry tea out"),
             WordTable(titles, [_line(one) for one in detail.dry], figures)),
            (self.tr("How the cost came about"), self._cost_table(detail)),
        ]  # fmt: skip

    def _cost_table(self, detail: BatchDetail) -> WordTable:
        own = detail.row.figures
        parts = (
            (self.tr("Leaf"), own.leaf_cost_fen),
            (self.tr("Labour"), own.labour_cost_fen),
            (self.tr("Fuel"), own.fuel_cost_fen),
            (self.tr("Together"), own.cost_fen),
        )
        rows = [(words, format_fen(fen)) for words, fen in parts]
        return WordTable((self.tr("What"), self.tr("Yuan")), rows, frozenset({1}))

    def _acts(self, row: BatchRow) -> list[Act]:
        acts = [Act(self.tr("Print (Ctrl+P)"), partial(self.print_batch, row))]
        if row.status == "posted":
            acts.append(Act(self.tr("Void…"), partial(self.void_wanted.emit, row.id)))
        return acts

    def print_batch(self, row: BatchRow) -> None:
        """Its sheet on paper."""
        title = in_words("processing_batch", terms.DOCUMENT_KINDS)
        make = partial(_batch_pdf, self.papers, row.id)
        self.paper_wanted.emit(f"{title} {row.number}", make)


def _read_batches(period: Any, unit: Any) -> list[BatchRow]:
    return processing_view.batches(unit, period)


def _read_batch(row_id: int, unit: Any) -> BatchDetail:
    return processing_view.batch(unit, row_id)


def _batch_pdf(papers: Any, row_id: int, unit: Any) -> bytes:
    return papers.processing_batch_pdf(unit, row_id)


def _line(line: BatchLine) -> tuple[str, ...]:
    chinese = screen_language().startswith("zh") or not line.english
    per_jin = UNKNOWN if line.jin_fen is None else format_fen(line.jin_fen)
    name = line.grade if chinese else line.english
    return name, format_jin(line.grams), format_fen(line.value_fen), per_jin
