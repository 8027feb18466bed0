"""What stands at the right of the page of bags, and the way back through it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from coop_desk.errors import UserError
from coop_desk.ui.language import error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.batch_panel import BatchPanel, read_batch
from coop_desk.ui.pages.crop_panel import CropPanel, read_crop_page
from coop_desk.ui.pages.document_printing import DocumentPrinting
from coop_desk.ui.pages.inspection_panel import InspectionPanel, PhotoPanel, read_inspection
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.paper_panel import PaperPanel
from coop_desk.ui.widgets.task_panel import Task, TaskPanel


class BagsSide(QStackedWidget):
    """One panel at a time; Esc goes back to what was open before, and at last closes it."""

    brought = Signal(object)  # the panel now shown, None when it was closed

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.batch, self.crop = BatchPanel(context), CropPanel(context)
        self.inspection, self.photo = InspectionPanel(context), PhotoPanel(context)
        self.document, self.paper = DocumentPanel(context), PaperPanel(context)
        self.task = TaskPanel(context)
        self._task_card, self._paper_card = _card(self.task), _card(self.paper)
        self._trail: list[QWidget] = []
        self._is_open = False
        cards = (self._task_card, self._paper_card)
        for panel in (self.batch, self.crop, self.inspection, self.photo, self.document, *cards):
            self.addWidget(panel)
        self._printing = DocumentPrinting(
            context, self.document, self.paper, partial(self.show_panel, self._paper_card)
        )
        self.setMinimumWidth(1)  # the window may be made smaller than what is open
        self.hide()
        self._connect()

    def _connect(self) -> None:
        for panel in (self.batch, self.crop, self.inspection, self.photo):
            panel.closed.connect(self.back)
        for panel in (self.batch, self.crop, self.inspection):
            panel.document_wanted.connect(self.open_document)
        for panel in (self.batch, self.inspection):
            panel.crop_wanted.connect(self.open_crop)
        self.inspection.photo_wanted.connect(self._open_photo)
        self.document.closed.connect(self.back)
        self.paper.closed.connect(self.back)
        self.task.left.connect(self.back)

    # ---- what is open ----

    @property
    def here(self) -> QWidget | None:
        """What is open, None for nothing."""
        return self.currentWidget() if self._is_open else None

    @property
    def is_entering(self) -> bool:
        """Whether a form is open."""
        return self.here is self._task_card

    def was_open(self, panel: QWidget) -> bool:
        """Whether a panel is what one would go back to."""
        return panel in self._trail

    def start_anew(self) -> None:
        """Forget the way back: something else is opened from the list."""
        self._trail.clear()

    def show_panel(self, panel: QWidget) -> None:
        """Open a panel; where it was open before, go back to it."""
        here = self.here
        if here is self._task_card and panel is not here:
            self.task.keep_draft()
        if panel in self._trail:
            del self._trail[self._trail.index(panel) :]
        elif here is not None and here not in (panel, self._task_card):
            self._trail.append(here)
        self._bring(panel)

    def _bring(self, panel: QWidget) -> None:
        self._is_open = True
        self.setCurrentWidget(panel)
        panel.show()
        self.show()
        self.brought.emit(panel)

    def back(self) -> None:
        """Go to what was open before, else close."""
        if not self._trail:
            self.close_all()
            return
        panel = self._trail.pop()
        self._bring(panel)
        panel.setFocus()

    def step_back(self) -> bool:
        """Esc: within what is open, else back; False when nothing was open."""
        here = self.here
        if here is None:
            return False
        if here is self.document:
            return self.document.step_back()
        if here is self._task_card:
            self.task.leave()
        else:
            self.back()
        return True

    def close_all(self) -> None:
        """Close; a form that is open is kept as a draft."""
        if self.is_entering:
            self.task.keep_draft()
        self._trail.clear()
        self._is_open = False
        self.hide()
        self.brought.emit(None)

    # ---- opening ----

    def _ask(self, read: Callable[[Any], Any], on_read: Callable[[Any], None]) -> None:
        self.context.operations.run_query(
            read, on_read, key=(id(self), on_read), parent=self, on_refused=self._on_refused
        )

    def _on_refused(self, error: UserError) -> None:
        self.context.say(error_text(error))

    def open_batch(self, batch_id: int | None, day: date | None = None) -> None:
        """Open a batch (None: the bags without one) as it is, or was on a day."""
        self.show_panel(self.batch)
        self._read_batch(batch_id, day or self.context.today())

    def _read_batch(self, batch_id: int | None, day: date) -> None:
        self._ask(partial(read_batch, batch_id, day), self.batch.show_batch)

    def open_crop(self, crop_id: int) -> None:
        """Open the page of a crop."""
        self.show_panel(self.crop)
        self._read_crop(crop_id)

    def _read_crop(self, crop_id: int) -> None:
        read = partial(read_crop_page, crop_id, self.context.today())
        self._ask(read, self.crop.show_crop)

    def open_inspection(self, inspection_id: int) -> None:
        """Open an inspection."""
        self.show_panel(self.inspection)
        self._read_inspection(inspection_id)

    def _read_inspection(self, inspection_id: int) -> None:
        read = partial(read_inspection, inspection_id, self.context.today())
        self._ask(read, self.inspection.show_inspection)

    def open_document(self, document_id: int) -> None:
        """Open a document in place."""
        self.document.show_document(document_id)
        self.show_panel(self.document)

    def open_task(self, task: Task) -> None:
        """Open a form."""
        self.show_panel(self._task_card)
        self.task.open(task)

    def open_paper(self, title: str, make: Callable[[Any], bytes]) -> None:
        """Make a paper of an open book, then show it."""
        self.context.operations.run_query(
            make,
            partial(self._on_paper, title),
            key=(id(self), "paper"),
            parent=self,
            on_refused=partial(self.context.messages.refuse, self),
        )

    def _on_paper(self, title: str, pdf: bytes) -> None:
        self.show_panel(self._paper_card)
        self.paper.open_pdf(title, pdf)

    def _open_photo(self, path: Path) -> None:
        self.photo.show_photo(path, self.inspection.heading)
        self.show_panel(self.photo)

    def refresh(self) -> None:
        """Read again what is open, and what one may go back to."""
        shown = (*self._trail, self.here)
        if self.batch in shown and self.batch.read is not None:
            batch = self.batch.read.batch
            self._read_batch(None if batch is None else batch.id, self.batch.read.day)
        if self.crop in shown and self.crop.crop_id is not None:
            self._read_crop(self.crop.crop_id)
        if self.inspection in shown and self.inspection.read is not None:
            self._read_inspection(self.inspection.read.row.id)


def _card(inside: QWidget) -> QFrame:
    card = QFrame()
    set_look(card, "card")
    layout = QVBoxLayout(card)
    layout.setContentsMargins(2 * GRID, GRID + GRID // 2, 2 * GRID, GRID + GRID // 2)
    layout.addWidget(inside)
    card.setFocusProxy(inside)
    return card
