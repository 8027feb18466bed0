"""Everybody the co-op deals with: found by a few letters, opened beside the list."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QHBoxLayout

from coop_desk.services.people import DatedMembership, DatedRole
from coop_desk.services.recovery_plans import RecoveryPlan
from coop_desk.ui.changes import Changes
from coop_desk.ui.page import PageContext
from coop_desk.ui.pages.money_tasks import AdvanceTask, MoneyTask, PayoutTask, ReceiveTask
from coop_desk.ui.pages.person_tasks import (
    EndRoleTask,
    MembershipTask,
    NumbersTask,
    PersonTask,
    RoleTask,
)
from coop_desk.ui.pages.recovery_tasks import EndRecoveryPlanTask, RecoveryPlanTask
from coop_desk.ui.pages.side_page import SidePage
from coop_desk.ui.pages.statement_printing import StatementPrinter, Wanted, write_bytes
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.people_list import PeopleList
from coop_desk.ui.widgets.person_panel import PersonPanel
from coop_desk.ui.widgets.task_panel import Task

ROOM_FOR_BOTH = 1080  # pixels: with less, an open person takes the place of the list


class PeoplePage(SidePage):
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
        person = PersonPanel(context)
        super().__init__(context, person)
        self.person = person
        self._printer = printer
        self.people = PeopleList(context)
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
        identity.plan_wanted.connect(self._plan)
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

    def take_focus(self) -> None:
        """The search, with what stands there chosen; an open form keeps it."""
        if self.is_open(self.task) and self.task.form is not None:
            self.task.form.go_to_first()
        else:
            self.find()

    def step_back_in_list(self) -> bool:
        """The search goes, then all of it is there again."""
        return self.people.clear_search()

    def find(self) -> None:
        """Go to the search."""
        if not self.people.isVisibleTo(self):
            self.close_side()
        self.people.line.setFocus()
        self.people.line.selectAll()

    # ---- the side ----

    def fit_side(self) -> None:
        """With little room, what is open takes the place of the list."""
        is_open = self.side.isVisibleTo(self)
        self.people.setVisible(not is_open or self.width() >= ROOM_FOR_BOTH)
        self.people.set_narrow(is_open)

    def open_person(self, person_id: int) -> None:
        """Open a person at the right."""
        self.person.show_person(person_id)
        self.show_side(self.person)

    def open_document(self, document_id: int) -> None:
        """Open a document of the person in their place."""
        self.document.show_document(document_id)
        self.show_side(self.document)

    def close_side(self) -> None:
        """Show the list alone."""
        self.person.forget()
        self.side.hide()
        self.fit_side()
        self.people.table.view.setFocus()

    def back(self) -> None:
        """From a form, a paper or a document to the person, or to the list."""
        if self.person.person_id is None:
            self.close_side()
            return
        self.show_side(self.person)
        self.person.table.view.setFocus()

    # ---- entering ----

    def _open_task(self, task: Task) -> None:
        self.show_side(self.task)
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

    def _plan(self, plan: RecoveryPlan | None) -> None:
        person_id, today = self.person.person_id, self.context.today()
        if person_id is not None:
            self._open_task(
                EndRecoveryPlanTask(today, person_id, plan)
                if plan
                else RecoveryPlanTask(today, person_id)
            )

    def _on_task_done(self, task: Task, value: Any) -> None:
        if isinstance(task, PersonTask):
            self.open_person(value)
        else:
            self.back()

    # ---- printing ----

    def print_statement(self) -> None:
        """Number the person's statement over the period, show it and print it: one key."""
        view = self.person.view
        if view is None or not self.is_open(self.person):
            return
        wanted = Wanted((view.person.id,), None, *self.context.scope.days)
        title = self.tr("Statement of {person}").format(person=view.person.name)
        self.context.operations.run_change(
            self,
            title,
            partial(write_bytes, printer=self._printer, wanted=wanted, what=view.person.name),
            on_done=partial(self._on_printed, title),
            progress=True,
        )

    def _on_printed(self, title: str, pdf: bytes) -> None:
        self.show_side(self.paper)
        self.paper.open_pdf(title, pdf, then_print=True)
