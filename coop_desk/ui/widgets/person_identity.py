"""Who a person is: roles as tags with their days, membership, and numbers behind a mask."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from coop_desk.domain import terms
from coop_desk.domain.privacy import mask_phone
from coop_desk.services.people import DatedMembership, DatedRole
from coop_desk.services.person_view import PersonView
from coop_desk.services.recovery_plans import RecoveryPlan
from coop_desk.ui.icons import icon
from coop_desk.ui.language import Retranslated
from coop_desk.ui.theme import GRID, set_look
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.edits import format_hundredths
from coop_desk.ui.widgets.label_table import word_label

WIDTH = 27 * GRID


class PersonIdentity(Retranslated, QFrame):
    """The left side of an open person; what can be changed stands beside what it changes."""

    edit_wanted = Signal()
    role_wanted = Signal()
    role_end_wanted = Signal(object)  # DatedRole
    membership_wanted = Signal(object)  # the DatedMembership to end, None to begin one
    numbers_wanted = Signal()
    plan_wanted = Signal(object)  # the RecoveryPlan to end, None to agree on one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: PersonView | None = None
        self._today = date.min
        self._revealed = False
        self.setProperty("look", "card")
        self.setFixedWidth(WIDTH)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID + 4, GRID, 4, GRID)
        layout.addWidget(self._area)

    def show_person(self, view: PersonView, today: date) -> None:
        """Show this person; the phone is masked again for another one."""
        if self._view is None or self._view.person.id != view.person.id:
            self._revealed = False
        self._view, self._today = view, today
        self.retranslate()

    def retranslate(self) -> None:
        """Draw it all again in the language in use."""
        if self._view is None:
            return
        body = QWidget()
        body.setObjectName("page_body")
        lines = QVBoxLayout(body)
        lines.setContentsMargins(0, 0, GRID, 0)
        lines.setSpacing(GRID // 2)
        self._add_roles(lines, self._view)
        self._add_membership(lines, self._view)
        self._add_contact(lines, self._view)
        self._add_numbers(lines, self._view)
        self._add_plans(lines, self._view)
        lines.addStretch(1)
        self._area.setWidget(body)

    def restyle(self) -> None:
        """Draw the icons in the colours in use."""
        self.retranslate()

    # ---- its parts ----

    def _add_roles(self, lines: QVBoxLayout, view: PersonView) -> None:
        lines.addWidget(word_label(self.tr("Roles"), "small"))
        for role in view.roles:
            if role.role != "member":  # the membership stands below, with its own days
                lines.addWidget(self._role_line(role))
        self.role_button = self._link(self.tr("Give a role"))
        self.role_button.clicked.connect(self.role_wanted)
        lines.addWidget(self.role_button)

    def _role_line(self, role: DatedRole) -> QWidget:
        tag = self._tag(in_words(role.role, terms.ROLES), role.start, role.end)
        if not self._is_over(role.end):
            self._add_end_button(tag, self.tr("End this role")).clicked.connect(
                partial(self._on_end_role, role)
            )
        return tag

    def _on_end_role(self, role: DatedRole, _checked: bool = False) -> None:
        self.role_end_wanted.emit(role)

    def _add_membership(self, lines: QVBoxLayout, view: PersonView) -> None:
        lines.addSpacing(GRID)
        lines.addWidget(word_label(self.tr("Membership"), "small"))
        running: DatedMembership | None = None
        for one in view.memberships:
            tag = self._tag(self.tr("Member"), one.start, one.end)
            lines.addWidget(tag)
            if not self._is_over(one.end):
                running = one
                self._add_end_button(tag, self.tr("End the membership")).clicked.connect(
                    partial(self._on_membership, one)
                )
        if running is None:
            self.member_button = self._link(self.tr("Not a member. Begin a membership"))
            self.member_button.clicked.connect(partial(self._on_membership, None))
            lines.addWidget(self.member_button)

    def _on_membership(self, running: DatedMembership | None, _checked: bool = False) -> None:
        self.membership_wanted.emit(running)

    def _add_contact(self, lines: QVBoxLayout, view: PersonView) -> None:
        person = view.person
        lines.addSpacing(GRID)
        lines.addWidget(word_label(self.tr("Phone"), "small"))
        lines.addWidget(self._phone_line(person.phone))
        for title, words in (
            (self.tr("Address"), person.address),
            (self.tr("Note"), person.note),
        ):
            if words:
                lines.addWidget(word_label(title, "small"))
                lines.addWidget(self._wrapped(words))
        self.edit_button = self._link(self.tr("Edit the person"))
        self.edit_button.clicked.connect(self.edit_wanted)
        lines.addWidget(self.edit_button)

    def _phone_line(self, phone: str) -> QWidget:
        line = QWidget()
        inside = QHBoxLayout(line)
        inside.setContentsMargins(0, 0, 0, 0)
        self.phone = word_label(phone if self._revealed else mask_phone(phone) or "—")
        inside.addWidget(self.phone)
        inside.addStretch(1)
        self.reveal_button = self._link(self.tr("Hide") if self._revealed else self.tr("Show"))
        self.reveal_button.clicked.connect(self._on_reveal)
        inside.addWidget(self.reveal_button)
        self.reveal_button.setVisible(bool(phone))  # shown without a parent it would be a window
        return line

    def _on_reveal(self) -> None:
        self._revealed = not self._revealed
        self.retranslate()
        self.reveal_button.setFocus()

    def _add_numbers(self, lines: QVBoxLayout, view: PersonView) -> None:
        lines.addSpacing(GRID)
        lines.addWidget(word_label(self.tr("ID and bank"), "small"))
        numbers = view.numbers
        bank = f"{numbers.bank_name} {numbers.bank_number}".strip()
        for words in (numbers.id_number, bank):
            if words:
                lines.addWidget(self._wrapped(words))
        self.numbers_button = self._link(self.tr("Change the numbers"))
        self.numbers_button.clicked.connect(self.numbers_wanted)
        lines.addWidget(self.numbers_button)

    def _add_plans(self, lines: QVBoxLayout, view: PersonView) -> None:
        """Which share of each ticket goes to debts; plans that are over are left out."""
        lines.addSpacing(GRID)
        lines.addWidget(word_label(self.tr("Debts at the counter"), "small"))
        for plan in view.plans:
            if not self._is_over(plan.end):
                words = self.tr("{percent} % of each ticket")
                percent = format_hundredths(plan.share_bp)
                tag = self._tag(words.format(percent=percent), plan.start, plan.end)
                lines.addWidget(tag)
                self._add_end_button(tag, self.tr("End this share")).clicked.connect(
                    partial(self._on_plan, plan)
                )
        self.plan_button = self._link(self.tr("Agree on a share"))
        self.plan_button.clicked.connect(partial(self._on_plan, None))
        lines.addWidget(self.plan_button)

    def _on_plan(self, plan: RecoveryPlan | None, _checked: bool = False) -> None:
        self.plan_wanted.emit(plan)

    # ---- pieces ----

    def _is_over(self, end: date | None) -> bool:
        return end is not None and end <= self._today

    def _tag(self, words: str, start: date, end: date | None) -> QFrame:
        tag = QFrame()
        tag.setProperty("notice", "done" if not self._is_over(end) else "")
        inside = QGridLayout(tag)
        inside.setContentsMargins(GRID, 2, 4, 4)
        inside.setSpacing(0)
        days = QLabel(self._days(start, end))
        set_look(days, "small")
        inside.addWidget(QLabel(words), 0, 0)
        inside.addWidget(days, 1, 0)
        inside.setColumnStretch(0, 1)
        return tag

    def _days(self, start: date, end: date | None) -> str:
        if end is None:
            return self.tr("since {day}").format(day=start.isoformat())
        last = date.fromordinal(end.toordinal() - 1)
        return self.tr("until {day}").format(day=last.isoformat())

    def _add_end_button(self, tag: QFrame, words: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("close", "faded"))
        button.setToolTip(words)
        button.setAccessibleName(words)
        layout = tag.layout()
        if isinstance(layout, QGridLayout):
            layout.addWidget(button, 0, 1, 2, 1)
        return button

    def _wrapped(self, words: str) -> QLabel:
        label = word_label(words)
        label.setWordWrap(True)
        return label

    def _link(self, words: str) -> QPushButton:
        button = QPushButton(words)
        set_look(button, "link")
        return button
