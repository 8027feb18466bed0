"""One document beside a list: what it says, what it did to the books, and how to void it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain import terms
from coop_desk.domain.money import capital_numerals, format_fen
from coop_desk.domain.ticket_paper import KINDS
from coop_desk.errors import UserError
from coop_desk.services import documents
from coop_desk.services.document_view import DocumentView, document_view
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.language import Retranslated, error_text
from coop_desk.ui.page import PageContext
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.ticket_printer import TicketPrinter
from coop_desk.ui.widgets.close_button import CloseButton
from coop_desk.ui.widgets.document_words import DocumentWords, Fact, WordTable, in_words
from coop_desk.ui.widgets.edits import TextEdit
from coop_desk.ui.widgets.goods_course import COURSES, GoodsCourse
from coop_desk.ui.widgets.label_table import LabelTable, word_label
from coop_desk.ui.widgets.notice import Notice

LEAST_WIDTH = 56 * GRID
LABEL_WIDTH = 12 * GRID
TAGS = {"posted": "done", "voided": "refused", "draft": "look"}
EVERYWHERE = Changes.DOCUMENTS | Changes.MONEY | Changes.STOCK
# What voiding a document of a kind touches besides documents, money and stock.
TOUCHED = {
    "harvest_ticket": Changes.HARVEST,
    "leaf_ticket": Changes.LEAF,
    "bag_batch": Changes.BAGS,
    "weight_check": Changes.BAGS,
    "batch_loss": Changes.BAGS,
    "bag_issue": Changes.BAGS,
    "bag_return": Changes.BAGS,
    "bag_replacement": Changes.BAGS,
    "bag_loss": Changes.BAGS,
    "inspection": Changes.BAGS,
    "bag_correction": Changes.BAGS,
    "greenhouse_lease": Changes.LEASES | Changes.SHEDS,
    "lease_end": Changes.LEASES | Changes.SHEDS,
    "lease_transfer": Changes.LEASES | Changes.SHEDS | Changes.BAGS,
    "deposit": Changes.LEASES,
    "rent_credit": Changes.LEASES,
    "charge": Changes.LEASES,
    "payment": Changes.LEASES | Changes.LAND,
    "land_lease": Changes.LAND,
    "land_lease_end": Changes.LAND,
    "land_rent": Changes.LAND,
    "netting_consent": Changes.LAND,
    "processing_batch": Changes.TEA,
    "sale": Changes.SALES,
    "sales_contract": Changes.SALES,
    "shipment": Changes.SALES,
    "sales_invoice": Changes.SALES,
    "work_sheet": Changes.LABOUR,
}


class DocumentPanel(Retranslated, QFrame):
    """Shows one document of any kind; Esc closes it, and inside a question steps back."""

    closed = Signal()
    shown = Signal(object)  # the DocumentView, each time one has been read
    correcting = Signal(int)  # the id of a document that is to be put right

    correctable: frozenset[str] = frozenset()  # kinds its page can put right

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.words = DocumentWords()
        self.view: DocumentView | None = None
        printing = context.printing
        self.printer = TicketPrinter(context, printing, self) if printing else None
        self._wanted: int | None = None
        self.setMinimumWidth(LEAST_WIDTH)
        self.setProperty("look", "card")
        self._build()
        context.operations.changed.connect(self._on_changed)
        self.retranslate()

    # ---- building ----

    def _build(self) -> None:
        self.title, self.tag = word_label(look="heading"), QLabel()
        self.close_button = CloseButton()
        self.close_button.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.tag)
        head.addStretch(1)
        head.addWidget(self.close_button)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.notice = Notice()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)
        layout.addWidget(self.notice)
        layout.addWidget(self._make_question())
        layout.addLayout(self._make_foot())

    def _make_question(self) -> QWidget:
        """Where the reason for voiding is asked, under the document it is about."""
        self.question = QWidget()
        self.question_label = QLabel()
        self.question_label.setWordWrap(True)
        self.reason = TextEdit()
        self.reason.setMaxLength(200)
        self.question_label.setBuddy(self.reason)
        self.reason.edited.connect(self.notice.clear)
        layout = QVBoxLayout(self.question)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.question_label)
        layout.addWidget(self.reason)
        self.question.hide()
        return self.question

    def _make_foot(self) -> QHBoxLayout:
        self.void_button, self.back_button = QPushButton(), QPushButton()
        self.correct_button, self.print_button = QPushButton(), QPushButton()
        self.print_button.clicked.connect(self.print)
        self.correct_button.clicked.connect(self.correct)
        self.void_button.clicked.connect(self._on_void)
        self.back_button.clicked.connect(self.step_back)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, GRID, 0)
        foot.addWidget(self.print_button)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.correct_button)
        foot.addWidget(self.void_button)
        return foot

    def retranslate(self) -> None:
        """Set the words again."""
        self.back_button.setText(self.tr("Back (Esc)"))
        self.correct_button.setText(self.tr("Put right… (F9)"))
        self.print_button.setText(self.tr("Print (Ctrl+P)"))
        question = self.tr("Why is it voided? The reason stands on the document for good.")
        self.question_label.setText(question)
        self.reason.setAccessibleName(question)
        self._draw()

    # ---- opening and closing ----

    @property
    def document_id(self) -> int | None:
        """The document that is shown or about to be; None when the panel is closed."""
        return self._wanted

    def show_document(self, document_id: int) -> None:
        """Read a document and show it; the panel appears at once."""
        if document_id != self._wanted:
            self._ask_reason(False)
            self.notice.clear()
        self._wanted = document_id
        self.show()
        self._read()

    def close_panel(self) -> None:
        """Close, and tell the page."""
        self._wanted = None
        self._ask_reason(False)
        self.hide()
        self.closed.emit()

    def step_back(self) -> bool:
        """Leave the question, else close; False when the panel was closed already."""
        if self._wanted is None:
            return False
        if self.question.isVisibleTo(self):
            self._ask_reason(False)
            self.notice.clear()
            self.void_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.close_panel()
        return True

    def _read(self) -> None:
        if self._wanted is None:
            return
        self.context.operations.run_query(
            partial(_read_document, self._wanted),
            self._on_read,
            key=(id(self), "document"),
            parent=self,
            on_refused=self._on_refused,
        )

    def _on_read(self, view: DocumentView) -> None:
        if view.id != self._wanted:
            return
        self.view = view
        self._draw()
        self.shown.emit(view)

    def _on_refused(self, error: UserError) -> None:
        self.notice.look(error_text(error))

    def _on_changed(self, changes: Changes) -> None:
        if self._wanted is not None and changes & (EVERYWHERE | Changes.SETTINGS):
            self._read()

    # ---- printing ----

    @property
    def can_print(self) -> bool:
        """Whether the document shown is a ticket with a number, and those are printed."""
        view = self.view
        is_ticket = view is not None and view.kind in KINDS and bool(view.number)
        return is_ticket and self.printer is not None

    def print(self) -> None:
        """Print the ticket shown; a later copy says that it is one."""
        view, printer = self.view, self.printer
        if view is not None and printer is not None and self.can_print and view.id == self._wanted:
            printer.print(view.id, view.kind)

    # ---- voiding ----

    @property
    def can_void(self) -> bool:
        """Whether the document shown is posted."""
        return self.view is not None and self.view.status == "posted"

    @property
    def can_correct(self) -> bool:
        """Whether the document shown is posted, and its page can put it right."""
        return self.can_void and self.view is not None and self.view.kind in self.correctable

    def correct(self) -> None:
        """Ask the page to put the document right, where it can."""
        if self.can_correct and self.view is not None:
            self.correcting.emit(self.view.id)

    def ask_void(self) -> None:
        """Ask for the reason, where the document can be voided."""
        if self.can_void:
            self._ask_reason(True)
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_reason(self, asking: bool) -> None:
        self.question.setVisible(asking)
        self.reason.set_value(None)
        self._show_foot()

    def _on_void(self) -> None:
        if self.question.isVisibleTo(self):
            self.void()
        else:
            self.ask_void()

    def void(self) -> None:
        """Void the document for the reason typed."""
        if self.view is None or not self.can_void:
            return
        reason = self.reason.value() or ""
        self.context.operations.run_change(
            self,
            self.tr("Voiding {number}").format(number=self.view.number),
            partial(_void, self.view.id, self.view.kind, reason),
            on_done=self._on_voided,
            on_refused=self._on_void_refused,
        )

    def _on_voided(self, document_id: int) -> None:
        if self.view is not None:
            self.context.say(self.tr("{number} is void.").format(number=self.view.number))
        self._ask_reason(False)
        self.notice.clear()
        self.show_document(document_id)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_void_refused(self, error: UserError) -> None:
        self.notice.look(error_text(error))
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the reason voids; Esc steps back."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.reason.hasFocus():
            self.void()
        elif key != Qt.Key.Key_Escape or not self.step_back():
            super().keyPressEvent(event)

    # ---- what it shows ----

    def _draw(self) -> None:
        view = self.view
        self._show_foot()
        if view is None:
            return
        self.words.kilograms = view.kilograms
        self.title.setText(in_words(view.kind, terms.DOCUMENT_KINDS))
        self.tag.setText(f" {in_words(view.status, terms.DOCUMENT_STATUSES)} ")
        set_look(self.tag, TAGS.get(view.status, "look"), "notice")
        place = self.area.verticalScrollBar().value()
        self.area.setWidget(self._body(view))
        self.area.verticalScrollBar().setValue(place)

    def _show_foot(self) -> None:
        asking = self.question.isVisibleTo(self)
        self.void_button.setText(self.tr("Void (Enter)") if asking else self.tr("Void…"))
        self.void_button.setVisible(self.can_void)
        self.back_button.setVisible(asking)
        self.correct_button.setVisible(self.can_correct)
        self.print_button.setVisible(self.can_print)

    def _body(self, view: DocumentView) -> QWidget:
        body = QWidget()
        body.setObjectName("page_body")
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID + GRID // 2)
        if view.status == "voided":
            layout.addWidget(self._void_notice(view))
        layout.addLayout(self._facts(view))
        self._add_table(layout, self.words.lines(view.kind, view.lines))
        for sentence in self.words.overrides(view.lines):
            layout.addWidget(_wrapped(sentence, "small"))
        if view.amount_fen:
            self._add_amount(layout, view.amount_fen)
        if view.note:
            layout.addWidget(_wrapped(self.tr("Note: {note}").format(note=view.note)))
        self._add_related(layout, view)
        if view.kind in COURSES and view.status == "posted":
            course = GoodsCourse(self.context, view.id)
            course.wanted.connect(self.show_document)
            layout.addWidget(course)
        if view.ledger:
            layout.addWidget(word_label(self.tr("In the books"), "faded"))
            self._add_table(layout, self.words.ledger(view.ledger))
        layout.addWidget(_wrapped(self._posted_words(view), "small"))
        layout.addStretch(1)
        return body

    def _facts(self, view: DocumentView) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GRID + GRID // 2)
        grid.setVerticalSpacing(GRID // 2)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        head: list[Fact] = [
            (self.tr("Number"), view.number),
            (self.tr("Day"), view.day.isoformat()),
        ]
        for label, said in head:
            _add_fact(grid, label, word_label(said))
        if view.person_id is not None:
            _add_fact(grid, self.tr("Person"), self._person_link(view))
        for label, said in self.words.facts(view.kind, view.details):
            _add_fact(grid, label, _wrapped(said))
        return grid

    def _person_link(self, view: DocumentView) -> QPushButton:
        link = _link(view.person)
        link.setAccessibleName(self.tr("Person {person}").format(person=view.person))
        link.clicked.connect(partial(self._go, "people", view.person_id))
        return link

    def _go(self, page: str, target: Any, _checked: bool = False) -> None:
        self.context.go(page, target)

    def _add_table(self, layout: QVBoxLayout, table: WordTable | None) -> None:
        if table is not None:
            layout.addWidget(LabelTable(*table))

    def _add_amount(self, layout: QVBoxLayout, fen: int) -> None:
        line = QHBoxLayout()
        line.addWidget(word_label(self.tr("Amount"), "faded"), 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        line.addWidget(word_label(format_fen(fen), "figure"))
        line.addWidget(word_label(self.tr("yuan"), "faded"), 0, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(line)
        capital = _wrapped(capital_numerals(fen), "small")
        capital.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.addWidget(capital)

    def _add_related(self, layout: QVBoxLayout, view: DocumentView) -> None:
        relations = {
            "replaces": self.tr("Replaces {number}"),
            "replaced_by": self.tr("Replaced by {number}"),
            "paid_with": self.tr("Paid in cash with {number}"),
            "ticket": self.tr("Pays {number}"),
            "lease": self.tr("Belongs to {number}"),
            "new_lease": self.tr("Goes on as {number}"),
            "handed_over": self.tr("Handed over with {number}"),
            "batch": self.tr("Of batch {number}"),
            "inspection": self.tr("Makes good {number}"),
            "contract": self.tr("On contract {number}"),
            "shipment": self.tr("Settles shipment {number}"),
            "settled": self.tr("Settled by {number}"),
            "invoice": self.tr("On invoice {number}"),
            "sale": self.tr("Covers sale {number}"),
        }
        for related in view.related:
            link = _link(relations[related.relation].format(number=related.number))
            link.clicked.connect(partial(self._open_related, related.id))
            layout.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _open_related(self, document_id: int, _checked: bool = False) -> None:
        self.show_document(document_id)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)  # the link goes

    def _void_notice(self, view: DocumentView) -> Notice:
        notice = Notice(self)  # shown without a parent it would be a window
        notice.refuse(
            self.tr("Void since {when}, by {who}: {reason}").format(
                when=_moment(view.voided_at), who=view.voided_by, reason=view.void_reason
            )
        )
        return notice

    def _posted_words(self, view: DocumentView) -> str:
        if not view.posted_at:
            return self.tr("Not posted yet.")
        return self.tr("Posted {when} by {who}").format(
            when=_moment(view.posted_at), who=view.posted_by
        )


def _read_document(document_id: int, unit: Any) -> DocumentView:
    return document_view(unit, document_id)


def _void(document_id: int, kind: str, reason: str, unit: Any) -> Done[int]:
    documents.void(unit, document_id, reason)
    return Done(document_id, EVERYWHERE | TOUCHED.get(kind, Changes.NONE))


def _moment(stored: str | None) -> str:
    """A stored moment as people write it, to the minute."""
    return (stored or "").replace("T", " ")[:16]


def _wrapped(text: str, look: str = "") -> QLabel:
    label = word_label(text, look)
    label.setWordWrap(True)
    return label


def _link(text: str) -> QPushButton:
    link = QPushButton(text)
    set_look(link, "link")
    link.setCursor(Qt.CursorShape.PointingHandCursor)
    return link


def _add_fact(grid: QGridLayout, label: str, said: QWidget) -> None:
    row = grid.rowCount()
    top = Qt.AlignmentFlag.AlignTop
    grid.addWidget(word_label(label, "faded"), row, 0, top)
    left = Qt.AlignmentFlag.AlignLeft
    grid.addWidget(said, row, 1, left if isinstance(said, QPushButton) else top)
