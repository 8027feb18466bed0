"""The lists of land leases and of plots."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.domain.leases import format_area
from coop_desk.domain.money import format_fen
from coop_desk.services.consents import ConsentRow
from coop_desk.services.land_terms import LandLeaseRow
from coop_desk.services.plots import PlotRow
from coop_desk.ui.fields import Option
from coop_desk.ui.models.columns import UNKNOWN, Column
from coop_desk.ui.pages.land_reading import (
    LandDetail,
    LandLine,
    PlotDetail,
    read_land,
    read_land_lease,
    read_plot,
    read_plots,
)
from coop_desk.ui.pages.land_tasks import ConsentTask, EndLandTask, LeaseLandTask, PlotTask
from coop_desk.ui.pages.lease_words import TAGS, lease_state, rent_state
from coop_desk.ui.pages.segment import ALL, Read, Segment
from coop_desk.ui.widgets.document_words import Fact, WordTable, days_words, in_words
from coop_desk.ui.widgets.fact_panel import Act, Card


class LandLeases(Segment):
    """Land leased in from households."""

    name = "land"
    totals = ("area",)
    narrow = frozenset({"plot", "person", "area", "last"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Land leases")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("number", self.tr("Number"), width=128),
            Column("plot", self.tr("Plot"), width=130),
            Column("person", self.tr("Household"), width=88),
            Column("area", self.tr("Area (mu)"), "area"),
            Column("start", self.tr("From"), "date"),
            Column("last", self.tr("Until"), "date"),
            Column("price_fen", self.tr("Price (yuan per mu and year)"), "yuan"),
            Column("state", self.tr("State"), width=80, write=lease_state),
        )

    def state_options(self) -> Sequence[Option]:
        """All, or those that run."""
        return (
            Option(ALL, self.tr("All leases")),
            Option("running", self.tr("Running today")),
            Option("ended", self.tr("Ended")),
        )

    def keeps(self, row: LandLine, state: str) -> bool:
        """Whether it is among those chosen."""
        return state in (ALL, row.state)

    def reader(self) -> Read:
        """All of them."""
        return partial(read_land, self.context.today())

    def detail_reader(self, row_id: int) -> Read:
        """One with its rents."""
        return partial(read_land_lease, row_id, self.context.today())

    def look_of(self, row: LandLine) -> str:
        """What has ended stands back."""
        return "faded" if row.state == "ended" else ""

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("Land leased in from households stands here, one lease to a line.")
        return words, self.tr("Lease land")

    def begin(self) -> None:
        """Lease land."""
        self.want(LeaseLandTask(self.context.today()))

    # ---- an opened lease ----

    def card(self, detail: LandDetail) -> Card:
        """Whose land, how long, for how much; its rents; what can be done."""
        lease = detail.lease
        heading = self.tr("Plot {plot}: {person}")
        return Card(
            heading.format(plot=lease.plot, person=lease.person),
            (lease_state(detail.state), TAGS[detail.state]),
            self._facts(detail),
            self._tables(detail),
            self._acts(detail),
            self._links(lease),
        )

    def _facts(self, detail: LandDetail) -> list[Fact]:
        lease = detail.lease
        days = days_words(lease.start, lease.last_end - ONE_DAY)
        area = self.tr("{area} mu").format(area=format_area(lease.area))
        facts = [
            (self.tr("Number"), lease.number),
            (self.tr("Area"), area),
            (self.tr("Days"), days),
            (self.tr("Price"), self._price_words(lease)),
            (self.tr("Paid"), self._paid_words(lease)),
        ]
        if lease.last_end < lease.end:
            agreed = self.tr("agreed until {day}").format(day=(lease.end - ONE_DAY).isoformat())
            facts.append((self.tr("Ended early"), agreed))
        return [*facts, (self.tr("Netting"), self._consent_words(detail.consent))]

    def _price_words(self, lease: LandLeaseRow) -> str:
        words = self.tr("{price} yuan per mu and year")
        lines = [words.format(price=format_fen(lease.price_fen))]
        step = self.tr("{price} from {day} on")
        for one in lease.steps:
            price = format_fen(one.price_fen)
            lines.append(step.format(price=price, day=one.start.isoformat()))
        return "\n".join([*lines, in_words(lease.method, terms.RENT_METHODS)])

    def _paid_words(self, lease: LandLeaseRow) -> str:
        days = " ".join(lease.payment_days)
        if lease.in_advance:
            return self.tr("{days}, in advance").format(days=days)
        return self.tr("{days}, afterwards").format(days=days)

    def _consent_words(self, consent: ConsentRow | None) -> str:
        if consent is None:
            return self.tr("no consent on file: rent is paid in full")
        if consent.end is None:
            words = self.tr("consent {number} from {start} on")
            return words.format(number=consent.number, start=consent.start.isoformat())
        words = self.tr("consent {number}, {start} … {last}")
        last = (consent.end - ONE_DAY).isoformat()
        return words.format(number=consent.number, start=consent.start.isoformat(), last=last)

    def _tables(self, detail: LandDetail) -> list[tuple[str, WordTable]]:
        titles = self.tr("For"), self.tr("Due"), self.tr("State"), self.tr("Yuan")
        rows = [
            (
                days_words(rent.start, rent.end - ONE_DAY),
                rent.due.isoformat(),
                rent_state(rent.state),
                format_fen(rent.amount_fen),
            )
            for rent in detail.rents
        ]
        total = format_fen(sum(rent.amount_fen for rent in detail.rents))
        heading = self.tr("Rent, yuan: {total} in all").format(total=total)
        return [(heading, WordTable(titles, rows, frozenset({3})))] if rows else []

    def _acts(self, detail: LandDetail) -> list[Act]:
        lease, today = detail.lease, self.context.today()
        acts: list[Act] = []
        if detail.state != "ended":
            acts.append(Act(self.tr("End early"), lambda: self.want(EndLandTask(today, lease))))
        acts.append(
            Act(
                self.tr("File consent to net"),
                lambda: self.want(ConsentTask(today, lease.person_id, lease.person)),
            )
        )
        return acts

    def _links(self, lease: LandLeaseRow) -> list[Act]:
        go = self.page_wanted.emit
        return [
            Act(self.tr("Household"), partial(go, "people", lease.person_id)),
            Act(self.tr("Plot"), partial(go, "leases", ("plot", lease.plot_id))),
            Act(self.tr("Document"), partial(self.document_wanted.emit, lease.id)),
            Act(self.tr("Chain"), partial(go, "chain", ("plot", lease.plot_id))),
        ]


class Plots(Segment):
    """The plots of the households, how much of each is leased, what stands on it."""

    name = "plots"
    totals = ("area", "leased_area", "free_area")
    narrow: ClassVar = frozenset({"code", "person", "area", "sheds"})

    def title(self) -> str:
        """What it is called."""
        return self.tr("Plots")

    def columns(self) -> Sequence[Column]:
        """Its columns."""
        return (
            Column("code", self.tr("Number"), width=80),
            Column("name", self.tr("Name"), width=110),
            Column("person", self.tr("Household"), width=88),
            Column("place", self.tr("Where"), width=110),
            Column("area", self.tr("Area (mu)"), "area"),
            Column("leased_area", self.tr("Leased (mu)"), "area"),
            Column("free_area", self.tr("Free (mu)"), "area"),
            Column("sheds", self.tr("Greenhouses"), width=130),
        )

    def reader(self) -> Read:
        """All of them."""
        return partial(read_plots, self.context.today())

    def detail_reader(self, row_id: int) -> Read:
        """One with its leases."""
        return partial(read_plot, row_id, self.context.today())

    def empty_words(self) -> tuple[str, str]:
        """What belongs here."""
        words = self.tr("The plots of the households stand here, with the greenhouses on them.")
        return words, self.tr("Add a plot")

    def begin(self) -> None:
        """Add a plot."""
        self.want(PlotTask(self.context, self))

    # ---- an opened plot ----

    def card(self, detail: PlotDetail) -> Card:
        """Whose it is, what is leased of it and what stands on it."""
        plot = detail.plot
        heading = self.tr("Plot {plot}: {person}")
        return Card(
            heading.format(plot=f"{plot.code} {plot.name}".strip(), person=plot.person),
            ("", ""),
            self._facts(plot),
            self._tables(detail),
            self._acts(plot),
            self._links(plot),
        )

    def _facts(self, plot: PlotRow) -> list[Fact]:
        mu = self.tr("{area} mu")
        facts = [
            (self.tr("Area"), mu.format(area=format_area(plot.area))),
            (self.tr("Leased today"), mu.format(area=format_area(plot.leased_area))),
            (self.tr("Where"), plot.place or UNKNOWN),
            (self.tr("Greenhouses"), " ".join(plot.sheds) or UNKNOWN),
        ]
        return [*facts, (self.tr("Note"), plot.note)] if plot.note else facts

    def _tables(self, detail: PlotDetail) -> list[tuple[str, WordTable]]:
        titles = self.tr("Lease"), self.tr("From"), self.tr("Until"), self.tr("mu")
        rows = [
            (
                one.number,
                one.start.isoformat(),
                (one.last_end - ONE_DAY).isoformat(),
                format_area(one.area),
            )
            for one in detail.leases
        ]
        return [(self.tr("Leases of this plot"), WordTable(titles, rows, frozenset({3})))]

    def _acts(self, plot: PlotRow) -> list[Act]:
        today = self.context.today()
        return [
            Act(self.tr("Lease this plot"), lambda: self.want(LeaseLandTask(today, plot.id))),
            Act(self.tr("Edit"), lambda: self.want(PlotTask(self.context, self, plot.id))),
        ]

    def _links(self, plot: PlotRow) -> list[Act]:
        go = self.page_wanted.emit
        return [
            Act(self.tr("Household"), partial(go, "people", plot.person_id)),
            Act(self.tr("Chain"), partial(go, "chain", ("plot", plot.id))),
        ]
