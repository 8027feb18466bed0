"""Everybody the co-op deals with: found by a few letters, opened beside the list."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from coop_desk.services.people import DatedMembership, DatedRole
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import Page, PageContext
from coop_desk.ui.pages.money_tasks import AdvanceTask, MoneyTask, PayoutTask, ReceiveTask
from coop_desk.ui.pages.person_tasks import (
    EndRoleTask,
    MembershipTask,
    NumbersTask,
    PersonTask,
    RoleTask,
)
from coop_desk.ui.pages.statement_printing import StatementPrinter, Wanted, write_bytes
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_panel import DocumentPanel
from coop_desk.ui.widgets.paper_panel import PaperPanel
from coop_desk.ui.widgets.people_list import PeopleList
from coop_desk.ui.widgets.person_panel import PersonPanel
from coop_desk.ui.widgets.task_panel import Task, TaskPanel

ROOM_FOR_BOTH = 1080  # pixels: with less, an open person takes the place of the list


class PeoplePage(Page):
    """The list; at its right the open person, a document, a paper or a form."""

    concerned = (
        Changes.PEOPLE
        | Changes.MONEY
        | Changes.HARVEST
        | Changes.LEAF
        | Changes.BAGS
        | Changes.LEASES
        | Changes.SALES
        | Changes.LABOUR
    )
    uses_period = True

    def __init__(self, context: PageContext, printer: StatementPrinter) -> None:
        super().__init__(context)
        self._printer = printer
        self.people = PeopleList(context)
        self.person = PersonPanel(context)
        self.document = DocumentPanel(context)
        self.paper = PaperPanel(context)
        self.task = TaskPanel(context)
        self.side = QStackedWidget()
        for panel in (self.person, self.document, self.paper, self.task):
            self.side.addWidget(panel)
        self.side.setMinimumWidth(1)  # the window may be made smaller than what is open
        self.side.hide()
        line = QHBoxLayout()
        line.setSpacing(2 * GRID)
        line.addWidget(self.people, 1)
        line.addWidget(self.side, 2)
        self.body.addLayout(line)
        self._make_keys()
        self._connect()
        self.retranslate()

    def _make_keys(self) -> None:
        self.main_action = self.add_key("Ctrl+N", self.new_person)
        self._print_key = self.add_key("F8", self.print_statement)
        self._find_key = self.add_key("F3", self.find)

    def _connect(self) -> None:
        self.people.opened.connect(self.open_person)
        self.people.wanted.connect(self.new_person)
        person, identity = self.person, self.person.identity
        person.closed.connect(self.close_side)
        person.document_wanted.connect(self.open_document)
        person.print_wanted.connect(self.print_statement)
        person.payout_wanted.connect(partial(self._open_money, PayoutTask))
        person.advance_wanted.connect(partial(self._open_money, AdvanceTask))
        person.receive_wanted.connect(partial(self._open_money, ReceiveTask))
        identity.edit_wanted.connect(self._edit)
        identity.role_wanted.connect(self._give_role)
        identity.role_end_wanted.connect(self._end_role)
        identity.membership_wanted.connect(self._membership)
        identity.numbers_wanted.connect(self._numbers)
        self.document.closed.connect(self._back_to_person)
        self.paper.closed.connect(self._back_to_person)
        self.task.left.connect(self._back_to_person)
        self.task.done.connect(self._on_task_done)

    def retranslate(self) -> None:
        """Set the words again."""
        if self.main_action is not None:
            self.main_action.setText(self.tr("New person"))

    # ---- what a page answers ----

    def refresh(self) -> None:
        """Read the list and the open person again."""
        self.people.search()
        if self.person.person_id is not None:
            self.person.show_person(self.person.person_id)

    def open_target(self, target: Any) -> None:
        """A person's id."""
        self.open_person(int(target))

    def step_back(self) -> bool:
        """From a form, a paper or a document to the person, then to the list, then all of it."""
        here = self.side.currentWidget()
        if not self.side.isVisibleTo(self):
            return self.people.clear_search()
        if here is self.document:
            return self.document.step_back()
        if here is self.task:
            self.task.leave()
        elif here is self.paper:
            self._back_to_person()
        else:
            self.close_side()
        return True

    def has_unsaved(self) -> bool:
        """Whether a form holds something that was not posted."""
        return self._is_open(self.task) and self.task.dirty

    def keep_drafts(self) -> None:
        """Keep what the form holds."""
        self.task.keep_draft()

    def take_focus(self) -> None:
        """The search, with what stands there chosen; an open form keeps it."""
        if self._is_open(self.task) and self.task.form is not None:
            self.task.form.go_to_first()
        else:
            self.find()

    def find(self) -> None:
        """Go to the search."""
        if not self.people.isVisibleTo(self):
            self.close_side()
        self.people.line.setFocus()
        self.people.line.selectAll()

    # ---- the side ----

    def _is_open(self, panel: QWidget) -> bool:
        return self.side.isVisibleTo(self) and self.side.currentWidget() is panel

    def _show(self, panel: QWidget) -> None:
        if self._is_open(self.task) and panel is not self.task:
            self.task.keep_draft()
        self.side.setCurrentWidget(panel)
        panel.show()
        self.side.show()
        self._arrange()

    def _arrange(self) -> None:
        """With little room, what is open takes the place of the list."""
        is_open = self.side.isVisibleTo(self)
        self.people.setVisible(not is_open or self.width() >= ROOM_FOR_BOTH)
        self.people.set_narrow(is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See again whether there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def open_person(self, person_id: int) -> None:
        """Open a person at the right."""
        self.person.show_person(person_id)
        self._show(self.person)

    def open_document(self, document_id: int) -> None:
        """Open a document of the person in their place."""
        self.document.show_document(document_id)
        self._show(self.document)

    def close_side(self) -> None:
        """Show the list alone."""
        self.person.forget()
        self.side.hide()
        self._arrange()
        self.people.table.view.setFocus()

    def _back_to_person(self) -> None:
        if self.person.person_id is None:
            self.close_side()
            return
        self._show(self.person)
        self.person.table.view.setFocus()

    # ---- entering ----

    def _open_task(self, task: Task) -> None:
        self._show(self.task)
        self.task.open(task)

    def new_person(self) -> None:
        """Enter a new person; a name searched in vain stands there already."""
        searched = self.people.line.text().strip()
        name = "" if searched.isascii() else searched
        self.person.forget()
        self._open_task(PersonTask(self.context.today(), name=name))

    def _open_money(self, kind: type[MoneyTask]) -> None:
        view = self.person.view
        if view is not None:
            self._open_task(kind(self.context.today(), view.person.id, view.person.name))

    def _edit(self) -> None:
        self._open_task(PersonTask(self.context.today(), self.person.person_id))

    def _give_role(self) -> None:
        if self.person.person_id is not None:
            self._open_task(RoleTask(self.context.today(), self.person.person_id))

    def _end_role(self, role: DatedRole) -> None:
        if self.person.person_id is not None:
            self._open_task(EndRoleTask(self.context.today(), self.person.person_id, role))

    def _membership(self, running: DatedMembership | None) -> None:
        if self.person.person_id is not None:
            self._open_task(MembershipTask(self.context.today(), self.person.person_id, running))

    def _numbers(self) -> None:
        if self.person.person_id is not None:
            self._open_task(NumbersTask(self.person.person_id))

    def _on_task_done(self, task: Task, value: Any) -> None:
        if isinstance(task, PersonTask):
            self.open_person(value)
        else:
            self._back_to_person()

    # ---- printing ----

    def print_statement(self) -> None:
        """Number the person's statement over the period, show it and print it: one key."""
        view = self.person.view
        if view is None or not self._is_open(self.person):
            return
        period = self.context.scope.period
        last = period.last or self.context.today()
        wanted = Wanted((view.person.id,), None, period.start, last)
        title = self.tr("Statement of {person}").format(person=view.person.name)
        self.context.operations.run_change(
            self,
            title,
            partial(write_bytes, printer=self._printer, wanted=wanted, what=view.person.name),
            on_done=partial(self._on_printed, title),
            progress=True,
        )

    def _on_printed(self, title: str, pdf: bytes) -> None:
        self._show(self.paper)
        self.paper.open_pdf(title, pdf, then_print=True)
