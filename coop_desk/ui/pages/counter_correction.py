"""A ticket put right at the counter: the form is filled with it, the next posting replaces it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from coop_desk.services import corrections
from coop_desk.services.corrections import Correction, WrongTicket
from coop_desk.ui.language import Retranslated
from coop_desk.ui.ops import Operations
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.counter_form import CounterForm


class CounterCorrection(QObject):
    """Which ticket is being put right, if any; the form asks why as long as one is."""

    began = Signal(object)  # WrongTicket
    given_up = Signal()
    refused = Signal(object)  # UserError

    def __init__(self, operations: Operations, form: CounterForm) -> None:
        super().__init__()
        self._operations, self._form = operations, form
        self.wrong: WrongTicket | None = None
        self.banner = CorrectionBanner()
        self.banner.given_up.connect(self.give_up)
        self.end()

    @property
    def is_open(self) -> bool:
        """Whether a ticket is being put right."""
        return self.wrong is not None

    def begin(self, document_id: int) -> None:
        """Read a ticket that is to be put right."""
        self._operations.run_query(
            partial(_wrong_ticket, document_id),
            self._on_read,
            key=(id(self), "wrong"),
            parent=self,
            on_refused=self.refused.emit,
        )

    def _on_read(self, wrong: WrongTicket) -> None:
        self.began.emit(wrong)
        self.wrong = wrong
        self._form.set_shown("correction", True)
        self.banner.offer(wrong)

    def correction(self, values: dict[str, Any]) -> Correction | None:
        """What the next posting replaces, and why; None where nothing is put right."""
        if self.wrong is None:
            return None
        return Correction(self.wrong.view.id, values["correction"] or "")

    def end(self) -> None:
        """It was posted, or given up."""
        self.wrong = None
        self._form.set_shown("correction", False)
        self.banner.hide()

    def give_up(self) -> bool:
        """Leave the ticket as it stands; whether one was being put right."""
        if self.wrong is None:
            return False
        self.end()
        self.given_up.emit()
        return True


class CorrectionBanner(Retranslated, QFrame):
    """ "CQ2024-000001 of 王𬱖 is put right": and a button to leave it as it is."""

    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wrong: WrongTicket | None = None
        self.setProperty("notice", "look")
        self.words, self.button = QLabel(), QPushButton()
        self.words.setWordWrap(True)
        self.button.clicked.connect(self.given_up)
        line = QHBoxLayout(self)
        line.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        line.addWidget(self.words, 1)
        line.addWidget(self.button)
        self.retranslate()
        self.hide()

    def offer(self, wrong: WrongTicket) -> None:
        """Say which ticket it is."""
        self._wrong = wrong
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Set the words again."""
        self.button.setText(self.tr("Leave it as it is"))
        if self._wrong is not None:
            words = self.tr(
                "{number} of {name} is put right: it is voided, and what you post now takes its "
                "place."
            )
            view = self._wrong.view
            self.words.setText(words.format(number=view.number, name=name_of(view.person)))


def name_of(person: str) -> str:
    """The name of a person shown as "0003 王𬱖"."""
    return person.partition(" ")[2]


def _wrong_ticket(document_id: int, unit: Any) -> WrongTicket:
    return corrections.wrong_ticket(unit, document_id)
