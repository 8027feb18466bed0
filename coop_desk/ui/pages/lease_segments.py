"""The lists of greenhouse leases and of their rents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any, ClassVar

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.leases import format_area
from coop_desk.domain.money import format_fen
from coop_desk.services import rents
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import Column
from coop_desk.ui.pages.lease_changes_tasks import EndTask, RenewTask, TransferTask
from coop_desk.ui.pages.lease_reading import (
    LeaseDetail,
    LeaseLine,
    RentRow,
    read_lease,
    read_leases,
    read_rent,
    read_rents,
)
from coop_desk.ui.pages.lease_tasks import LetTask
from coop_desk.ui.pages.lease_words import RENT_TAGS, TAGS, lease_basis, lease_state, rent_state
from coop_desk.ui.pages.money_tasks import ReceiveTask
from coop_desk.ui.pages.rent_tasks import (
    GiveDepositBackTask,
    KeepDepositTask,
    TakeDepositTask,
    WaiveTask,
)
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.widgets.document_words import Fact, WordTable, days_words, in_words
from coop_desk.ui.widgets.fact_panel import Act, Card

CHARGED = Changes.LEASES | Changes.MONEY | Changes.DOCUMENTS


class GreenhouseLeases(Segment):
    """Greenhouses let to growers, of the season chosen in the head or of all."""

    name = "greenhouse"
    totals = ("rent_fen", "open_fen")
    narrow = frozenset({"greenhouse", "grower", "last", "open_fen"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Greenhouse leases")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("number", self.tr("Number"), width=128),
            Column("greenhouse", self.tr("Greenhouse"), width=72),
            Column("grower", self.tr("Grower"), width=88),
            Column("start", self.tr("From"), "date"),
            Column("last", self.tr("Until"), "date"),
            Column("basis", self.tr("Rent by"), width=110, write=lease_basis),
            Column("rent_fen", self.tr("Rent (yuan)"), "yuan"),
            Column("open_fen", self.tr("Open (yuan)"), "yuan"),
            Column("state", self.tr("State"), width=80, write=lease_state),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or those that run."""
        return (
            Option(ALL, self.tr("All leases")),
            Option("running", self.tr("Running today")),
            Option("open", self.tr("With rent open")),
            Option("ended", self.tr("Ended")),
        )

    def keeps(self, row: LeaseLine, state: str) -> bool:
        """Whether it is among those chosen."""
        if state == "open":
            return row.open_fen > 0
        return state == ALL or row.state == state

    def reader(self) -> Read:
        """The leases of the season in the head."""
        return partial(read_leases, self.season_id(), self.context.today())

    def detail_reader(self, row_id: int) -> Read:
        """One lease with its rents."""
        return partial(read_lease, row_id, self.context.today())

    def look_of(self, row: LeaseLine) -> str:
        """What has ended stands back."""
        return "faded" if row.state == "ended" else ""

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("The greenhouses let to growers stand here, one lease to a line.")
        return words, self.tr("Let a greenhouse")

    def begin(self) -> None:
        """Let a greenhouse."""
        self.want(LetTask(self.context, self, self.season_id()))

    def list_acts(self) -> Sequence[Act]:
        """Renewal and register."""
        return (
            Act(self.tr("Renew last season's"), self._renew),
            Act(self.tr("Print register"), self._register),
        )

    def _renew(self) -> None:
        self.want(RenewTask(self.context.today(), self.season_id()))

    def _register(self) -> None:
        season_id = self.season_id()
        if season_id is None:
            self.context.say(self.tr("Choose a season in the head: the register is of one season."))
            return
        title = self.tr("Register of greenhouse leases")
        self.paper_wanted.emit(title, partial(self._draw_register, season_id))

    def _draw_register(self, season_id: int, unit: Any) -> bytes:
        return self.papers.lease_register_pdf(unit, season_id)

    # ---- an opened lease ----

    def card(self, detail: LeaseDetail) -> Card:
        """Who, how long, how much; its rents; what can be done."""
        lease = detail.lease
        heading = self.tr("Greenhouse {code}: {grower}")
        return Card(
            heading.format(code=lease.greenhouse, grower=lease.person),
            (lease_state(detail.state), TAGS[detail.state]),
            self._facts(detail),
            self._tables(detail),
            self._acts(detail),
            self._links(detail),
        )

    def _facts(self, detail: LeaseDetail) -> list[Fact]:
        lease = detail.lease
        days = days_words(lease.start, lease.last_end - ONE_DAY)
        facts = [(self.tr("Number"), lease.number)]
        if lease.season:
            facts.append((self.tr("Season"), lease.season))
        facts += [(self.tr("Days"), days), (self.tr("Rent"), self._rent_words(detail))]
        if lease.last_end < lease.end:
            agreed = self.tr("agreed until {day}").format(day=(lease.end - ONE_DAY).isoformat())
            facts.append((self.tr("Ended early"), agreed))
        return [*facts, (self.tr("Deposit"), self._deposit_words(detail))]

    def _rent_words(self, detail: LeaseDetail) -> str:
        lease, rate = detail.lease, format_fen(detail.lease.rate_fen)
        words = {
            "shed_season": self.tr("{rate} yuan for the whole term"),
            "mu_year": self.tr("{rate} yuan per mu and year for {area} mu"),
            "per_bag": self.tr("{rate} yuan per bag"),
        }
        said = words[lease.basis].format(rate=rate, area=format_area(lease.area))
        if lease.basis != "mu_year":
            return said
        return f"{said}\n{in_words(lease.method, terms.RENT_METHODS)}"

    def _deposit_words(self, detail: LeaseDetail) -> str:
        words = self.tr("{agreed} yuan agreed, {held} yuan held")
        agreed = format_fen(detail.lease.deposit_fen)
        return words.format(agreed=agreed, held=format_fen(detail.held_fen))

    def _tables(self, detail: LeaseDetail) -> list[tuple[str, WordTable]]:
        titles = (
            self.tr("Due"),
            self.tr("State"),
            self.tr("Amount"),
            self.tr("Taken off"),
            self.tr("Paid"),
            self.tr("Open"),
        )
        rows = [
            (
                line.due.isoformat(),
                rent_state(line.state),
                format_fen(line.amount_fen),
                format_fen(line.credited_fen),
                format_fen(line.paid_fen),
                format_fen(line.open_fen),
            )
            for line in detail.rents
        ]
        heading = self.tr("Rent, yuan: {total} in all").format(total=format_fen(detail.rent_fen))
        return [(heading, WordTable(titles, rows, frozenset({2, 3, 4, 5})))]

    def _acts(self, detail: LeaseDetail) -> list[Act]:
        lease, today = detail.lease, self.context.today()
        acts = [Act(self.tr("Receive money"), partial(self._receive, detail), detail.open_fen > 0)]
        if detail.state != "ended":
            acts += [
                Act(self.tr("End early"), lambda: self.want(EndTask(today, lease.id))),
                Act(self.tr("Transfer to another"), partial(self._transfer, detail)),
            ]
        acts += [
            Act(self.tr("Waive rent"), lambda: self.want(WaiveTask(today, lease.id))),
            Act(self.tr("Take deposit"), lambda: self.want(TakeDepositTask(today, lease.id))),
        ]
        if detail.held_fen:
            back, keep = GiveDepositBackTask, KeepDepositTask
            acts += [
                Act(self.tr("Give deposit back"), lambda: self.want(back(today, lease.id))),
                Act(self.tr("Keep deposit"), lambda: self.want(keep(today, lease.id))),
            ]
        return [*acts, Act(self.tr("Print contract"), partial(self._contract, detail))]

    def _links(self, detail: LeaseDetail) -> list[Act]:
        lease = detail.lease
        go = self.page_wanted.emit
        return [
            Act(self.tr("Grower"), partial(go, "people", lease.person_id)),
            Act(self.tr("Document"), partial(self.document_wanted.emit, lease.id)),
            Act(self.tr("Chain"), partial(go, "chain", ("shed", lease.greenhouse_id))),
        ]

    def _receive(self, detail: LeaseDetail) -> None:
        lease = detail.lease
        self.want(ReceiveTask(self.context.today(), lease.person_id, lease.person))

    def _transfer(self, detail: LeaseDetail) -> None:
        self.want(TransferTask(self.context, self, detail.lease.id))

    def _contract(self, detail: LeaseDetail) -> None:
        title = self.tr("Contract {number}").format(number=detail.lease.number)
        self.paper_wanted.emit(title, partial(self._draw_contract, detail.lease.id))

    def _draw_contract(self, lease_id: int, unit: Any) -> bytes:
        return self.papers.lease_contract_pdf(unit, lease_id)


class Rents(Segment):
    """Every instalment of the leases: what is due, overdue, to come and paid."""

    name = "rents"
    totals = ("amount_fen", "credited_fen", "paid_fen", "open_fen")
    narrow: ClassVar = frozenset({"due", "greenhouse", "grower", "open_fen"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Rents")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("due", self.tr("Due"), "date"),
            Column("greenhouse", self.tr("Greenhouse"), width=72),
            Column("grower", self.tr("Grower"), width=88),
            Column("part", self.tr("Instalment"), width=80),
            Column("amount_fen", self.tr("Rent (yuan)"), "yuan"),
            Column("credited_fen", self.tr("Taken off (yuan)"), "yuan"),
            Column("paid_fen", self.tr("Paid (yuan)"), "yuan"),
            Column("open_fen", self.tr("Open (yuan)"), "yuan"),
            Column("state", self.tr("State"), width=80, write=rent_state),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or by state."""
        return (
            Option(ALL, self.tr("All rents")),
            Option("unpaid", self.tr("To be paid now")),
            Option("soon", self.tr("Due within a week")),
            *(Option(state, rent_state(state)) for state in ("overdue", "coming", "paid")),
        )

    def keeps(self, row: RentRow, state: str) -> bool:
        """Whether it is among those chosen."""
        if state == "unpaid":
            return row.state in rents.UNPAID
        if state == "soon":
            return rents.is_due_soon(row.due, row.state, self.context.today())
        return state == ALL or row.state == state

    def reader(self) -> Read:
        """The rents of the season in the head."""
        return partial(read_rents, self.season_id(), self.context.today())

    def detail_reader(self, row_id: str) -> Read:
        """One of them, also after it was charged."""
        return partial(read_rent, row_id, self.context.today())

    def look_of(self, row: RentRow) -> str:
        """Overdue stands out, paid stands back."""
        return {"overdue": "amber", "paid": "faded"}.get(row.state, "")

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("The rents of the greenhouses stand here, one instalment to a line.")
        return words, self.tr("Let a greenhouse")

    def begin(self) -> None:
        """Let a greenhouse: rents come of it."""
        self.want(LetTask(self.context, self, self.season_id()))

    def list_acts(self) -> Sequence[Act]:
        """The lists on paper."""
        title = self.tr("Rents of greenhouses")
        return (
            Act(self.tr("Print open rents"), partial(self._print, title, False)),
            Act(self.tr("Print overdue"), partial(self._print, title, True)),
        )

    def _print(self, title: str, overdue_only: bool) -> None:
        today, season_id = self.context.today(), self.season_id()
        self.paper_wanted.emit(title, partial(self._draw_list, today, overdue_only, season_id))

    def _draw_list(self, today: Any, overdue_only: bool, season_id: Any, unit: Any) -> bytes:
        return self.papers.rent_list_pdf(unit, today, overdue_only, season_id)

    # ---- charging ----

    def main_words(self) -> str:
        """The main action."""
        return self.tr("Charge all due")

    def do_main(self) -> None:
        """Charge every instalment that is due, after saying how many and how much."""
        due = [row for row in self.rows if row.line.charged is None and row.state in rents.UNPAID]
        if not due:
            self.context.say(self.tr("Nothing is due that was not charged."))
            return
        words = self.tr("Rents to be charged: {count}, together {amount} yuan.")
        amount = format_fen(sum(row.amount_fen for row in due))
        question = words.format(count=len(due), amount=amount)
        if self.context.messages.confirm(self, question, self.tr("Charge them")):
            self._charge(partial(_charge_due, self.context.today(), self.season_id()))

    def _charge(self, work: Any) -> None:
        self.context.operations.run_change(
            self, self.tr("Charging rent"), work, on_done=self._on_charged
        )

    def _on_charged(self, count: int) -> None:
        self.context.say(self.tr("Rents charged: {count}").format(count=count))

    # ---- an opened rent ----

    def card(self, detail: RentRow) -> Card:
        """What is owed of it, and what can be done."""
        line = detail.line
        heading = self.tr("Rent of greenhouse {code}: {grower}")
        return Card(
            heading.format(code=detail.greenhouse, grower=detail.grower),
            (rent_state(detail.state), RENT_TAGS[detail.state]),
            self._facts(detail),
            (),
            self._acts(detail),
            self._links(line),
        )

    def _facts(self, row: RentRow) -> list[Fact]:
        charged = row.line.charged.number if row.line.charged else self.tr("not charged yet")
        facts = [
            (self.tr("Lease"), row.line.lease.number),
            (self.tr("Instalment"), row.part),
            (self.tr("Due"), row.due.isoformat()),
            (self.tr("Charged with"), charged),
        ]
        figures = (
            (self.tr("Rent"), row.amount_fen),
            (self.tr("Taken off"), row.credited_fen),
            (self.tr("Paid"), row.paid_fen),
            (self.tr("Open"), row.open_fen),
        )
        yuan = self.tr("{amount} yuan")
        return facts + [(name, yuan.format(amount=format_fen(fen))) for name, fen in figures]

    def _acts(self, row: RentRow) -> list[Act]:
        line, today = row.line, self.context.today()
        lease = line.lease
        acts: list[Act] = []
        if line.charged is None:
            acts.append(Act(self.tr("Charge it now"), partial(self._charge_one, row), True))
        elif row.open_fen:
            receive = partial(ReceiveTask, today, lease.person_id, lease.person)
            acts.append(Act(self.tr("Receive money"), lambda: self.want(receive()), True))
        acts.append(Act(self.tr("Waive rent"), lambda: self.want(WaiveTask(today, lease.id))))
        acts.append(Act(self.tr("Print reminder"), partial(self._remind, row)))
        return acts

    def _charge_one(self, row: RentRow) -> None:
        line, today = row.line, self.context.today()
        self._charge(partial(_charge_one, line.lease.id, line.instalment, today))

    def _remind(self, row: RentRow) -> None:
        title = self.tr("Reminder for {person}").format(person=row.grower)
        person_id, today = row.line.lease.person_id, self.context.today()
        self.paper_wanted.emit(title, partial(self._draw_reminder, person_id, today))

    def _draw_reminder(self, person_id: int, today: Any, unit: Any) -> bytes:
        return self.papers.reminder_pdf(unit, person_id, today)

    def _links(self, line: Any) -> list[Act]:
        lease = line.lease
        go = self.page_wanted.emit
        links = [
            Act(self.tr("Lease"), partial(go, "leases", ("lease", lease.id))),
            Act(self.tr("Grower"), partial(go, "people", lease.person_id)),
        ]
        if line.charged is not None:
            links.append(
                Act(self.tr("Document"), partial(self.document_wanted.emit, line.charged.id))
            )
        return links


def _charge_due(today: date, season_id: int | None, unit: Any) -> Done[int]:
    return Done(len(rents.charge_due(unit, today, season_id=season_id)), CHARGED)


def _charge_one(lease_id: int, instalment: int, today: Any, unit: Any) -> Done[int]:
    rents.charge_instalment(unit, lease_id, instalment, today)
    return Done(1, CHARGED)
