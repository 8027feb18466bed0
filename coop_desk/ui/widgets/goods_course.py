"""Where the goods of a ticket went, under the ticket: read by itself, since it takes a moment."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coop_desk.domain import terms
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError
from coop_desk.services import tracing
from coop_desk.services.tracing import Course, Destination
from coop_desk.ui.page import PageContext
from coop_desk.ui.widgets.linked_table import LinkedRow, LinkedTable
from coop_desk.ui.widgets.word_base import in_words

COURSES = ("harvest_ticket", "leaf_ticket")  # the documents whose goods are followed


class GoodsCourse(QWidget):
    """The documents that took the goods, each opening, and what is still in store."""

    wanted = Signal(int)  # a document

    def __init__(self, context: PageContext, ticket_id: int) -> None:
        super().__init__()
        self.table: LinkedTable | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        context.operations.run_query(
            partial(_read, ticket_id),
            self._show,
            key=(id(self), "course"),
            parent=self,
            on_refused=self._on_gone,
        )

    def _show(self, course: Course) -> None:
        rows = [self._row(one) for one in course.destinations]
        for product, grams in (("", course.in_store_g), ("dry_tea", course.tea_in_store_g)):
            if grams:
                what = in_words(product, terms.PRODUCTS) if product else ""
                texts = (self.tr("In store"), "", what, format_jin(grams))
                rows.append(LinkedRow(texts, None))
        if not rows:
            return
        heading = self.tr("Where it went: inferred, the oldest goods in store leave first")
        titles = self.tr("Document"), self.tr("Day"), self.tr("What"), self.tr("jin")
        self.table = LinkedTable(heading, titles, rows, frozenset({3}))
        self._column.addWidget(self.table)

    def _row(self, one: Destination) -> LinkedRow:
        kind = in_words(one.kind, terms.DOCUMENT_KINDS)
        what = in_words(one.product, terms.PRODUCTS)
        said = f"{what} · {one.person or kind}"
        texts = (one.number, one.day.isoformat(), said, format_jin(one.grams))
        return LinkedRow(texts, partial(self.wanted.emit, one.document_id))

    def _on_gone(self, _error: UserError) -> None:
        """What brought no goods, or was voided meanwhile, has no course to tell."""


def _read(ticket_id: int, unit: Any) -> Course:
    return tracing.course(unit, ticket_id)
