"""The list of land rents: what falls due, is posted, and is paid to the households."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain.leases import format_area
from coop_desk.domain.money import format_fen
from coop_desk.services.land import DueRent
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.land_reading import LandRentRow, read_land_rents
from coop_desk.ui.pages.land_rent_tasks import PayRentsTask, PostRentsTask
from coop_desk.ui.pages.land_tasks import ConsentTask, LeaseLandTask
from coop_desk.ui.pages.lease_words import RENT_TAGS, rent_state
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.widgets.document_words import Fact, days_words
from coop_desk.ui.widgets.fact_panel import Act, Card


class LandRents(Segment):
    """The land rents that fall due in the period of the head: posted, then paid."""

    name = "land_rents"
    totals = ("amount_fen", "paid_fen")
    narrow: ClassVar = frozenset({"due", "person", "plot", "amount_fen"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Land rents")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("due", self.tr("Due"), "date"),
            Column("person", self.tr("Household"), width=88),
            Column("plot", self.tr("Plot"), width=110),
            Column("area", self.tr("Area (mu)"), "area"),
            Column("start", self.tr("From"), "date"),
            Column("last", self.tr("Until"), "date"),
            Column("amount_fen", self.tr("Rent (yuan)"), "yuan", width=104),
            Column("paid_fen", self.tr("Paid (yuan)"), "yuan", width=104),
            Column("number", self.tr("Posted as"), width=128),
            Column("state", self.tr("State"), width=72, write=rent_state),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or by what is still to be done."""
        return (
            Option(ALL, self.tr("All rents")),
            Option("open", self.tr("Not paid yet")),
            Option("to_post", self.tr("To be posted")),
            Option("to_pay", self.tr("Posted, to be paid")),
            Option("paid", self.tr("Paid")),
        )

    def keeps(self, row: LandRentRow, state: str) -> bool:
        """Whether it is among those chosen."""
        if state == "open":
            return row.paid_fen < row.amount_fen
        if state == "to_post":
            return row.number is None
        if state == "to_pay":
            return row.number is not None and row.paid_fen < row.amount_fen
        return state in (ALL, row.state)

    def reader(self) -> Read:
        """Those that fall due in the period of the head."""
        return partial(read_land_rents, *self.context.scope.days, self.context.today())

    def look_of(self, row: LandRentRow) -> str:
        """Overdue stands out, paid stands back."""
        return {"overdue": "amber", "paid": "faded"}.get(row.state, "")

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("No land rent falls due in the period chosen in the head.")
        return words, self.tr("Lease land")

    def begin(self) -> None:
        """Lease land: rents come of it."""
        self.want(LeaseLandTask(self.context.today()))

    def main_words(self) -> str:
        """The main action."""
        return self.tr("Post what is due")

    def do_main(self) -> None:
        """Post what fell due in the period."""
        self.want(PostRentsTask(self.context.today(), *self.context.scope.days))

    def list_acts(self) -> Sequence[Act]:
        """Paying, and the lists on paper."""
        return (
            Act(self.tr("Pay out"), self._pay_all),
            Act(self.tr("Sign-off sheet"), self._print_sign_off),
            Act(self.tr("Print due list"), self._print_due),
        )

    def _pay_all(self) -> None:
        self.want(PayRentsTask(self.context.today()))

    def _print_sign_off(self) -> None:
        title = self.tr("Sign-off sheet of land rents")
        self.paper_wanted.emit(title, partial(self._draw_sign_off, *self.context.scope.days))

    def _draw_sign_off(self, first: date, last: date, unit: Any) -> bytes:
        return self.papers.land_sign_off_pdf(unit, first, last)

    def _print_due(self) -> None:
        title = self.tr("Land rents due")
        today = self.context.today()
        self.paper_wanted.emit(title, partial(self._draw_due, *self.context.scope.days, today))

    def _draw_due(self, first: date, last: date, today: date, unit: Any) -> bytes:
        return self.papers.land_due_pdf(unit, first, last, today)

    # ---- an opened rent ----

    def card(self, detail: LandRentRow) -> Card:
        """What it is for, and what can be done with it."""
        heading = self.tr("Land rent of {person}")
        return Card(
            heading.format(person=detail.person),
            (rent_state(detail.state), RENT_TAGS[detail.state]),
            self._facts(detail),
            (),
            self._acts(detail),
            self._links(detail.rent),
        )

    def _facts(self, row: LandRentRow) -> list[Fact]:
        yuan = self.tr("{amount} yuan")
        area = self.tr("{area} mu").format(area=format_area(row.area))
        return [
            (self.tr("Plot"), row.plot),
            (self.tr("Area"), area),
            (self.tr("For"), days_words(row.start, row.last)),
            (self.tr("Due"), row.due.isoformat()),
            (self.tr("Rent"), yuan.format(amount=format_fen(row.amount_fen))),
            (self.tr("Paid"), yuan.format(amount=format_fen(row.paid_fen))),
            (self.tr("Posted as"), row.number or self.tr("not posted yet")),
        ]

    def _acts(self, row: LandRentRow) -> list[Act]:
        lease, today = row.rent.lease, self.context.today()
        acts: list[Act] = []
        if row.number is None:
            post = partial(PostRentsTask, today, row.due, row.due, row.id)
            acts.append(Act(self.tr("Post it"), lambda: self.want(post()), True))
        elif row.paid_fen < row.amount_fen:
            pay = partial(PayRentsTask, today, lease.person_id)
            acts.append(Act(self.tr("Pay out"), lambda: self.want(pay()), True))
        consent = partial(ConsentTask, today, lease.person_id, lease.person)
        return [*acts, Act(self.tr("File consent to net"), lambda: self.want(consent()))]

    def _links(self, rent: DueRent) -> list[Act]:
        go = self.page_wanted.emit
        links = [
            Act(self.tr("Lease"), partial(go, "leases", ("land_lease", rent.lease.id))),
            Act(self.tr("Household"), partial(go, "people", rent.lease.person_id)),
        ]
        if rent.posted is not None:
            show = partial(self.document_wanted.emit, rent.posted.id)
            links.append(Act(self.tr("Document"), show))
        return links
