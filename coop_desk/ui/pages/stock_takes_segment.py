"""The list of stock-takings: what was counted, and the sheets to count on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain.money import format_fen
from coop_desk.services import document_view, stock_takes
from coop_desk.services.document_view import DocumentView
from coop_desk.services.stock_takes import TakeRow
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.segment import Read, Segment
from coop_desk.ui.pages.stock_printing import StockPapers
from coop_desk.ui.pages.stock_tasks import CountTask
from coop_desk.ui.widgets.document_words import DocumentWords, status_words
from coop_desk.ui.widgets.fact_panel import Act, Card
from coop_desk.ui.widgets.stock_document_words import goods_words


class Counts(Segment):
    """The stock-takings of the period, the newest first."""

    page = "stock"
    name = "counts"
    totals = ("surplus_fen", "shortage_fen")
    narrow: ClassVar = frozenset({"day", "name", "surplus_fen", "shortage_fen"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Counts")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("day", self.tr("Day"), "date"),
            Column("number", self.tr("Number"), width=136),
            Column("name", self.tr("Goods"), width=112),
            Column("lines", self.tr("Counted"), "int", width=88),
            Column("surplus_fen", self.tr("More (yuan)"), "yuan", width=120),
            Column("shortage_fen", self.tr("Less (yuan)"), "yuan", width=120),
            Column("status", self.tr("State"), width=88, write=status_words),
            Column("note", self.tr("Note"), width=200),
        )

    def reader(self) -> Read:
        """Those of the period in the head."""
        return partial(_read_takes, *self.context.scope.days)

    def source(self, shown: Sequence[Any]) -> Any:
        """The lines in the language in use."""
        named = [replace(row, name=goods_words(row.name, row.english_name)) for row in shown]
        return super().source(named)

    def look_of(self, row: TakeRow) -> str:
        """Void ones are struck out."""
        return "void" if row.status == "voided" else ""

    def counts(self, row: TakeRow) -> bool:
        """Void ones are not added up."""
        return row.status == "posted"

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("What was counted in the store in this period belongs here.")
        return words, self.tr("Count the store")

    def begin(self) -> None:
        """Count."""
        self.want(CountTask(self.context.today()))

    def list_acts(self) -> Sequence[Act]:
        """A sheet to take into the store."""
        return (Act(self.tr("Print sheets to count on"), self._print_sheets),)

    def _print_sheets(self) -> None:
        make = partial(_draw_sheets, self.papers, self.context.today())
        self.paper_wanted.emit(self.tr("Sheets to count on"), make)

    def detail_reader(self, row_id: int) -> Read:
        """The document."""
        return partial(_read_document, row_id)

    def card(self, detail: DocumentView) -> Card:
        """What was counted, and what can be printed of it."""
        words = DocumentWords()
        lines = words.lines(detail.kind, detail.lines)
        own = detail.details
        title = self.tr("Stock-taking {number}").format(number=detail.number)
        total = self.tr("{figure} yuan").format(figure=format_fen(detail.amount_fen))
        facts = [
            (self.tr("Day"), detail.day.isoformat()),
            *words.facts(detail.kind, own),
            (self.tr("Together"), total),
        ]
        if detail.note:
            facts.append((self.tr("Note"), detail.note))
        return Card(
            title,
            (status_words(detail.status), "look") if detail.status == "voided" else ("", ""),
            facts,
            [(self.tr("What was counted"), lines)] if lines is not None else (),
            [Act(self.tr("Print"), partial(self._print, detail), True)],
            [Act(self.tr("Document"), partial(self.document_wanted.emit, detail.id))],
        )

    def _print(self, detail: DocumentView) -> None:
        title = self.tr("Stock-taking {number}").format(number=detail.number)
        self.paper_wanted.emit(title, partial(_draw_take, self.papers, detail.id))


def _read_takes(first: date, last: date, unit: Any) -> list[TakeRow]:
    return stock_takes.takes(unit, first, last)


def _read_document(document_id: int, unit: Any) -> DocumentView:
    return document_view.document_view(unit, document_id)


def _draw_sheets(papers: StockPapers, today: date, unit: Any) -> bytes:
    return papers.count_sheet_pdf(unit, today, None)


def _draw_take(papers: StockPapers, document_id: int, unit: Any) -> bytes:
    return papers.stock_take_pdf(unit, document_id)
