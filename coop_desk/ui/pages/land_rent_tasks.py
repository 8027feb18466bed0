"""Land rent: posting what falls due, and paying it out to the households."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Any

from coop_desk.domain import terms
from coop_desk.domain.money import format_fen
from coop_desk.services import land, money
from coop_desk.services.land import DueRent
from coop_desk.services.money import PayoutPlan
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.forms import Form
from coop_desk.ui.pages.land_reading import YEAR, key_of
from coop_desk.ui.theme import GRID
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.task_panel import Fact, Task
from coop_desk.ui.widgets.tick_list import Tick, TickList

TOUCHED = Changes.LAND | Changes.MONEY | Changes.DOCUMENTS
BEGINNING = date(1900, 1, 1)  # before the first lease of any book


class PostRentsTask(Task):
    """Posts the rents that are ticked: from then on they are owed to the households."""

    def __init__(self, today: date, first: date, last: date, only: str = "") -> None:
        super().__init__()
        self.name = f"post-land-rents-{only}"
        self._today, self._first, self._last, self._only = today, first, last, only

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Post land rents")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Post them")

    def read(self, unit: Any) -> dict[str, DueRent]:
        """The rents of the period that were not posted; those to come only where asked for."""
        rents = land.due_rents(unit, self._first, self._last, self._today)
        open_ = {key_of(rent): rent for rent in rents if rent.posted is None}
        if self._only:
            return {key: rent for key, rent in open_.items() if key == self._only}
        return {key: rent for key, rent in open_.items() if rent.due <= self._today}

    def trouble(self, known: dict[str, DueRent]) -> str:
        """Nothing is due."""
        if known:
            return ""
        return self.tr("No land rent that fell due in this period is waiting to be posted.")

    def fields(self, known: dict[str, DueRent]) -> Sequence[Field]:
        """Which of them, on which day."""
        return (
            Field("day", self.tr("Day"), "date", True, self._today),
            Field("rents", self.tr("Rents"), "ticks", True,
                  make=partial(self._make_list, known)),
        )  # fmt: skip

    def _make_list(self, known: dict[str, DueRent]) -> TickList:
        titles = (
            self.tr("Household"),
            self.tr("Plot"),
            self.tr("Due"),
            self.tr("Yuan"),
        )
        ticks = [
            Tick(
                key,
                (
                    rent.lease.person,
                    rent.lease.plot,
                    rent.due.isoformat(),
                    format_fen(rent.amount_fen),
                ),
            )
            for key, rent in known.items()
        ]
        return TickList(titles, ticks, {3})

    def facts(self, known: dict[str, DueRent], form: Form) -> list[Fact]:
        """How many are ticked and how much they come to."""
        ticked = form.editor("rents").value() or ()
        words = self.tr("Rents ticked: {count}").format(count=len(ticked))
        return [(words, format_fen(sum(known[key].amount_fen for key in ticked if key in known)))]

    def post(self, unit: Any, known: dict[str, DueRent], values: dict[str, Any]) -> Done[int]:
        """Post each of them."""
        wanted = [known[key] for key in values["rents"] if key in known]
        items = [(rent.lease.id, rent.due) for rent in wanted]
        return Done(len(land.post_rents(unit, items, values["day"])), TOUCHED)

    def said(self, value: int) -> str:
        """How many."""
        return self.tr("Land rents posted: {count}").format(count=value)


Debts = dict[int, tuple[str, PayoutPlan]]


class PayRentsTask(Task):
    """Pays out what is owed for land, to the households ticked."""

    def __init__(self, today: date, person_id: int | None = None) -> None:
        super().__init__()
        self.name = f"pay-land-rents-{person_id or ''}"
        self._today, self._person_id = today, person_id

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Pay land rents")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("Pay them")

    def read(self, unit: Any) -> Debts:
        """What is owed for land to each household, and what a consent lets be kept of it."""
        rents = land.due_rents(unit, BEGINNING, self._today + YEAR, self._today)
        plans = {
            person_id: (name, money.plan_payout(unit, person_id, ("land_rent",)))
            for person_id, name in open_households(rents)
            if self._person_id in (None, person_id)
        }
        return {one: named for one, named in plans.items() if named[1].available_fen > 0}

    def trouble(self, known: Debts) -> str:
        """Nothing is owed."""
        if known:
            return ""
        return self.tr("No posted land rent is waiting to be paid.")

    def fields(self, known: Debts) -> Sequence[Field]:
        """How, when, and to whom."""
        methods = [Option(one, in_words(one, terms.PAYMENT_METHODS)) for one in money.METHODS]
        return (
            Field("method", self.tr("Paid by"), "choice", True, "cash", options=methods),
            Field("day", self.tr("Day"), "date", True, self._today),
            Field("people", self.tr("Households"), "ticks", True,
                  make=partial(self._make_list, known)),
            Field("note", self.tr("Note"), width=40 * GRID),
        )  # fmt: skip

    def _make_list(self, known: Debts) -> TickList:
        titles = (
            self.tr("Household"),
            self.tr("Owed"),
            self.tr("Kept for debts"),
            self.tr("Paid out"),
        )
        ticks = [
            Tick(
                person_id,
                (
                    name,
                    format_fen(plan.available_fen),
                    format_fen(plan.available_fen - plan.paid_fen),
                    format_fen(plan.paid_fen),
                ),
            )
            for person_id, (name, plan) in known.items()
        ]
        return TickList(titles, ticks, {1, 2, 3})

    def facts(self, known: Debts, form: Form) -> list[Fact]:
        """How many are ticked and how much money leaves the till."""
        ticked = [known[one][1] for one in form.editor("people").value() or () if one in known]
        words = self.tr("Households ticked: {count}").format(count=len(ticked))
        return [(words, format_fen(sum(plan.paid_fen for plan in ticked)))]

    def post(self, unit: Any, known: Debts, values: dict[str, Any]) -> Done[int]:
        """Pay each of them."""
        people = [one for one in values["people"] if one in known]
        posted = land.pay_rents(unit, people, values["day"], values["method"], values["note"] or "")
        return Done(len(posted), TOUCHED | Changes.PEOPLE)

    def said(self, value: int) -> str:
        """How many."""
        return self.tr("Land rents paid to households: {count}").format(count=value)


def open_households(rents: Iterable[DueRent]) -> list[tuple[int, str]]:
    """The households with posted rent that is not paid, in the order of the list."""
    owed = [rent.lease for rent in rents if rent.posted is not None and rent.open_fen > 0]
    return list(dict.fromkeys((lease.person_id, lease.person) for lease in owed))
