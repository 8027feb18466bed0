"""What was typed at a counter and not posted: kept in the book, offered again later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from coop_desk.errors import UserError
from coop_desk.services import documents
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.language import Retranslated
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID, set_look

PAUSE = 1000  # milliseconds after the last key until the draft is kept

Collect = Callable[[], tuple[date, dict[str, Any]] | None]


class TicketDraft(QObject):
    """The draft of the ticket being typed. `collect()` gives its day and values, or None.

    `id` is read and set on the book's own thread only, where writes are in order, so that a
    ticket posted right after a draft was sent off to be kept still takes that draft's place.
    """

    def __init__(
        self, operations: Operations, kind: str, collect: Collect, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.id: int | None = None
        self._operations = operations
        self._kind = kind
        self._collect = collect
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.keep)

    def touch(self) -> None:
        """Something was typed: keep it after a pause."""
        self._timer.start()

    def rest(self) -> None:
        """Keep nothing more until something is typed again."""
        self._timer.stop()

    def keep(self) -> None:
        """Keep what was typed so far, if anything was."""
        self._timer.stop()
        collected = self._collect()
        if collected is None:
            return
        started = self._operations.run_change(
            self,
            self.tr("Keeping a draft"),
            partial(self._save, *collected),
            on_refused=self._on_refused,
        )
        if not started:
            self._timer.start()

    def _save(self, day: date, values: dict[str, Any], unit: Any) -> Done[None]:
        self.id = documents.save_draft(unit, self._kind, day, values, self.id)
        return Done(None, Changes.DRAFTS)

    def set_aside(self, on_done: Callable[[Any], None]) -> None:
        """Keep what was typed, if anything was; what is typed next is another draft."""
        self._timer.stop()
        collected = self._collect()
        if collected is not None:
            self._operations.run_change(
                None,  # never refused as a second change of the same parent
                self.tr("Keeping a draft"),
                partial(self._save_aside, *collected),
                on_done=on_done,
                on_refused=self._on_refused,
            )

    def _save_aside(self, day: date, values: dict[str, Any], unit: Any) -> Done[None]:
        self._save(day, values, unit)
        self.id = None
        return Done(None, Changes.DRAFTS)

    def _on_refused(self, _error: UserError) -> None:
        """It was posted or discarded elsewhere: what is typed now becomes another draft."""
        self.id = None

    def discard(self, draft_id: int, on_done: Callable[[Any], None]) -> None:
        """Throw a draft away."""
        self._operations.run_change(
            self, self.tr("Discarding a draft"), partial(_discard, draft_id), on_done=on_done
        )


def _discard(draft_id: int, unit: Any) -> Done[None]:
    documents.discard_draft(unit, draft_id)
    return Done(None, Changes.DRAFTS)


class DraftOffer(Retranslated, QFrame):
    """ "A ticket for 张三 was not posted": go on with it, or discard it."""

    resumed = Signal(int, dict)  # the draft's id and values
    discarded = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: tuple[int, dict[str, Any]] | None = None
        self.setProperty("notice", "look")
        self.words = QLabel()
        self.resume_button, self.discard_button = QPushButton(), QPushButton()
        set_look(self.resume_button, "main")
        self.resume_button.clicked.connect(self.resume)
        self.discard_button.clicked.connect(self.discard)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        line.addWidget(self.words, 1)
        line.addWidget(self.discard_button)
        line.addWidget(self.resume_button)
        self.retranslate()
        self.hide()

    def offer(self, drafts: list[tuple[int, dict[str, Any]]]) -> None:
        """Offer the newest of these, or nothing."""
        self._draft = drafts[0] if drafts else None
        self.setVisible(self._draft is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again."""
        self.resume_button.setText(self.tr("Go on (F2)"))
        self.discard_button.setText(self.tr("Discard"))
        name = _name(self._draft[1]) if self._draft else ""
        if name:
            self.words.setText(self.tr("A ticket for {name} was not posted.").format(name=name))
        else:
            self.words.setText(self.tr("A ticket was not posted."))

    def resume(self) -> None:
        """Go on with the draft offered."""
        if self._draft is not None:
            draft = self._draft
            self.offer([])
            self.resumed.emit(*draft)

    def discard(self) -> None:
        """Throw the draft offered away."""
        if self._draft is not None:
            draft_id = self._draft[0]
            self.offer([])
            self.discarded.emit(draft_id)


def _name(values: dict[str, Any]) -> str:
    person = values.get("person")
    return str(person[1]) if isinstance(person, list) and len(person) > 1 else ""
